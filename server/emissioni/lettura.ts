import { Prisma, type Tx } from '../platform/db'
import { jsonRows } from '../platform/json-rows'
import { EREDI_SCRITTI, type EredeScritto } from '../eredi/queries'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { PAGA, type Position } from '../positions/queries'
import { giaEmessi } from './gia-emessi'
import type { DiChe, TributoInRun } from './tributo'
import type { Chi, Tra } from './voce'

/** Some people of a comune in the order of their codes: after one, up to another. */
export type Tratto = DiChe & { readonly dopo: string; readonly fino: string }

/** Who a statement is for, as the comune knew them that day: what its F24 asks, and where it goes. Days as ISO dates. */
export type Destinatario = {
  readonly cognome: string | null
  readonly nome: string | null
  readonly denominazione: string | null
  readonly sesso: string | null
  readonly natoIl: string | null
  readonly natoA: string | null
  readonly indirizzo: string | null
  readonly civico: string | null
  readonly cap: string | null
  readonly localita: string | null
  /** Codice catastale of the comune or State of the home or seat. */
  readonly residenza: string | null
}

/** A person with what their tax is computed from and what was paid of it. */
export type Persona = {
  readonly chi: Chi
  /** Up to the death, of who died. */
  readonly position: Position
  readonly destinatario: Destinatario
  readonly decedutoIl: IsoDate | undefined
}

/** The same among the others of the comune, with what they were asked for the year before. */
export type Provata = Persona & { readonly tra: Tra; readonly prima: Cents | undefined }

type Row = {
  readonly codice_fiscale: string
  readonly natura: string
  readonly residente: boolean | null
  readonly con_indirizzo: boolean | null
  readonly deceduto_il: string | null
  readonly eredi: readonly EredeScritto[] | null
  readonly gia_emesso: boolean
  readonly destinatario: Destinatario
}

const asked = ({ belfiore, tributo, anno, rata }: Tratto) => ({
  belfiore: Prisma.sql`${belfiore}::bpchar`,
  ...{ tributo: Prisma.sql`${tributo}`, anno: Prisma.sql`${anno}::int`, rata: Prisma.sql`${rata}::text` },
})

/** The newest of what is known of each, in the order of their codes. */
const PEOPLE = (tratto: Tratto, which: Prisma.Sql) => Prisma.sql`
  select s.codice_fiscale, s.natura, d.residenza = ${tratto.belfiore} as residente,
    json_build_object('cognome', d.cognome, 'nome', d.nome, 'denominazione', d.denominazione, 'sesso', d.sesso,
      'natoIl', d.nato_il, 'natoA', d.nato_a, 'indirizzo', d.indirizzo, 'civico', d.civico, 'cap', d.cap,
      'localita', d.localita, 'residenza', d.residenza) as destinatario, d.indirizzo is not null as con_indirizzo,
    d.deceduto_il::text, case when d.deceduto_il is not null then ${EREDI_SCRITTI} end as eredi, exists (${giaEmessi(Prisma.sql`s.codice_fiscale`, asked(tratto))}) as gia_emesso
  from soggetto s left join lateral (
    select * from dato_soggetto d where d.belfiore = s.belfiore and d.codice_fiscale = s.codice_fiscale
      and d.superato_il is null order by d.registrato_il desc, d.id limit 1) d on true
  where s.belfiore = ${tratto.belfiore}::bpchar and ${which}
  order by s.codice_fiscale`

/** Who has two names that are the same is looked up by the index of the search. */
const omonimiIn = async (tx: Tx, { belfiore, dopo, fino }: Tratto): Promise<ReadonlySet<string>> => {
  const rows = await tx.$queryRaw<{ codice_fiscale: string }[]>`
    select s.codice_fiscale from soggetto s cross join lateral (
      select * from dato_soggetto d where d.belfiore = s.belfiore and d.codice_fiscale = s.codice_fiscale
        and d.superato_il is null order by d.registrato_il desc, d.id limit 1) d
    where s.belfiore = ${belfiore}::bpchar and s.codice_fiscale > ${dopo} and s.codice_fiscale <= ${fino} and exists (
      select from dato_soggetto o where o.belfiore = s.belfiore and o.ricerca = d.ricerca
        and o.codice_fiscale <> s.codice_fiscale and o.superato_il is null
        and (o.nato_il = d.nato_il or s.natura <> 'persona'))`
  return new Set(rows.map((row) => row.codice_fiscale))
}

/**
 * Properties on which those who owe, taken together, do not hold one whole on the last day of the year: the Catasto keeps
 * shares in thousandths as well, so a ten-thousandth is none.
 */
const quoteErrateIn = async (tx: Tx, { belfiore, anno }: Tratto, immobili: readonly string[]) => {
  if (immobili.length === 0) return new Set<string>()
  const day = `${anno}-12-31`
  const rows = await tx.$queryRaw<{ immobile_id: string }[]>`
    select immobile_id from titolarita
    where belfiore = ${belfiore}::bpchar and immobile_id = any (${[...immobili]}::uuid[]) and superato_il is null
      and dal <= ${day}::date and (al is null or al >= ${day}::date) and trim(diritto) = any (${[...PAGA]})
    group by immobile_id having abs(sum(quota_num::numeric / quota_den) - 1) > 0.0001`
  return new Set(rows.map((row) => row.immobile_id))
}

const persone = async (
  tx: Tx,
  tratto: Tratto,
  { posizioni }: TributoInRun,
  which: Prisma.Sql,
): Promise<readonly Persona[]> => {
  const rows = await jsonRows<Row>(tx, PEOPLE(tratto, which))
  const people = rows.map(({ codice_fiscale, natura }) => ({ codiceFiscale: codice_fiscale, natura }))
  return (await posizioni(tx, people)).map((position, at) => {
    const { codice_fiscale: codiceFiscale, natura, destinatario, ...row } = rows[at]!
    const eredi = row.eredi ?? []
    const conIndirizzo =
      eredi.length > 0 ? eredi.every((each) => Boolean(each.destinatario.indirizzo)) : row.con_indirizzo === true
    return {
      destinatario,
      decedutoIl: row.deceduto_il ?? undefined,
      chi: {
        ...{ codiceFiscale, natura, residente: row.residente === true, conIndirizzo, eredi },
        ...{ deceduto: row.deceduto_il !== null, giaEmesso: row.gia_emesso },
      },
      position,
    }
  })
}

/** These people, in the order of their codes. */
export const personeDi = (
  tx: Tx,
  tratto: Tratto,
  tributo: TributoInRun,
  codes: readonly string[],
): Promise<readonly Persona[]> => persone(tx, tratto, tributo, Prisma.sql`s.codice_fiscale = any (${[...codes]})`)

/** Everybody of a stretch, in the order of their codes, with what is seen of them among the others. */
export const personeIn = async (tx: Tx, tratto: Tratto, tributo: TributoInRun): Promise<readonly Provata[]> => {
  const { dopo, fino } = tratto
  const people = await persone(
    tx,
    tratto,
    tributo,
    Prisma.sql`s.codice_fiscale > ${dopo} and s.codice_fiscale <= ${fino}`,
  )
  const omonimi = await omonimiIn(tx, tratto)
  const held = new Set(people.flatMap(({ position }) => position.immobili.map(({ id }) => id)))
  const wrong = await quoteErrateIn(tx, tratto, [...held])
  const prima = await tributo.prima(
    tx,
    people.map(({ position }) => position),
  )
  return people.map((persona, at) => ({
    ...persona,
    prima: prima[at],
    tra: {
      omonimo: omonimi.has(persona.chi.codiceFiscale),
      quoteErrate: persona.position.immobili.some(({ id }) => wrong.has(id)),
    },
  }))
}
