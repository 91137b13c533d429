import { useLocale, useTranslations } from 'next-intl'
import type { IsoDate } from '../../engine/kernel/dates'
import { localeHref } from '../../i18n/routing'
import { Icon } from '../components/icon'
import { date, dayAndMonth, monthName, weekdayName } from '../format'
import { nextDue, placeInYear, type NextDue } from './next-due'

const Year = ({ due, today }: { readonly due: NextDue; readonly today: IsoDate }) => {
  const t = useTranslations('home.due')
  const locale = useLocale()
  const { acconto, saldo } = due.scadenze
  const at = (day: IsoDate): string => placeInYear(day, due.anno)
  const said = {
    year: String(due.anno),
    today: date(today, locale),
    acconto: dayAndMonth(acconto, locale),
    saldo: dayAndMonth(saldo, locale),
  }
  return (
    <div className="year">
      <svg height="20" role="img" aria-label={t('picture', said)}>
        <line className="year-line" x1="1%" x2="99%" y1="10" y2="10" />
        <line className="year-past" x1="1%" x2={at(today)} y1="10" y2="10" />
        {[acconto, saldo].map((day) => (
          <circle
            key={day}
            className={day === due.day ? 'year-next' : 'year-done'}
            cx={at(day)}
            cy="10"
            r={day === due.day ? 7 : 6}
          />
        ))}
      </svg>
      <ul className="soft" aria-hidden="true">
        <li>{monthName(`${due.anno}-01-01`, locale)}</li>
        <li>{dayAndMonth(acconto, locale)}</li>
        <li>{dayAndMonth(saldo, locale)}</li>
      </ul>
    </div>
  )
}

type DuePanelProps = {
  readonly today: IsoDate
  /** The same days as a file, from `/`, without its year. */
  readonly calendarHref?: string
}

/** By when: the next instalment, in the one deep panel of the page. */
export const DuePanel = ({ today, calendarHref }: DuePanelProps) => {
  const t = useTranslations('home.due')
  const locale = useLocale()
  const due = nextDue(today)
  return (
    <section className="owed due" aria-labelledby="prossima">
      <h2 id="prossima">{t(due.rata)}</h2>
      <p className="day">
        <time dateTime={due.day}>
          <span className="block">{weekdayName(due.day, locale)}</span>
          <b>{dayAndMonth(due.day, locale)}</b>
        </time>
        <span>{t('when', { year: due.day.slice(0, 4), days: due.left })}</span>
      </p>
      <Year due={due} today={today} />
      {calendarHref ? (
        <p className="more no-print">
          <a href={`${localeHref(locale, calendarHref)}?anno=${due.anno}`} download>
            <Icon name="calendar" />
            {t('calendar')}
          </a>
        </p>
      ) : null}
    </section>
  )
}
