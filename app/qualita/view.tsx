import { getLocale, getTranslations } from 'next-intl/server'
import { LICENZA_APERTA, FORMATI } from '../../contracts/dati/insiemi'
import { MENO_DI, type Qualita } from '../../contracts/qualita'
import { localeHref } from '../../i18n/routing'
import { today } from '../../server/platform/clock'
import { ButtonLink } from '../../ui/components/button'
import { date } from '../../ui/format'
import { Clarity, Services } from '../../ui/qualita/opinions'
import { Requests, Tqrif } from '../../ui/qualita/requests'
import { nuovaPath } from '../pratiche/address'
import { titlesOfServices } from './titles'

/** To say what is wrong: what the figures are for. */
const Speak = async () => {
  const t = await getTranslations('qualita')
  const locale = await getLocale()
  return (
    <section aria-labelledby="dillo" className="section">
      <h2 id="dillo">{t('dillo.titolo')}</h2>
      <p className="mt-2">{t('dillo.testo')}</p>
      <p className="btns mt-4">
        <ButtonLink href={localeHref(locale, nuovaPath('reclamo'))}>{t('dillo.reclamo')}</ButtonLink>
        <ButtonLink kind="second" href={localeHref(locale, nuovaPath('reclamo-tari'))}>
          {t('dillo.tari')}
        </ButtonLink>
      </p>
    </section>
  )
}

/** How it is counted, and the figures to take along. `page`: the page itself, from `/`. */
const Counted = async ({ page }: { readonly page: string }) => {
  const t = await getTranslations('qualita')
  const locale = await getLocale()
  return (
    <section aria-labelledby="come" className="section prose narrow">
      <h2 id="come">{t('come.titolo')}</h2>
      <ul className="points-list">
        {(['giorni', 'tempo', 'ritirate', 'pareri', 'disponibilita'] as const).map((key) => (
          <li key={key}>{t(`come.${key}`)}</li>
        ))}
        <li>{t('come.pochi', { n: MENO_DI })}</li>
      </ul>
      <h2 id="scarica">{t('scarica')}</h2>
      <p>
        {t.rich('licenza', {
          giorno: date(today(), locale),
          cc: (words) => <a href={LICENZA_APERTA.href}>{words}</a>,
        })}
      </p>
      <ul className="flex flex-wrap gap-6">
        {FORMATI.map((formato) => (
          <li key={formato}>
            <a href={`${localeHref(locale, page)}/qualita.${formato}`} download>
              {t('file', { formato: formato.toUpperCase() })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All figures, with how they are counted. */
export const QualitaView = async ({ qualita, page }: { readonly qualita: Qualita; readonly page: string }) => {
  const titles = await titlesOfServices()
  const { pratiche, servizi, chiarezza } = qualita
  return (
    <>
      <Requests cifre={pratiche} titles={titles} />
      <Tqrif cifre={pratiche} titles={titles} />
      <Services servizi={servizi} titles={titles} />
      <Clarity cifra={chiarezza} />
      <Speak />
      <Counted page={page} />
    </>
  )
}
