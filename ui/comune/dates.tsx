import { useLocale, useTranslations } from 'next-intl'
import type { IsoDate } from '../../engine/kernel/dates'
import { ButtonLink } from '../components/button'
import { Tag } from '../components/tag'
import { longDate } from '../format'
import { imuDaysOf } from '../tax/year-days'

type DatesProps = { readonly year: number; readonly today: IsoDate; readonly calendarHref: string }

/** The days of the year with what to do by each, and the same as a file for one's own calendar. */
export const YearDates = ({ year, today, calendarHref }: DatesProps) => {
  const t = useTranslations('schedaComune.scadenze')
  const locale = useLocale()
  const days = imuDaysOf(year)
  const next = days.find(({ day }) => day >= today)?.day
  const said = { year: String(year), before: String(year - 1) }
  return (
    <section className="section" aria-labelledby="scadenze">
      <h2 id="scadenze">{t('title', said)}</h2>
      <p>{t('lead')}</p>
      <ol className="days-list">
        {days.map(({ kind, day }) => (
          <li key={kind} data-past={day < today ? '' : undefined}>
            <time dateTime={day}>{longDate(day, locale)}</time>
            {day === next ? <Tag tone="info">{t('next')}</Tag> : day < today ? <Tag>{t('past')}</Tag> : null}
            <h3>{t(kind, said)}</h3>
            <p>{t(`${kind}Text`, said)}</p>
          </li>
        ))}
      </ol>
      <p className="mt-6">
        <ButtonLink kind="second" icon="calendar" href={calendarHref} download>
          {t('calendar')}
        </ButtonLink>
      </p>
      <p className="mt-4 small soft">{t('others')}</p>
    </section>
  )
}
