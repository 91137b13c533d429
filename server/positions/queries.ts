import { audit } from '../platform/audit'
import { isoDayOf, today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { heldBy } from './held'
import { dovutiOf, proposteOf, versamentiOf } from './ledger'
import { TRIBUTI, type ConcessioneRow, type Position, type Tributo, type UtenzaRow } from './position.types'
import { datedOf, dayColumn, said, tributoOf } from './rows'

export { contoOf, type Conto, type Riga } from './conto'
export type { Position } from './position.types'

/** Of whom, in which comune and year. */
export type Asked = { readonly belfiore: string; readonly codiceFiscale: string; readonly anno: number }

type Whose = Omit<Asked, 'anno'>

/** Those of a delega, where who looks is neither the comune nor the person nor who represents them. */
const openTo = async (tx: Tx, scope: Scope, { belfiore, codiceFiscale }: Whose): Promise<readonly Tributo[]> => {
  if (scope.persona === null || scope.persona === codiceFiscale) return TRIBUTI
  const day = dayColumn(today())
  const rows = await tx.delega.findMany({
    where: {
      ...{ id: { in: [...scope.mandates] }, belfiore, delegante: codiceFiscale, delegato: scope.actor },
      ...{ revocataIl: null, accettataIl: { not: null }, dal: { lte: day }, al: { gte: day } },
    },
  })
  const open = new Set(rows.flatMap(({ tributi }) => tributi.map(tributoOf)))
  return TRIBUTI.filter((each) => open.has(each))
}

const nomeOf = async (tx: Tx, whose: Whose): Promise<string | undefined> => {
  const row = await tx.datoSoggetto.findFirst({
    where: { ...whose, superatoIl: null },
    orderBy: [{ registratoIl: 'desc' }, { id: 'asc' }],
  })
  if (row === null) return undefined
  return row.denominazione ?? [row.cognome, row.nome].filter((part) => part !== null).join(' ')
}

/** Rows that touch the year. */
const inYear = (anno: number) => ({
  superatoIl: null,
  dal: { lte: dayColumn(`${anno}-12-31`) },
  OR: [{ al: null }, { al: { gte: dayColumn(`${anno}-01-01`) } }],
})

const utenzeOf = async (tx: Tx, { anno, ...whose }: Asked): Promise<readonly UtenzaRow[]> => {
  const rows = await tx.utenzaTari.findMany({
    where: { ...whose, ...inYear(anno) },
    orderBy: [{ codice: 'asc' }, { dal: 'asc' }],
  })
  return rows.map((row) => ({
    ...datedOf(row),
    codice: row.codice,
    tipo: row.tipo,
    categoria: said(row.categoria),
    superficie: row.superficie.toString(),
    occupanti: said(row.occupanti),
    dati: row.dati,
    indirizzo: row.indirizzo === null ? undefined : [row.indirizzo, row.civico].filter(Boolean).join(' '),
  }))
}

const concessioniOf = async (tx: Tx, { anno, ...whose }: Asked): Promise<readonly ConcessioneRow[]> => {
  const rows = await tx.concessione.findMany({
    where: { ...whose, ...inYear(anno) },
    orderBy: [{ dal: 'asc' }, { numero: 'asc' }],
  })
  return rows.map((row) => ({
    ...datedOf(row),
    numero: row.numero,
    tipo: row.tipo,
    descrizione: said(row.descrizione),
    dati: row.dati,
  }))
}

/** What the comune decided for that very year, where its settings hold it: last year's tariffs are not this year's. */
const tariffaOf = async (tx: Tx, belfiore: string, chiave: string, anno: number): Promise<unknown> => {
  const row = await tx.parametroEnte.findFirst({
    where: {
      ...{ belfiore, chiave, superatoIl: null },
      dal: { gte: dayColumn(`${anno}-01-01`), lte: dayColumn(`${anno}-12-31`) },
    },
    orderBy: { dal: 'desc' },
  })
  return row?.valore
}

const read = async (tx: Tx, asked: Asked, natura: string, tributi: readonly Tributo[]): Promise<Position> => {
  const { belfiore, codiceFiscale, anno } = asked
  const whose = { belfiore, codiceFiscale }
  return {
    ...{ belfiore, codiceFiscale, anno, natura, tributi },
    nome: await nomeOf(tx, whose),
    immobili: await heldBy(tx, whose),
    utenze: await utenzeOf(tx, asked),
    concessioni: await concessioniOf(tx, asked),
    dovuti: await dovutiOf(tx, asked),
    versamenti: await versamentiOf(tx, asked),
    proposte: await proposteOf(tx, asked),
    tariffe: {
      tari: await tariffaOf(tx, belfiore, 'tari.tariffe', anno),
      canone: await tariffaOf(tx, belfiore, 'canone.regolamento', anno),
    },
  }
}

/**
 * What a comune knows of a person for a year, as far as the scope may see it. That it was read is written in the same
 * transaction. @returns undefined where there is nobody whom this scope may see: then nothing was read
 */
export const findPosition = (scope: Scope, asked: Asked, reason: string): Promise<Position | undefined> =>
  db(scope, async (tx) => {
    const { belfiore, codiceFiscale, anno } = asked
    const soggetto = await tx.soggetto.findUnique({
      where: { belfiore_codiceFiscale: { belfiore, codiceFiscale } },
    })
    if (soggetto === null) return undefined
    const event = { belfiore, persona: codiceFiscale, action: 'read:posizione', reason, object: String(anno) } as const
    await audit(tx, scope, event)
    return read(tx, asked, soggetto.natura, await openTo(tx, scope, asked))
  })

/** A comune that knows the person, and the first year for which it has something of theirs. */
export type KnownIn = { readonly belfiore: string; readonly comune: string; readonly dal: number | undefined }

/** Where the person of the scope is known. Nothing of a position is in it, so it is not a read to write down. */
export const comuniOf = (scope: Scope): Promise<readonly KnownIn[]> =>
  db(scope, async (tx) => {
    const rows = await tx.soggetto.findMany({
      where: { codiceFiscale: scope.persona ?? '' },
      include: { ente: true, titolarita: { orderBy: { dal: 'asc' }, take: 1 } },
    })
    return rows
      .map(({ belfiore, ente, titolarita: [first] }) => ({
        belfiore,
        comune: ente.denominazione,
        dal: first && Number(isoDayOf(first.dal).slice(0, 4)),
      }))
      .sort((a, b) => (a.comune < b.comune ? -1 : 1))
  })
