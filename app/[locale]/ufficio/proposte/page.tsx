import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { proposteInAttesa } from '../../../../server/contribuenti/proposte'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope } from '../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { Proposals } from '../../../../ui/ufficio/posizione/proposals'
import { OfficeFrame } from '../office-frame'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ufficio'))('section.proposte.name'),
  robots: { index: false },
})

/** What citizens say is otherwise, and what it would change: those that nobody has answered, the oldest first. */
const PropostePage = async () => {
  const scope = await requireScope(...STAFF_ROLES)
  const t = await getTranslations('ufficio')
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const waiting = await proposteInAttesa(scope)
  return (
    <OfficeFrame title={t('section.proposte.name')} lead={t('section.proposte.text')}>
      <div className="narrow mt-8">
        <Proposals
          proposals={waiting.map((one) => ({
            ...one,
            luogo: [one.luogo, scope.comuni.length > 1 ? names.get(one.belfiore) : undefined]
              .filter(Boolean)
              .join(' · '),
            person: { id: one.persona, name: one.nome },
          }))}
        />
      </div>
    </OfficeFrame>
  )
}

export default PropostePage
