import type { Toglibile } from '../../contracts/registra/registrazioni'
import type { IsoDate } from '../../engine/kernel/dates'
import { toCents, type Cents } from '../../engine/kernel/money'
import { isoDayOf } from '../platform/clock'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Whose } from './registra'

/** A row that counts now, as the list of what is on record shows it. */
export type Registrata = {
  readonly oggetto: Toglibile
  readonly id: string
  readonly tributo: string
  readonly anno: number | undefined
  /** Number of a concession, code of an utenza, instalment. */
  readonly nome: string
  readonly importo: Cents | undefined
  readonly giorno: IsoDate
  readonly al: IsoDate | undefined
  readonly fonte: string
}

const LIVE = { superatoIl: null } as const

/** What is owed, what was paid, concessions and utenze of a person, of all years; the newest first. */
export const registrateDi = (scope: Scope, whose: Whose): Promise<readonly Registrata[]> =>
  db(scope, async (tx) => {
    const where = { belfiore: whose.belfiore, codiceFiscale: whose.codiceFiscale, ...LIVE }
    const dovuti = await tx.dovuto.findMany({ where })
    const versamenti = await tx.versamento.findMany({ where })
    const concessioni = await tx.concessione.findMany({ where })
    const utenze = await tx.utenzaTari.findMany({ where })
    const lasting = ({ dal, al, fonte }: { dal: Date; al: Date | null; fonte: string }) => ({
      ...{ anno: undefined, importo: undefined, giorno: isoDayOf(dal), fonte },
      al: al === null ? undefined : isoDayOf(al),
    })
    const rows: readonly Registrata[] = [
      ...dovuti.map(({ id, tributo, anno, rata, importo, scadenza, fonte }) => ({
        ...{ oggetto: 'dovuto' as const, id, tributo, anno, nome: rata, importo: toCents(Number(importo)), fonte },
        ...{ giorno: isoDayOf(scadenza), al: undefined },
      })),
      ...versamenti.map(({ id, tributo, anno, mezzo, importo, versatoIl, fonte }) => ({
        ...{ oggetto: 'versamento' as const, id, tributo, anno, nome: mezzo, importo: toCents(Number(importo)), fonte },
        ...{ giorno: isoDayOf(versatoIl), al: undefined },
      })),
      ...concessioni.map((row) => ({
        ...{ oggetto: 'concessione' as const, id: row.id, tributo: 'canone', nome: row.numero },
        ...lasting(row),
      })),
      ...utenze.map((row) => ({
        ...{ oggetto: 'utenza_tari' as const, id: row.id, tributo: 'tari', nome: row.codice },
        ...lasting(row),
      })),
    ]
    return [...rows].sort((a, b) => (a.giorno < b.giorno ? 1 : -1))
  })
