import { datiSchema, type DatiDetti } from '../../../contracts/dati-prima'
import type { RataEmissione, TributoEmissione } from '../../../contracts/emissione'
import { DATI_PRIMA, giorniDatiDi } from '../../../contracts/parametri/dati-prima'
import { CHIUSI } from '../../../contracts/pratiche/stati'
import { isUuid } from '../../../contracts/uuid'
import type { IsoDate } from '../../../engine/kernel/dates'
import { audit } from '../../platform/audit'
import { isoDayOf, today } from '../../platform/clock'
import { db, type Tx } from '../../platform/db'
import { parametroNel } from '../../platform/parametro'
import type { Scope } from '../../platform/scope'
import { inAttesaDi, isAperto, type RunRef } from './run'

/** How the answers to the data of a run stand. */
export type StatoDati = {
  readonly giorni: number
  /** Last day of whoever was told last. */
  readonly chiudeIl: IsoDate
  readonly finito: boolean
  /** Whether somebody may still be told, or answer. */
  readonly aperto: boolean
  readonly mandati: number
  readonly confermati: number
  readonly contestati: number
  /** People who said that something is wrong and have no answer of the office yet. */
  readonly inAttesa: number
}

type Conti = Pick<StatoDati, 'mandati' | 'confermati' | 'contestati' | 'inAttesa'>

const contiOf = async (tx: Tx, ref: RunRef): Promise<Conti> => {
  const { belfiore, id } = ref
  const [found] = await tx.$queryRaw<Conti[]>`
    with detto as (
      select r.codice_fiscale, bool_or(r.esito = 'contestata') as contesta from risposta_dati r
      where r.belfiore = ${belfiore}::bpchar and r.emissione_id = ${id}::uuid group by 1)
    select (select count(*)::int from dati_prima d where d.belfiore = ${belfiore}::bpchar and d.emissione_id = ${id}::uuid) as mandati,
      (select count(*)::int from detto where not contesta) as confermati,
      (select count(*)::int from detto where contesta) as contestati,
      (select count(distinct a.codice_fiscale)::int from (${inAttesaDi(ref)}) a) as "inAttesa"`
  return found!
}

/** Undefined where none were sent. Figures alone: nobody is shown. */
export const statoDati = (scope: Scope, ref: RunRef): Promise<StatoDati | undefined> =>
  db(scope, async (tx) => {
    const row = await tx.invioDati.findFirst({ where: { belfiore: ref.belfiore, emissioneId: ref.id } })
    if (row === null) return undefined
    const { giorni, chiudeIl, finitoIl } = row
    return {
      ...{ giorni, chiudeIl: isoDayOf(chiudeIl), finito: finitoIl !== null, aperto: isAperto(row) },
      ...(await contiOf(tx, ref)),
    }
  })

/** How many days the comune has decided; undefined where it has decided nothing. */
export const giorniDecisi = (scope: Scope, belfiore: string): Promise<number | undefined> =>
  db(scope, async (tx) => giorniDatiDi(await parametroNel(tx, belfiore, DATI_PRIMA, today())))

/** Who said that something is wrong, and where the office answers it. */
export type Contestata = { readonly nome: string; readonly proposta?: string; readonly pratica?: string }

const SHOWN = 50

/** Those that still wait, the oldest first; that they were shown is in the audit. */
export const contestateInAttesa = (scope: Scope, ref: RunRef): Promise<readonly Contestata[]> =>
  db(scope, async (tx) => {
    const { belfiore, id } = ref
    const rows = await tx.$queryRaw<
      { codice_fiscale: string; nome: string | null; proposta: string | null; pratica: string | null }[]
    >`
      select r.codice_fiscale, r.proposta_id::text as proposta, r.pratica_id::text as pratica, (
        select coalesce(d.denominazione, nullif(concat_ws(' ', d.cognome, d.nome), '')) from dato_soggetto d
        where d.belfiore = r.belfiore and d.codice_fiscale = r.codice_fiscale and d.superato_il is null
        order by d.registrato_il desc, d.id limit 1) as nome
      from risposta_dati r
      where r.belfiore = ${belfiore}::bpchar and r.emissione_id = ${id}::uuid and r.esito = 'contestata'
        and r.codice_fiscale in (${inAttesaDi(ref)})
      order by r.il limit ${SHOWN}`
    const entry = {
      belfiore,
      action: 'read:emissione',
      object: id,
      reason: 'dati contestati prima dell’avviso',
    } as const
    await audit(tx, scope, ...rows.map(({ codice_fiscale: persona }) => ({ ...entry, persona })))
    return rows.map(({ nome, proposta, pratica }) => ({
      nome: nome ?? '',
      ...(proposta === null ? {} : { proposta }),
      ...(pratica === null ? {} : { pratica }),
    }))
  })

/** Data that somebody was sent, in a list. */
export type DatiRow = {
  readonly belfiore: string
  readonly id: string
  readonly tributo: TributoEmissione
  readonly anno: number
  readonly rata: RataEmissione
  readonly chiudeIl: IsoDate
  /** Until its last day, unless the run was called off. */
  readonly aperti: boolean
  /** The day on which all was said to be right. */
  readonly confermatiIl: IsoDate | undefined
  /** Objects of which something was said to be wrong, each with its day and its request. */
  readonly contestati: readonly {
    readonly oggetto: string
    readonly il: IsoDate
    readonly pratica: string | undefined
  }[]
  /** Whether the office has still to answer one of them. */
  readonly inAttesa: boolean
}

type Found = Awaited<ReturnType<typeof findAll>>[number]

const whoseOf = (scope: Scope): string => scope.persona ?? scope.actor

const findAll = (tx: Tx, scope: Scope, more: { belfiore?: string; id?: string } = {}) =>
  tx.datiPrima.findMany({
    where: { codiceFiscale: whoseOf(scope), ...more },
    include: { risposte: { orderBy: { il: 'asc' } } },
    orderBy: { inviatoIl: 'desc' },
  })

/** Ids of the proposals and requests of these answers that the office has not decided. */
const aperteDi = async (tx: Tx, rows: readonly Found[]): Promise<ReadonlySet<string>> => {
  const made = rows.flatMap(({ risposte }) => risposte)
  const ids = (of: readonly (string | null)[]) => of.filter((id) => id !== null)
  const proposte = await tx.proposta.findMany({
    where: { id: { in: ids(made.map(({ propostaId }) => propostaId)) }, esito: null },
    select: { id: true },
  })
  const pratiche = await tx.pratica.findMany({
    where: { id: { in: ids(made.map(({ praticaId }) => praticaId)) }, stato: { notIn: [...CHIUSI] } },
    select: { id: true },
  })
  return new Set([...proposte, ...pratiche].map(({ id }) => id))
}

const toRow = (
  { belfiore, id, tributo, anno, rata, chiudeIl, fermatoIl, risposte }: Found,
  aperte: ReadonlySet<string>,
): DatiRow => {
  const confermata = risposte.find(({ esito }) => esito === 'confermata')
  return {
    ...{ belfiore, id, anno, tributo: tributo as TributoEmissione, rata: rata as RataEmissione },
    ...{ chiudeIl: isoDayOf(chiudeIl), aperti: isoDayOf(chiudeIl) >= today() && fermatoIl === null },
    confermatiIl: confermata && today(confermata.il),
    contestati: risposte
      .filter(({ esito }) => esito === 'contestata')
      .map(({ oggetto, il, praticaId }) => ({ oggetto, il: today(il), pratica: praticaId ?? undefined })),
    inAttesa: risposte.some(({ propostaId, praticaId }) => aperte.has(propostaId ?? praticaId ?? '')),
  }
}

/** One's own, or those of whom one acts for, the newest first. */
export const datiMandati = (scope: Scope): Promise<readonly DatiRow[]> =>
  db(scope, async (tx) => {
    const rows = await findAll(tx, scope)
    const aperte = await aperteDi(tx, rows)
    return rows.map((row) => toRow(row, aperte))
  })

/** One of them with what it says; that it was read is in the audit. @param comune as an address has it */
export const findDati = (scope: Scope, comune: string, id: string): Promise<(DatiRow & DatiDetti) | undefined> => {
  if (!isUuid(id)) return Promise.resolve(undefined)
  const belfiore = comune.toUpperCase()
  return db(scope, async (tx) => {
    const [row] = await findAll(tx, scope, { belfiore, id })
    if (row === undefined) return undefined
    const reason = 'dati prima dell’avviso, aperti da chi li ha ricevuti'
    await audit(tx, scope, { belfiore, persona: row.codiceFiscale, action: 'read:dati-prima', object: id, reason })
    return { ...toRow(row, await aperteDi(tx, [row])), ...datiSchema.parse(row.dati) }
  })
}
