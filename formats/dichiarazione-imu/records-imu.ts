import { TRACCIATO_IMU } from './layout-imu'
import type { Contitolare, DichiarazioneImu, Immobile, Manufatto } from './modello'
import type { DatiRecord, Valori } from './record'
import { byRecord, domicilio, intermediario, occupazione, ordine, percento, under } from './valori'

const frontespizio = (of: DichiarazioneImu): Valori => {
  const { contribuente, dichiarante } = of
  const { domicilio: own, ...chi } = contribuente
  const dichiara = (): Valori => {
    if (dichiarante === undefined) return {}
    const { domicilio: theirs, ...rest } = dichiarante
    return under('dichiarante', { ...rest, ...domicilio(theirs) })
  }
  return {
    anno: of.anno,
    periodo: of.periodo,
    ...under('comune', of.comune),
    ...under('contribuente', { ...chi, ...domicilio(own) }),
    ...dichiara(),
    ...intermediario(of.intermediario),
  }
}

const contitolare = ({ domicilio: own, quota, ...rest }: Contitolare): Valori => ({
  ...rest,
  ...domicilio(own),
  ...percento('quota', quota),
})

/** Field by field: what a property has beside is not written by chance. */
const immobile = (all: readonly Immobile[], at: number): Valori => {
  const { occupazione: occupato, quota, ...rest } = all[at]!
  return { ...rest, ...percento('quota', quota), ...ordine(all, at), ...occupazione(occupato) }
}

const manufatto = (all: readonly Manufatto[], at: number): Valori => {
  const { quota, ...rest } = all[at]!
  return { ...rest, ...percento('quota', quota), numeroOrdine: at + 1 }
}

/** The records between the first and the last, in the order of the specification. */
export const recordsImu = (of: DichiarazioneImu): readonly DatiRecord[] => {
  const { codiceFiscale } = of.contribuente
  const head = (at: number): Valori => ({ codiceFiscale, progressivoModulo: at + 1 })
  const signed: Valori = { data: of.data, firma: of.firma }
  // they belong to the declaration, and each record has room for them: they stand once, in the first
  const notes = (isFirst: boolean): Valori =>
    isFirst && of.annotazioni !== undefined ? { annotazioni: of.annotazioni } : {}
  const immobili = of.immobili.map((_, at) => immobile(of.immobili, at))
  const manufatti = of.manufatti.map((_, at) => manufatto(of.manufatti, at))
  return [
    { tipo: 'B', valori: { ...head(0), ...frontespizio(of) } },
    ...byRecord(of.contitolari.map(contitolare), TRACCIATO_IMU.C.gruppi.length).map((gruppi, at): DatiRecord => ({
      tipo: 'C',
      valori: head(at),
      gruppi,
    })),
    ...byRecord(immobili, TRACCIATO_IMU.D.gruppi.length).map((gruppi, at): DatiRecord => ({
      tipo: 'D',
      valori: { ...head(at), ...signed, ...notes(at === 0) },
      gruppi,
    })),
    ...byRecord(manufatti, TRACCIATO_IMU.E.gruppi.length).map((gruppi, at): DatiRecord => ({
      tipo: 'E',
      valori: { ...head(at), ...signed, ...notes(at === 0 && immobili.length === 0) },
      gruppi,
    })),
  ]
}
