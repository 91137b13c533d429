import { dayNumber, parseIsoDate, type Day, type IsoDate } from '../kernel/dates'
import { product, roundCents, toCents, type Cents, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { misuraDi, type Misura } from './fascia'
import { misuraInteressi, traceInteressi } from './interessi'
import { STEP } from './ravvedimento.steps'
import type { PosizioneRavvedimento, VersamentoRavveduto, VersamentoTardivo } from './ravvedimento.types'

export type Mended = { readonly versamento: VersamentoRavveduto; readonly isConfirmed: boolean }

/**
 * How much tax is inside an amount that holds sanction and interest too: the most that, with what it brings, does not pass
 * the amount (ris. AE 67/E of 2011: a payment that is too small mends the part it covers).
 */
const impostaDentro = (importo: Cents, sanzione: Ratio, interessi: Ratio): Cents => {
  const withAll = (imposta: number): number =>
    imposta + roundCents(product(imposta as Cents, sanzione)) + roundCents(product(imposta as Cents, interessi))
  let [low, high] = [0, importo as number]
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2)
    if (withAll(middle) <= importo) low = middle
    else high = middle - 1
  }
  return low as Cents
}

const impostaDi = (own: VersamentoTardivo, open: Cents, misura: Misura, interessi: Ratio): Cents => {
  if (own.importo === undefined) return open
  const importo = toCents(own.importo, 'importo')
  const imposta = own.comprende === 'tutto' ? impostaDentro(importo, misura.misura, interessi) : importo
  if (imposta <= 0) throw new Problem('amount-invalid', 'importo', { value: own.importo })
  if (imposta > open) throw new Problem('payment-over-debt', 'importo', { open: open / 100, value: importo / 100 })
  return imposta
}

const traced = (trace: Trace, imposta: Cents, giorni: number, { intera, frazione }: Misura): void => {
  const rule = giorni <= 14 ? STEP.sanzioneGiorni : STEP.sanzioneIntera
  const whole = product(imposta, intera)
  trace.add(STEP.impostaTardiva, { num: imposta, den: 1 })
  trace.add(rule, whole, intera, { num: giorni, den: 1 })
  trace.add(STEP.sanzioneRidotta, product(whole, frazione), frazione)
}

type Days = { readonly dal: Day; readonly al: Day; readonly giorni: number; readonly ritardo: number }

/** Days of delay of the tax, and of what mends it. @throws Problem `payment-before-due`, `date-invalid` */
const daysOf = (scadenza: IsoDate, { giorno, regolarizzato = giorno }: VersamentoTardivo): Days => {
  const dal = parseIsoDate(scadenza)
  const al = parseIsoDate(giorno, 'giorno')
  const mended = regolarizzato === giorno ? al : parseIsoDate(regolarizzato, 'regolarizzato')
  if (giorno < scadenza) throw new Problem('payment-before-due', 'giorno', { giorno, scadenza })
  if (regolarizzato < giorno) {
    throw new Problem('payment-before-due', 'regolarizzato', { giorno: regolarizzato, scadenza: giorno })
  }
  const due = dayNumber(dal)
  return { dal, al, giorni: dayNumber(al) - due, ritardo: dayNumber(mended) - due }
}

/** One payment that came late. @param open tax not covered by those before. @throws Problem, `field` from the payment */
export const ravveduto = (
  { scadenza, finestra }: PosizioneRavvedimento,
  own: VersamentoTardivo,
  open: Cents,
  trace?: Trace,
): Mended => {
  const { dal, al, giorni, ritardo } = daysOf(scadenza, own)
  const regolarizzato = own.regolarizzato ?? own.giorno
  const found = misuraDi(scadenza, giorni, regolarizzato, ritardo, finestra)
  const { fascia, misura, isConfirmed } = found
  const annua = misuraInteressi(dal, al)
  const imposta = impostaDi(own, open, found, annua)
  const exact = product(imposta, annua)
  const [sanzione, interessi] = [roundCents(product(imposta, misura)), roundCents(exact)]
  const totale = toCents(imposta + sanzione + interessi, 'importo')
  if (trace && giorni > 0) {
    traced(trace, imposta, giorni, found)
    traceInteressi(imposta, dal, al, trace)
    trace.add(STEP.interessi, exact)
  }
  trace?.add(STEP.totaleRavvedimento, { num: totale, den: 1 }, { num: imposta, den: 1 }, { num: sanzione, den: 1 })
  const { giorno, codice } = own
  return {
    versamento: { giorno, regolarizzato, codice, imposta, giorni, fascia, misura, sanzione, interessi, totale },
    isConfirmed,
  }
}
