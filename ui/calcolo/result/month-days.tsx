import { useLocale, useTranslations } from 'next-intl'
import { isPrima } from '../../../contracts/calcolo/anni'
import { dayAndMonth, monthName } from '../../format'
import type { Month } from './months'

/** The days of one month as little bars: those held are full. */
const Days = ({ anno, month, days, of, held }: Month & { readonly anno: number }) => {
  const t = useTranslations('capire.mesi')
  const name = monthName(`${anno}-${String(month).padStart(2, '0')}-02`, useLocale())
  const first = held ? Number(held.dal.slice(8)) : 0
  return (
    <svg className="days-strip" height="20" role="img" aria-label={t('picture', { month: name, days, of })}>
      {Array.from({ length: of }, (_, at) => (
        <rect
          key={at}
          className={at + 1 >= first && at + 1 < first + days ? 'day-in' : 'day-out'}
          x={`${((at * 100) / of).toFixed(2)}%`}
          width={`${(72 / of).toFixed(2)}%`}
          y="1"
          height="18"
        />
      ))}
    </svg>
  )
}

/** Why a month counts or not, day by day. */
export const MonthDays = ({ anno, own }: { readonly anno: number; readonly own: Month }) => {
  const t = useTranslations('capire.mesi')
  const locale = useLocale()
  const { month, days, of, counts, isOthers, held } = own
  if (!held) return null
  const name = monthName(`${anno}-${String(month).padStart(2, '0')}-02`, locale)
  const said = {
    month: name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1),
    from: dayAndMonth(held.dal, locale),
    to: dayAndMonth(held.al, locale),
    days,
    of,
    half: isPrima(anno) ? 'fifteen' : days * 2 > of ? 'more' : 'equal',
  }
  return (
    <div className="w-full">
      <p>{counts ? t('counts', said) : isOthers ? t('other', said) : t('doesNot', said)}</p>
      <Days {...own} anno={anno} />
    </div>
  )
}
