import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { findEnti } from '../../../../server/enti/queries'
import { messaggiOf } from '../../../../server/notifiche/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { prolonged } from '../../../../server/platform/identity/session'
import { SessionEnd } from '../../../../ui/accesso/session-end'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { MessageList } from '../../../../ui/notifiche/message-list'

const PAGE = '/area/messaggi'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('notifiche.messaggi'))('title'),
  robots: { index: false },
})

/** What somebody was written outside the portal, to read again. */
const MessaggiPage = async () => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('notifiche.messaggi')
  const area = await getTranslations('area')
  const locale = await getLocale()
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const messages = await messaggiOf(scope)
  return (
    <>
      <Breadcrumb path={[{ name: area('title'), href: localeHref(locale, '/area') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <div className="narrow mt-8 grid grid-cols-1 gap-6">
          <MessageList messages={messages.map((one) => ({ ...one, ente: names.get(one.belfiore) }))} />
        </div>
        <SessionEnd until={prolonged(session).until * 1000} back={localeHref(locale, PAGE)} />
      </div>
    </>
  )
}

export default MessaggiPage
