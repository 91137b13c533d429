import { decadenza } from '../calendario/decadenza'
import { giornoLavorativo } from '../calendario/festivi'
import { roundEuro, type Cents } from '../kernel/money'
import type { IsoDate } from '../kernel/dates'
import { Problem, within, type Outcome } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { checkPosizione } from './check-posizione'
import { TRIBUTI } from './ravvedimento.tables'
import type {
  PosizioneRavvedimento,
  RavvedimentoResult,
  RigaRavvedimento,
  VersamentoRavveduto,
} from './ravvedimento.types'
import { ravveduto } from './versamento'

export { fasceDa, type TrattoFascia } from './fascia'
export { saggioLegale } from './interessi'
export { SAGGIO_LEGALE, TRIBUTI } from './ravvedimento.tables'

const annoDi = ({ anno, scadenza }: PosizioneRavvedimento): number => anno ?? Number(scadenza.slice(0, 4))

/** Not known whether it was declared: the later of the two days is certain for both. */
const decadenzaDi = (posizione: PosizioneRavvedimento): IsoDate =>
  decadenza(
    Number(posizione.scadenza.slice(0, 4)),
    posizione.dichiarazione === 'presentata' ? 'omesso-versamento' : 'omessa-dichiarazione',
  )

/** The comune came first, or can no longer come. @throws Problem `ravvedimento-after-atto`, `ravvedimento-expired` */
const checkPossible = (posizione: PosizioneRavvedimento, giorno: IsoDate, last: IsoDate): void => {
  if (posizione.atto !== undefined && posizione.atto <= giorno) {
    throw new Problem('ravvedimento-after-atto', 'giorno', { atto: posizione.atto })
  }
  if (giorno > last) throw new Problem('ravvedimento-expired', 'giorno', { last })
}

const whole = (importo: number, senzaArrotondamento = false): Cents =>
  senzaArrotondamento ? (importo as Cents) : roundEuro(importo as Cents)

type Somma = { readonly giorno: IsoDate; readonly codice: string; importo: number }

const add = (sums: Somma[], giorno: IsoDate, codice: string, importo: number): void => {
  const own = sums.find((sum) => sum.giorno === giorno && sum.codice === codice)
  if (own) own.importo += importo
  else sums.push({ giorno, codice, importo })
}

/** Rows of the F24, one a day and code; a row of zero is left out. */
const righeDi = (posizione: PosizioneRavvedimento, paid: readonly VersamentoRavveduto[]): RigaRavvedimento[] => {
  const { codiceSanzioni, senzaArrotondamento } = TRIBUTI[posizione.tributo]
  const anno = annoDi(posizione)
  const [only] = paid
  if (paid.length === 1 && only!.regolarizzato === only!.giorno && codiceSanzioni === undefined) {
    const importo = whole(only!.totale, senzaArrotondamento)
    return only!.codice === undefined || importo === 0
      ? []
      : [{ giorno: only!.giorno, codice: only!.codice, anno, importo }]
  }
  const sums: Somma[] = []
  for (const { giorno, regolarizzato, codice, imposta, sanzione, interessi } of paid) {
    if (codice === undefined) continue
    add(sums, giorno, codice, imposta)
    add(sums, regolarizzato, codiceSanzioni ?? codice, sanzione + interessi)
  }
  const righe = sums.map((own) => ({ ...own, anno, importo: whole(own.importo, senzaArrotondamento) }))
  return righe.filter(({ importo }) => importo > 0)
}

const avvisiDi = (posizione: PosizioneRavvedimento, paid: readonly VersamentoRavveduto[], isConfirmed: boolean) => {
  const found: Problem[] = []
  const { scadenza, dichiarazione, tributo } = posizione
  const moved = giornoLavorativo(scadenza)
  if (moved !== scadenza) found.push(new Problem('scadenza-not-working-day', 'scadenza', { scadenza, moved }))
  if (dichiarazione === undefined) {
    const first = Number(scadenza.slice(0, 4))
    const late = paid.findIndex(({ regolarizzato }) => Number(regolarizzato.slice(0, 4)) > first + 5)
    const last = late < 0 ? '' : decadenza(first, 'omesso-versamento')
    if (late >= 0) found.push(new Problem('decadenza-passed', `versamenti.${late}.giorno`, { last }))
  }
  if (TRIBUTI[tributo].regionale) found.push(new Problem('regional-rules', 'tributo', { tributo }))
  if (!isConfirmed) found.push(new Problem('figure-not-confirmed', 'scadenza', { law: 'D.Lgs. 472/1997 art. 13' }))
  return found
}

const sum = (paid: readonly VersamentoRavveduto[], key: 'imposta' | 'sanzione' | 'interessi' | 'totale'): Cents => {
  let total = 0
  for (let i = 0; i < paid.length; i++) total += paid[i]![key]
  return total as Cents
}

const computed = (posizione: PosizioneRavvedimento, trace?: Trace): RavvedimentoResult => {
  checkPosizione(posizione)
  const last = decadenzaDi(posizione)
  const paid: VersamentoRavveduto[] = []
  let open = posizione.imposta
  let isConfirmed = true
  for (let i = 0; i < posizione.versamenti.length; i++) {
    const own = posizione.versamenti[i]!
    trace?.enter(`versamenti/${i}`)
    try {
      const mended = ravveduto(posizione, own, open, trace)
      checkPossible(posizione, mended.versamento.regolarizzato, last)
      paid.push(mended.versamento)
      open = (open - mended.versamento.imposta) as Cents
      if (!mended.isConfirmed) isConfirmed = false
    } catch (error) {
      if (error instanceof Problem) throw new Problem(error.code, within(`versamenti.${i}`, error.field), error.values)
      throw error
    }
  }
  return {
    versamenti: paid,
    imposta: sum(paid, 'imposta'),
    sanzione: sum(paid, 'sanzione'),
    interessi: sum(paid, 'interessi'),
    totale: sum(paid, 'totale'),
    residuo: open,
    righe: righeDi(posizione, paid),
    decadenza: last,
    avvisi: avvisiDi(posizione, paid, isConfirmed),
  }
}

/**
 * What a delay costs to who mends it before the comune comes (D.Lgs. 472/1997 art. 13): sanction by the day of the
 * violation and of the payment, legal interest day by day. Each payment is rounded once for its sanction and once for its
 * interest; amounts in cents, nothing is looked up outside the tables of the law.
 */
export const ravvedimento = (posizione: PosizioneRavvedimento, trace?: Trace): Outcome<RavvedimentoResult> => {
  try {
    return { ok: true, value: computed(posizione, trace) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problems: [error] }
    throw error
  }
}
