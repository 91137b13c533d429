import { isCategoria, isDiLusso } from '../../engine/catasto/categoria'
import { DETRAZIONE } from '../../engine/imu/imu'
import type { ImmobileImu, PeriodoImu } from '../../engine/imu/imu.types'
import { valueOn } from '../../engine/kernel/dated'
import { contanoFigli, siPagaLaCasa } from './anni'
import type { Lettura } from './bene'
import type { RispostePeriodo, Tipo } from './risposte'
import { typedWhole } from './typed'

type Detratta = { readonly titolari: number; readonly figli?: number }

/** How many children raise it, in the years that counted them: left empty, none. */
const readFigli = (lettura: Lettura, { figli }: RispostePeriodo['campi'], anno: number): number | undefined =>
  !contanoFigli(anno) || figli === undefined || figli === '0'
    ? undefined
    : lettura.take('figli', typedWhole(figli, 20, 'count-unreadable'))

/** Among how many it is split: asked where the dwelling that one lives in is taxed. */
export const readDetrazione = (
  lettura: Lettura,
  campi: RispostePeriodo['campi'],
  tipo: Tipo,
  anno: number,
): Detratta | undefined => {
  const { categoria = '', uso } = campi
  const luxury = isCategoria(categoria) && isDiLusso(categoria)
  if (tipo !== 'abitazione' || uso !== 'abito' || !(luxury || siPagaLaCasa(anno))) return undefined
  const titolari = lettura.take('titolari', typedWhole(campi.titolari ?? '', 20, 'titolari-unreadable'))
  const figli = readFigli(lettura, campi, anno)
  return titolari === undefined ? undefined : { titolari, ...(figli === undefined ? {} : { figli }) }
}

export const detrazioneOf = (
  periodi: readonly PeriodoImu[],
  detratta: Detratta | undefined,
  anno: number,
): Pick<ImmobileImu, 'detrazione'> => {
  const annua = valueOn(DETRAZIONE, `${anno}-01-01`)
  if (periodi.some(({ alloggioIacp }) => alloggioIacp)) return { detrazione: { annua, titolari: 1 } }
  return detratta === undefined ? {} : { detrazione: { annua, ...detratta } }
}
