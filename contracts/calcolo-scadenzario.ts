import { z } from 'zod'
import type { Cents } from '../engine/kernel/money'
import type { Posizione } from '../engine/scadenzario/scadenzario.types'
import { posizioneCanone, toPosizioneCanone } from './calcolo-canone'
import { posizioneImu } from './calcolo-imu'
import { posizioneRavvedimento, toPosizioneRavvedimento } from './calcolo-ravvedimento'
import { posizioneTari, toPosizioneTari } from './calcolo-tari'
import { cents, frazione, giorno, share } from './json-types'

/**
 * `POST /api/v1/calcolo/scadenzario`: everything a person owes, in any number of comuni. Each position is that of its own
 * calculation; `NOTO` is an amount of somebody else, such as a bill. An unknown property is refused.
 */
export const LIMITI_SCADENZARIO = { posizioni: 100, rate: 24 } as const

const belfiore = z
  .string()
  .regex(/^[A-Z]\d{3}$/)
  .meta({ description: 'belfiore' })
const canale = z.enum(['f24', 'pagopa'])
const rate = <T extends z.ZodType>(of: T) => z.array(of).min(1).max(LIMITI_SCADENZARIO.rate)

const posizione = z.discriminatedUnion('tributo', [
  z.strictObject({
    tributo: z.literal('IMU'),
    comune: belfiore,
    posizione: posizioneImu,
    modo: z
      .strictObject({ rate: z.enum(['due-rate', 'unica']), arrotondamento: z.enum(['saldo-da-solo', 'differenza']) })
      .optional(),
  }),
  z.strictObject({ tributo: z.literal('TARI'), comune: belfiore, posizione: posizioneTari, canale: canale.optional() }),
  z.strictObject({
    tributo: z.literal('CANONE'),
    comune: belfiore,
    posizione: posizioneCanone,
    rate: rate(z.strictObject({ scadenza: giorno, parte: frazione })),
  }),
  z.strictObject({ tributo: z.literal('RAVVEDIMENTO'), comune: belfiore, posizione: posizioneRavvedimento }),
  z.strictObject({
    tributo: z.literal('NOTO'),
    comune: belfiore,
    nome: z.string().regex(/^[A-Z][A-Z0-9 -]{0,29}$/),
    anno: z.int().min(1900).max(2200),
    canale,
    rate: rate(z.strictObject({ scadenza: giorno, importo: cents })),
  }),
])

export const richiestaScadenzario = z.strictObject({
  posizioni: z.array(posizione).min(1).max(LIMITI_SCADENZARIO.posizioni),
  oggi: giorno.optional().meta({ description: 'oggi' }),
})

export type RichiestaScadenzario = z.infer<typeof richiestaScadenzario>
export type RichiestaPosizioneScadenzario = RichiestaScadenzario['posizioni'][number]

/** All but the IMU, whose rates may have to be looked up first. @throws Problem of the position's own days */
export const toPosizioneScadenzario = (
  own: Exclude<RichiestaPosizioneScadenzario, { readonly tributo: 'IMU' }>,
): Posizione => {
  switch (own.tributo) {
    case 'TARI':
      return { ...own, posizione: toPosizioneTari(own.posizione) }
    case 'CANONE':
      return {
        ...own,
        posizione: toPosizioneCanone(own.posizione),
        rate: own.rate.map(({ scadenza, parte }) => ({ scadenza, parte: share(parte) })),
      }
    case 'RAVVEDIMENTO':
      return { ...own, posizione: toPosizioneRavvedimento(own.posizione) }
    case 'NOTO':
      return { ...own, rate: own.rate.map(({ scadenza, importo }) => ({ scadenza, importo: importo as Cents })) }
  }
}
