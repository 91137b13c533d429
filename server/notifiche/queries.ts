import type { ConIndirizzo } from '../../contracts/notifiche/recapiti'
import { CON_INDIRIZZO } from '../../contracts/notifiche/recapiti'
import { audit } from '../platform/audit'
import { db, type Prisma, type Tx } from '../platform/db'
import { INSTALLATION, type Scope } from '../platform/scope'

export type RecapitoRow = {
  readonly canale: ConIndirizzo
  readonly indirizzo: string
  readonly lingua: string
  readonly messaggi: readonly string[]
  readonly confermato: boolean
}

/** Where somebody is written to, for themselves or for their firm. One's own: nobody has to be told that it was read. */
export const recapitiOf = (scope: Scope): Promise<readonly RecapitoRow[]> =>
  db(scope, async (tx) => {
    const rows = await tx.recapito.findMany({ where: { codiceFiscale: scope.persona ?? scope.actor } })
    return CON_INDIRIZZO.flatMap((canale) =>
      rows
        .filter((row) => row.canale === canale)
        .map(({ indirizzo, lingua, messaggi, confermatoIl }) => {
          return { canale, indirizzo, lingua, messaggi, confermato: confermatoIl !== null }
        }),
    )
  })

export type MessaggioRow = {
  readonly belfiore: string
  readonly id: string
  readonly modello: string
  readonly canale: string | null
  readonly destinatario: string | null
  readonly oggetto: string | null
  readonly testo: string | null
  readonly stato: string
  readonly errore: string | null
  readonly tentativi: number
  readonly creatoIl: Date
  readonly inviatoIl: Date | null
  readonly prossimo: Date
}

type Found = Omit<MessaggioRow, 'prossimo'> & { readonly prossimoTentativo: Date; readonly codiceFiscale: string }

const toRow = (found: Found): MessaggioRow => ({
  ...{ belfiore: found.belfiore, id: found.id, modello: found.modello, canale: found.canale },
  ...{ destinatario: found.destinatario, oggetto: found.oggetto, testo: found.testo, stato: found.stato },
  ...{ errore: found.errore, tentativi: found.tentativi, creatoIl: found.creatoIl, inviatoIl: found.inviatoIl },
  prossimo: found.prossimoTentativo,
})

export const MESSAGES_A_PAGE = 50

/** What was written to somebody, the newest first; a reminder for a day to come is not there yet. */
export const messaggiOf = (scope: Scope): Promise<readonly MessaggioRow[]> =>
  db(scope, async (tx) => {
    const enti = (await tx.ente.findMany({ select: { belfiore: true } })).map(({ belfiore }) => belfiore)
    const rows = await tx.messaggio.findMany({
      where: {
        belfiore: { in: [INSTALLATION, ...enti] },
        codiceFiscale: scope.persona ?? scope.actor,
        stato: { not: 'annullato' },
        OR: [{ stato: { not: 'in-coda' } }, { tentativi: { gt: 0 } }, { prossimoTentativo: { lte: new Date() } }],
      },
      orderBy: [{ creatoIl: 'desc' }, { id: 'asc' }],
      take: MESSAGES_A_PAGE,
    })
    return rows.map(toRow)
  })

/** What the office looks for: what did not go first. */
export const VISTE = ['non-partiti', 'senza-recapito', 'in-coda', 'inviati'] as const
export type Vista = (typeof VISTE)[number]

const WHERE: Readonly<Record<Vista, Prisma.MessaggioWhereInput>> = {
  'non-partiti': { OR: [{ stato: 'fallito' }, { stato: 'rinunciato', errore: { not: 'nessun-recapito' } }] },
  'senza-recapito': { stato: 'rinunciato', errore: 'nessun-recapito' },
  'in-coda': { stato: 'in-coda' },
  inviati: { stato: 'inviato' },
}

export type OfficeMessages = {
  readonly messages: readonly (MessaggioRow & { readonly codiceFiscale: string; readonly nome: string | undefined })[]
  readonly counts: Readonly<Record<Vista, number>>
}

const namesOf = async (
  tx: Tx,
  belfiore: readonly string[],
  people: readonly string[],
): Promise<Map<string, string>> => {
  const where = { belfiore: { in: [...belfiore] }, codiceFiscale: { in: [...people] }, superatoIl: null }
  const rows = await tx.datoSoggetto.findMany({ where, orderBy: { registratoIl: 'asc' } })
  return new Map(
    rows.map((row) => [
      `${row.belfiore} ${row.codiceFiscale}`,
      row.denominazione ?? [row.cognome, row.nome].filter((part) => part !== null).join(' '),
    ]),
  )
}

const READ = 'messaggi mandati dal comune'

/** What a comune has written, or tried to: counts of each view, and one of them. Who is named there reads that it was looked at. */
export const officeMessages = (scope: Scope, vista: Vista, page: number): Promise<OfficeMessages> =>
  db(scope, async (tx) => {
    const own = { belfiore: { in: [...scope.comuni] } }
    const counted = await Promise.all(
      VISTE.map(async (one) => [one, await tx.messaggio.count({ where: { ...own, ...WHERE[one] } })] as const),
    )
    const rows = await tx.messaggio.findMany({
      where: { ...own, ...WHERE[vista] },
      orderBy: [{ creatoIl: 'desc' }, { id: 'asc' }],
      take: MESSAGES_A_PAGE,
      skip: MESSAGES_A_PAGE * (page - 1),
    })
    const names = await namesOf(
      tx,
      scope.comuni,
      rows.map(({ codiceFiscale }) => codiceFiscale),
    )
    const seen = new Map(rows.map((row) => [`${row.belfiore} ${row.codiceFiscale}`, row]))
    await audit(
      tx,
      scope,
      ...[...seen.values()].map(({ belfiore, codiceFiscale }) => {
        return { belfiore, persona: codiceFiscale, action: 'read:messaggio', reason: READ } as const
      }),
    )
    return {
      messages: rows.map((row) => ({
        ...toRow(row),
        codiceFiscale: row.codiceFiscale,
        nome: names.get(`${row.belfiore} ${row.codiceFiscale}`),
      })),
      counts: Object.fromEntries(counted) as Record<Vista, number>,
    }
  })
