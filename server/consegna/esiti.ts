import { ESITI, type Esito } from '../../contracts/consegna/esiti'
import type { IsoDate } from '../../engine/kernel/dates'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { RunRef } from './restano'

/** What became of the statements of a run, as it was told last: how many each. */
export const esitiDi = (scope: Scope, { belfiore, id }: RunRef): Promise<Readonly<Partial<Record<Esito, number>>>> =>
  db(scope, async (tx) => {
    const rows = await tx.$queryRaw<{ esito: string; quanti: number }[]>`
      select e.esito, count(*)::int as quanti from esito_consegna e
        join avviso a on a.belfiore = e.belfiore and a.id = e.avviso_id
      where e.belfiore = ${belfiore}::bpchar and e.superato_il is null and a.emissione_id = ${id}::uuid group by 1`
    const known = ESITI.map((esito) => [esito, rows.find((row) => row.esito === esito)?.quanti ?? 0] as const)
    return Object.fromEntries(known.filter(([, quanti]) => quanti > 0))
  })

/** A statement that came back. */
export type Tornato = {
  readonly numero: number
  readonly nome: string
  /** Of the page of the person. */
  readonly soggetto: string | undefined
  readonly giorno: IsoDate
  readonly causale: string | undefined
  /** Lines of the address it was sent to; none where it went by a channel. */
  readonly indirizzo: readonly string[]
}

type Row = Omit<Tornato, 'soggetto' | 'causale'> & {
  readonly id: string
  readonly codice_fiscale: string
  readonly soggetto: string | null
  readonly causale: string | null
}

const AT_ONCE = 50

/** Who a statement came back from, in the order of their numbers, after one; that they were shown is written in the audit. */
export const tornati = (
  scope: Scope,
  { belfiore, id }: RunRef,
  dopo: number,
): Promise<{ readonly tornati: readonly Tornato[]; readonly altri: boolean }> =>
  db(scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select a.id::text, a.numero, a.codice_fiscale, s.id::text as soggetto, e.giorno::text, e.causale,
        case when b.motivo is null then coalesce(b.indirizzo, '{}') else '{}' end as indirizzo,
        coalesce(b.nome, a.risultato #>> '{prospetto,destinatario,nome}', '') as nome
      from esito_consegna e join avviso a on a.belfiore = e.belfiore and a.id = e.avviso_id
        left join busta b on b.belfiore = a.belfiore and b.avviso_id = a.id and b.codice_fiscale = e.codice_fiscale
        left join soggetto s on s.belfiore = a.belfiore and s.codice_fiscale = a.codice_fiscale
      where e.belfiore = ${belfiore}::bpchar and e.superato_il is null and e.esito = 'tornata'
        and a.emissione_id = ${id}::uuid and a.numero > ${dopo}
      order by a.numero limit ${AT_ONCE + 1}`
    const shown = rows.slice(0, AT_ONCE)
    const about = { belfiore, action: 'read:avviso', reason: 'avvisi tornati indietro' } as const
    await audit(tx, scope, ...shown.map((row) => ({ ...about, persona: row.codice_fiscale, object: row.id })))
    return {
      tornati: shown.map(({ numero, nome, soggetto, giorno, causale, indirizzo }) => ({
        ...{ numero, nome, giorno, indirizzo },
        ...{ soggetto: soggetto ?? undefined, causale: causale ?? undefined },
      })),
      altri: rows.length > AT_ONCE,
    }
  })

/** Addresses from which a letter came back, of some people: as they stood on its envelope, whatever way a later one went. */
export const indirizziTornati = async (
  tx: Tx,
  belfiore: string,
  codes: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.$queryRaw<{ codice_fiscale: string; indirizzo: string[] }[]>`
    select b.codice_fiscale, b.indirizzo from busta b join esito_consegna e on e.belfiore = b.belfiore and e.avviso_id = b.avviso_id
      and e.codice_fiscale = b.codice_fiscale
    where b.belfiore = ${belfiore}::bpchar and b.codice_fiscale = any(${[...codes]}::text[]) and b.motivo is null
      and e.superato_il is null and e.esito = 'tornata'`
  return new Set(rows.map(({ codice_fiscale, indirizzo }) => chiaveIndirizzo(codice_fiscale, indirizzo)))
}

/** A person at an address, whatever its capitals. */
export const chiaveIndirizzo = (codiceFiscale: string, righe: readonly string[]): string =>
  [codiceFiscale, ...righe].join('|').toLowerCase()
