import { PROMEMORIA, promemoriaDi, type Promemoria } from '../../contracts/parametri/promemoria'
import type { IsoDate } from '../../engine/kernel/dates'
import { audit } from '../platform/audit'
import { dayColumn, today } from '../platform/clock'
import { db } from '../platform/db'
import { parametroNel } from '../platform/parametro'
import { staff, system, type Scope } from '../platform/scope'
import type { RunRef } from './restano'

/** Statements looked at in one transaction. */
const AT_ONCE = 500
/** What fell due longer ago than this beyond the comune's days is not written about: the choice came too late for it. */
const GRAZIA = 30
/** Runs looked at: those that ended in so many days. */
const RUNS = 500

type Run = RunRef & { readonly scope: Scope }

const scelti = async (
  belfiore: string,
  oggi: IsoDate,
): Promise<{ readonly giorni: Promemoria; readonly runs: readonly Run[] } | undefined> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const giorni = promemoriaDi(await parametroNel(tx, belfiore, PROMEMORIA, oggi))
    if (giorni === undefined) return undefined
    const since = new Date(dayColumn(oggi).getTime() - RUNS * 86_400_000)
    const rows = await tx.emissione.findMany({
      where: { belfiore, stato: 'emessa', finitaIl: { gte: since }, rilasciataDa: { not: null } },
      orderBy: { finitaIl: 'asc' },
    })
    const runs = rows.map(({ id, rilasciataDa }) => ({
      ...{ belfiore, id },
      scope: staff(rilasciataDa!, 'responsabile', [belfiore], `promemoria ${id}`),
    }))
    return { giorni, runs }
  })

/** Which instalments: those that fall due between two days, the second one included. */
type Finestra = {
  readonly modello: 'avviso-promemoria' | 'avviso-scaduto'
  readonly dopoIl: IsoDate
  readonly fino: IsoDate
}

const shifted = (day: IsoDate, days: number): IsoDate =>
  new Date(dayColumn(day).getTime() + days * 86_400_000).toISOString().slice(0, 10)

const finestreDi = ({ prima, dopo }: Promemoria, oggi: IsoDate): readonly Finestra[] => [
  ...(prima === undefined ? [] : [{ modello: 'avviso-promemoria' as const, dopoIl: oggi, fino: shifted(oggi, prima) }]),
  ...(dopo === undefined
    ? []
    : [{ modello: 'avviso-scaduto' as const, dopoIl: shifted(oggi, -dopo - GRAZIA), fino: shifted(oggi, -dopo) }]),
]

/**
 * A message for instalments that are not paid, of some statements. What was paid since the statement is taken for the oldest instalment
 * first; up to an euro a row is the rounding of the F24 and owes nothing. Of what a person who died owed
 * each heir is written to before the day; what is late is not in their position, and they ask the office. Once a statement and instalment: the key of the messages sees to it.
 * @returns the last number that was looked at; undefined after the last
 */
const writeSome = ({ belfiore, id, scope }: Run, finestra: Finestra, dopo: number): Promise<number | undefined> =>
  db(scope, async (tx) => {
    const { modello, dopoIl, fino } = finestra
    const [seen] = await tx.$queryRaw<{ ultimo: number | null; messi: number }[]>`
      with alcuni as materialized (
        select a.id, a.numero, a.belfiore, a.codice_fiscale, a.tributo, a.anno, a.risultato -> 'scadenze' as scadenze,
          (select coalesce(sum((x ->> 'importo')::bigint), 0) from jsonb_array_elements(a.istantanea -> 'versamenti') x) as allora
        from avviso a where a.belfiore = ${belfiore}::bpchar and a.emissione_id = ${id}::uuid and a.numero > ${dopo}
        order by a.numero limit ${AT_ONCE}),
      rate as (
        select a.*, s.rata ->> 'rata' as rata, (s.rata ->> 'giorno')::date as giorno,
          sum((s.rata ->> 'resta')::bigint - 100 * jsonb_array_length(s.rata -> 'righe'))
            over (partition by a.id order by s.rata ->> 'giorno', s.n) as dovuto
        from alcuni a cross join lateral jsonb_array_elements(a.scadenze) with ordinality s(rata, n)
        where s.rata ? 'giorno' and (s.rata ->> 'resta')::bigint > 0),
      messi as (
        insert into messaggio (belfiore, codice_fiscale, tributo, riferimento, modello, valori, lingua, creato_da)
        select ${belfiore}, coalesce(c.codice_fiscale, r.codice_fiscale), r.tributo, concat_ws('/', r.id, r.rata, c.ordine), ${modello},
          jsonb_strip_nulls(jsonb_build_object(
          'tributo', r.tributo, 'anno', r.anno::text, 'comune', ${belfiore}::text, 'avviso', r.id::text, 'entro', r.giorno::text,
          'daErede', case when c.id is not null then r.numero || '/' || r.anno end)), 'it', ${scope.actor}
        from rate r left join copia_avviso c on c.belfiore = r.belfiore and c.avviso_id = r.id
        where (c.id is null or ${modello} = 'avviso-promemoria') and r.giorno > ${dopoIl}::date and r.giorno <= ${fino}::date
          and r.dovuto > (select coalesce(sum(v.importo), 0) from versamento v where v.belfiore = r.belfiore
            and v.codice_fiscale = r.codice_fiscale and v.anno = r.anno and v.tributo = r.tributo and v.superato_il is null) - r.allora
          and not exists (select from avviso n where n.belfiore = r.belfiore and n.sostituisce = r.id)
        on conflict do nothing returning 1)
      select (select max(numero) from alcuni)::int as ultimo, (select count(*) from messi)::int as messi`
    const { ultimo = null, messi = 0 } = seen ?? {}
    if (messi > 0) {
      const reason = modello === 'avviso-promemoria' ? 'promemoria prima della scadenza' : 'lettera dopo la scadenza'
      const about = { belfiore, persona: null, action: 'send:emissione', object: id, reason } as const
      await audit(tx, scope, { ...about, values: { messaggi: messi } })
      await tx.$executeRaw`select pg_notify('messaggio', ${belfiore})`
    }
    return ultimo ?? undefined
  })

/** Has whoever has not paid written to, before and after the due date, as many days as the comune has chosen. */
export const workOnPromemoria = async (belfiore: string, oggi: IsoDate = today()): Promise<void> => {
  const found = await scelti(belfiore, oggi)
  if (found === undefined) return
  for (const run of found.runs)
    for (const finestra of finestreDi(found.giorni, oggi))
      for (let dopo: number | undefined = 0; dopo !== undefined;) dopo = await writeSome(run, finestra, dopo)
}

export type ScrittiDi = Readonly<
  Record<Finestra['modello'], { readonly mandati: number; readonly nellArea: number; readonly inPartenza: number }>
>

/** What the comune has chosen, and how many were written to about a run. */
export const promemoriaDelRun = (
  scope: Scope,
  { belfiore, id }: RunRef,
): Promise<{ readonly giorni: Promemoria | undefined; readonly scritti: ScrittiDi }> =>
  db(scope, async (tx) => {
    const giorni = promemoriaDi(await parametroNel(tx, belfiore, PROMEMORIA, today()))
    const rows = await tx.$queryRaw<{ modello: string; stato: string; n: number }[]>`
      select m.modello, m.stato, count(*)::int as n from messaggio m
      where m.belfiore = ${belfiore}::bpchar and m.modello in ('avviso-promemoria', 'avviso-scaduto')
        and split_part(m.riferimento, '/', 1) in (select a.id::text from avviso a
          where a.belfiore = ${belfiore}::bpchar and a.emissione_id = ${id}::uuid)
      group by 1, 2`
    const of = (modello: Finestra['modello']) => {
      const own = rows.filter((row) => row.modello === modello)
      const sum = (...stati: readonly string[]): number =>
        own.filter(({ stato }) => stati.includes(stato)).reduce((all, { n }) => all + n, 0)
      return { mandati: sum('inviato'), nellArea: sum('fallito', 'rinunciato'), inPartenza: sum('in-coda') }
    }
    return {
      giorni,
      scritti: { 'avviso-promemoria': of('avviso-promemoria'), 'avviso-scaduto': of('avviso-scaduto') },
    }
  })
