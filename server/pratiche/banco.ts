import type { AlBanco, NuovaAlBanco } from '../../contracts/pratiche/banco'
import { ENTE, PER_CONTO } from '../../contracts/pratiche/campo'
import { audit } from '../platform/audit'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { bozzaIn, type Bozza, type Chiave } from './bozze'

/** A draft of the counter in its list. */
export type BozzaAlBanco = Chiave & {
  readonly nome: string
  readonly codiceFiscale: string
  readonly procedura: string
  readonly aggiornataIl: Date
  /** Codice fiscale of who began it. */
  readonly creataDa: string
}

/** So many in a list: what is older is hardly finished any more. */
const MOST = 100

/** Whose it is, as it is called: the firm, or the person. */
export const nomeAlBanco = ({ cognome, nome, denominazione }: AlBanco): string => denominazione ?? `${nome} ${cognome}`

/** Begins one for somebody at the counter: the office's, until it is sent. @returns its id */
export const apriAlBanco = (scope: Scope, belfiore: string, nuova: NuovaAlBanco): Promise<string> =>
  db(scope, async (tx) => {
    const { codiceFiscale, denominazione, firmatario, ...more } = nuova
    const risposte = denominazione === undefined ? {} : { [PER_CONTO]: ENTE }
    const firm = { denominazione: denominazione ?? null, firmatario: firmatario ?? null }
    const { id } = await tx.bozza.create({
      data: { belfiore, codiceFiscale, ...more, ...firm, risposte, creataDa: scope.actor },
    })
    await audit(tx, scope, {
      ...{ belfiore, persona: codiceFiscale, action: 'change:bozza', object: id },
      reason: 'richiesta iniziata allo sportello',
      values: { procedura: nuova.procedura },
    })
    return id
  })

/** Opens one for a page of the office, and writes that it was opened: what the comune knows of the person stands in it. */
export const apertaAlBanco = (scope: Scope, key: Chiave): Promise<Bozza | undefined> =>
  db(scope, async (tx) => {
    const bozza = await bozzaIn(tx, key)
    if (bozza === undefined) return undefined
    await audit(tx, scope, {
      ...{ belfiore: key.belfiore, persona: bozza.codiceFiscale, action: 'read:bozza', object: key.id },
      reason: 'richiesta compilata allo sportello',
    })
    return bozza
  })

/** Those that are being written at the counters of these comuni, the newest first; that their names were shown is written down. */
export const bozzeAlBanco = (scope: Scope): Promise<readonly BozzaAlBanco[]> =>
  db(scope, async (tx) => {
    const rows = await tx.bozza.findMany({
      where: { belfiore: { in: [...scope.comuni] }, cognome: { not: null } },
      orderBy: { aggiornataIl: 'desc' },
      take: MOST,
    })
    await audit(
      tx,
      scope,
      ...rows.map(({ belfiore, codiceFiscale, id }) => {
        const about = { belfiore, persona: codiceFiscale, object: id } as const
        return { ...about, action: 'read:bozza', reason: 'elenco delle richieste allo sportello' } as const
      }),
    )
    return rows.map(({ belfiore, id, codiceFiscale, procedura, aggiornataIl, creataDa, ...row }) => {
      const nome = row.denominazione ?? `${row.nome} ${row.cognome}`
      return { belfiore, id, codiceFiscale, procedura, aggiornataIl, creataDa, nome }
    })
  })

/** Somebody whom the comune knows, by the id of an address; that their names were shown is written down. */
export const conosciuta = (scope: Scope, id: string) =>
  db(scope, async (tx) => {
    const row = await tx.soggetto.findFirst({ where: { id, belfiore: { in: [...scope.comuni] } } })
    if (row === null || row.codiceFiscale.includes(':')) return undefined
    const { belfiore, codiceFiscale } = row
    await audit(tx, scope, {
      ...{ belfiore, persona: codiceFiscale, action: 'read:anagrafica' },
      reason: 'richiesta da iniziare allo sportello',
    })
    return { belfiore, codiceFiscale }
  })
