import { z } from 'zod'
import type { ParametroProblem } from './atto'
import { shownCampo, type Campo, type Testi } from './campi'

/**
 * What a bill of the TARI must say of the service besides the sum (TITR, annex to ARERA 444/2019): who runs it and how they are
 * reached, where to complain, when waste is collected, how much of it is collected apart. The comune says it; what it has not said
 * is nowhere guessed.
 */
export const servizioTari = z.strictObject({
  gestore: z.string().optional(),
  telefono: z.string().optional(),
  email: z.string().optional(),
  reclami: z.string().optional(),
  calendario: z.string().optional(),
  /** Percent as a decimal text, and the year it is of. */
  differenziata: z.strictObject({ pct: z.string(), anno: z.int() }).optional(),
})
export type ServizioTari = z.infer<typeof servizioTari>

const TESTI = ['gestore', 'telefono', 'email', 'reclami', 'calendario'] as const

export const CAMPI_SERVIZIO: readonly Campo[] = [
  ...TESTI.map((key) => ({ name: `s.${key}`, kind: 'testo', libero: true }) as const),
  { name: 's.differenziata', kind: 'percento', libero: true },
  { name: 's.differenziataAnno', kind: 'intero', libero: true },
]

const differenziataOf = (read: Testi, problems: ParametroProblem[]): ServizioTari['differenziata'] => {
  const [pct, anno] = [read['s.differenziata'], read['s.differenziataAnno']]
  if (pct === undefined && anno === undefined) return undefined
  if (pct !== undefined && anno !== undefined && Number(pct) <= 100 && /^20\d\d$/.test(anno)) {
    return { pct, anno: Number(anno) }
  }
  const missing = pct === undefined ? 's.differenziata' : 's.differenziataAnno'
  problems.push(
    pct !== undefined && anno !== undefined
      ? { field: Number(pct) > 100 ? 's.differenziata' : 's.differenziataAnno', code: 'number' }
      : { field: missing, code: 'pair' },
  )
  return undefined
}

/** What is saved; undefined where nothing was said. */
export const servizioDi = (read: Testi, problems: ParametroProblem[]): ServizioTari | undefined => {
  const said = Object.fromEntries(
    TESTI.flatMap((key) => (read[`s.${key}`] === undefined ? [] : [[key, read[`s.${key}`]]])),
  ) as ServizioTari
  const differenziata = differenziataOf(read, problems)
  const all = { ...said, ...(differenziata === undefined ? {} : { differenziata }) }
  return Object.keys(all).length === 0 ? undefined : all
}

/** The same in the boxes of the form. */
export const servizioTesti = (servizio: ServizioTari | undefined): Testi => ({
  ...Object.fromEntries(TESTI.map((key) => [`s.${key}`, servizio?.[key] ?? ''])),
  's.differenziata': shownCampo(servizio?.differenziata?.pct),
  's.differenziataAnno': String(servizio?.differenziata?.anno ?? ''),
})
