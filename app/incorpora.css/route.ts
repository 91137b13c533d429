import { COLORE } from '../../ui/incorpora/address'
import { coloreOf, cssOf } from '../../ui/incorpora/colore'

const YEAR = 365 * 24 * 60 * 60

/** The colour of a comune as a style sheet; one that cannot be read changes nothing. */
export const GET = (request: Request): Response => {
  const colore = coloreOf(new URL(request.url).searchParams.get(COLORE))
  return new Response(colore === undefined ? '' : cssOf(colore), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': `public, max-age=${YEAR}, immutable` },
  })
}
