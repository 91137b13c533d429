import { headers } from 'next/headers'
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
export type Tax = 'ravvedimento' | 'tari'

/** Sentences: `f24.none`. */
export type NoPagamento = 'answers-missing' | 'comune-row-missing' | 'code-missing' | 'day-past' | 'nothing-due'

export type Trovato =
  { readonly ok: true; readonly pagamento: Pagamento } | { readonly ok: false; readonly reason: NoPagamento }

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

/** The page for these rows and this form. */
export const viewOf = async (found: Trovato, form: URLSearchParams): Promise<PagamentoView> => {
  if (!found.ok) return { kind: 'none', reason: found.reason }
  const { pagamento } = found
  const letto = await readPagamento(form, pagamento, today())
  const ready = { pagamento, letto, hidden: hiddenOf(form) }
  const sent = form.get('passo') === 'controlla'
  const stampa = sent ? stampaDi(letto, today()) : undefined
  return stampa === undefined ? { kind: 'form', sent, ...ready } : { kind: 'check', stampa, ...ready }
}

/** What was posted to this page: proxy.ts hands it on (contracts/posted-form.ts). */
export const posted = async (): Promise<URLSearchParams> =>
  new URLSearchParams((await headers()).get(POSTED_HEADER) ?? '')
