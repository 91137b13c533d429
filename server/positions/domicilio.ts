import { findComune } from '../comuni/queries'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { said } from './rows'

/** Where somebody lives or has their seat, as the comune has it. */
export type Domicilio = {
  readonly via: string | undefined
  readonly civico: string | undefined
  readonly cap: string | undefined
  readonly comune: string | undefined
  readonly provincia: string | undefined
  readonly denominazione: string | undefined
}

/** Undefined where the scope sees nobody: it offers to somebody what is already known of them. */
export const domicilioOf = async (
  scope: Scope,
  { belfiore, codiceFiscale }: { readonly belfiore: string; readonly codiceFiscale: string },
): Promise<Domicilio | undefined> => {
  const row = await db(scope, (tx) =>
    tx.datoSoggetto.findFirst({
      where: { belfiore, codiceFiscale, superatoIl: null },
      orderBy: [{ registratoIl: 'desc' }, { id: 'asc' }],
    }),
  )
  if (row === null) return undefined
  const place = row.residenza === null ? undefined : await findComune(row.residenza)
  return {
    ...{ via: said(row.indirizzo), civico: said(row.civico), cap: said(row.cap) },
    ...{ comune: place?.nome, provincia: place?.sigla, denominazione: said(row.denominazione) },
  }
}
