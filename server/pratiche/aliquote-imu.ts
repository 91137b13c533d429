import { scelteDi } from '../../contracts/calcolo/scelte'
import type { EffettoImu } from '../../contracts/pratiche/effetti-imu'
import type { LineaProspetto } from '../../engine/imu/imu.types'
import type { Cents } from '../../engine/kernel/money'
import { imuDiImmobile, USO, type Held, type Position, type Rates, type Uso } from '../positions/queries'
import { provaImu, type Ostacolo, type Trovato } from './prova-imu'

/** A rate of the prospetto that may hold for what a declaration changes, and what the year comes to by it. */
export type AliquotaPossibile = {
  /** As the record names it: `base`, or the code of a case. */
  readonly id: string
  /** Percent as decimal text. */
  readonly pct: string
  /** In the words of the prospetto; absent for its line. */
  readonly testo: string | undefined
  readonly dopo: Cents
}

/** The same with the rate that the office has chosen. */
export const conAliquota = (effetto: EffettoImu, aliquota: string): EffettoImu => {
  if (effetto.tipo === 'possesso-nuovo') return { ...effetto, dati: { ...effetto.dati, aliquota } }
  return effetto.tipo === 'condizione-cambiata' ? { ...effetto, metti: { ...effetto.metti, aliquota } } : effetto
}

const lineaOf = (tipo: string, categoria: string): LineaProspetto => {
  if (tipo === 'T') return 'terreno'
  if (tipo === 'A') return 'area'
  return categoria.startsWith('D/') && categoria !== 'D/10' ? 'gruppo-d' : 'altro-fabbricato'
}

const scelteOn = ({ tipo, dati, condizioni }: Held, day: string, corrente: NonNullable<Rates['corrente']>) => {
  const on = <Row extends { readonly dal: string; readonly al: string | undefined }>(rows: readonly Row[]) =>
    rows.find(({ dal, al }) => dal <= day && (al === undefined || al >= day))
  const categoria = on(dati)?.categoria
  const uso = on(condizioni)?.uso
  const linea = lineaOf(tipo, categoria ?? '')
  return scelteDi(corrente, {
    linea,
    ...(categoria === undefined ? {} : { categoria }),
    ...(uso !== undefined && Object.hasOwn(USO, uso) ? { uso: USO[uso as Uso] } : {}),
  })
}

/** The rates that may hold where the record does not say which: none where it does, or where something else is missing. */
export const aliquotePossibili = (
  prima: Position,
  effetto: EffettoImu,
  trovato: Trovato | Ostacolo,
  rates: Rates,
): readonly AliquotaPossibile[] => {
  const provata = provaImu(prima, effetto, trovato)
  const held = provata.ok ? provata.dopo.immobili.find(({ id }) => id === provata.immobile) : undefined
  if (held === undefined || rates.corrente === undefined) return []
  return scelteOn(held, effetto.dal, rates.corrente).flatMap(({ id, pct, testo }) => {
    const tried = provaImu(prima, conAliquota(effetto, id), trovato)
    const dopo = tried.ok ? imuDiImmobile(tried.dopo, tried.immobile, rates) : undefined
    return dopo === undefined ? [] : [{ id, pct, testo, dopo }]
  })
}
