import {
  dayToTyped,
  readAtto,
  readDay,
  typedAtto,
  typedDayOf,
  type Atto,
  type ParametroProblem,
  type TypedAtto,
  type TypedDay,
} from '../../../../../contracts/parametri/atto'
import { readCampi, typedCampi, type Testi } from '../../../../../contracts/parametri/campi'
import { CHIAVI, diUnAnno, gruppiDi, testiDi, valoreDi, type Voce } from '../../../../../contracts/parametri/tariffe'
import { ULTIMO_ANNO } from '../../../../../engine/tari/tari'
import type { IsoDate } from '../../../../../engine/kernel/dates'
import { findComune } from '../../../../../server/comuni/queries'
import { impronta } from '../../../../../server/parametri/impronta'
import { inVigoreNel, inVigorePer, storiaDi, type Decisione } from '../../../../../server/parametri/queries'
import { today } from '../../../../../server/platform/clock'
import type { Scope } from '../../../../../server/platform/scope'

/** Tariffs are decided in the course of their year. */
export const ANNI_TARIFFE = [ULTIMO_ANNO, ULTIMO_ANNO - 1] as const

/** What plots are worth is asked of years long past, and decided before the year begins. */
const ANNI_AREE = [ULTIMO_ANNO, ULTIMO_ANNO + 1, ...Array.from({ length: 6 }, (_, at) => ULTIMO_ANNO - 1 - at)]

export const anniDi = (voce: Voce): readonly number[] => (voce === 'aree' ? ANNI_AREE : ANNI_TARIFFE)

export const annoDi = (voce: Voce, asked: string | string[] | null | undefined): number =>
  anniDi(voce).find((anno) => String(anno) === asked) ?? ULTIMO_ANNO

/** What is on record of one kind of tariff. */
export type Tenuto = {
  readonly voce: Voce
  readonly belfiore: string
  readonly anno: number
  readonly popolazione: number
  readonly storia: readonly Decisione[]
  readonly now: Decisione | undefined
  /** What stands in for it where the year has none. */
  readonly before: Decisione | undefined
}

export const tenutoDi = async (scope: Scope, voce: Voce, belfiore: string, anno: number): Promise<Tenuto> => {
  const storia = await storiaDi(scope, belfiore, CHIAVI[voce])
  const popolazione = (await findComune(belfiore))?.popolazione ?? 0
  const inVigore = diUnAnno(voce) ? inVigoreNel : inVigorePer
  const of = (year: number): Decisione | undefined => inVigore(storia, year)
  return { voce, belfiore, anno, popolazione, storia, now: of(anno), before: of(anno - 1) }
}

export type LettoTariffe = {
  readonly testi: Testi
  readonly dal: TypedDay
  readonly atto: TypedAtto
  readonly problems: readonly ParametroProblem[]
  readonly value?: { readonly valore: unknown; readonly dal: IsoDate; readonly atto: Atto; readonly impronta: string }
}

/** A plot is worth what it is worth on 1 January (c. 746): its values begin then; the others on any day of the year. */
const readDal = (typed: TypedDay, { voce, anno }: Tenuto, problems: ParametroProblem[]): IsoDate | undefined => {
  const day = readDay(typed)
  const [from, code] = voce === 'aree' ? ([`${anno}-01-01`, 'january'] as const) : ([`${anno}-`, 'year'] as const)
  if (day?.startsWith(from)) return day
  problems.push({ field: 'dal.g', code: day === undefined ? 'date' : code, values: { anno: String(anno) } })
  return undefined
}

/** What the form says. */
export const readTariffe = (form: URLSearchParams, tenuto: Tenuto): LettoTariffe => {
  const { voce, belfiore, anno } = tenuto
  const problems: ParametroProblem[] = []
  const [testi, typedDal, typedAct] = [typedCampi(gruppiDi(voce), form), typedDayOf(form, 'dal'), typedAtto(form)]
  const read = readCampi(gruppiDi(voce), testi, problems)
  const valore = valoreDi(voce, read, anno, problems)
  const dal = readDal(typedDal, tenuto, problems)
  const atto = readAtto(typedAct, today(), problems)
  const shown = { testi, dal: typedDal, atto: typedAct, problems }
  if (problems.length > 0 || dal === undefined || atto === undefined) return shown
  return { ...shown, value: { valore, dal, atto, impronta: impronta([voce, belfiore, anno, valore, dal, atto]) } }
}

/** What the form begins with. */
export const startOf = ({ voce, anno, popolazione, now, before }: Tenuto): LettoTariffe => ({
  testi: testiDi(voce, (now ?? before)?.valore, { anno, popolazione }),
  dal: dayToTyped(`${anno}-01-01`),
  atto: typedAtto(new URLSearchParams()),
  problems: [],
})
