import { readContribuente, type ContribuenteLetto } from '../../contracts/contribuente'
import { bareCodiceFiscale, readTyped, type ContribuenteTyped } from '../../contracts/contribuente/campi'
import type { IsoDate } from '../../engine/kernel/dates'
import { toCents, type Cents } from '../../engine/kernel/money'
import { checkVersamento } from '../../f24/model/check'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import type { Delega, RigaF24 } from '../../f24/model/delega'
import type { F24Problem } from '../../f24/model/f24-problem'
import { packDeleghe } from '../../f24/model/pack'
import { comuniWith, luogoOf } from './comuni'
import { sumsUp } from './moduli'
import { conOperazione, operazioneWrong, typedOperazione } from './operazione'

/** The rows of one day, as computed from the answers in the address. */
export type RataF24 = { readonly id: string; readonly scadenza: IsoDate; readonly righe: readonly RigaF24[] }

/** What any tax but the IMU gives to print: the IMU has its owners and instalments of its own (modulo.ts). */
export type Pagamento = {
  readonly comune: { readonly belfiore: string; readonly nome: string; readonly provincia: string }
  readonly anno: number
  readonly rate: readonly RataF24[]
  /** What only the person knows of the rows, and is asked beside who pays. */
  readonly asks: readonly Chiesto[]
}

export const CHIESTI = ['immobili', 'rateazione', 'operazione'] as const
export type Chiesto = (typeof CHIESTI)[number]

/** Sentences: `f24.wrong`. */
export type PagamentoProblem = {
  readonly code: 'quale-missing' | 'ritardo-missing' | `${Chiesto}-wrong` | 'operazione-check'
  readonly field: 'quale' | 'ritardo' | Chiesto
}

export type PagamentoLetto = {
  readonly rata: RataF24
  readonly late: boolean
  readonly accepted: boolean
  readonly chiesti: Readonly<Record<Chiesto, string>>
  readonly typed: ContribuenteTyped
  readonly letto: ContribuenteLetto
  readonly comuni: ComuneLookup
  readonly problems: readonly PagamentoProblem[]
}

const GOOD: Readonly<Record<Exclude<Chiesto, 'operazione'>, RegExp>> = {
  immobili: /^[1-9]\d{0,2}$/,
  rateazione: /^(?!00)\d\d(?!00)\d\d$/,
}

/** The ninth of two is a slip of the pen, which the checks of a form filled elsewhere only warn of. */
const isGood = (one: Exclude<Chiesto, 'operazione'>, text: string): boolean =>
  GOOD[one].test(text) && (one !== 'rateazione' || text.slice(0, 2) <= text.slice(2))

const wrongOf = (one: Chiesto, text: string): readonly PagamentoProblem[] => {
  if (one !== 'operazione') return isGood(one, text) ? [] : [{ code: `${one}-wrong`, field: one }]
  const code = operazioneWrong(text)
  return code === undefined ? [] : [{ code, field: one }]
}

export const problemsOf = (
  form: URLSearchParams,
  { rate, asks }: Pagamento,
  { late, accepted, chiesti }: Pick<PagamentoLetto, 'late' | 'accepted' | 'chiesti'>,
): readonly PagamentoProblem[] => {
  const asked = rate.some(({ id }) => id === form.get('quale'))
  return [
    ...(rate.length > 1 && !asked ? [{ code: 'quale-missing', field: 'quale' } as const] : []),
    ...(late && !accepted ? [{ code: 'ritardo-missing', field: 'ritardo' } as const] : []),
    ...asks.flatMap((one) => wrongOf(one, chiesti[one])),
  ]
}

/** Reads who pays and what, beside the rows that the server computed. An empty `form` is one not sent. */
export const readPagamento = async (
  form: URLSearchParams,
  pagamento: Pagamento,
  oggi: IsoDate,
): Promise<PagamentoLetto> => {
  const { rate, comune } = pagamento
  const ahead = rate.find(({ scadenza }) => scadenza >= oggi) ?? rate[0]!
  const rata = rate.find(({ id }) => id === form.get('quale')) ?? ahead
  const typed = readTyped(form, 0)
  const comuni = await comuniWith([comune.belfiore, ...luogoOf(bareCodiceFiscale(typed.cf))])
  const chosen = {
    late: rata.scadenza < oggi,
    accepted: form.get('ritardo') === 'si',
    chiesti: {
      immobili: (form.get('immobili') ?? '').trim().slice(0, 10),
      rateazione: (form.get('rateazione') ?? '').trim().slice(0, 10),
      operazione: typedOperazione(form, 'operazione'),
    },
  }
  const letto = readContribuente(typed, 0, { comuni, oggi })
  const problems = form.has('passo') ? problemsOf(form, pagamento, chosen) : []
  return { rata, typed, letto, comuni, problems, ...chosen }
}

/** A debt of a tax with acconto and saldo has the count of its immobili; one in instalments has which of how many. */
const completed = (riga: RigaF24, { immobili, rateazione }: PagamentoLetto['chiesti']): RigaF24 => ({
  ...riga,
  ...(riga.numeroImmobili === 0 ? { numeroImmobili: Number(immobili) } : {}),
  ...(riga.rateazione === '' ? { rateazione } : {}),
})

export type StampaPagamento = {
  readonly rata: RataF24
  readonly deleghe: readonly Delega[]
  readonly problems: readonly F24Problem[]
  /** What was computed, before the rounding of each row that the law rounds; and what the forms come to. */
  readonly esatto: Cents
  readonly totale: Cents
  /** Each form is the sum of its rows, and no row was rounded by more than half a euro. */
  readonly torna: boolean
}

const HALF_EURO = 50

const sumOf = (amounts: readonly number[]): Cents => toCents(amounts.reduce((sum, own) => sum + own, 0))

/** The forms to print with what the checks say; undefined while something is still wrong. */
export const stampaDi = (letto: PagamentoLetto, oggi: IsoDate): StampaPagamento | undefined => {
  const { contribuente } = letto.letto
  if (letto.problems.length > 0 || contribuente === undefined) return undefined
  const righe = letto.rata.righe.map((riga) => completed(riga, letto.chiesti))
  const { deleghe, unplaced } = packDeleghe({ contribuente }, righe.map(conOperazione(letto.chiesti.operazione)), {
    rounding: 'law',
  })
  if (unplaced.length > 0) throw new Error('a payment of debits only leaves nothing over')
  const problems = deleghe.flatMap((delega) => checkVersamento(delega, { comuni: letto.comuni, oggi }))
  const esatto = sumOf(righe.map(({ debito }) => debito))
  const totale = sumOf(deleghe.map(({ saldoFinale }) => saldoFinale))
  const torna = sumsUp(deleghe, totale) && Math.abs(totale - esatto) <= HALF_EURO * righe.length
  return { rata: letto.rata, deleghe, problems, esatto, totale, torna }
}
