import type { RiduzioneBase } from '../../engine/catasto/riduzioni-base'
import { toCategoria } from '../../engine/catasto/categoria'
import { ONE, ratio, type Ratio } from '../../engine/kernel/money'
import { Problem } from '../../engine/kernel/problem'
import { isSommaAmmessa, tasi, versamentiTasi } from '../../engine/tasi/tasi'
import type { BeneTasi, PeriodoTasi, PosizioneTasi } from '../../engine/tasi/tasi.types'
import type { Json } from './decimal'
import { asCents, asDecimal, asFlag, asList, asPercent, asText, asWhole, euro, needed, type Inputs } from './inputs'

const asPermille = (inputs: Inputs, key: string): Ratio | undefined => {
  const value = asDecimal(inputs, key)
  return value && ratio(value.num, value.den * 1000)
}

const bene = (inputs: Inputs): BeneTasi => {
  const kind = asText(inputs, 'immobile') ?? 'fabbricato'
  if (kind === 'area') return { kind, valoreVenale: needed(asCents(inputs, 'valore_venale'), 'valore_venale') }
  if (kind !== 'fabbricato') throw new Error(`inputs.immobile "${kind}" is unknown`)
  return {
    kind,
    categoria: toCategoria(needed(asText(inputs, 'categoria'), 'categoria'), 'categoria'),
    rendita: needed(asCents(inputs, 'rendita'), 'rendita'),
  }
}

/** A case says the months of the year only; which half they fall in changes none of the figures asked. */
const mesi = (inputs: Inputs): PeriodoTasi['mesi'] => {
  const anno = asWhole(inputs, 'mesi') ?? 12
  const primoSemestre = Math.min(6, anno)
  return { primoSemestre, secondoSemestre: anno - primoSemestre }
}

const periodo = (inputs: Inputs): PeriodoTasi => {
  const aliquota = asPermille(inputs, 'aliquota_permille')
  const annua = asCents(inputs, 'detrazione')
  const parte = asPercent(inputs, 'quota_occupante_pct')
  return {
    bene: bene(inputs),
    quota: asPercent(inputs, 'quota_pct') ?? ONE,
    mesi: mesi(inputs),
    aliquota,
    aliquotaAcconto: aliquota,
    ...(annua ? { detrazione: { annua } } : {}),
    riduzioni: asList(inputs, 'riduzioni_base') as RiduzioneBase[],
    canoneConcordato: asFlag(inputs, 'canone_concordato'),
    abitazionePrincipale: asFlag(inputs, 'abitazione_principale'),
    ...(parte && parte.num > 0 ? { occupante: { parte } } : {}),
  }
}

const somma = (inputs: Inputs): { [key: string]: Json } => ({
  ammesso: isSommaAmmessa({
    anno: needed(asWhole(inputs, 'year'), 'year'),
    imu: needed(asPermille(inputs, 'imu_permille'), 'imu_permille'),
    tasi: needed(asPermille(inputs, 'tasi_permille'), 'tasi_permille'),
    maggiorazione: needed(asPermille(inputs, 'maggiorazione_permille'), 'maggiorazione_permille'),
    abitazionePrincipale: asFlag(inputs, 'abitazione_principale'),
  }),
})

/** The keys a case of TASI may expect, computed through the engine's door. */
export const computeTasi = (inputs: Inputs): { [key: string]: Json } => {
  const verifica = asText(inputs, 'verifica')
  if (verifica === 'limite_somma') return somma(inputs)
  if (verifica !== undefined) throw new Error(`inputs.verifica "${verifica}" is unknown`)
  const anno = needed(asWhole(inputs, 'year'), 'year')
  const posizione: PosizioneTasi = {
    anno,
    immobili: [{ id: 'immobile', periodi: [periodo(inputs)] }],
    ...(anno === 2014 ? { acconto2014: 'ottobre' } : {}),
  }
  const outcome = tasi(posizione)
  if (!outcome.ok) throw outcome.problems[0] ?? new Problem('value-missing')
  const { value } = outcome
  const [first] = value.immobili[0]!.periodi
  return {
    base_imponibile: euro(first!.base),
    base_ridotta: euro(first!.baseRidotta),
    imposta_totale: euro(value.impostaTotale),
    occupante: euro(value.occupante.imposta),
    possessore: euro(value.possessore.imposta),
    occupante_dovuto: euro(value.occupante.dovuto),
    f24: versamentiTasi(value, 'unica').map(({ codice, soggetto, importo }) => ({
      codice,
      soggetto,
      importo: euro(importo),
    })),
  }
}
