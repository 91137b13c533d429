import type { Cents } from '../kernel/money'
import type { ArrotondamentoSaldo, ImuResult, PosizioneImu } from './imu.types'
import { versamenti } from './versamenti'

/** The saldo of the year, all rows together, by each of the two accepted roundings. */
export type DueSaldi = { readonly daSolo: Cents; readonly differenza: Cents }

const saldoPer = (posizione: PosizioneImu, result: ImuResult, arrotondamento: ArrotondamentoSaldo): Cents => {
  const rows = versamenti(posizione, result, { rate: 'due-rate', arrotondamento })
  return rows.reduce((sum, { rata, importo }) => (rata === 'saldo' ? sum + importo : sum), 0) as Cents
}

/**
 * Both readings of how the saldo goes to the euro (docs/law/imu.md), where they ask for different amounts. Nothing where
 * they agree, nothing where the comune has said which it follows, and nothing once the acconto really paid is said: the saldo is then
 * the year less that payment, by both.
 */
export const saldiDiversi = (posizione: PosizioneImu, result: ImuResult): DueSaldi | undefined => {
  if (posizione.arrotondamentoSaldo !== undefined || posizione.accontoVersato !== undefined) return undefined
  if (posizione.soggetto === 'ente-non-commerciale') return undefined
  const daSolo = saldoPer(posizione, result, 'saldo-da-solo')
  const differenza = saldoPer(posizione, result, 'differenza')
  return daSolo === differenza ? undefined : { daSolo, differenza }
}
