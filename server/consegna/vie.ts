import { isCanale, type ErroreMessaggio, type NomeCanale } from '../../contracts/notifiche/stati'
import { CANALI_AVVISI, ordineDi, type Ordine, type Raggiungibili } from '../../contracts/parametri/canali'
import { today } from '../platform/clock'
import { db } from '../platform/db'
import { parametroNel } from '../platform/parametro'
import type { Scope } from '../platform/scope'
import { daMandare, sostituito, tornato, type RunRef } from './restano'

/** The way of a statement: told by a channel, about to be, or on paper: to be printed, in a batch, or not printed for a reason. */
export type Via = NomeCanale | 'in-partenza' | 'carta' | 'lotto' | 'fuori'

/** By which ways the statements of a run went. */
export type Vie = {
  /** Of the comune, today; undefined while it has chosen none. */
  readonly ordine: Ordine | undefined
  /** Whether people were told of them, or are being told. */
  readonly inviata: boolean
  readonly quanti: Readonly<Partial<Record<Via, number>>>
  /** Why some of them could not be told by any channel. */
  readonly falliti: readonly { readonly errore: ErroreMessaggio; readonly quanti: number }[]
}

type Row = { readonly via: string; readonly errore: string | null; readonly n: number }

const VIE = ['in-partenza', 'carta', 'lotto', 'fuori'] as const
const viaIn = (text: string): Via | undefined => (isCanale(text) ? text : VIE.find((via) => via === text))

const sum = (rows: readonly Row[]): Pick<Vie, 'quanti' | 'falliti'> => {
  const quanti: Partial<Record<Via, number>> = {}
  const falliti = new Map<string, number>()
  for (const { via, errore, n } of rows) {
    const own = viaIn(via)
    if (own !== undefined) quanti[own] = (quanti[own] ?? 0) + n
    if (errore !== null) falliti.set(errore, (falliti.get(errore) ?? 0) + n)
  }
  const sorted = [...falliti].sort(([, a], [, b]) => b - a)
  return { quanti, falliti: sorted.map(([errore, n]) => ({ errore: errore as ErroreMessaggio, quanti: n })) }
}

/** How the statements of a run reach people, counted; one that was replaced before anybody was told of it reaches nobody. */
export const vieDi = (scope: Scope, { belfiore, id }: RunRef): Promise<Vie> =>
  db(scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select case when b.motivo is not null then 'fuori' when b.avviso_id is not null then 'lotto'
          when m.stato = 'inviato' and not ${tornato} then m.canale when m.stato = 'in-coda' or ${daMandare} then 'in-partenza' else 'carta' end as via,
        case when m.stato in ('fallito', 'rinunciato') then m.errore end as errore, count(*)::int as n
      from avviso a
        left join busta b on b.belfiore = a.belfiore and b.avviso_id = a.id
        left join messaggio m on m.belfiore = a.belfiore and m.riferimento = a.id::text and m.modello = 'avviso-emesso'
      where a.belfiore = ${belfiore}::bpchar and a.emissione_id = ${id}::uuid
        and not (${sostituito} and b.avviso_id is null and m.id is null) group by 1, 2`
    const ordine = ordineDi(await parametroNel(tx, belfiore, CANALI_AVVISI, today()))
    const inviata = (await tx.invio.count({ where: { belfiore, emissioneId: id } })) > 0
    return { ordine, inviata, ...sum(rows) }
  })

/** Of those on record, how many have confirmed which address for statements: sums, for an office that sees no address. */
export const raggiungibiliDi = (scope: Scope, belfiore: string): Promise<readonly Raggiungibili[]> =>
  db(
    scope,
    (tx) => tx.$queryRaw<Raggiungibili[]>`select email, pec, persona, quanti from cifre_recapiti(${belfiore}::bpchar)`,
  )
