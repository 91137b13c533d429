import type { Risposte, RispostePeriodo } from '../../contracts/calcolo/risposte'
import type { PosizioneImu } from '../../engine/imu/imu.types'

const ANSWERS: readonly (readonly [rule: RegExp, field: string])[] = [
  [/^bene\.rendita$/, 'rendita'],
  [/^bene\.redditoDominicale$/, 'dominicale'],
  [/^bene\.valoreVenale$/, 'venale'],
  [/^bene\.categoria$/, 'categoria'],
  [/^bene\.costi$/, 'costo0.importo'],
  [/^quota$/, 'quota'],
  [/^aliquota$/, 'scelta'],
  [/^aliquotaAcconto$/, 'sceltaPrecedente'],
]

const pertinenza = (rest: string, posizione: PosizioneImu, immobile: number, periodo: number): string | undefined => {
  const at = /^bene\.pertinenze\.(\d+)/.exec(rest)?.[1]
  const bene = posizione.immobili[immobile]?.periodi[periodo]?.bene
  const own = at !== undefined && bene?.kind === 'fabbricato' ? bene.pertinenze?.[Number(at)] : undefined
  return own && `pertinenza${own.categoria.replace('/', '')}`
}

/** Rows left empty are no cost, so the engine counts fewer than the form. */
const costo = (rest: string, periodo: RispostePeriodo | undefined): string | undefined => {
  const match = /^bene\.costi\.(\d+)\.(anno|importo|coefficiente)$/.exec(rest)
  if (!match || !periodo) return undefined
  const rows = periodo.costi.flatMap(({ anno, importo }, row) => (anno === '' && importo === '' ? [] : [row]))
  return `costo${rows[Number(match[1])] ?? 0}.${match[2]}`
}

/** The field of the form that a problem of the engine is about: `immobili.0.periodi.1.quota` → `i2.p1.quota`. */
export const fieldOf = (field: string, posizione: PosizioneImu, risposte: Risposte): string => {
  const [, at = '', stretch = '', rest = ''] = /^immobili\.(\d+)(?:\.periodi\.(\d+))?\.?(.*)$/.exec(field) ?? []
  const id = posizione.immobili[Number(at)]?.id
  if (at === '' || id === undefined) return 'anno'
  const periodo = risposte.immobili[Number(id.slice(1))]?.periodi[Number(stretch || 0)]
  const uso = periodo?.campi.uso === 'situazione' ? 'situazione' : periodo?.campi.uso ? 'uso' : 'conduzione'
  const own =
    ANSWERS.find(([rule]) => rule.test(rest))?.[1] ??
    pertinenza(rest, posizione, Number(at), Number(stretch)) ??
    costo(rest, periodo) ??
    uso
  return `${id}.p${stretch || 0}.${own}`
}
