import { Readable } from 'node:stream'
import { scaricaLotto } from '../../../../../../server/lotti/tenuti/scarica'
import { scopeIn } from '../../../../../../server/platform/auth'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** The papers of a batch, written while they are read. */
export const GET = async (_: Request, { params }: Context): Promise<Response> => {
  const [scope, { id }] = [await scopeIn(['intermediario']), await params]
  const made = scope && (await scaricaLotto(scope, id))
  if (made === undefined) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(Readable.from(made.bytes)) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${made.name}"`,
      'cache-control': 'no-store',
    },
  })
}
