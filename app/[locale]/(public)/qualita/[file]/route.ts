import type { NextRequest } from 'next/server'
import { endpoint } from '../../../../../server/platform/api'
import { fileAnswer, formatoOf } from '../../../../qualita/file'

type Context = { readonly params: Promise<{ locale: string; file: string }> }

/** The figures of all comuni of the installation as a file: `qualita.csv`, `qualita.json`. */
export const GET = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const formato = formatoOf((await params).file)
  if (formato === undefined) return new Response(null, { status: 404 })
  return endpoint('pagine', () => fileAnswer(formato))(request)
}
