import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { avvisiOf } from '../../../../server/avvisi/queries'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { prolonged } from '../../../../server/platform/identity/session'
import { SessionEnd } from '../../../../ui/accesso/session-end'
import { AvvisoList } from '../../../../ui/avvisi/avviso-list'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'

const PAGE = '/area/avvisi'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('avvisi'))('title'),
  robots: { index: false },
})

/** The precompiled statements that somebody has had. */
const AvvisiPage = async () => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('avvisi')
  const area = await getTranslations('area')
  const locale = await getLocale()
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const avvisi = (await avvisiOf(scope)).map((row) => ({
    ...row,
    comune: names.get(row.belfiore) ?? row.belfiore,
    emesso: today(row.emessoIl),
  }))
  return (
    <>
      <Breadcrumb path={[{ name: area('title'), href: localeHref(locale, '/area') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <div className="narrow mt-8">
          <AvvisoList avvisi={avvisi} />
        </div>
        <SessionEnd until={prolonged(session).until * 1000} back={localeHref(locale, PAGE)} />
      </div>
    </>
  )
}

export default AvvisiPage
