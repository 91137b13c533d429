import type { RataEmissione, TributoEmissione } from '../../contracts/emissione'
import type { Words } from '../../i18n/words'

export type DiQuale = {
  readonly tributo: TributoEmissione
  readonly anno: number
  readonly rata: RataEmissione
}

/** `saldo`, `tutte le rate`, `rata 2`. */
const rataName = (t: Words<'emissioni'>, { tributo, rata }: DiQuale): string => {
  if (rata === 'acconto' || rata === 'saldo') return t(`rata.${rata}`)
  if (rata === 'anno') return t(tributo === 'imu' ? 'rata.anno' : 'rata.tutte')
  return t('rata.numero', { numero: rata })
}

/** What a run or a statement is called: `IMU 2026, saldo`, `TARI 2026, rata 2`. */
export const emissioneName = (t: Words<'emissioni'>, quale: DiQuale): string =>
  t('named', { tributo: quale.tributo.toUpperCase(), anno: String(quale.anno), rata: rataName(t, quale) })

/** An instalment in a table. */
export const scadenzaName = (t: Words<'emissioni'>, rata: string): string => {
  if (rata === 'acconto' || rata === 'saldo') return t(`rata.${rata}`)
  return /^\d+$/.test(rata) ? t('rata.numero', { numero: rata }) : rata
}
