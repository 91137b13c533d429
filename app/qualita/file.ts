import { FORMATI, LICENZA_APERTA, type Formato } from '../../contracts/dati/insiemi'
import { today } from '../../server/platform/clock'
import { fileQualita } from '../../server/qualita/file'
import { qualitaRecente } from '../../server/qualita/recenti'

const TYPES: Readonly<Record<Formato, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

/** Which format a name asks for: `qualita.csv`. */
export const formatoOf = (file: string): Formato | undefined => FORMATI.find((each) => file === `qualita.${each}`)

/** The figures of a comune, or of all, to take along. */
export const fileAnswer = async (formato: Formato, belfiore?: string): Promise<Response> => {
  const text = fileQualita(formato, { belfiore, giorno: today() }, await qualitaRecente(belfiore))
  const name = belfiore === undefined ? 'qualita' : `qualita-${belfiore.toLowerCase()}`
  return new Response(text, {
    headers: {
      'Content-Type': TYPES[formato],
      'Content-Disposition': `attachment; filename="${name}.${formato}"`,
      Link: `<${LICENZA_APERTA.href}>; rel="license"`,
      'Cache-Control': 'public, max-age=60',
    },
  })
}
