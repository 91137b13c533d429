import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../i18n/routing'
import { findEnti } from '../../../server/enti/queries'
import { requireScope, signedIn } from '../../../server/platform/auth'
import { STAFF_ROLES } from '../../../server/platform/scope'
import { waitingOf } from '../../../server/ufficio/queries'
import { Breadcrumb } from '../../../ui/components/breadcrumb'
import { OfficeStart } from '../../../ui/ufficio/office-start'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ufficio'))('title'),
  robots: { index: false },
})

/** Where the office begins: who one is here, what waits, what one may do. */
const UfficioPage = async () => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session, seats } = (await signedIn())!
  const t = await getTranslations('ufficio')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const waiting = (await waitingOf(scope)).map((one) => ({ ...one, comune: names.get(one.belfiore) ?? one.belfiore }))
  const role = STAFF_ROLES.find((each) => each === scope.role)!
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <OfficeStart
          person={`${session.name} ${session.surname}`}
          role={role}
          waiting={waiting}
          canChange={seats.length > 1}
        />
      </div>
    </>
  )
}

export default UfficioPage
