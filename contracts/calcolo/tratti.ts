import { mesiPerTratto, type MesiContati, type Tratto } from '../../engine/calendario/mesi'
import { previousDay } from '../../engine/kernel/dates'
import { Lettura } from './bene'
import type { RispostePeriodo, RisposteImmobile } from './risposte'
import { typedDay, type CampoProblem } from './typed'

const dayOf = (
  lettura: Lettura,
  campi: Readonly<Partial<Record<string, string>>>,
  field: string,
  anno: number,
  required: boolean,
): string | undefined => {
  const parts = [campi[`${field}.g`] ?? '', campi[`${field}.m`] ?? '', campi[`${field}.a`] ?? ''] as const
  if (!required && parts[0] === '' && parts[1] === '') return undefined
  return lettura.take(`${field}.g`, typedDay(...parts, anno))
}

const firstAndLast = (lettura: Lettura, immobile: RisposteImmobile, anno: number): Tratto | undefined => {
  const whole = { dal: `${anno}-01-01`, al: `${anno}-12-31` }
  const possesso = lettura.choice('possesso', immobile.campi.possesso, ['tutto', 'parte'] as const)
  if (possesso !== 'parte') return whole
  const acquisto = dayOf(lettura, immobile.campi, 'acquisto', anno, false)
  const vendita = dayOf(lettura, immobile.campi, 'vendita', anno, false)
  if (acquisto === undefined && vendita === undefined) {
    return lettura.problems.length > 0 ? undefined : lettura.refuse('acquisto.g', 'answer-missing')
  }
  if (acquisto !== undefined && vendita !== undefined && vendita <= acquisto)
    return lettura.refuse('vendita.g', 'dates-crossed')
  return { dal: acquisto ?? whole.dal, al: vendita === undefined ? whole.al : previousDay(vendita) }
}

const changes = (lettura: Lettura, periodi: readonly RispostePeriodo[], anno: number): (string | undefined)[] =>
  periodi.slice(1).map((periodo, index) => {
    const own = new Lettura('')
    const day = dayOf(own, periodo.campi, 'dal', anno, true)
    for (const { code, field } of own.problems) lettura.refuse(`p${index + 1}.${field}`, code as 'date-unreadable')
    return day
  })

/**
 * The stretches of the year in which the immobile is held, one for each set of answers, and the months each counts.
 * A change holds from its day; a sale ends the day before, which is the buyer's.
 */
export const readTratti = (
  prefix: string,
  immobile: RisposteImmobile,
  anno: number,
): {
  readonly mesi: readonly MesiContati[] | undefined
  readonly tratti: readonly Tratto[]
  readonly problems: readonly CampoProblem[]
} => {
  const lettura = new Lettura(prefix)
  const held = firstAndLast(lettura, immobile, anno)
  const days = changes(lettura, immobile.periodi, anno)
  if (!held || days.includes(undefined) || lettura.problems.length > 0)
    return { mesi: undefined, tratti: [], problems: lettura.problems }
  const starts = [held.dal, ...(days as string[])]
  const tratti: Tratto[] = starts.map((dal, index) => {
    const next = starts[index + 1]
    return { dal, al: next === undefined ? held.al : previousDay(next) }
  })
  const crossed = tratti.findIndex(({ dal, al }, index) => dal > al || (index > 0 && dal <= tratti[index - 1]!.dal))
  // A sale on 1 January leaves no day at all: no month is counted, and nothing is wrong.
  if (crossed === 0 && tratti.length === 1)
    return { mesi: [{ primoSemestre: 0, secondoSemestre: 0 }], tratti: [], problems: [] }
  if (crossed >= 0) {
    lettura.refuse(crossed === 0 ? 'p1.dal.g' : `p${crossed}.dal.g`, 'dates-crossed')
    return { mesi: undefined, tratti: [], problems: lettura.problems }
  }
  return { mesi: mesiPerTratto(anno, tratti), tratti, problems: [] }
}
