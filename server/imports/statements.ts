import { RIGHE, type Destination } from './destinations'

/** Of every dated row: made new with it, and so no difference between two. */
const OWN = ['id', 'registrato_da', 'registrato_il', 'superato_il'] as const
const SKIP = `array['${OWN.join("','")}']::text[]`

/** The source of what the office has decided itself: such a row keeps the key of the one in whose place it stands. */
const UFFICIO = 'ufficio'

const COMPARED = `case when k.id is null then 'nuova' when k.prima = k.dopo then 'uguale' else 'cambiata' end`

/** `|| ''`: by its source a row is not looked for, since nearly all have the same. */
const nextOf = (tabella: string, fonte: string, gruppo: string, ordine: string, of: string): string =>
  `select min(n.dal) - 1 as fine from ${tabella} n where n.belfiore = $1::bpchar and n.${gruppo} = ${of}.${gruppo}
    and n.fonte || '' in ('${fonte}', '${UFFICIO}') and n.superato_il is null and n.${ordine} > ${of}.${ordine}`

/** An open row ends the day before the next one of the same thing begins, whichever file told of it. */
const fine = ({ tabella, fonte, sequenza }: Destination): string => {
  if (sequenza === undefined) return ''
  const { gruppo, ordine } = sequenza
  return `left join lateral (${nextOf(tabella, fonte, gruppo, ordine, 'v')}) f on true`
}

/**
 * What rows `$3` < ordine <= `$4` of import `$2` would say, beside what is known. A part that the file does not give is
 * taken from what is known; both go through the table's own types, so that `01` and `1` of a number are the same. Where the
 * office has decided otherwise, a line is held against what it decided over: the same again says nothing new.
 */
const compared = (to: Destination): string => `
  righe as materialized (
    select r.posto, c.id, c.posto as posto_prima, c.riga - ${SKIP} as prima,
      coalesce(c.riga, '{}'::jsonb) - ${SKIP} || r.dati || ${to.trovati}
        || jsonb_build_object('belfiore', r.belfiore, 'fonte', '${to.fonte}', 'chiave', r.chiave) as detta,
      (${to.manca}) as manca, u.decisa is not null as decisa, not r.parti @> array['${to.parti.join("','")}']::text[] as parziale
    ${RIGHE} ${to.join}
    left join lateral (select true as decisa from ${to.tabella} x where x.belfiore = $1::bpchar and x.fonte = '${UFFICIO}'
      and x.chiave = r.chiave and x.superato_il is null limit 1) u on true
    left join lateral (select x.id, x.ctid as posto, to_jsonb(x) as riga from ${to.tabella} x where x.belfiore = $1::bpchar
      and x.fonte = '${to.fonte}' and x.chiave = r.chiave and (x.superato_il is null or u.decisa)
      order by x.superato_il desc nulls first limit 1) c on true),
  confronto as materialized (
    select r.posto, r.posto_prima, r.id, r.prima, r.manca, r.parziale, r.decisa,
      to_jsonb(v) - ${SKIP}${to.sequenza ? ` || jsonb_build_object('al', coalesce(v.al, f.fine))` : ''} as dopo
    from righe r cross join lateral jsonb_populate_record(null::${to.tabella}, r.detta) v ${fine(to)})`

/** The rows of this step, by the primary key. */
const IN_STEP = `r.belfiore = $1::bpchar and r.importazione_id = $2::uuid and r.ordine > $3::int and r.ordine <= $4::int`

const problem = (
  reason: string,
  where: string,
): string => `jsonb_build_array(jsonb_build_object('line', r.riga, 'field', '',
  'reason', '${reason}', 'value', ${where}))`

/** What the source says now is new, and the office has decided over what it said before: it is looked at, never put in beside. */
const DECISA = `(k.decisa and k.prima is distinct from k.dopo)`

/** A row that cannot be placed: by itself at the preview (another file may bring what it hangs on), for good when applied. */
const outcomes = (waits: string): string =>
  `case when k.parziale and k.id is null or ${DECISA} then 'errata' when k.manca then '${waits}' else ${COMPARED} end`

/** Says of each row what applying it would do. Changes nothing but the staged rows. `$5` is not used. */
export const previewStatement = (to: Destination): string => `with ${compared(to)}
  update riga_importata r set esito = ${outcomes(to.subito ? 'errata' : 'attesa')},
    problemi = case ${to.subito ? `when k.manca then coalesce(r.problemi, '[]') || ${problem('statement-missing', 'r.chiave')}` : ''} when k.parziale and k.id is null then coalesce(r.problemi, '[]') || ${problem('incomplete', `''`)}
      when ${DECISA} then coalesce(r.problemi, '[]') || ${problem('decided', 'r.chiave')} else r.problemi end
  from confronto k where ${IN_STEP} and r.ctid = k.posto`

/** Replaces what changed by a new row, puts in what is new, and empties the staged rows: `$5` is who does it. */
export const applyStatement = (to: Destination): string => {
  const columns = ['belfiore', ...to.colonne, 'fonte', 'chiave']
  return `with ${compared(to)},
  utili as materialized (select k.posto, k.posto_prima, k.id, k.dopo, ${COMPARED} as esito from confronto k
    where not k.manca and not (k.parziale and k.id is null) and not ${DECISA}),
  superate as (update ${to.tabella} t set superato_il = now()
    where t.ctid = any (array(select k.posto_prima from utili k where k.esito = 'cambiata'))),
  messe as (insert into ${to.tabella} (${columns.join(', ')}, registrato_da)
    select ${columns.map((column) => `v.${column}`).join(', ')}, $5
    from utili k cross join lateral jsonb_populate_record(null::${to.tabella}, k.dopo) v where k.esito <> 'uguale')
  update riga_importata r set esito = coalesce(u.esito, 'errata'), dati = null,
    legami = case when u.esito is null then r.legami end,
    problemi = case when u.esito is null then coalesce(r.problemi, '[]') ||
      case when u.decisa then ${problem('decided', 'r.chiave')}
        when u.manca then ${to.subito ? problem('statement-missing', 'r.chiave') : problem('not-found', `coalesce(r.legami::text, '')`)} else ${problem('incomplete', `''`)} end
      else r.problemi end
  from (select k.posto, k.manca, ${DECISA} as decisa,
      case when not k.manca and not (k.parziale and k.id is null) and not ${DECISA} then ${COMPARED} end as esito
    from confronto k) u where ${IN_STEP} and r.ctid = u.posto`
}

/** Ends the open rows that a later one of the same thing has overtaken: each is replaced by one with its last day. */
export const closeStatement = (to: Destination): string | undefined => {
  if (to.sequenza === undefined) return undefined
  const { gruppo, ordine } = to.sequenza
  const columns = ['belfiore', ...to.colonne.filter((column) => column !== 'al'), 'fonte', 'chiave']
  return `with toccate as materialized (select distinct t.g ${RIGHE} cross join lateral (select x.${gruppo} as g from ${to.tabella} x
      where x.belfiore = $1::bpchar and x.fonte = '${to.fonte}' and x.chiave = r.chiave and x.superato_il is null limit 1) t
    where r.esito in ('nuova', 'cambiata')),
  aperte as materialized (select t.*, f.fine from toccate g cross join lateral (select x.ctid as posto, x.* from ${to.tabella} x
      where x.belfiore = $1::bpchar and x.${gruppo} = g.g and x.fonte || '' in ('${to.fonte}', '${UFFICIO}') and x.superato_il is null
        and x.al is null offset 0) t
    cross join lateral (${nextOf(to.tabella, to.fonte, gruppo, ordine, 't')}) f where f.fine is not null),
  superate as (update ${to.tabella} t set superato_il = now() where t.ctid = any (array(select a.posto from aperte a)))
  insert into ${to.tabella} (${columns.join(', ')}, al, registrato_da)
    select ${columns.map((column) => `a.${column}`).join(', ')}, a.fine, $5 from aperte a`
}

/** Staged rows come in, and those of one key come together; of two that say the same part the first one counts. */
export const STAGE = `insert into riga_importata as r
    (belfiore, importazione_id, ordine, riga, chiave, parti, dati, legami, problemi, esito)
  select $1::bpchar, $2::uuid, $4 + x.n, x.riga, x.chiave, x.parti, x.dati, x.legami, x.problemi, x.esito
  from jsonb_to_recordset($3::jsonb) as x(n int, riga int, chiave text, parti text[], dati jsonb, legami jsonb,
    problemi jsonb, esito text)
  on conflict (belfiore, chiave, importazione_id) do update set
    dati = case when r.parti && excluded.parti then r.dati else r.dati || excluded.dati end,
    legami = case when r.parti && excluded.parti then r.legami else r.legami || excluded.legami end,
    problemi = coalesce(r.problemi, '[]') || case when r.parti && excluded.parti
      then jsonb_build_array(jsonb_build_object('line', excluded.riga, 'field', '', 'reason', 'duplicate', 'value', excluded.chiave))
      else coalesce(excluded.problemi, '[]') end,
    parti = r.parti || excluded.parti`
