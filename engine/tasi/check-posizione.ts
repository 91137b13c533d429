import { checkBene } from '../catasto/bene'
import { Problem, said } from '../kernel/problem'
import { cents, flag, list, rate, record, word } from '../kernel/untyped'
import type { ImmobileTasi, PeriodoTasi, PosizioneTasi } from './tasi.types'

/** @throws Problem `value-missing`, `choice-unknown`, `amount-invalid` on the fields beside the immobili */
export const checkPosizione = (posizione: PosizioneTasi): void => {
  const { immobili, minimo, cumuloStoricoInagibile } = record(posizione, '')
  list(immobili, 'immobili')
  flag(cumuloStoricoInagibile, 'cumuloStoricoInagibile')
  if (minimo === undefined) return
  const { importo, dovutoSeUguale } = record(minimo, 'minimo')
  cents(importo, 'minimo.importo')
  if (dovutoSeUguale === undefined) throw new Problem('value-missing', 'minimo.dovutoSeUguale')
  flag(dovutoSeUguale, 'minimo.dovutoSeUguale')
}

/** @throws Problem with `field` relative to the immobile */
export const checkImmobile = (immobile: ImmobileTasi): void => {
  const { id, periodi } = record(immobile, '')
  if (typeof id !== 'string') throw new Problem('value-missing', 'id', { value: said(id) })
  list(periodi, 'periodi')
}

const FLAGS = ['canoneConcordato', 'pensionatoAire', 'abitazionePrincipale', 'ruraleStrumentale', 'beneMerce'] as const

const checkOccupante = (own: unknown): void => {
  const { parte, temporaneo, abitazionePrincipale } = record(own, 'occupante')
  record(parte, 'occupante.parte')
  flag(temporaneo, 'occupante.temporaneo')
  flag(abitazionePrincipale, 'occupante.abitazionePrincipale')
}

const checkDetrazione = (own: unknown): void => {
  const { annua, annuaPrecedente } = record(own, 'detrazione')
  cents(annua, 'detrazione.annua')
  if (annuaPrecedente !== undefined) cents(annuaPrecedente, 'detrazione.annuaPrecedente')
}

/** @throws Problem with `field` relative to the period */
export const checkPeriodo = (periodo: PeriodoTasi): void => {
  const loose = record(periodo, '')
  const bene = record(loose.bene, 'bene')
  // land is not taxed: to describe it here is a slip, and a sum of zero would hide it
  if (bene.kind === 'terreno') throw new Problem('choice-unknown', 'bene.kind', { value: 'terreno' })
  checkBene(bene)
  record(loose.quota, 'quota')
  record(loose.mesi, 'mesi')
  for (const name of FLAGS) flag(loose[name], name)
  const { riduzioni, esenzione, occupante, detrazione } = loose
  if (riduzioni !== undefined) list(riduzioni, 'riduzioni').forEach((own, index) => word(own, `riduzioni.${index}`))
  if (esenzione !== undefined) word(esenzione, 'esenzione')
  if (occupante !== undefined) checkOccupante(occupante)
  if (detrazione !== undefined) checkDetrazione(detrazione)
  rate(loose.aliquota, 'aliquota')
  rate(loose.aliquotaAcconto, 'aliquotaAcconto')
}
