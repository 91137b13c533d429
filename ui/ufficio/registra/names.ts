import { TRIBUTI } from '../../../contracts/tributi'
import type { Locale } from '../../../i18n/routing'
import type { Words } from '../../../i18n/words'
import { date, euro } from '../../format'

/** A row that counts now, of a position. */
export type RegistrataView = {
  readonly oggetto: 'dovuto' | 'versamento' | 'concessione' | 'utenza_tari'
  readonly id: string
  readonly tributo: string
  readonly anno: number | undefined
  readonly nome: string
  readonly importo: number | undefined
  readonly giorno: string
  readonly al: string | undefined
  readonly fonte: string
}

/** What a tax is called. */
export const tributoName = (t: Words<'posizione'>, name: string): string => {
  const tributo = TRIBUTI.find((one) => one === name) ?? 'imu'
  return t(`tributo.${tributo}`)
}

/** In one line: the tax and its year, the amount and the day; or since when a thing is there, and until when. */
export const rigaOf = (
  t: Words<'registra.riga'>,
  posizione: Words<'posizione'>,
  row: RegistrataView,
  locale: Locale,
): string => {
  const { oggetto, nome, importo, giorno, al } = row
  const when = date(giorno, locale)
  if (importo === undefined) {
    const said = { nome, dal: when, al: al === undefined ? 'no' : date(al, locale) }
    return t(oggetto === 'concessione' ? 'concessione' : 'utenza', said)
  }
  const amount = euro(Math.abs(importo), locale)
  const said = { tributo: tributoName(posizione, row.tributo), anno: String(row.anno), importo: amount, giorno: when }
  if (oggetto === 'dovuto') return t('dovuto', said)
  return t(importo < 0 ? 'rimborso' : 'versamento', said)
}
