import { parseIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import type { Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import { figure } from '../format'

type Forgotten = {
  readonly tributo: Tributo
  readonly anno: number
  readonly scadenza: IsoDate
  readonly imposta: Cents
  readonly codice: string
  readonly comune: string
}

/** The questions filled in: tax, comune, year, due date and amount. Nothing in it says who. */
export const ravvedimentoQuery = ({ scadenza, imposta, anno, ...own }: Forgotten): string => {
  const { year, month, day } = parseIsoDate(scadenza)
  return new URLSearchParams({
    ...own,
    anno: String(anno),
    'scadenza.g': String(day),
    'scadenza.m': String(month),
    'scadenza.a': String(year),
    imposta: figure(imposta, 'it'),
  }).toString()
}
