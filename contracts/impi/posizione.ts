import type { PosizioneImpi } from '../../engine/impi/impi.types'
import type { Problem } from '../../engine/kernel/problem'
import { Lettura, readCosti } from '../calcolo/bene'
import { mesiOf } from '../calcolo/parte-anno'
import { typedQuota, type CampoProblem } from '../calcolo/typed'
import { TIPI_IMPI, type RisposteImpi } from './risposte'

export type PreparataImpi =
  | { readonly ok: true; readonly posizione: PosizioneImpi }
  | { readonly ok: false; readonly problems: readonly CampoProblem[] }

/** The one plant of a calculation. */
export const IMPIANTO = 'impianto'

/** The position of these answers, or what is still wrong with them, in the order of the questions. */
export const preparaImpi = (risposte: RisposteImpi): PreparataImpi => {
  const { anno, costi: typed, get } = risposte
  const lettura = new Lettura('')
  const tipo = lettura.choice('tipo', get('tipo'), TIPI_IMPI)
  const costi = readCosti(lettura, typed)
  const quota = lettura.take('quota', typedQuota(get('quota')))
  const mesi = mesiOf(lettura, risposte)
  const { problems } = lettura
  if (problems.length > 0 || !tipo || !costi || !quota || !mesi) return { ok: false, problems }
  return { ok: true, posizione: { anno, impianti: [{ id: IMPIANTO, tipo, costi, quota, mesi }] } }
}

/** The question that a refusal of the engine is about; an empty row of costs is none of the engine's. */
export const fieldOfImpi = ({ field }: Problem, { costi }: RisposteImpi): string => {
  const name = field.replace(/^impianti\.0\.?/, '')
  const [, at, part] = /^costi\.(\d+)\.(\w+)$/.exec(name) ?? []
  if (at === undefined) return name === 'costi' ? 'costo0.importo' : name === 'mesi' ? 'possesso' : name
  const rows = costi.flatMap(({ anno, importo }, row) => (anno === '' && importo === '' ? [] : [row]))
  return `costo${rows[Number(at)]}.${part}`
}
