import { z } from 'zod'
import { mesiPerTratto } from '../engine/calendario/mesi'
import type { Impianto, PosizioneImpi } from '../engine/impi/impi.types'
import { Problem, outcome, within } from '../engine/kernel/problem'
import { costi, toCosti } from './bene'
import { frazione, giorno, share } from './json-types'

/**
 * `POST /api/v1/calcolo/impi` and `tributi calc --tributo impi`: what to compute. Amounts are whole cents of euro, shares
 * fractions as text ("1/3"), days ISO, coefficients decimals as text ("1.24"). An unknown property is refused.
 */
export const LIMITI_IMPI = { posizioni: 100, impianti: 50 } as const

const impianto = z.strictObject({
  id: z.string().min(1).max(60),
  tipo: z.enum(['piattaforma', 'rigassificatore']),
  costi,
  quota: frazione,
  dal: giorno,
  al: giorno,
})

const posizione = z.strictObject({
  anno: z.int().min(1900).max(2200),
  impianti: z.array(impianto).min(1).max(LIMITI_IMPI.impianti),
})

export const richiestaCalcoloImpi = z.strictObject({
  posizioni: z.array(posizione).min(1).max(LIMITI_IMPI.posizioni),
  traccia: z.boolean().optional().meta({ description: 'traccia' }),
})

export type RichiestaCalcoloImpi = z.infer<typeof richiestaCalcoloImpi>
export type RichiestaPosizioneImpi = z.infer<typeof posizione>

const toImpianto = (anno: number, own: z.infer<typeof impianto>, at: number): Impianto => {
  const mesi = outcome(() => mesiPerTratto(anno, [own]))
  if (!mesi.ok) {
    const [first] = mesi.problems
    const field = first!.field === 'anno' ? 'anno' : within(`impianti.${at}`, first!.field.replace(/^0\./, ''))
    throw new Problem(first!.code, field, first!.values)
  }
  return { id: own.id, tipo: own.tipo, costi: toCosti(own.costi), quota: share(own.quota), mesi: mesi.value[0]! }
}

/** The engine's position. @throws Problem for days that are not of the year, with its path in the request */
export const toPosizioneImpi = ({ anno, impianti }: RichiestaPosizioneImpi): PosizioneImpi => ({
  anno,
  impianti: impianti.map((own, at) => toImpianto(anno, own, at)),
})
