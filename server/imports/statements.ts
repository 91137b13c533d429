import type { Destination } from './destinations'

/** Of every dated row: made new with it, and so no difference between two. */
const OWN = ['id', 'registrato_da', 'registrato_il', 'superato_il'] as const
const SKIP = `array['${OWN.join("','")}']::text[]`

const COMPARED = `case when k.id is null then 'nuova' when k.prima = k.dopo then 'uguale' else 'cambiata' end`

/** An open row ends the day before the next one of the same thing begins, whichever file told of it. */
const fine = ({ tabella, fonte, sequenza }: Destination): string => {
  if (sequenza === undefined) return ''
  const { gruppo, ordine } = sequenza
  return `left join lateral (select min(n.dal) - 1 as fine from ${tabella} n where n.belfiore = $1::bpchar and n.fonte = '${fonte}'
    and n.superato_il is null and n.${gruppo} = v.${gruppo} and n.${ordine} > v.${ordine}) f on true`
}

/**
 * What rows `$3` < ordine <= `$4` of import `$2` would say, beside what is known. A part that the file does not give is
 * taken from what is known; both go through the table's own types, so that `01` and `1` of a number are the same.
 */
const compared = (to: Destination): string => `
  righe as materialized (
    select r.ordine, r.chiave, c.id, to_jsonb(c) - ${SKIP} as prima,
      coalesce(to_jsonb(c), '{}'::jsonb) - ${SKIP} || r.dati || ${to.trovati}
        || jsonb_build_object('belfiore', r.belfiore, 'fonte', '${to.fonte}', 'chiave', r.chiave) as detta,
      (${to.manca}) as manca, not r.parti @> array['${to.parti.join("','")}']::text[] as parziale
    from riga_importata r ${to.join}
    left join ${to.tabella} c on c.belfiore = $1::bpchar and c.fonte = '${to.fonte}' and c.chiave = r.chiave and c.superato_il is null
    where r.belfiore = $1::bpchar and r.importazione_id = $2::uuid and r.ordine > $3 and r.ordine <= $4
      and r.esito is distinct from 'errata'),
  confronto as materialized (
    select r.ordine, r.id, r.prima, r.manca, r.parziale,
      to_jsonb(v) - ${SKIP}${to.sequenza ? ` || jsonb_build_object('al', coalesce(v.al, f.fine))` : ''} as dopo
    from righe r cross join lateral jsonb_populate_record(null::${to.tabella}, r.detta) v ${fine(to)})`

const problem = (
  reason: string,
  where: string,
): string => `jsonb_build_array(jsonb_build_object('line', r.riga, 'field', '',
  'reason', '${reason}', 'value', ${where}))`

/** A row that cannot be placed: by itself at the preview (another file may bring what it hangs on), for good when applied. */
const outcomes = (waits: string): string =>
  `case when k.parziale and k.id is null then 'errata' when k.manca then '${waits}' else ${COMPARED} end`

/** Says of each row what applying it would do. Changes nothing but the staged rows. `$5` is not used. */
export const previewStatement = (to: Destination): string => `with ${compared(to)}
  update riga_importata r set esito = ${outcomes('attesa')},
    problemi = case when k.parziale and k.id is null then coalesce(r.problemi, '[]') || ${problem('incomplete', `''`)} else r.problemi end
  from confronto k where r.belfiore = $1::bpchar and r.importazione_id = $2::uuid and r.ordine = k.ordine`

/** Replaces what changed by a new row, puts in what is new, and empties the staged rows: `$5` is who does it. */
export const applyStatement = (to: Destination): string => {
  const columns = ['belfiore', ...to.colonne, 'fonte', 'chiave']
  return `with ${compared(to)},
  utili as materialized (select k.ordine, k.id, k.dopo, ${COMPARED} as esito from confronto k
    where not k.manca and not (k.parziale and k.id is null)),
  superate as (update ${to.tabella} t set superato_il = now() from utili k
    where k.esito = 'cambiata' and t.belfiore = $1::bpchar and t.id = k.id),
  messe as (insert into ${to.tabella} (${columns.join(', ')}, registrato_da)
    select ${columns.map((column) => `v.${column}`).join(', ')}, $5
    from utili k cross join lateral jsonb_populate_record(null::${to.tabella}, k.dopo) v where k.esito <> 'uguale')
  update riga_importata r set esito = coalesce(u.esito, 'errata'), dati = null,
    legami = case when u.esito is null then r.legami end,
    problemi = case when u.esito is null then coalesce(r.problemi, '[]') ||
      case when k.manca then ${problem('not-found', `coalesce(r.legami::text, '')`)} else ${problem('incomplete', `''`)} end
      else r.problemi end
  from confronto k left join utili u on u.ordine = k.ordine
  where r.belfiore = $1::bpchar and r.importazione_id = $2::uuid and r.ordine = k.ordine`
}

/** Ends the open rows that a later one of the same thing has overtaken: each is replaced by one with its last day. */
export const closeStatement = (to: Destination): string | undefined => {
  if (to.sequenza === undefined) return undefined
  const { gruppo, ordine } = to.sequenza
  const columns = ['belfiore', ...to.colonne.filter((column) => column !== 'al'), 'fonte', 'chiave']
  return `with toccate as (select distinct t.${gruppo} as g from ${to.tabella} t join riga_importata r
      on r.belfiore = t.belfiore and r.chiave = t.chiave
    where t.belfiore = $1::bpchar and t.fonte = '${to.fonte}' and t.superato_il is null
      and r.importazione_id = $2::uuid and r.ordine > $3 and r.ordine <= $4 and r.esito in ('nuova', 'cambiata')),
  aperte as materialized (select t.*, (select min(n.dal) - 1 from ${to.tabella} n where n.belfiore = $1::bpchar and n.fonte = '${to.fonte}'
      and n.superato_il is null and n.${gruppo} = t.${gruppo} and n.${ordine} > t.${ordine}) as fine
    from ${to.tabella} t join toccate g on g.g = t.${gruppo}
    where t.belfiore = $1::bpchar and t.fonte = '${to.fonte}' and t.superato_il is null and t.al is null),
  superate as (update ${to.tabella} t set superato_il = now() from aperte a
    where a.fine is not null and t.belfiore = $1::bpchar and t.id = a.id)
  insert into ${to.tabella} (${columns.join(', ')}, al, registrato_da)
    select ${columns.map((column) => `a.${column}`).join(', ')}, a.fine, $5 from aperte a where a.fine is not null`
}

/** Staged rows come in, and those of one key come together; of two that say the same part the first one counts. */
export const STAGE = `insert into riga_importata as r
    (belfiore, importazione_id, ordine, riga, chiave, parti, dati, legami, problemi, esito)
  select $1::bpchar, $2::uuid, $4 + x.n, x.riga, x.chiave, x.parti, x.dati, x.legami, x.problemi, x.esito
  from jsonb_to_recordset($3::jsonb) as x(n int, riga int, chiave text, parti text[], dati jsonb, legami jsonb,
    problemi jsonb, esito text)
  on conflict (belfiore, importazione_id, chiave) do update set
    dati = case when r.parti && excluded.parti then r.dati else r.dati || excluded.dati end,
    legami = case when r.parti && excluded.parti then r.legami else r.legami || excluded.legami end,
    problemi = coalesce(r.problemi, '[]') || case when r.parti && excluded.parti
      then jsonb_build_array(jsonb_build_object('line', excluded.riga, 'field', '', 'reason', 'duplicate', 'value', excluded.chiave))
      else coalesce(excluded.problemi, '[]') end,
    parti = r.parti || excluded.parti`
