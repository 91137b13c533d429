import type { IsoDate } from '../../engine/kernel/dates'
import { isoDayOf } from '../platform/clock'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { said } from './rows'

/** What the comune has of a person that a form for the bank asks. */
export type Anagrafica = {
  readonly cognome: string | undefined
  readonly nome: string | undefined
  readonly denominazione: string | undefined
  readonly sesso: string | undefined
  readonly natoIl: IsoDate | undefined
  /** Codice catastale of the comune or State of birth. */
  readonly natoA: string | undefined
}

/** Undefined where the scope sees nobody. The position that it goes with is what is written in the audit. */
export const anagraficaOf = (
  scope: Scope,
  whose: { readonly belfiore: string; readonly codiceFiscale: string },
): Promise<Anagrafica | undefined> =>
  db(scope, async (tx) => {
    const { belfiore, codiceFiscale } = whose
    const row = await tx.datoSoggetto.findFirst({
      where: { belfiore, codiceFiscale, superatoIl: null },
      orderBy: [{ registratoIl: 'desc' }, { id: 'asc' }],
    })
    if (row === null) return undefined
    return {
      cognome: said(row.cognome),
      nome: said(row.nome),
      denominazione: said(row.denominazione),
      sesso: said(row.sesso),
      natoIl: row.natoIl === null ? undefined : isoDayOf(row.natoIl),
      natoA: said(row.natoA),
    }
  })
