import { dayNumber, parseIsoDate } from '../kernel/dates'
import { product, roundCents, toCents, type Cents, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { misuraDi, type Misura } from './fascia'
import { interessiSu, misuraInteressi } from './interessi'
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

/** One payment that came late. @param open tax not covered by those before. @throws Problem, `field` from the payment */
export const ravveduto = (
  posizione: PosizioneRavvedimento,
  own: VersamentoTardivo,
  open: Cents,
  trace?: Trace,
): Mended => {
  const dal = parseIsoDate(posizione.scadenza)
  const al = parseIsoDate(own.giorno, 'giorno')
  const { scadenza } = posizione
  const regolarizzato = own.regolarizzato ?? own.giorno
  parseIsoDate(regolarizzato, 'regolarizzato')
  if (own.giorno < scadenza) throw new Problem('payment-before-due', 'giorno', { giorno: own.giorno, scadenza })
  if (regolarizzato < own.giorno) {
    throw new Problem('payment-before-due', 'regolarizzato', { giorno: regolarizzato, scadenza: own.giorno })
  }
  const giorni = dayNumber(al) - dayNumber(dal)
  const misura = misuraDi(scadenza, giorni, regolarizzato, posizione.finestra)
  const imposta = impostaDi(own, open, misura, misuraInteressi(dal, al))
  if (trace && giorni > 0) traced(trace, imposta, giorni, misura)
  const sanzione = roundCents(product(imposta, misura.misura))
  const exact = interessiSu(imposta, dal, al, trace)
  const interessi = roundCents(exact)
  const totale = toCents(imposta + sanzione + interessi, 'importo')
  if (giorni > 0) trace?.add(STEP.interessi, exact)
  trace?.add(STEP.totaleRavvedimento, { num: totale, den: 1 }, { num: imposta, den: 1 }, { num: sanzione, den: 1 })
  const { fascia } = misura
  const versamento = { giorno: own.giorno, regolarizzato, codice: own.codice, imposta, giorni, fascia }
  return {
    versamento: { ...versamento, misura: misura.misura, sanzione, interessi, totale },
    isConfirmed: misura.isConfirmed,
  }
}
