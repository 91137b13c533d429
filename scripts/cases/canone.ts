import { canone, daEuro, PRIMO_ANNO, tariffaStandard } from '../../engine/canone/canone'
import type { PosizioneCanone, VoceCanone } from '../../engine/canone/canone.types'
import { ONE, ratio, toCents, type Ratio } from '../../engine/kernel/money'
import { Decimal, type Json } from './decimal'
import { asDecimal, asPercent, asText, asWhole, euro, needed, type Inputs } from './inputs'

const tariffa = (inputs: Inputs, key: string): Ratio => {
  const value = inputs[key]
  if (!(value instanceof Decimal)) throw new Error(`inputs.${key} is not a number`)
  return daEuro(value.text, key)
}

const coefficienti = (inputs: Inputs): Ratio[] =>
  ['coeff', 'coeff_zona', 'coeff_tipo'].map((key) => asDecimal(inputs, key) ?? ONE)

const occupazione = (inputs: Inputs): VoceCanone => {
  const durata = asText(inputs, 'durata')
  if (durata !== 'permanente' && durata !== 'temporanea') throw new Error(`inputs.durata "${durata}" is unknown`)
  return {
    id: 'voce',
    kind: 'occupazione',
    superficie: needed(asDecimal(inputs, 'mq_arrotondati'), 'mq_arrotondati'),
    durata:
      durata === 'permanente'
        ? { tipo: durata }
        : { tipo: durata, giorni: needed(asWhole(inputs, 'giorni'), 'giorni') },
    coefficienti: coefficienti(inputs),
  }
}

const voce = (inputs: Inputs): VoceCanone => {
  const calcolo = asText(inputs, 'calcolo')
  const superficie = (): Ratio => needed(asDecimal(inputs, 'mq'), 'mq')
  switch (calcolo) {
    case undefined:
      return occupazione(inputs)
    case 'pubblicita':
      return {
        id: 'voce',
        kind: 'pubblicita',
        superficieCm2: needed(asWhole(inputs, 'superficie_cm2'), 'superficie_cm2'),
        durata: { tipo: 'permanente' },
        coefficienti: coefficienti(inputs),
      }
    case 'cavi_condutture':
      return {
        id: 'voce',
        kind: 'cavi',
        utenze: needed(asWhole(inputs, 'utenze'), 'utenze'),
        tariffa: tariffa(inputs, 'tariffa_utenza'),
      }
    case 'mercatale_annuo':
      return { id: 'voce', kind: 'mercato-annuo', superficie: superficie(), coefficienti: coefficienti(inputs) }
    case 'mercatale_giornaliero':
      return {
        id: 'voce',
        kind: 'mercato-giornaliero',
        superficie: superficie(),
        coefficienti: coefficienti(inputs),
        ore: asWhole(inputs, 'ore') ?? 9,
        giorni: needed(asWhole(inputs, 'giorni'), 'giorni'),
        ricorrente: asPercent(inputs, 'riduzione_ricorrente_pct') ?? ratio(0, 1),
        // the reading of the file format; the engine's own default is a twenty-fourth an hour
        oraria: 'noni',
      }
    default:
      throw new Error(`inputs.calcolo "${calcolo}" is unknown`)
  }
}

const computed = (posizione: PosizioneCanone): { [key: string]: Json } => {
  const result = canone(posizione)
  if (!result.ok) throw result.problems[0]!
  return { canone: euro(result.value.voci[0]!.canone) }
}

export const computeCanone = (inputs: Inputs): { [key: string]: Json } => {
  // figures raised by an index are those of the first year: the cases know no revaluation
  const anno = asWhole(inputs, 'year') ?? PRIMO_ANNO
  const popolazione = asWhole(inputs, 'popolazione') ?? 0
  if (asText(inputs, 'calcolo') === 'tariffa_standard') {
    const { annua, giornaliera } = tariffaStandard(anno, popolazione)
    return { annua: euro(toCents(annua.num)), giornaliera: euro(toCents(giornaliera.num)) }
  }
  return computed({ anno, regolamento: { popolazione, arrotondamento: 'nessuno' }, voci: [voce(inputs)] })
}

export const computeCosap = (inputs: Inputs): { [key: string]: Json } =>
  computed({
    anno: asWhole(inputs, 'year') ?? PRIMO_ANNO - 1,
    regolamento: { popolazione: 0, arrotondamento: 'nessuno' },
    voci: [
      {
        id: 'voce',
        kind: 'tariffa',
        tributo: 'COSAP',
        tariffa: tariffa(inputs, 'tariffa_mq'),
        superficie: needed(asDecimal(inputs, 'mq'), 'mq'),
        // the tariff of a case is that of its duration
        durata: { tipo: 'permanente' },
      },
    ],
  })
