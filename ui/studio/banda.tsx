import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { date } from '../format'
import { mandatoSaid } from './parole'

type BandaProps = {
  readonly nome: string
  readonly codiceFiscale: string
  readonly mandati: readonly {
    readonly id: string
    readonly comune: string | undefined
    readonly tributi: readonly string[]
    readonly anni: readonly number[]
    readonly dal: string
    readonly al: string
  }[]
  readonly token: string
}

const PAGES = ['posizione', 'avvisi', 'pratiche'] as const

/** Over every page of a client: for whom one acts, under which mandate, and the way back. It stays in sight. */
export const Banda = ({ nome, codiceFiscale, mandati, token }: BandaProps) => {
  const t = useTranslations('studio')
  const tributo = useTranslations('deleghe.tributo')
  const locale = useLocale()
  return (
    <section className="studio-banda" aria-label={t('banda.label')}>
      <div className="wrap">
        <div>
          <p>
            <b>{t('banda.title', { name: nome })}</b>
          </p>
          {mandati.map((mandato) => {
            const { tributi, dove, day } = mandatoSaid(t, tributo, mandato, locale)
            const from = date(mandato.dal, locale)
            return (
              <p key={mandato.id} className="studio-banda-mandato">
                {t('banda.mandato', { code: codiceFiscale, from, day, tributi, dove })}
              </p>
            )
          })}
        </div>
        <nav aria-label={t('banda.title', { name: nome })} className="no-print">
          {PAGES.map((page) => (
            <a key={page} href={localeHref(locale, `/area/${page}`)}>
              {t(`banda.${page}`)}
            </a>
          ))}
          <OwnForm to="/studio/chiudi" token={token}>
            <Button kind="second" small>
              {t('banda.chiudi')}
            </Button>
          </OwnForm>
        </nav>
      </div>
    </section>
  )
}
