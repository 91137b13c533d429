import { VARIANTI } from '../../contracts/avvisi/foglio'
import type { Lingua } from '../../contracts/avvisi/lingue'
import type { ConCarta, Forma } from '../../server/avvisi/stampe'

/** The form that an address asks for; `lingua`: of the page it was asked on, where the paper was not issued in it. */
export const formaOf = (search: URLSearchParams, { prospetto }: ConCarta, lingua: Lingua): Forma => {
  const variante = VARIANTI.find((one) => one === search.get('come')) ?? 'normale'
  return prospetto.lingue.includes(lingua) ? { variante } : { variante, lingue: [lingua] }
}

/** A paper to download. Its name says which, and nothing of whom. */
export const pdfOf = ({ tributo, anno, numero, belfiore }: ConCarta, bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="avviso-${tributo}-${anno}-${numero}-${belfiore}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
