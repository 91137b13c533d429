import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '../components/icon'
import { date } from '../format'

/** While the database is away: what stands in for it, as of which day, and that there is nothing to do. */
export const StandingIn = ({ newest }: { readonly newest: string }) => {
  const t = useTranslations('standingIn')
  const locale = useLocale()
  return (
    <aside className="wrap my-6" aria-label={t('label')} data-standing-in="">
      <div className="note note-info">
        <Icon name="info" />
        <div>
          <p>
            <strong>{t('title')}</strong>
          </p>
          <p>{t('text', { day: date(newest, locale) })}</p>
        </div>
      </div>
    </aside>
  )
}
