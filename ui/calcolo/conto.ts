import type { Contesto } from '../../contracts/calcolo/aliquote-periodo'
import { prepara, type Preparato } from '../../contracts/calcolo/posizione'
import type { Risposte } from '../../contracts/calcolo/risposte'
import type { CampoProblem } from '../../contracts/calcolo/typed'
import { imu, saldiDiversi, versamenti, type DueSaldi, type ModoVersamento } from '../../engine/imu/imu'
import type { ImuResult, PosizioneImu, VersamentoImu } from '../../engine/imu/imu.types'
import type { Cents } from '../../engine/kernel/money'
import { Trace } from '../../engine/kernel/trace'
import { fieldOf } from './field-of'

/** How the pages pay: acconto and saldo, rounded as the comune has chosen (docs/law/imu.md). The F24 follows the same. */
export const MODO: ModoVersamento = { rate: 'due-rate' }

export type ContoPersona = {
  readonly posizione: PosizioneImu
  readonly result: ImuResult
  readonly trace: Trace
  /** Rows of the F24 of the whole year, whatever was paid. */
  readonly righe: readonly VersamentoImu[]
  /** Sums of those rows: whole euro. */
  readonly acconto: Cents
  readonly saldo: Cents
  readonly pagato: Cents
  /** Rows of the saldo after what was really paid; the same as those of `righe` where nothing was said of it. */
  readonly righeSaldo: readonly VersamentoImu[]
  readonly saldoDaVersare: Cents
  /** What the year would cost in a comune that grants storico and inagibile together one half only. */
  readonly pagatoSenzaCumulo?: Cents
  /** The saldo by both accepted roundings, where they differ. */
  readonly dueSaldi?: DueSaldi
}

export type Conto = {
  readonly preparato: Preparato
  /** What is wrong or missing, of the answers and of the sum, each with its field of the form. */
  readonly problems: readonly CampoProblem[]
  /** The person, then the co-owners; absent while nothing of theirs can be computed. */
  readonly persone: readonly (ContoPersona | undefined)[]
}

const total = (rows: readonly VersamentoImu[], rata: VersamentoImu['rata']): Cents =>
  rows.reduce((sum, row) => (row.rata === rata ? sum + row.importo : sum), 0) as Cents

const hasBoth = ({ immobili }: PosizioneImu): boolean =>
  immobili.some(({ periodi }) =>
    periodi.some(({ riduzioni }) => riduzioni?.includes('storico') && riduzioni.includes('inagibile')),
  )

/** The other reading of the law, where both reductions are claimed and the comune has not said which it follows (docs/law/imu.md). */
const senzaCumulo = (posizione: PosizioneImu): Pick<ContoPersona, 'pagatoSenzaCumulo'> => {
  if (!hasBoth(posizione) || posizione.cumuloStoricoInagibile !== undefined) return {}
  const other = { ...posizione, cumuloStoricoInagibile: false }
  const outcome = imu(other)
  if (!outcome.ok) return {}
  const righe = versamenti(other, outcome.value, MODO)
  return { pagatoSenzaCumulo: righe.reduce((sum, { importo }) => sum + importo, 0) as Cents }
}

const persona = (posizione: PosizioneImu, result: ImuResult, trace: Trace): ContoPersona => {
  const { accontoVersato, ...unpaid } = posizione
  const righe = versamenti(unpaid, result, MODO)
  const after = accontoVersato === undefined ? righe : versamenti(posizione, result, MODO)
  const [acconto, saldo] = [total(righe, 'acconto'), total(righe, 'saldo')]
  const dueSaldi = saldiDiversi(posizione, result)
  return {
    posizione,
    result,
    trace,
    righe,
    acconto,
    saldo,
    pagato: (acconto + saldo) as Cents,
    righeSaldo: after.filter(({ rata }) => rata === 'saldo'),
    saldoDaVersare: total(after, 'saldo'),
    ...senzaCumulo(unpaid),
    ...(dueSaldi ? { dueSaldi } : {}),
  }
}

type Computed = { readonly persona?: ContoPersona; readonly problems: readonly CampoProblem[] }

/** An immobile that the engine refuses waits with its problem; the others are computed all the same. */
const compute = (posizione: PosizioneImu, risposte: Risposte): Computed => {
  if (posizione.immobili.length === 0) return { problems: [] }
  const trace = new Trace()
  const outcome = imu(posizione, trace)
  if (outcome.ok) return { persona: persona(posizione, outcome.value, trace), problems: [] }
  const problems = outcome.problems.map(({ code, field, values }) => ({
    code,
    field: fieldOf(field, posizione, risposte),
    values,
  }))
  const refused = new Set(outcome.problems.map(({ field }) => Number(/^immobili\.(\d+)/.exec(field)?.[1] ?? -1)))
  const immobili = posizione.immobili.filter((_, at) => !refused.has(at))
  if (immobili.length === posizione.immobili.length) return { problems }
  const rest = compute({ ...posizione, immobili }, risposte)
  return { ...rest, problems: [...problems, ...rest.problems] }
}

/** The whole sum from the answers: the same function on the server and in the browser. */
export const contoDi = (risposte: Risposte, contesto: Contesto): Conto => {
  const preparato = prepara(risposte, contesto)
  const computed = preparato.posizioni.map((posizione) => compute(posizione, risposte))
  const own = computed.flatMap(({ problems }) => problems)
  const known = new Set(preparato.problems.map(({ field }) => field))
  const added = own.filter(({ field }, at) => !known.has(field) && own.findIndex((one) => one.field === field) === at)
  return {
    preparato,
    problems: [...preparato.problems, ...added],
    persone: computed.map((one) => one.persona),
  }
}

/** "I do not know" is an answer: that immobile waits, and the result says so. */
export const isWaiting = ({ code }: CampoProblem): boolean => code === 'rendita-unknown'

/** What keeps the result from being shown. */
export const blocking = (conto: Conto): readonly CampoProblem[] => conto.problems.filter((one) => !isWaiting(one))

/** Whether an F24 may be printed: nothing is missing, nothing waits and every rate is confirmed. */
export const isPrintable = (conto: Conto): boolean =>
  conto.problems.length === 0 && conto.preparato.daConfermare.length === 0
