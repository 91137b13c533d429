import { headers } from 'next/headers'
import { cache } from 'react'
import { CAMPI_CONTRIBUENTE, prefixOf } from '../../../../../contracts/contribuente/campi'
import { POSTED_HEADER } from '../../../../../contracts/posted-form'
import {
  CHIESTI,
  readPagamento,
  stampaDi,
  type Pagamento,
  type PagamentoLetto,
  type StampaPagamento,
} from '../../../../../server/f24/pagamento'
import { today } from '../../../../../server/platform/clock'
import type { Hidden } from '../../../../../ui/f24/posted-answers'

/** The calculators that end in an F24, beside the IMU which has pages of its own for its owners. */
export type Tax = 'ravvedimento' | 'tari' | 'impi'

/** Sentences: `f24.none`. */
export type NoPagamento =
  'answers-missing' | 'comune-row-missing' | 'code-missing' | 'day-past' | 'nothing-due' | 'state-only'

export type Trovato =
  { readonly ok: true; readonly pagamento: Pagamento } | { readonly ok: false; readonly reason: NoPagamento }

/** From the answers of an address to its rows. */
export type Find = (answers: URLSearchParams) => Promise<Trovato>

export type Ready = { readonly pagamento: Pagamento; readonly letto: PagamentoLetto; readonly hidden: Hidden }

export type PagamentoView =
  | { readonly kind: 'none'; readonly reason: NoPagamento }
  | ({ readonly kind: 'form'; readonly sent: boolean } & Ready)
  | ({ readonly kind: 'check'; readonly stampa: StampaPagamento } & Ready)

/** Only the fields we know go round again. */
const hiddenOf = (form: URLSearchParams): Hidden =>
  ['quale', 'ritardo', ...CHIESTI, ...CAMPI_CONTRIBUENTE.map((campo) => prefixOf(0) + campo)].flatMap((name) => {
    const value = form.get(name)
    return value === null || value === '' ? [] : [[name, value.slice(0, 200)] as const]
  })

const viewOf = async (find: Find, query: string, sent: string): Promise<PagamentoView> => {
  const found = await find(new URLSearchParams(query))
  if (!found.ok) return { kind: 'none', reason: found.reason }
  const { pagamento } = found
  const form = new URLSearchParams(sent)
  const letto = await readPagamento(form, pagamento, today())
  const ready = { pagamento, letto, hidden: hiddenOf(form) }
  const isSent = form.get('passo') === 'controlla'
  const stampa = isSent ? stampaDi(letto, today()) : undefined
  return stampa === undefined ? { kind: 'form', sent: isSent, ...ready } : { kind: 'check', stampa, ...ready }
}

const load = cache(viewOf)

/** The page for these answers and this form; computed once for the page and its title. */
export const loadPagamento = async (find: Find, query: string): Promise<PagamentoView> =>
  load(find, query, (await headers()).get(POSTED_HEADER) ?? '')
