import { isUuid } from '../../../../../../contracts/uuid'
import { localeHref, localeOf } from '../../../../../../i18n/routing'
import { openAllegato } from '../../../../../../server/allegati/queries'
import { scopeIn } from '../../../../../../server/platform/auth'
import { onwards } from '../../../../../../server/platform/identity/cookies'
import { ROLES } from '../../../../../../server/platform/scope'

type Context = { readonly params: Promise<{ readonly comune: string; readonly id: string }> }

const MIME = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png', p7m: 'application/pkcs7-mime' } as const

const toStream = (bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => {
  const pieces = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}

/** A paper is saved by who may see it, and never shown as a page: what people send runs nothing here. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { comune, id } = await params
  const locale = localeOf(new URL(request.url).pathname)
  const scope = await scopeIn(ROLES)
  if (scope === undefined) return onwards(localeHref(locale, '/area/ruolo'))
  const opened =
    isUuid(id) && /^[A-Z]\d{3}$/.test(comune) ? await openAllegato(scope, { belfiore: comune, id }) : undefined
  if (opened === undefined) return new Response(null, { status: 404 })
  const { nome, tipo, dimensione, bytes } = opened
  const plain = nome.normalize('NFD').replace(/[^\w .()-]/g, '')
  return new Response(toStream(bytes), {
    headers: {
      'Content-Type': MIME[tipo],
      'Content-Length': String(dimensione),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(nome).replace(/['()*]/g, '')}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    },
  })
}
