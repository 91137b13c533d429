import { isLeap } from '../../engine/kernel/dates'
import { hasBonus, PRIMO_ANNO, RIDUZIONI, TEFA_DI_LEGGE, ULTIMO_ANNO } from '../../engine/tari/tari'
import type { TipoRiduzione } from '../../engine/tari/tari.types'

/** The answers of the TARI calculator as they stand in its address: texts, as they were typed. */
export type RisposteTari = {
  readonly comune: string
  readonly anno: number
  readonly utenza: UtenzaChiesta | ''
  readonly locali: number
  /** Stretches of the year: one more than the changes that were told. */
  readonly periodi: number
  readonly get: (field: string) => string
}

export const UTENZE = ['domestica', 'non-domestica', 'giornaliera', 'puntuale'] as const
export type UtenzaChiesta = (typeof UTENZE)[number]

export const MASSIMI = { locali: 6, riduzioni: 3, rate: 4, periodi: 4 } as const

/** How a bin is priced: by its litres, or each time that it is emptied. */
export const MODI_PUNTUALE = ['litro', 'svuotamento'] as const
/** As a tax (c. 667), or as the price of a service (c. 668). */
export const NATURE_PUNTUALE = ['tassa', 'prezzo'] as const
export const BONUS_CHIESTO = ['si', 'no', 'non-so'] as const

/** The newest first. */
export const ANNI_TARI: readonly number[] = Array.from(
  { length: ULTIMO_ANNO - PRIMO_ANNO + 1 },
  (_, at) => ULTIMO_ANNO - at,
)

/** Reductions that a person may choose, for each kind of utenza, in the order of the list. */
export const riduzioniPer = (utenza: UtenzaChiesta): readonly TipoRiduzione[] => {
  if (utenza === 'puntuale') return []
  const destinatario = utenza === 'domestica' ? 'domestica' : 'non-domestica'
  return (Object.keys(RIDUZIONI) as TipoRiduzione[]).filter((tipo) => RIDUZIONI[tipo].per.includes(destinatario))
}

/** Whether the year may fall into stretches with answers of their own. */
export const asksPeriodi = (utenza: UtenzaChiesta | ''): boolean => utenza === 'domestica' || utenza === 'non-domestica'

/** The bonus is a household's, from the year that has one. */
export const asksBonus = (anno: number, utenza: UtenzaChiesta | ''): boolean =>
  hasBonus(anno) && (utenza === 'domestica' || utenza === 'puntuale')

/** The name of a question within a stretch: that of the first stands alone. */
export const inPeriodo = (at: number, field: string): string => (at === 0 ? field : `p${at}.${field}`)

/** What holds in a stretch: its own answer, else that of the stretch before. */
export const rispostaIn = ({ get }: Pick<RisposteTari, 'get'>, at: number, field: string): string => {
  for (let k = at; k > 0; k--) {
    const own = get(inPeriodo(k, field))
    if (own !== '') return own
  }
  return get(field)
}

/** Whether the days of the year are a question: only in leap years comuni differ. */
export const asksDivisor = (anno: number): boolean => isLeap(anno)

/** Before this year the rate of the TEFA has no figure of the law to start from. */
export const hasTefaOfLaw = (anno: number): boolean => `${anno}-01-01` >= TEFA_DI_LEGGE.values[0]!.from

const CODICE = /^[A-Z]\d{3}$/

/** How many of something the address asks for, within what the page can show. */
const countOf = (params: URLSearchParams, name: string, most: number): number => {
  const asked = Number(params.get(name) ?? '1')
  return Number.isInteger(asked) ? Math.min(most, Math.max(1, asked)) : 1
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
    locali: countOf(params, 'locali', MASSIMI.locali),
    periodi: asksPeriodi(utenza) ? countOf(params, 'periodi', MASSIMI.periodi) : 1,
    get: (field) => (params.get(field) ?? '').trim().slice(0, MOST_TYPED),
  }
}
