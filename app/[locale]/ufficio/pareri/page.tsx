import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { comuniServiti } from '../../../../server/enti/serviti'
import { requireScope } from '../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { pareriOf } from '../../../../server/qualita/pareri'
import { Aspects, Months, Texts } from '../../../../ui/qualita/office'
import { qualitaPath } from '../../../qualita/address'
import { titlesOfServices } from '../../../qualita/titles'
import { OfficeFrame } from '../office-frame'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('qualita'))('ufficio.titolo'),
  robots: { index: false },
})

/** What people think of the services of this office: their words, and the figures month by month. */
const PareriPage = async () => {
  const scope = await requireScope(...STAFF_ROLES)
  const t = await getTranslations('qualita')
  const locale = await getLocale()
  const { testi, mesi, scelte } = await pareriOf(scope)
  const comuni = (await comuniServiti()).filter(({ belfiore }) => scope.comuni.includes(belfiore))
  return (
    <OfficeFrame title={t('ufficio.titolo')} lead={t('ufficio.lead')}>
      <Months mesi={mesi} />
      <Aspects scelte={scelte} />
      <Texts testi={testi} titles={await titlesOfServices()} />
      <section aria-labelledby="pubblica" className="section">
        <h2 id="pubblica">{t('ufficio.pubblica')}</h2>
        <ul className="points-list mt-2">
          {comuni.map(({ slug, denominazione }) => (
            <li key={slug}>
              <a href={localeHref(locale, qualitaPath(slug))}>{denominazione}</a>
            </li>
          ))}
        </ul>
      </section>
    </OfficeFrame>
  )
}

export default PareriPage
