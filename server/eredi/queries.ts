import type { FonteErede, RuoloErede } from '../../contracts/eredi'
import { isUuid } from '../../contracts/uuid'
import { reasonOf, type Ragione } from '../../contracts/ricerca'
import type { IsoDate } from '../../engine/kernel/dates'
import { indirizzoDi, nomeDi } from '../avvisi/queries'
import { audit } from '../platform/audit'
import { isoDayOf } from '../platform/clock'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { mortiFra, PAGA } from '../positions/queries'

export { EREDI_SCRITTI, type EredeScritto } from './scritti'

export type Whose = { readonly belfiore: string; readonly codiceFiscale: string }

/** An heir as the office recorded them, or had recorded them. */
export type EredeRow = {
  readonly id: string
  readonly erede: string
  /** As the comune knows them, or as it was typed. */
  readonly nome: string
  readonly indirizzo: string
  /** Whether the comune has them on record: they are written to as it knows them. */
  readonly noto: boolean
  /** They died too: nobody writes to them. */
  readonly morto: boolean
  readonly ruolo: RuoloErede
  readonly codice: string
  readonly unico: boolean
  readonly fonte: FonteErede
  readonly estremi: string | undefined
  readonly dal: IsoDate
  readonly motivo: string
  readonly registratoDa: string
  readonly registratoIl: Date
  readonly superatoIl: Date | undefined
}

/** Somebody who came to hold what the person who died held, by the Catasto: no heir until an official says so. */
export type Trovato = {
  readonly codiceFiscale: string
  readonly nome: string
  readonly titoli: readonly { readonly immobile: string; readonly quota: string; readonly dal: IsoDate }[]
}

/** What the page of the heirs of a person shows. */
export type Successione = Whose & {
  readonly nome: string
  readonly decedutoIl: IsoDate | undefined
  readonly eredi: readonly EredeRow[]
  /** Rows that were taken back or replaced, the newest first. */
  readonly prima: readonly EredeRow[]
  readonly trovati: readonly Trovato[]
  /** Whether the Catasto has something in their name still: what is owed from the death on is asked of nobody until it is put right. */
  readonly ancora: boolean
}

type Noto = { readonly nome: string; readonly indirizzo: string }

const notiFra = async (tx: Tx, belfiore: string, codes: readonly string[]): Promise<ReadonlyMap<string, Noto>> => {
  const rows = await tx.datoSoggetto.findMany({
    where: { belfiore, codiceFiscale: { in: [...codes] }, superatoIl: null },
    orderBy: [{ registratoIl: 'asc' }, { id: 'desc' }],
  })
  return new Map(rows.map((row) => [row.codiceFiscale, { nome: nomeDi(row), indirizzo: indirizzoDi(row).join(', ') }]))
}

type Found = Awaited<ReturnType<Tx['erede']['findFirstOrThrow']>>

const toRow = (row: Found, noti: ReadonlyMap<string, Noto>, morti: ReadonlyMap<string, IsoDate>): EredeRow => {
  const noto = row.nome === null ? noti.get(row.erede) : undefined
  return {
    ...{ id: row.id, erede: row.erede, codice: row.codice, unico: row.unico, motivo: row.motivo },
    nome: row.nome ?? noto?.nome ?? '',
    indirizzo: row.nome === null ? (noto?.indirizzo ?? '') : indirizzoDi(row).join(', '),
    ...{ noto: row.nome === null, morto: morti.has(row.erede), ruolo: row.ruolo as RuoloErede },
    ...{ fonte: row.fonte as FonteErede, estremi: row.estremi ?? undefined, dal: isoDayOf(row.dal) },
    ...{ registratoDa: row.registratoDa, registratoIl: row.registratoIl, superatoIl: row.superatoIl ?? undefined },
  }
}

type TrovatoRow = {
  readonly codice_fiscale: string
  readonly immobile: string
  readonly quota: string
  readonly dal: IsoDate
}

/** Who has a right that is taxed, from the day of the death or later, on what the person held before it. */
const trovati = async (tx: Tx, { belfiore, codiceFiscale }: Whose, il: IsoDate, known: readonly string[]) => {
  const rows = await tx.$queryRaw<TrovatoRow[]>(Prisma.sql`
    select distinct t.codice_fiscale, t.dal::text, t.quota_num || '/' || t.quota_den as quota, coalesce((
      select coalesce(nullif(concat_ws(' ', d.indirizzo, d.civico), ''), concat_ws('/', d.foglio, d.particella, d.subalterno))
      from dato_catastale d where d.belfiore = t.belfiore and d.immobile_id = t.immobile_id and d.superato_il is null
      order by d.dal desc, d.id limit 1), '') as immobile
    from titolarita m join titolarita t on t.belfiore = m.belfiore and t.immobile_id = m.immobile_id
    where m.belfiore = ${belfiore}::bpchar and m.codice_fiscale = ${codiceFiscale} and m.superato_il is null and m.dal < ${il}::date
      and t.superato_il is null and t.dal >= ${il}::date and trim(t.diritto) = any (${[...PAGA]})
      and t.codice_fiscale <> m.codice_fiscale and t.codice_fiscale not like 'senza:%'
      and not t.codice_fiscale = any (${[...known]})
    order by 1, 2, 4`)
  const noti = await notiFra(
    tx,
    belfiore,
    rows.map((row) => row.codice_fiscale),
  )
  return [...new Set(rows.map((row) => row.codice_fiscale))].map((code): Trovato => ({
    ...{ codiceFiscale: code, nome: noti.get(code)?.nome ?? '' },
    titoli: rows
      .filter((row) => row.codice_fiscale === code)
      .map(({ immobile, quota, dal }) => ({ immobile, quota, dal })),
  }))
}

const ancoraIntestato = async (tx: Tx, whose: Whose): Promise<boolean> =>
  (await tx.titolarita.count({ where: { ...whose, superatoIl: null, al: null } })) > 0

/**
 * The heirs of a person whom the office knows: those recorded, those of before, and who the Catasto shows. That it was looked at is written in the
 * audit of the person. @returns undefined for nobody whom the scope may see
 */
export const successioneDi = async (
  scope: Scope,
  soggetto: string,
  ragione: Ragione,
): Promise<Successione | undefined> => {
  if (!isUuid(soggetto)) return undefined
  return db(scope, async (tx) => {
    const who = await tx.soggetto.findFirst({ where: { id: soggetto, belfiore: { in: [...scope.comuni] } } })
    if (who === null) return undefined
    const { belfiore, codiceFiscale } = who
    const whose = { belfiore, codiceFiscale }
    const rows = await tx.erede.findMany({ where: whose, orderBy: [{ registratoIl: 'desc' }, { id: 'asc' }] })
    const codes = [codiceFiscale, ...rows.map(({ erede }) => erede)]
    const [noti, morti] = [await notiFra(tx, belfiore, codes), await mortiFra(tx, belfiore, codes)]
    const decedutoIl = morti.get(codiceFiscale)
    const all = rows.map((row) => toRow(row, noti, morti))
    const eredi = all.filter(({ superatoIl }) => superatoIl === undefined).reverse()
    const known = eredi.map(({ erede }) => erede)
    await audit(tx, scope, {
      ...{ belfiore, persona: codiceFiscale, action: 'read:eredi', object: soggetto, reason: reasonOf(ragione) },
    })
    return {
      ...{ ...whose, nome: noti.get(codiceFiscale)?.nome ?? '', decedutoIl, eredi },
      prima: all.filter(({ superatoIl }) => superatoIl !== undefined),
      trovati: decedutoIl === undefined ? [] : await trovati(tx, whose, decedutoIl, known),
      ancora: decedutoIl !== undefined && (await ancoraIntestato(tx, whose)),
    }
  })
}

/** When a person died, and whether somebody of a code is on record: what the form of an heir is read with. */
export const perModulo = (
  scope: Scope,
  whose: Whose,
  erede: string,
): Promise<{ readonly decedutoIl: IsoDate | undefined; readonly isNoto: boolean }> =>
  db(scope, async (tx) => ({
    decedutoIl: (await mortiFra(tx, whose.belfiore, [whose.codiceFiscale])).get(whose.codiceFiscale),
    isNoto:
      (await tx.datoSoggetto.count({ where: { belfiore: whose.belfiore, codiceFiscale: erede, superatoIl: null } })) >
      0,
  }))
