import {
  conteggiSchema,
  sceltaSchema,
  type Conteggi,
  type EsitoVoce,
  type FaseEmissione,
  type RataEmissione,
  type Scelta,
  type SospesaPer,
  type StatoEmissione,
  type TributoEmissione,
} from '../../contracts/emissione'
import { isUuid } from '../../contracts/uuid'
import { toCents, type Cents } from '../../engine/kernel/money'
import { audit } from '../platform/audit'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { insieme } from './conteggi'
import { fermiDi, type Fermi } from './fermi'
import { DELLA_EMISSIONE, giaEmessi } from './gia-emessi'
import { condition, type Quali } from './quali'

export type { Quali } from './quali'
export { correzioneDi, daRilasciare, type Altro, type DaCorreggere } from './correzioni'

/** How far a pass is. `secondi`: how long it will take still, by how fast it has been; undefined before its first part is done. */
export type Avanzamento = { readonly fatti: number; readonly tutti: number; readonly secondi: number | undefined }

export type Emissione = {
  readonly belfiore: string
  readonly id: string
  readonly tributo: TributoEmissione
  readonly anno: number
  readonly rata: RataEmissione
  readonly scelta: Scelta
  readonly stato: StatoEmissione
  readonly sospesaPer: SospesaPer | undefined
  readonly motore: string
  readonly creataDa: string
  readonly creataIl: Date
  readonly rilasciataDa: string | undefined
  readonly rilasciataIl: Date | undefined
  readonly finitaIl: Date | undefined
  readonly prova: Avanzamento
  readonly emessi: Avanzamento
}

/** A run with what its trial found, and what was issued of it. */
export type EmissioneIntera = Emissione & {
  readonly trovato: Conteggi
  readonly emesso: Conteggi
  /** Ready, and on hold by hand. */
  readonly fermi: Fermi
}

type Lotto = {
  readonly fase: string
  readonly stato: string
  readonly fattoIl: Date | null
  readonly conteggi?: unknown
}

/** The parts done lately say how fast it goes, however many workers there are. */
const LATELY = 20

const progressOf = (lotti: readonly Lotto[], fase: FaseEmissione): Avanzamento => {
  const own = lotti.filter((each) => each.fase === fase)
  const done = own.flatMap(({ fattoIl }) => (fattoIl === null ? [] : [fattoIl.getTime()])).sort((a, b) => a - b)
  const lately = done.slice(-LATELY)
  const left = own.length - done.length
  const each = lately.length > 1 ? (lately.at(-1)! - lately[0]!) / (lately.length - 1) : undefined
  const secondi = each === undefined || left === 0 ? undefined : Math.ceil((each * left) / 1_000)
  return { fatti: done.length, tutti: own.length, secondi }
}

type Row = Awaited<ReturnType<Tx['emissione']['findFirstOrThrow']>>

const toEmissione = (row: Row, lotti: readonly Lotto[]): Emissione => ({
  ...{ belfiore: row.belfiore, id: row.id, anno: row.anno, motore: row.motore },
  tributo: row.tributo as TributoEmissione,
  rata: row.rata as RataEmissione,
  scelta: sceltaSchema.parse(row.scelta),
  stato: row.stato as StatoEmissione,
  sospesaPer: row.sospesaIl === null ? undefined : ((row.sospesaPer ?? 'persona') as SospesaPer),
  ...{ creataDa: row.creataDa, creataIl: row.creataIl },
  rilasciataDa: row.rilasciataDa ?? undefined,
  rilasciataIl: row.rilasciataIl ?? undefined,
  finitaIl: row.finitaIl ?? undefined,
  prova: progressOf(lotti, 'prova'),
  emessi: progressOf(lotti, 'emissione'),
})

const SHOWN = 30

/** A run in a list. */
export type EmissioneRow = Omit<Emissione, 'prova' | 'emessi'>

/** The runs of the comuni of the scope, the newest first. */
export const listEmissioni = (scope: Scope): Promise<readonly EmissioneRow[]> =>
  db(scope, async (tx) =>
    (await tx.emissione.findMany({ orderBy: { creataIl: 'desc' }, take: SHOWN })).map((row) => toEmissione(row, [])),
  )

/** One of them; undefined where there is none that the scope may see. */
export const findEmissione = (scope: Scope, id: string): Promise<EmissioneIntera | undefined> => {
  if (!isUuid(id)) return Promise.resolve(undefined)
  return db(scope, async (tx) => {
    const row = await tx.emissione.findFirst({ where: { id } })
    if (row === null) return undefined
    const lotti = await tx.lottoEmissione.findMany({ where: { belfiore: row.belfiore, emissioneId: id } })
    const sum = (fase: FaseEmissione): Conteggi =>
      insieme(
        lotti
          .filter((each) => each.fase === fase && each.conteggi !== null)
          .map(({ conteggi }) => conteggiSchema.parse(conteggi)),
      )
    const fermi = await fermiDi(tx, row)
    return { ...toEmissione(row, lotti), trovato: sum('prova'), emesso: sum('emissione'), fermi }
  })
}

export type VoceMostrata = {
  /** What an address may name the person by. */
  readonly id: string
  readonly codiceFiscale: string
  readonly nome: string
  readonly esito: EsitoVoce
  readonly motivo: string | undefined
  readonly campi: readonly string[]
  readonly anomalie: readonly string[]
  readonly dovuto: Cents | undefined
  readonly importo: Cents | undefined
  readonly prima: Cents | undefined
  /** Number of the statement in force, where one was issued. */
  readonly numero: number | undefined
  /** How many heirs it was sent to; none of who lives. */
  readonly copie: number
  /** The statement that they have already, where they are held for it. */
  readonly gia: { readonly emissione: string; readonly numero: number } | undefined
  /** On hold by hand: why, who put it there, and when. */
  readonly fermo: { readonly motivo: string; readonly da: string; readonly il: Date } | undefined
}

const VOCI_PER_PAGINA = 50
const ALTI = 20

type VoceRow = {
  readonly id: string
  readonly codice_fiscale: string
  readonly nome: string | null
  readonly esito: EsitoVoce
  readonly motivo: string | null
  readonly problemi: readonly { readonly field: string }[] | null
  readonly anomalie: readonly string[]
  readonly dovuto: bigint | null
  readonly importo: bigint | null
  readonly prima: bigint | null
  readonly numero: number | null
  readonly copie: number
  readonly gia_numero: number | null
  readonly gia_emissione: string | null
  readonly fermo_motivo: string | null
  readonly fermo_da: string | null
  readonly fermo_il: Date | null
}

const cents = (value: bigint | null): Cents | undefined => (value === null ? undefined : toCents(Number(value)))

const toVoce = (row: VoceRow): VoceMostrata => ({
  ...{ id: row.id, codiceFiscale: row.codice_fiscale, nome: row.nome ?? '', esito: row.esito },
  motivo: row.motivo ?? undefined,
  campi: [...new Set((row.problemi ?? []).map(({ field }) => field))],
  anomalie: row.anomalie,
  ...{ dovuto: cents(row.dovuto), importo: cents(row.importo), prima: cents(row.prima) },
  ...{ numero: row.numero ?? undefined, copie: row.copie },
  gia:
    row.gia_emissione === null || row.gia_numero === null
      ? undefined
      : { emissione: row.gia_emissione, numero: row.gia_numero },
  fermo:
    row.fermo_motivo === null || row.fermo_da === null || row.fermo_il === null
      ? undefined
      : { motivo: row.fermo_motivo, da: row.fermo_da, il: row.fermo_il },
})

/**
 * People of a run, some at a time in the order of their ids, which say nothing of anybody. That somebody was shown is written in
 * the audit. @param dopo the last id of the page before
 */
export const vociDi = (
  scope: Scope,
  { belfiore, id }: Pick<Emissione, 'belfiore' | 'id'>,
  quali: Quali,
  dopo?: string,
): Promise<{ readonly voci: readonly VoceMostrata[]; readonly altre: boolean }> =>
  db(scope, async (tx) => {
    const most = quali.alti === true ? ALTI : VOCI_PER_PAGINA
    const after = dopo !== undefined && isUuid(dopo) ? Prisma.sql`and s.id > ${dopo}::uuid` : Prisma.empty
    const rows = await tx.$queryRaw<VoceRow[]>`
      select s.id::text, v.codice_fiscale, v.esito, v.motivo, v.problemi, v.anomalie, v.dovuto, v.importo, v.prima, a.numero,
        (select count(*)::int from copia_avviso c where c.belfiore = v.belfiore and c.avviso_id = a.id) as copie,
        g.numero as gia_numero, g.emissione_id::text as gia_emissione, f.motivo as fermo_motivo, f.messo_da as fermo_da, f.messo_il as fermo_il, (
        select coalesce(d.denominazione, nullif(concat_ws(' ', d.cognome, d.nome), '')) from dato_soggetto d
        where d.belfiore = v.belfiore and d.codice_fiscale = v.codice_fiscale and d.superato_il is null
        order by d.registrato_il desc, d.id limit 1) as nome
      from voce_emissione v join soggetto s on s.belfiore = v.belfiore and s.codice_fiscale = v.codice_fiscale
        left join lateral (select x.id, x.numero from avviso x where x.belfiore = v.belfiore and x.emissione_id = v.emissione_id
          and x.codice_fiscale = v.codice_fiscale and x.risultato ? 'prospetto' order by x.emesso_il desc, x.numero desc limit 1) a on true
        left join fermo_emissione f on f.belfiore = v.belfiore and f.emissione_id = v.emissione_id
          and f.codice_fiscale = v.codice_fiscale and f.tolto_il is null
        join emissione e on e.belfiore = v.belfiore and e.id = v.emissione_id
        left join lateral (${giaEmessi(Prisma.sql`v.codice_fiscale`, DELLA_EMISSIONE)} and v.motivo = 'gia-emesso'
          order by a.numero desc limit 1) g on true
      where v.belfiore = ${belfiore}::bpchar and v.emissione_id = ${id}::uuid and ${condition(quali)} ${after}
      order by ${quali.alti === true ? Prisma.sql`v.importo desc, s.id` : Prisma.sql`s.id`} limit ${most + 1}`
    const shown = rows.slice(0, most)
    const entry = { belfiore, action: 'read:emissione', reason: 'prova di un’emissione di avvisi', object: id } as const
    await audit(tx, scope, ...shown.map(({ codice_fiscale }) => ({ ...entry, persona: codice_fiscale })))
    return { voci: shown.map(toVoce), altre: quali.alti !== true && rows.length > most }
  })
