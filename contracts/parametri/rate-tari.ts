import { z } from 'zod'
import { outcome } from '../../engine/kernel/problem'
import { parseIsoDate } from '../../engine/kernel/dates'
import type { ParametroProblem } from './atto'
import type { Campo, Testi } from './campi'

/** Instalments that the form has room for. */
const MOST = 6
const AT = Array.from({ length: MOST }, (_, at) => at + 1)
/** A hundred per cent in the smallest part that is read: a thousandth of one. */
const WHOLE = 100_000

/** The instalments of the year as the comune fixed them: a day, not yet moved, and a share of the year as a fraction. */
export const rateTari = z.array(z.object({ giorno: z.iso.date(), parte: z.string() }))
type RateTari = z.infer<typeof rateTari>
type PianoTari = { readonly scadenze?: RateTari; readonly tariffeRate?: string }

export const TARIFFE_RATE = ['correnti', 'precedenti'] as const

export const CAMPI_RATE: readonly Campo[] = [
  ...AT.flatMap((n) => [
    { name: `r.${n}.giorno`, kind: 'giorno', libero: true } as const,
    { name: `r.${n}.parte`, kind: 'percento', libero: true } as const,
  ]),
  { name: 'tariffeRate', kind: 'scelta', scelte: TARIFFE_RATE, libero: true },
]

/** A percent as a decimal text, in thousandths of one; what is smaller is no share. */
const units = (pct: string): number => {
  const [whole = '', fraction = ''] = pct.split('.')
  return Number(whole) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3))
}

/** A day as it was read (`16/12/2026`), in ISO; undefined for one that does not exist. */
const dayOf = (text: string): string | undefined => {
  const [day = '', month = '', year = ''] = text.split('/')
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return outcome(() => parseIsoDate(iso, 'giorno')).ok ? iso : undefined
}

type Row = { readonly n: number; readonly giorno: string; readonly parte: string }

/** At least two, in their order, in the year or the one after it, together the whole (L. 147/2013 c. 688). */
const isPlan = (rows: readonly Row[], anno: number): boolean =>
  rows.length >= 2 &&
  rows.every(({ giorno }, at) => {
    const before = rows[at - 1]?.giorno
    const year = Number(giorno.slice(0, 4))
    return (year === anno || year === anno + 1) && (before === undefined || before < giorno)
  }) &&
  rows.reduce((sum, { parte }) => sum + units(parte), 0) === WHOLE

const rowOf = (read: Testi, n: number, problems: ParametroProblem[]): readonly Row[] => {
  const [typed, parte] = [read[`r.${n}.giorno`], read[`r.${n}.parte`]]
  if (typed === undefined && parte === undefined) return []
  if (typed === undefined || parte === undefined) {
    problems.push({ field: `r.${n}.${typed === undefined ? 'giorno' : 'parte'}`, code: 'pair' })
    return []
  }
  const giorno = dayOf(typed)
  if (giorno !== undefined) return [{ n, giorno, parte }]
  problems.push({ field: `r.${n}.giorno`, code: 'date' })
  return []
}

/**
 * What is saved; nothing where the comune has not said when it is paid: it is never guessed. Nor is on which tariffs those
 * instalments are paid that the law puts on last year's (DL 201/2011 art. 13 c. 15-ter).
 */
export const rateDi = (read: Testi, anno: number, problems: ParametroProblem[]): PianoTari => {
  const before = problems.length
  const rows = AT.flatMap((n) => rowOf(read, n, problems))
  if (rows.length === 0 || problems.length > before) return {}
  if (!isPlan(rows, anno)) {
    problems.push({ field: `r.${rows[0]!.n}.giorno`, code: 'instalments' })
    return {}
  }
  const { tariffeRate } = read
  const isEarly = rows[0]!.giorno < `${anno}-12-01`
  if (isEarly && tariffeRate === undefined) problems.push({ field: 'tariffeRate', code: 'missing' })
  return {
    scadenze: rows.map(({ giorno, parte }) => ({ giorno, parte: `${units(parte)}/${WHOLE}` })),
    ...(isEarly && tariffeRate !== undefined ? { tariffeRate } : {}),
  }
}

const percentOf = (parte: string): string => {
  const [num = 0, den = 1] = parte.split('/').map(Number)
  const scaled = Math.trunc((num * WHOLE) / den)
  const fraction = String(scaled % 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(scaled / 1_000)}${fraction === '' ? '' : `,${fraction}`}`
}

/** The same in the boxes of the form. */
export const rateTesti = (rate: RateTari): Testi =>
  Object.fromEntries(
    rate.slice(0, MOST).flatMap(({ giorno, parte }, at) => [
      [`r.${at + 1}.giorno`, giorno.split('-').toReversed().join('/')],
      [`r.${at + 1}.parte`, percentOf(parte)],
    ]),
  )
