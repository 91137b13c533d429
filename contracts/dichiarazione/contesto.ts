import type { IsoDate } from '../../engine/kernel/dates'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import { problema, type DichiarazioneProblem } from './problemi'
import { TESTA, type Testa } from './quadri'
import type { Periodo } from '../../formats/dichiarazione-imu/modello'
import { leggiUno } from './lettura'
import type { Risposte } from './risposte'
import type { Giorni } from './valori'

/** A comune that what was typed may mean. */
export type ComuneInteso = {
  readonly belfiore: string
  readonly nome: string
  readonly provincia: string
  /** Which tax it has in the year that the declaration is about. */
  readonly regime: string
}

export type Contesto = {
  readonly oggi: IsoDate
  readonly comuni: ComuneLookup
  /** All comuni of today with the name that was typed. */
  readonly intesi: readonly ComuneInteso[]
}

/** The first year of the IMU as it is now, and of this form. */
export const PRIMO_ANNO = 2020

export type TestaLetta = { readonly value?: Periodo; readonly problems: readonly DichiarazioneProblem[] }

const comuneOf = (intesi: Contesto['intesi']): DichiarazioneProblem | undefined => {
  const [one, other] = intesi
  if (one === undefined) return problema('comune-unknown', 'comune')
  if (other !== undefined) {
    const which = intesi.map(({ nome, provincia }) => `${nome} (${provincia})`).join(', ')
    return problema('comune-several', 'comune', { which })
  }
  const { nome: comune, regime } = one
  return regime === 'IMU' ? undefined : problema('comune-other-tax', 'comune', { comune, tributo: regime })
}

/** The years that may be chosen, this one first. */
export const anniDi = (oggi: IsoDate): readonly string[] => {
  const now = Number(oggi.slice(0, 4))
  return Array.from({ length: now - PRIMO_ANNO + 1 }, (_, back) => String(now - back))
}

/** The year that it is about: one of those that this form is for. */
const annoProblem = (typed: string | undefined, oggi: IsoDate): readonly DichiarazioneProblem[] => {
  const year = Number(typed ?? 0)
  const within = year >= PRIMO_ANNO && year <= Number(oggi.slice(0, 4))
  return within ? [] : [problema('anno-unreadable', 'periodo', { value: typed ?? '' })]
}

export const giorniDi = (risposte: Risposte, oggi: IsoDate): Giorni => {
  const typed = risposte.periodo ?? ''
  return /^20\d{2}$/.test(typed) ? { oggi, periodo: Number(typed) } : { oggi }
}

/** Which comune, which year, and whether it is a new one. `anno` is the year in which it is handed in: this one. */
export const leggiTesta = (risposte: Risposte, { oggi, intesi }: Contesto): TestaLetta => {
  const read = leggiUno<Testa>(TESTA, risposte, '', { oggi })
  const [comune] = intesi
  const other = risposte.comune === undefined ? undefined : comuneOf(intesi)
  const year = risposte.periodo === undefined ? [] : annoProblem(risposte.periodo, oggi)
  const own = read.problems.filter(({ field }) => year.length === 0 || field !== 'periodo')
  const problems = [...(other ? [other] : []), ...own, ...year]
  if (problems.length > 0 || !read.value || !comune) return { problems }
  const { tipologia, periodo } = read.value
  return {
    value: {
      anno: Number(oggi.slice(0, 4)),
      periodo: Number(periodo),
      tipologia,
      comune: { belfiore: comune.belfiore, nome: comune.nome },
    },
    problems,
  }
}
