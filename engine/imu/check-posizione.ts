import { checkBene } from '../catasto/bene'
import { Problem, said } from '../kernel/problem'
import { cents, flag, list, rate, record, word } from '../kernel/untyped'
import { CODICI_IMU } from './codici.tables'
import type { ImmobileImu, PeriodoImu, PosizioneImu } from './imu.types'

/*
 * What comes from JSON or a form may not be what its type says. Amounts, quota, months and rates are checked where they
 * are used.
 */

const CODICI: ReadonlySet<unknown> = new Set(CODICI_IMU)

const checkVersato = (paid: unknown): void => {
  if (!Array.isArray(paid)) return cents(paid, 'accontoVersato')
  paid.forEach((row: unknown, index) => {
    const { codice, importo } = record(row, `accontoVersato.${index}`)
    if (!CODICI.has(codice))
      throw new Problem('choice-unknown', `accontoVersato.${index}.codice`, { value: said(codice) })
    cents(importo, `accontoVersato.${index}.importo`)
  })
}

/** @throws Problem `choice-unknown` for a rounding of the saldo that does not exist; absent, nobody has chosen one */
export const checkArrotondamento = (value: unknown, field: string): void => {
  if (value === undefined || value === 'saldo-da-solo' || value === 'differenza') return
  throw new Problem('choice-unknown', field, { value: said(value) })
}

/** @throws Problem `value-missing`, `choice-unknown`, `amount-invalid` on the fields beside the immobili */
export const checkPosizione = (posizione: PosizioneImu): void => {
  const { soggetto, immobili, minimo, accontoVersato, cumuloStoricoInagibile, terreniAltrove, ...rest } = record(
    posizione,
    '',
  )
  list(immobili, 'immobili')
  if (soggetto !== undefined && soggetto !== 'persona' && soggetto !== 'ente-non-commerciale') {
    throw new Problem('choice-unknown', 'soggetto', { value: said(soggetto) })
  }
  if (minimo !== undefined) {
    const { importo, dovutoSeUguale } = record(minimo, 'minimo')
    cents(importo, 'minimo.importo')
    if (dovutoSeUguale === undefined) throw new Problem('value-missing', 'minimo.dovutoSeUguale')
    flag(dovutoSeUguale, 'minimo.dovutoSeUguale')
  }
  if (accontoVersato !== undefined) checkVersato(accontoVersato)
  flag(cumuloStoricoInagibile, 'cumuloStoricoInagibile')
  checkArrotondamento(rest.arrotondamentoSaldo, 'arrotondamentoSaldo')
  if (terreniAltrove !== undefined) cents(terreniAltrove, 'terreniAltrove')
}

/** @throws Problem with `field` relative to the immobile */
export const checkImmobile = (immobile: ImmobileImu): void => {
  const { id, periodi, detrazione, impostaPrecedente } = record(immobile, '')
  if (typeof id !== 'string') throw new Problem('value-missing', 'id', { value: said(id) })
  list(periodi, 'periodi')
  if (detrazione !== undefined) record(detrazione, 'detrazione')
  if (impostaPrecedente !== undefined) cents(impostaPrecedente, 'impostaPrecedente')
}

const FLAGS = [
  'canoneConcordato',
  'pensionatoEstero',
  'abitazionePrincipale',
  'alloggioIacp',
  'ruraleStrumentale',
  'beneMerce',
  'coltivatore',
] as const

/** @throws Problem with `field` relative to the period */
export const checkPeriodo = (periodo: PeriodoImu): void => {
  const loose = record(periodo, '')
  checkBene(record(loose.bene, 'bene'))
  record(loose.quota, 'quota')
  record(loose.mesi, 'mesi')
  for (const name of FLAGS) if (loose[name] !== undefined) flag(loose[name], name)
  const { riduzioni, esenzione, parteImponibile, residenteEstero, aliquota, aliquotaAcconto } = loose
  if (riduzioni !== undefined) list(riduzioni, 'riduzioni').forEach((own, index) => word(own, `riduzioni.${index}`))
  if (esenzione !== undefined) word(esenzione, 'esenzione')
  if (parteImponibile !== undefined) record(parteImponibile, 'parteImponibile')
  if (residenteEstero !== undefined) checkResidenteEstero(residenteEstero)
  rate(aliquota, 'aliquota')
  rate(aliquotaAcconto, 'aliquotaAcconto')
}

const checkResidenteEstero = (own: unknown): void => {
  const { abitanti } = record(own, 'residenteEstero')
  if (!Number.isSafeInteger(abitanti) || (abitanti as number) < 0) {
    throw new Problem('value-missing', 'residenteEstero.abitanti', { value: said(abitanti) })
  }
}
