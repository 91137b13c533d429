import { risposteDi } from '../../../../../../contracts/calcolo/campi'
import { readFile, writeFile } from '../../../../../../contracts/calcolo/file-calcolo'
import { CALCOLI } from '../../../../../../contracts/scadenzario/elenco'
import { localeHref, localeOf } from '../../../../../../i18n/routing'
import { endpoint, methodNotAllowed } from '../../../../../../server/platform/api'

/** Which calculation, as far as its address says it: never whose. */
const nameOf = (calcolo: string, params: URLSearchParams): string => {
  const said = [/^20\d\d$/.exec(params.get('anno') ?? ''), /^[A-Z]\d{3}$/.exec(params.get('comune') ?? '')]
  return ['conto', calcolo, ...said.flatMap((own) => own ?? [])].join('-')
}

/** The answers of the address as a file; neither its name nor its content says who. Nothing is looked up or stored. */
export const GET = endpoint<{ calcolo: string }>('pagine', (request, _, params) => {
  const url = new URL(request.url)
  const calcolo = CALCOLI.find((one) => one === params.calcolo)
  if (calcolo === undefined) return Promise.resolve(new Response(null, { status: 404 }))
  const query = risposteDi(calcolo, url.searchParams)
  const text = query === undefined ? '' : writeFile({ calcolo, query })
  // what could not be opened again is not saved: an address without comune or year leads to the first question
  if (!readFile(text).ok) {
    const start = localeHref(localeOf(url.pathname), `/calcolo/${calcolo}${url.search}`)
    return Promise.resolve(new Response(null, { status: 303, headers: { Location: start } }))
  }
  return Promise.resolve(
    new Response(text, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="${nameOf(calcolo, url.searchParams)}.json"`,
        'Cache-Control': 'no-store',
      },
    }),
  )
})

const refuse = methodNotAllowed('GET')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
