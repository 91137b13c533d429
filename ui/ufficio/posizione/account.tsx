import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { euro } from '../../format'

export type AccountRow = {
  readonly tributo: 'imu' | 'tasi' | 'tari' | 'canone'
  readonly fonte: 'calcolo' | 'ufficio' | 'tariffe-non-possedute' | 'altro-regime' | 'problemi'
  readonly dovuto: number | undefined
  readonly versato: number
  readonly resta: number | undefined
  /** What is wrong on record, in words, where the tax cannot be computed. */
  readonly problemi: readonly string[]
}

type AccountProps = {
  readonly rows: readonly AccountRow[]
  readonly anno: number
  /** Page for the person in front, of a tax that was computed. */
  readonly counter: string
}

/** What is owed, was paid and is left of each tax of the year; where it comes from; the page to turn to the person. */
export const Account = ({ rows, anno, counter }: AccountProps) => {
  const t = useTranslations('posizioneUfficio')
  const taxes = useTranslations('deleghe.tributo')
  const locale = useLocale()
  const amount = (cents: number | undefined): string => (cents === undefined ? t('unknown') : euro(cents, locale))
  if (rows.length === 0) return <p className="mt-2">{t('noTaxes', { anno: String(anno) })}</p>
  return (
    <table role="table" className="office-table mt-4">
      <caption className="vh">{t('account', { anno: String(anno) })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('tax')}
          </th>
          <th scope="col" role="columnheader" className="num">
            {t('owed')}
          </th>
          <th scope="col" role="columnheader" className="num">
            {t('paid')}
          </th>
          <th scope="col" role="columnheader" className="num">
            {t('left')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ tributo, fonte, dovuto, versato, resta, problemi }) => (
          <tr key={tributo} role="row">
            <th scope="row" role="rowheader">
              {taxes(tributo)}
              <small>{t(`fonte.${fonte}`)}</small>
              {problemi.map((sentence) => (
                <small key={sentence}>{sentence}</small>
              ))}
              {fonte === 'calcolo' && tributo === 'imu' ? (
                <small>
                  <a href={localeHref(locale, `${counter}?tributo=${tributo}&anno=${anno}`)}>
                    {t('explain', { tributo: taxes(tributo) })}
                  </a>
                </small>
              ) : null}
            </th>
            <td role="cell" className="num" data-head={t('owed')}>
              {amount(dovuto)}
            </td>
            <td role="cell" className="num" data-head={t('paid')}>
              {amount(versato)}
            </td>
            <td role="cell" className="num" data-head={t('left')}>
              {amount(resta)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
