import { scadenzeImu } from '../calendario/scadenze'
import { parametriValore, type ParametriValore } from '../catasto/valore'
import { valueOn } from '../kernel/dated'
import type { IsoDate } from '../kernel/dates'
import type { Amount, Cents, Ratio } from '../kernel/money'
import { outcome, Problem, said } from '../kernel/problem'
import { ACCONTO_DI_LEGGE, LIMITI_ALIQUOTE, type AccontoDiLegge, type Limiti } from './aliquote.tables'
import { CODICI, QUOTA_STATO, type QuotaStato } from './codici.tables'
import { PASSI_IMU, type PassiImu } from './imu.steps'
import {
  CANONE_CONCORDATO,
  COMODATO,
  DETRAZIONE_FIGLI,
  ENTI_TRE_RATE,
  MINIMO,
  PRIMO_ANNO,
  PRINCIPALE_TASSATA,
  ULTIMO_ANNO,
  type DetrazioneFigli,
} from './imu.tables'
import type { CodiceImu, Fattispecie, PosizioneImu } from './imu.types'
import { valoreColtivato } from './terreni'
import { COLTIVATORE, type RegolaColtivatore } from './terreni.tables'

/** The figures of the law for the year and the choices of the comune, as the rules of one immobile need them. */
export type Parametri = ParametriValore & {
  readonly passi: PassiImu
  readonly codici: Readonly<Record<Fattispecie, CodiceImu>>
  readonly stato: Readonly<Partial<Record<Fattispecie, QuotaStato>>>
  readonly principaleTassata: 'tutte' | 'di-lusso'
  readonly comodato: boolean
  readonly concordato: Ratio | undefined
  readonly detrazioneFigli: DetrazioneFigli | undefined
  readonly accontoDiLegge: AccontoDiLegge | undefined
  readonly coltivatore: RegolaColtivatore | undefined
  /** Storico and inagibile give a quarter (Cass. 6266/2023), unless the comune grants one half only. */
  readonly cumuloStoricoInagibile: boolean
  /** Value of all the land that the person farms, where it is taxed by slices. */
  readonly valoreColtivato?: Amount | undefined
}

export type Scadenze = { readonly acconto: IsoDate; readonly saldo: IsoDate; readonly terza: IsoDate }

export type Anno = Parametri & {
  readonly scadenze: Scadenze
  readonly limiti: Limiti
  readonly minimo: Cents
  readonly entiTreRate: boolean
}

const anni = new Map<number, Anno>()

const looked = (anno: number): Anno => {
  const day = `${anno}-01-01`
  return {
    ...parametriValore(anno),
    passi: valueOn(PASSI_IMU, day),
    codici: valueOn(CODICI, day),
    stato: valueOn(QUOTA_STATO, day),
    principaleTassata: valueOn(PRINCIPALE_TASSATA, day),
    comodato: valueOn(COMODATO, day),
    concordato: valueOn(CANONE_CONCORDATO, day),
    detrazioneFigli: valueOn(DETRAZIONE_FIGLI, day),
    accontoDiLegge: valueOn(ACCONTO_DI_LEGGE, day),
    coltivatore: valueOn(COLTIVATORE, day),
    cumuloStoricoInagibile: true,
    limiti: valueOn(LIMITI_ALIQUOTE, day),
    minimo: valueOn(MINIMO, day),
    entiTreRate: valueOn(ENTI_TRE_RATE, day),
    scadenze: {
      acconto: scadenzeImu(anno).acconto,
      saldo: scadenzeImu(anno).saldo,
      terza: scadenzeImu(anno + 1).acconto,
    },
  }
}

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
  const own = looked(anno)
  anni.set(anno, own)
  return own
}

/** Land that cannot be valued is refused with its own field, later: then no total is needed. */
const conTerreni = (legge: Anno, regola: RegolaColtivatore, posizione: PosizioneImu): Anno => {
  const total = outcome(() => valoreColtivato(legge, regola, posizione))
  return total.ok ? { ...legge, valoreColtivato: total.value } : legge
}

/** @throws Problem `anno-unsupported` */
export const parametriDi = (posizione: PosizioneImu): Anno => {
  const { anno, cumuloStoricoInagibile } = posizione
  const year = annoDi(anno)
  const legge = cumuloStoricoInagibile === false ? { ...year, cumuloStoricoInagibile } : year
  return legge.coltivatore ? conTerreni(legge, legge.coltivatore, posizione) : legge
}
