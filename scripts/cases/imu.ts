import { toCategoria } from '../../engine/catasto/categoria'
import { imu, versamenti } from '../../engine/imu/imu'
import type { Bene } from '../../engine/catasto/bene'
import type { RiduzioneBase } from '../../engine/catasto/riduzioni-base'
import type { EsenzioneCode, ImmobileImu, ImuResult, PeriodoImu, PosizioneImu } from '../../engine/imu/imu.types'
import { ONE, roundEuro, type Cents } from '../../engine/kernel/money'
import { Problem } from '../../engine/kernel/problem'
import type { Json } from './decimal'
import {
  asCents,
  asDecimal,
  asFlag,
  asList,
  asObjects,
  asPercent,
  asText,
  asWhole,
  euro,
  needed,
  type Inputs,
} from './inputs'

const categoria = (inputs: Inputs) => toCategoria(needed(asText(inputs, 'categoria'), 'categoria'), 'categoria')

const bene = (inputs: Inputs): Bene => {
  const kind = asText(inputs, 'immobile') ?? 'fabbricato'
  switch (kind) {
    case 'terreno':
      return { kind, redditoDominicale: needed(asCents(inputs, 'reddito_dominicale'), 'reddito_dominicale') }
    case 'area':
      return { kind, valoreVenale: needed(asCents(inputs, 'valore_venale'), 'valore_venale') }
    case 'fabbricato_D_contabile':
      return {
        kind: 'fabbricato-contabile',
        categoria: categoria(inputs),
        costi: asObjects(inputs, 'costi').map((costo) => ({
          anno: needed(asWhole(costo, 'anno'), 'costi.anno'),
          importo: needed(asCents(costo, 'importo'), 'costi.importo'),
          coefficiente: needed(asDecimal(costo, 'coefficiente'), 'costi.coefficiente'),
        })),
      }
    case 'fabbricato':
      return {
        kind,
        categoria: categoria(inputs),
        rendita: needed(asCents(inputs, 'rendita'), 'rendita'),
        pertinenze: asObjects(inputs, 'pertinenze').map((own) => ({
          categoria: categoria(own),
          rendita: needed(asCents(own, 'rendita'), 'pertinenze.rendita'),
        })),
      }
    default:
      throw new Error(`inputs.immobile "${kind}" is unknown`)
  }
}

const mesi = (inputs: Inputs): PeriodoImu['mesi'] => {
  const [s1, s2] = [asWhole(inputs, 'mesi_s1'), asWhole(inputs, 'mesi_s2')]
  if (s1 !== undefined || s2 !== undefined) {
    return { primoSemestre: needed(s1, 'mesi_s1'), secondoSemestre: needed(s2, 'mesi_s2') }
  }
  const anno = asWhole(inputs, 'mesi') ?? 12
  const primo = asWhole(inputs, 'mesi_primo_semestre') ?? (anno === 12 ? 6 : undefined)
  return { primoSemestre: needed(primo, 'mesi_primo_semestre'), secondoSemestre: anno - needed(primo, 'mesi') }
}

const periodo = (inputs: Inputs): PeriodoImu => {
  const esenzione = asText(inputs, 'esenzione')
  const aliquota = asPercent(inputs, 'aliquota_pct')
  const aliquotaAcconto = asPercent(inputs, 'aliquota_prev_pct') ?? aliquota
  const fattore = asText(inputs, 'pensionato_estero_fattore')
  const expectedFattore = asWhole(inputs, 'year') === 2022 ? '0.375' : '0.5'
  if (asFlag(inputs, 'pensionato_estero') && fattore !== undefined && fattore !== expectedFattore) {
    throw new Error(`pensionato_estero_fattore ${fattore} is not the law of that year`)
  }
  return {
    bene: bene(inputs),
    quota: asPercent(inputs, 'quota_pct') ?? ONE,
    mesi: mesi(inputs),
    ...(aliquota ? { aliquota } : {}),
    ...(aliquotaAcconto ? { aliquotaAcconto } : {}),
    riduzioni: asList(inputs, 'riduzioni_base') as RiduzioneBase[],
    canoneConcordato: asFlag(inputs, 'canone_concordato'),
    pensionatoEstero: asFlag(inputs, 'pensionato_estero'),
    abitazionePrincipale: asFlag(inputs, 'abitazione_principale'),
    // the other dwelling that has a detrazione is the one of an IACP, at the ordinary rate (c. 749)
    alloggioIacp: asCents(inputs, 'detrazione_annua') !== undefined && !asFlag(inputs, 'abitazione_principale'),
    ...(esenzione ? { esenzione: esenzione.replaceAll('_', '-') as EsenzioneCode } : {}),
  }
}

const immobile = (inputs: Inputs): ImmobileImu => {
  const shared = asObjects(inputs, 'periodi')
  const annua = asCents(inputs, 'detrazione_annua')
  return {
    id: 'immobile',
    periodi: shared.length > 0 ? shared.map((own) => periodo({ ...inputs, periodi: [], ...own })) : [periodo(inputs)],
    ...(annua ? { detrazione: { annua, titolari: asWhole(inputs, 'titolari_detrazione') ?? 1 } } : {}),
  }
}

const posizione = (inputs: Inputs): PosizioneImu => {
  const soggetto = asText(inputs, 'soggetto') ?? 'persona'
  const impostaPrecedente = asCents(inputs, 'imposta_anno_prec')
  const accontoVersato = asCents(inputs, 'acconto_versato')
  return {
    anno: needed(asWhole(inputs, 'year'), 'year'),
    immobili: [immobile(inputs)],
    soggetto: soggetto === 'ente_non_commerciale' ? 'ente-non-commerciale' : 'persona',
    ...(impostaPrecedente === undefined ? {} : { impostaPrecedente }),
    ...(accontoVersato === undefined ? {} : { accontoVersato }),
  }
}

const STATALI: readonly string[] = ['3915', '3917', '3919', '3925']

const notNegative = (cents: Cents): Cents => (cents < 0 ? (0 as Cents) : cents)

const answer = (input: PosizioneImu, result: ImuResult): { [key: string]: Json } => {
  const [only] = result.immobili
  const [first] = only!.periodi
  const statali = result.righe.filter(({ codice }) => STATALI.includes(codice))
  const comuni = result.righe.filter(({ codice }) => !STATALI.includes(codice))
  const ente = input.soggetto === 'ente-non-commerciale'
  return {
    base_imponibile: euro(first!.base),
    base_ridotta: euro(first!.baseRidotta),
    imposta_lorda: euro(only!.impostaLorda),
    detrazione: euro(only!.detrazione),
    imposta: euro(result.imposta),
    acconto: euro(result.acconto),
    saldo: ente ? null : euro(result.saldo),
    stato: euro(result.stato),
    comune: euro(result.comune),
    codice: comuni[0]?.codice ?? null,
    codice_stato: statali[0]?.codice ?? null,
    codice_comune: (comuni.find(({ codice }) => codice === '3930') ?? comuni[0])?.codice ?? null,
    soglia_minima: euro(result.minimo),
    dovuto: euro(result.dovuto),
    ...(result.conguaglio === undefined
      ? {}
      : { conguaglio: euro(result.conguaglio), f24_conguaglio: euro(roundEuro(notNegative(result.conguaglio))) }),
    rate: result.rate.map(({ scadenza, importo }) => ({ scadenza, importo: euro(importo) })),
  }
}

/** The keys a case of IMU may expect, computed through the engine's door. */
export const computeImu = (inputs: Inputs): { [key: string]: Json } => {
  const input = posizione(inputs)
  const outcome = imu(input)
  if (!outcome.ok) throw outcome.problems[0] ?? new Problem('value-missing')
  // the F24 rows of an ente non commerciale come from last year's rows, which a case does not hold
  if (input.soggetto === 'ente-non-commerciale') return answer(input, outcome.value)
  const rows = versamenti({ ...input, accontoVersato: undefined }, outcome.value, {
    rate: 'due-rate',
    arrotondamento: 'saldo-da-solo',
  })
  return {
    ...answer(input, outcome.value),
    f24_per_rata: rows.map(({ codice, rata, importo }) => ({ codice, rata, importo: euro(importo) })),
  }
}
