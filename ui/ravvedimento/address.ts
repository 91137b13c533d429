import { parseIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import type { Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import { figure } from '../format'

type Forgotten = {
  readonly tributo: Tributo
  readonly anno: number
  readonly scadenza: IsoDate
  readonly imposta: Cents
  readonly codice?: string
  readonly comune: string
  /** The day on which it is paid; absent: to be asked. */
  readonly giorno?: IsoDate
}

const dayFields = (field: string, iso: IsoDate) => {
  const { year, month, day } = parseIsoDate(iso)
  return { [`${field}.g`]: String(day), [`${field}.m`]: String(month), [`${field}.a`]: String(year) }
}

/** The questions filled in: tax, comune, year, due date and amount, and the day of the payment. Nothing in it says who. */
export const ravvedimentoQuery = ({ scadenza, imposta, anno, giorno, codice, ...own }: Forgotten): string =>
  new URLSearchParams({
    ...own,
    ...(codice === undefined ? {} : { codice }),
    anno: String(anno),
    ...dayFields('scadenza', scadenza),
    ...(giorno === undefined ? {} : dayFields('giorno', giorno)),
    imposta: figure(imposta, 'it'),
  }).toString()
