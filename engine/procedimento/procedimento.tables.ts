import type { DatedTable } from '../kernel/dated'
import { law, uncertain } from '../kernel/law'

/** What it means that nobody answers: the office is late and may be reported, or the request counts as refused. */
export type Silenzio = 'ritardo' | 'rifiuto'

/** Within how long the office answers a request. */
export type Termine = {
  readonly giorni: number
  /** Counted on working days: Monday to Friday, without holidays. */
  readonly lavorativi: boolean
  /** Most days for which the clock rests, once, while something that is missing is asked for; 0 where it never rests. */
  readonly sospensione: number
  readonly silenzio: Silenzio
}

const ATTIVO = { sospensione: 30, silenzio: 'ritardo' } as const
const TARI = { lavorativi: true, ...ATTIVO } as const

const one = (
  name: string,
  from: string,
  value: Termine,
  source: ReturnType<typeof law>,
  verified = '2026-11-22',
): DatedTable<Termine> => ({ name, verified, values: [{ from, value, law: source }] })

const tqrif = (at: string) => law('ARERA del. 15/2022/R/rif (TQRIF)', at)
const tqrifUncertain = (at: string) => uncertain('ARERA del. 15/2022/R/rif (TQRIF)', at)

/** Where no rule of its own has another: thirty days, and the clock may rest once. */
export const GENERALE = one(
  'Termine generale del procedimento',
  '2009-07-04',
  { giorni: 30, lavorativi: false, ...ATTIVO },
  uncertain('L. 241/1990', 'art. 2 c. 2 e 7'),
)

export const TARI_RICHIESTA = one(
  'TARI, attivazione, variazione e cessazione',
  '2023-01-01',
  { giorni: 30, ...TARI },
  tqrifUncertain('art. 8 e 12'),
)

export const TARI_RECLAMO = one(
  'TARI, reclamo o richiesta scritta di informazioni',
  '2023-01-01',
  { giorni: 30, ...TARI },
  tqrif('artt. 17 e 18'),
)

export const TARI_RETTIFICA = one(
  'TARI, rettifica degli importi',
  '2023-01-01',
  { giorni: 60, ...TARI },
  tqrif('art. 19'),
)

/** A refund of what was paid and not due; after ninety days of silence it may be taken to the judge as refused. */
export const RIMBORSO = one(
  'Rimborso di tributi comunali',
  '2007-01-01',
  { giorni: 180, lavorativi: false, sospensione: 30, silenzio: 'rifiuto' },
  uncertain('L. 296/2006', 'art. 1 c. 164'),
)

export const AUTOTUTELA = one(
  'Autotutela obbligatoria',
  '2024-01-18',
  { giorni: 90, lavorativi: false, sospensione: 0, silenzio: 'rifiuto' },
  uncertain('L. 212/2000', 'art. 10-quater'),
)

/** What a comune received and is another's. */
export const RIVERSAMENTO = one(
  'Versamento a un comune incompetente',
  '2014-01-01',
  { giorni: 180, lavorativi: false, sospensione: 0, silenzio: 'ritardo' },
  uncertain('L. 147/2013', 'art. 1 c. 722-724'),
)
