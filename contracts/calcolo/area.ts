import { toCents, type Cents } from '../../engine/kernel/money'
import { idZona, type ZonaArea } from '../parametri/aree'
import type { RispostePeriodo } from './risposte'
import { typedEuro } from './typed'

/** What a plot comes to by the values of its comune. It is proposed and never imposed: the person writes what it is worth. */
export type PropostaArea = {
  readonly zona: ZonaArea
  /** Hundredths of a square metre. */
  readonly centesimiMq: number
  readonly valore: Cents
}

/** The zone and the surface that were answered, times the value of that zone; undefined where either is not said, or is none. */
export const propostaArea = (
  zone: readonly ZonaArea[],
  { zona: id = '', mq = '' }: RispostePeriodo['campi'],
): PropostaArea | undefined => {
  const zona = zone.find((own) => idZona(own) === id)
  // a surface is written as an amount is: `1250`, `1250,50`
  const read = typedEuro(mq)
  if (zona === undefined || !('value' in read) || read.value === 0) return undefined
  return { zona, centesimiMq: read.value, valore: toCents(Math.round((read.value * zona.valore) / 100)) }
}

/** Whether a surface was written that cannot be read. */
export const isMqIlleggibile = ({ mq = '' }: RispostePeriodo['campi']): boolean =>
  mq !== '' && !('value' in typedEuro(mq))

/** The proposal that the person has made their own: the value that was answered is the one of the table. */
export const propostaScelta = (
  zone: readonly ZonaArea[],
  campi: RispostePeriodo['campi'],
): PropostaArea | undefined => {
  const proposta = propostaArea(zone, campi)
  const venale = typedEuro(campi.venale ?? '')
  return proposta !== undefined && 'value' in venale && venale.value === proposta.valore ? proposta : undefined
}
