import type { NextRequest } from 'next/server'
import { comuneBySlug } from '../../../../../../../server/comuni/queries'
import { findEnte } from '../../../../../../../server/enti/queries'
import { endpoint } from '../../../../../../../server/platform/api'
import { fileAnswer, formatoOf } from '../../../../../../qualita/file'

type Context = { readonly params: Promise<{ locale: string; slug: string; file: string }> }

/** The figures of a comune as a file: `qualita.csv`, `qualita.json`. */
export const GET = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const { slug, file } = await params
  const formato = formatoOf(file)
  return endpoint('pagine', async () => {
    const comune = formato === undefined ? undefined : await comuneBySlug(slug)
    const ente = comune && (await findEnte(comune.belfiore))
    return formato === undefined || ente === undefined
      ? new Response(null, { status: 404 })
      : fileAnswer(formato, ente.belfiore)
  })(request)
}
