import { scadenzeImu } from '../calendario/scadenze'
import { parametriValore, type ParametriValore } from '../catasto/valore'
import { valueOn } from '../kernel/dated'
import type { IsoDate } from '../kernel/dates'
import type { Cents, Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import { LIMITI_ALIQUOTE, MINIMO, PRIMO_ANNO, QUOTA_STATO, ULTIMO_ANNO, type Limiti } from './imu.tables'
import type { PosizioneImu } from './imu.types'

/** The figures of the law for the year and the choices of the comune, as the rules of one immobile need them. */
export type Parametri = ParametriValore & {
  readonly quotaStato: Ratio
  /** Storico and inagibile give a quarter (Cass. 6266/2023), unless the comune grants one half only. */
  readonly cumuloStoricoInagibile: boolean
}

export type Scadenze = { readonly acconto: IsoDate; readonly saldo: IsoDate; readonly terza: IsoDate }

export type Anno = Parametri & { readonly scadenze: Scadenze; readonly limiti: Limiti; readonly minimo: Cents }

const anni = new Map<number, Anno>()

/** They never change while a program runs, so they are looked up once. */
const annoDi = (anno: number): Anno => {
  const known = anni.get(anno)
  if (known) return known
  if (!Number.isInteger(anno) || anno < PRIMO_ANNO || anno > ULTIMO_ANNO) {
    throw new Problem('anno-unsupported', 'anno', {
      anno: said(anno),
      primo: PRIMO_ANNO,
      ultimo: ULTIMO_ANNO,
    })
  }
  const day = `${anno}-01-01`
  const looked: Anno = {
    ...parametriValore(anno),
    quotaStato: valueOn(QUOTA_STATO, day),
    cumuloStoricoInagibile: true,
    limiti: valueOn(LIMITI_ALIQUOTE, day),
    minimo: valueOn(MINIMO, day),
    scadenze: {
      acconto: scadenzeImu(anno).acconto,
      saldo: scadenzeImu(anno).saldo,
      terza: scadenzeImu(anno + 1).acconto,
    },
  }
  anni.set(anno, looked)
  return looked
}

/** @throws Problem `anno-unsupported` */
export const parametriDi = ({ anno, cumuloStoricoInagibile }: PosizioneImu): Anno => {
  const legge = annoDi(anno)
  return cumuloStoricoInagibile === false ? { ...legge, cumuloStoricoInagibile } : legge
}
