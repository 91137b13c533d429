import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { toPropostaRow, type PropostaRow } from '../positions/queries'

/** Somebody's proposal in the queue of the office. */
export type InAttesa = PropostaRow & {
  readonly belfiore: string
  /** Opaque: the address of their position. */
  readonly persona: string
  readonly nome: string | undefined
  /** Of the property it is about. */
  readonly luogo: string | undefined
}

const MOST = 50

const nomeOf = async (tx: Tx, belfiore: string, codiceFiscale: string): Promise<string | undefined> => {
  const where = { belfiore, codiceFiscale, superatoIl: null }
  const row = await tx.datoSoggetto.findFirst({ where, orderBy: { registratoIl: 'desc' } })
  if (row === null) return undefined
  return row.denominazione ?? [row.cognome, row.nome].filter((part) => part !== null).join(' ')
}

const luogoOf = async (tx: Tx, belfiore: string, immobileId: string | null): Promise<string | undefined> => {
  if (immobileId === null) return undefined
  const where = { belfiore, immobileId, superatoIl: null }
  const row = await tx.datoCatastale.findFirst({ where, orderBy: { dal: 'desc' } })
  const place = [row?.foglio, row?.particella, row?.subalterno].filter(Boolean).join('/')
  return row?.indirizzo ? [row.indirizzo, row.civico].filter(Boolean).join(' ') : place || undefined
}

/**
 * What citizens propose and nobody has decided, the oldest first. Each of them reads that it was looked at, and why: it is
 * the queue that they sent it to.
 */
export const proposteInAttesa = (scope: Scope): Promise<readonly InAttesa[]> =>
  db(scope, async (tx) => {
    const rows = await tx.proposta.findMany({
      where: { belfiore: { in: [...scope.comuni] }, esito: null, risposta: { not: 'si' } },
      include: { soggetto: true },
      orderBy: [{ creataIl: 'asc' }, { id: 'asc' }],
      take: MOST,
    })
    const found: InAttesa[] = []
    for (const row of rows) {
      const { belfiore, codiceFiscale, immobileId, soggetto } = row
      found.push({
        ...{ ...toPropostaRow(row), belfiore, persona: soggetto.id },
        nome: await nomeOf(tx, belfiore, codiceFiscale),
        luogo: await luogoOf(tx, belfiore, immobileId),
      })
    }
    await audit(
      tx,
      scope,
      ...rows.map(({ belfiore, codiceFiscale, id }) => {
        const what = { belfiore, persona: codiceFiscale, action: 'read:proposta', object: id } as const
        return { ...what, reason: 'proposta in attesa di risposta' }
      }),
    )
    return found
  })
