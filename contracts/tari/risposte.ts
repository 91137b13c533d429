import { isLeap } from '../../engine/kernel/dates'
import { PRIMO_ANNO, RIDUZIONI, TEFA_DI_LEGGE, ULTIMO_ANNO } from '../../engine/tari/tari'
import type { TipoRiduzione } from '../../engine/tari/tari.types'

/** The answers of the TARI calculator as they stand in its address: texts, as they were typed. */
export type RisposteTari = {
  readonly comune: string
  readonly anno: number
  readonly utenza: UtenzaChiesta | ''
  readonly locali: number
  readonly get: (field: string) => string
}

export const UTENZE = ['domestica', 'non-domestica'] as const
export type UtenzaChiesta = (typeof UTENZE)[number]

export const MASSIMI = { locali: 6, riduzioni: 3, rate: 4 } as const

/** The newest first. */
export const ANNI_TARI: readonly number[] = Array.from(
  { length: ULTIMO_ANNO - PRIMO_ANNO + 1 },
  (_, at) => ULTIMO_ANNO - at,
)

/** Reductions that a person may choose, for each kind of utenza, in the order of the list. */
export const riduzioniPer = (utenza: UtenzaChiesta): readonly TipoRiduzione[] =>
  (Object.keys(RIDUZIONI) as TipoRiduzione[]).filter((tipo) => RIDUZIONI[tipo].per.includes(utenza))

/** Whether the days of the year are a question: only in leap years comuni differ. */
export const asksDivisor = (anno: number): boolean => isLeap(anno)

/** Before this year the rate of the TEFA has no figure of the law to start from. */
export const hasTefaOfLaw = (anno: number): boolean => `${anno}-01-01` >= TEFA_DI_LEGGE.values[0]!.from

const CODICE = /^[A-Z]\d{3}$/

/** Rooms asked for: what the address says, and one more where the button was pressed. */
const localiOf = (params: URLSearchParams): number => {
  const asked = Number(params.get('locali') ?? '1')
  const more = params.has('altro') ? 1 : 0
  return Number.isInteger(asked) ? Math.min(MASSIMI.locali, Math.max(1, asked + more)) : 1
}

const MOST_TYPED = 60

/** Reads an address; an unknown year or comune is empty, and is asked. */
export const readRisposteTari = (params: URLSearchParams): RisposteTari => {
  const comune = params.get('comune') ?? ''
  const anno = Number(params.get('anno'))
  const utenza = UTENZE.find((one) => one === params.get('utenza')) ?? ''
  return {
    comune: CODICE.test(comune) ? comune : '',
    anno: ANNI_TARI.includes(anno) ? anno : 0,
    utenza,
    locali: localiOf(params),
    get: (field) => (params.get(field) ?? '').trim().slice(0, MOST_TYPED),
  }
}
