import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findEnti } from '../../../../server/enti/queries'
import { messaggiOf } from '../../../../server/notifiche/queries'
import { requireScope } from '../../../../server/platform/auth'
import { MessageList } from '../../../../ui/notifiche/message-list'
import { AreaFrame } from '../../../area-frame'

const PAGE = '/area/messaggi'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('notifiche.messaggi'))('title'),
  robots: { index: false },
})

/** What somebody was written outside the portal, to read again. */
const MessaggiPage = async () => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const t = await getTranslations('notifiche.messaggi')
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const messages = await messaggiOf(scope)
  return (
    <AreaFrame title={t('title')} lead={t('lead')} page={PAGE}>
      <div className="narrow mt-8 grid grid-cols-1 gap-6">
        <MessageList messages={messages.map((one) => ({ ...one, ente: names.get(one.belfiore) }))} />
      </div>
    </AreaFrame>
  )
}

export default MessaggiPage
