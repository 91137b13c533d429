import {
  datiHref,
  fileName,
  FORMATI,
  INSIEMI,
  isInsieme,
  isPerAnno,
  LICENZA_APERTA,
  type Formato,
} from '../../../../../contracts/dati/insiemi'
import { datiScritti, fileDi, statoDi } from '../../../../../server/dati/queries'
import { inFlusso } from '../../../../../server/dati/scritto'
import { apiRefusal, endpoint, methodNotAllowed } from '../../../../../server/platform/api'
import { cachedAnswer } from '../../../../../server/platform/cached-answer'

const FRESH = 3_600

const TYPES: Readonly<Record<Formato, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

const formatoOf = (text: string | null): Formato | undefined =>
  text === null ? 'csv' : FORMATI.find((formato) => formato === text)

/** A whole file of the open data, written while the database is read: `?anno=` one year, `?formato=` csv or json. */
export const GET = endpoint<{ insieme: string }>('dati', async (request, lang, { insieme }) => {
  const { searchParams } = new URL(request.url)
  const formato = formatoOf(searchParams.get('formato'))
  const year = searchParams.get('anno')
  if (!isInsieme(insieme)) {
    const values = { name: insieme.slice(0, 40), all: INSIEMI.join(', ') }
    return apiRefusal(lang, { code: 'dati-unknown', field: 'insieme', values }, 404)
  }
  if (formato === undefined) {
    return apiRefusal(lang, { code: 'parameter-unknown', field: 'formato', values: { name: 'formato' } })
  }
  const anni = (await fileDi(insieme)).flatMap(({ anno }) => anno ?? [])
  const asked = year === null ? undefined : anni.find((anno) => String(anno) === year)
  if (year !== null && asked === undefined) {
    if (!isPerAnno(insieme))
      return apiRefusal(lang, { code: 'parameter-unknown', field: 'anno', values: { name: 'anno' } })
    const values = { anno: year.slice(0, 10), anni: anni.join(', ') }
    return apiRefusal(lang, { code: 'dati-anno-unknown', field: 'anno', values }, 404)
  }
  const stamp = await statoDi(insieme)
  return cachedAnswer(request, stamp, [formato], FRESH, () => {
    const wanted = asked === undefined ? anni : [asked]
    return new Response(inFlusso(datiScritti(insieme, formato, stamp.version, wanted)), {
      headers: {
        'Content-Type': TYPES[formato],
        'Content-Disposition': `attachment; filename="${fileName(insieme, formato, asked)}"`,
        Link: `<${LICENZA_APERTA.href}>; rel="license", </api/v1/dati>; rel="describedby"; type="application/json"`,
        'Content-Location': datiHref(insieme, formato, asked),
      },
    })
  })
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
