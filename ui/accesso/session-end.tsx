import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { DA } from '../../contracts/accesso'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { SessionWarning } from './session-warning'

type SessionEndProps = {
  /** When, in milliseconds of the server's clock, and how many from now. */
  readonly end: { readonly at: number; readonly left: number }
  /** The page to come back to, with its language. */
  readonly back: string
}

/** When the session ends, how to go on, how to leave: plain forms, and a warning in time where there is a script. */
export const SessionEnd = ({ end, back }: SessionEndProps) => {
  const t = useTranslations('accesso.sessione')
  const format = useFormatter()
  const locale = useLocale()
  const goOn = localeHref(locale, `/accesso/prolunga?${new URLSearchParams({ [DA]: back })}`)
  const words = { soon: t('soon'), over: t('over'), goOn: t('goOn') }
  return (
    <section aria-labelledby="sessione" className="section">
      <h2 id="sessione">{t('title')}</h2>
      <p className="mt-2">{t('ends', { time: format.dateTime(end.at, { hour: '2-digit', minute: '2-digit' }) })}</p>
      <div className="mt-4 flex flex-wrap gap-4">
        <form method="post" action={goOn}>
          <Button kind="second">{t('goOn')}</Button>
        </form>
        <form method="post" action={localeHref(locale, '/accesso/esci')}>
          <Button kind="second">{t('leave')}</Button>
        </form>
      </div>
      <SessionWarning left={end.left} action={goOn} words={words} />
    </section>
  )
}
