import type { Cents } from '../../../engine/kernel/money'
import { toCents } from '../../../engine/kernel/money'
import type { RigaLotto } from '../../../formats/elenchi/lotto'
import { celleDi } from '../../../formats/elenchi/lotto-celle'
import { db, type Tx } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import { prossima, type Passaggio } from '../prossimo'
import type { LottoTenuto } from './elenco'
import { organizzazioneDi } from './tenuto'

/** Why the tax of a client is another: what the table says of their properties, or rates and law alone. */
export type PercheCambia = 'dati' | 'aliquote'

export type Differenza = {
  readonly codiceFiscale: string
  readonly nome: string
  readonly prima: Cents
  readonly ora: Cents
  readonly perche: PercheCambia
}

/** Clients of a batch against what is kept of them for the year before. */
export type Differenze = {
  /** Computed in both years. */
  readonly confrontati: number
  readonly uguali: number
  readonly prima: Cents
  readonly ora: Cents
  /** Those that differ most, the largest first. */
  readonly maggiori: readonly Differenza[]
  readonly altre: number
}

const MOST = 20

type Row = {
  readonly codiceFiscale: string
  readonly nome: string
  readonly ora: bigint
  readonly prima: bigint
  /** The batch of the year before. */
  readonly lotto: string
}

const confrontati = (tx: Tx, organizzazione: string, { id, anno }: LottoTenuto) => tx.$queryRaw<Row[]>`
  select c.codice_fiscale as "codiceFiscale", c.nome, c.imposta as ora, p.imposta as prima, p.lotto
  from cliente_lotto c, lateral (select x.imposta, x.lotto_id::text as lotto
      from cliente_lotto x join lotto l on l.organizzazione_id = x.organizzazione_id and l.id = x.lotto_id
      where x.organizzazione_id = c.organizzazione_id and x.codice_fiscale = c.codice_fiscale and l.anno = ${anno - 1}
        and x.sostituito_da is null and x.esito in ('pronto', 'niente')
      order by l.confermato_il desc limit 1) p
  where c.organizzazione_id = ${organizzazione}::uuid and c.lotto_id = ${id}::uuid
    and c.sostituito_da is null and c.esito in ('pronto', 'niente')
  order by abs(c.imposta - p.imposta) desc, c.ordine`

const righeDi = async (tx: Tx, organizzazioneId: string, lottoId: string, codiceFiscale: string) =>
  (
    await tx.rigaLotto.findMany({ where: { organizzazioneId, lottoId, codiceFiscale }, select: { dati: true } })
  ).flatMap(({ dati }) => (dati === null ? [] : [dati as unknown as RigaLotto]))

/** What rows say, whatever their order; the rates they say are rates. */
const detto = (righe: readonly (object | undefined)[]): string =>
  righe
    .flatMap((celle) => {
      if (celle === undefined) return []
      const {
        aliquota: _a,
        aliquota_precedente: _p,
        verificata: _v,
        acconto_versato: _s,
        ...rest
      } = celle as Record<string, string>
      return [JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))]
    })
    .sort()
    .join()

const percheDi = async (tx: Tx, organizzazione: string, lotto: LottoTenuto, row: Row): Promise<PercheCambia> => {
  const anni: Passaggio = { da: lotto.anno - 1, a: lotto.anno }
  const before = await righeDi(tx, organizzazione, row.lotto, row.codiceFiscale)
  const now = await righeDi(tx, organizzazione, lotto.id, row.codiceFiscale)
  const asBefore = detto(before.map((riga) => prossima(riga, anni)))
  return asBefore === detto(now.map(celleDi)) ? 'aliquote' : 'dati'
}

const sum = (rows: readonly Row[], of: 'prima' | 'ora'): Cents =>
  toCents(rows.reduce((all, row) => all + Number(row[of]), 0))

/** How the tax of a year differs from that of the year before, client by client; undefined where none was kept in both. */
export const differenzeDi = (scope: Scope, lotto: LottoTenuto): Promise<Differenze | undefined> =>
  db(scope, async (tx) => {
    const organizzazione = organizzazioneDi(scope)
    const rows = await confrontati(tx, organizzazione, lotto)
    if (rows.length === 0) return undefined
    const differ = rows.filter(({ prima, ora }) => prima !== ora)
    const maggiori: Differenza[] = []
    for (const row of differ.slice(0, MOST)) {
      const { codiceFiscale, nome } = row
      const perche = await percheDi(tx, organizzazione, lotto, row)
      maggiori.push({ codiceFiscale, nome, prima: toCents(Number(row.prima)), ora: toCents(Number(row.ora)), perche })
    }
    return {
      ...{ confrontati: rows.length, uguali: rows.length - differ.length },
      ...{ prima: sum(rows, 'prima'), ora: sum(rows, 'ora') },
      ...{ maggiori, altre: differ.length - maggiori.length },
    }
  })
