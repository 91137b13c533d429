import { useLocale, useTranslations } from 'next-intl'
import { writeOra, type Ora } from '../../contracts/appuntamento'
import { longDate } from '../format'
import { orario } from './words'

export type OraOfferta = Ora & { readonly riservata: boolean }

type Day = { readonly day: string; readonly ore: readonly OraOfferta[] }

const byDay = (ore: readonly OraOfferta[]): readonly Day[] => {
  const days = new Map<string, OraOfferta[]>()
  for (const ora of ore) {
    const day = ora.inizio.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), ora])
  }
  return [...days].map(([day, own]) => ({ day, ore: own }))
}

const DayHours = ({ day, ore }: Day) => {
  const t = useTranslations('appuntamenti')
  const locale = useLocale()
  const name = longDate(day, locale)
  return (
    <section className="hours-day" aria-labelledby={`g-${day}`}>
      <h3 id={`g-${day}`}>{name}</h3>
      <ul className="hours">
        {ore.map((ora) => (
          <li key={writeOra(ora)}>
            <button type="submit" name="ora" value={writeOra(ora)} className="btn btn-second">
              <span className="vh">{name} </span>
              {orario(ora.inizio)}
              {ora.riservata ? <small>{t('kept')}</small> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Days shown at once; the others open on a touch. */
const FIRST_DAYS = 6

/** Free hours by day, each a button of the form they stand in. */
export const Hours = ({ ore }: { readonly ore: readonly OraOfferta[] }) => {
  const t = useTranslations('appuntamenti')
  const days = byDay(ore)
  const [first, rest] = [days.slice(0, FIRST_DAYS), days.slice(FIRST_DAYS)]
  return (
    <>
      {first.map((one) => (
        <DayHours key={one.day} {...one} />
      ))}
      {rest.length === 0 ? null : (
        <details className="help mt-6">
          <summary>{t('moreDays', { count: rest.length })}</summary>
          <div>
            {rest.map((one) => (
              <DayHours key={one.day} {...one} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}
