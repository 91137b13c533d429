import { z } from 'zod'
import type { IsoDate } from '../../engine/kernel/dates'
import { isoDayOf } from '../platform/clock'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { CONSEGNA } from './export'

/** What the gestore sees of a comune: how it is served and by whom it is run, and nothing of its people. */
export type EnteGestito = {
  readonly belfiore: string
  readonly denominazione: string
  readonly lingue: readonly string[]
  readonly dal: IsoDate
  /** Last day; undefined while it goes on. */
  readonly al: IsoDate | undefined
  readonly host: readonly string[]
  readonly amministratori: readonly string[]
  readonly uffici: readonly string[]
  /** Its administrator has taken all its data: when, and how many rows. */
  readonly consegna: { readonly il: Date; readonly righe: number } | undefined
}

const consegnaSchema = z.object({ il: z.iso.datetime(), righe: z.int() })

const toConsegna = (valore: unknown): EnteGestito['consegna'] => {
  const read = consegnaSchema.safeParse(valore)
  return read.success ? { il: new Date(read.data.il), righe: read.data.righe } : undefined
}

/** When the administrator of a comune last took all its data. */
export const findConsegna = (scope: Scope, belfiore: string): Promise<EnteGestito['consegna']> =>
  db(scope, async (tx) => {
    const found = await tx.parametroEnte.findFirst({ where: { belfiore, chiave: CONSEGNA, superatoIl: null } })
    return toConsegna(found?.valore)
  })

const ORDER = { orderBy: [{ principale: 'desc' as const }, { host: 'asc' as const }] }

/** Every comune on record, those that left included. */
export const findEntiGestiti = (scope: Scope): Promise<readonly EnteGestito[]> =>
  db(scope, async (tx) => {
    const enti = await tx.ente.findMany({
      include: { host: ORDER, uffici: { where: { superatoIl: null } } },
      orderBy: { denominazione: 'asc' },
    })
    const incarichi = await tx.incarico.findMany({ where: { ruolo: 'amministratore', al: null } })
    const consegne = await tx.parametroEnte.findMany({ where: { chiave: CONSEGNA, superatoIl: null } })
    return enti.map(({ belfiore, denominazione, lingue, attivoDal, attivoAl, host, uffici }) => {
      return {
        ...{ belfiore, denominazione, lingue, dal: isoDayOf(attivoDal) },
        al: attivoAl === null ? undefined : isoDayOf(attivoAl),
        host: host.map((each) => each.host),
        amministratori: incarichi.filter((own) => own.belfiore === belfiore).map(({ codiceFiscale }) => codiceFiscale),
        uffici: uffici.map(({ nome }) => nome),
        consegna: toConsegna(consegne.find((own) => own.belfiore === belfiore)?.valore),
      }
    })
  })
