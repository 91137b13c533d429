import { readRisposte } from '../../../../../../contracts/calcolo/risposte'
import { readFile, writeFile } from '../../../../../../contracts/calcolo/file-calcolo'
import { localeHref, localeOf } from '../../../../../../i18n/routing'
import { endpoint, methodNotAllowed } from '../../../../../../server/platform/api'

/** The answers of the address as a file; neither its name nor its content says who. Nothing is looked up or stored. */
export const GET = endpoint('pagine', (request) => {
  const url = new URL(request.url)
  const risposte = readRisposte(url.searchParams)
  const text = writeFile(risposte)
  // what could not be opened again is not saved: an address without comune or year leads to the first question
  if (!readFile(text).ok) {
    const start = localeHref(localeOf(url.pathname), `/calcolo/imu${url.search}`)
    return Promise.resolve(new Response(null, { status: 303, headers: { Location: start } }))
  }
  return Promise.resolve(
    new Response(text, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="conto-imu-${risposte.anno}-${risposte.comune}.json"`,
        'Cache-Control': 'no-store',
      },
    }),
  )
})

const refuse = methodNotAllowed('GET')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
