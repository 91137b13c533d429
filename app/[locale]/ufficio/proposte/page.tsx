import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { proposteInAttesa } from '../../../../server/contribuenti/proposte'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope } from '../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { Proposals } from '../../../../ui/ufficio/posizione/proposals'
import { PropostaOutcome } from '../../../../ui/ufficio/proposta/outcome'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ufficio'))('section.proposte.name'),
  robots: { index: false },
})

/** What citizens say is otherwise, and what it would change: those that nobody has answered, the oldest first. */
const PropostePage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const t = await getTranslations('ufficio')
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const waiting = await proposteInAttesa(scope)
  return (
    <OfficeFrame title={t('section.proposte.name')} lead={t('section.proposte.text')}>
      <div className="narrow mt-8 grid grid-cols-1 gap-6">
        <PropostaOutcome code={(await searchParams).esito} />
        <h2 className="vh">{(await getTranslations('posizioneUfficio'))('proposals')}</h2>
        <Proposals
          proposals={waiting.map((one) => ({
            ...one,
            rispondi: one.immobile !== undefined,
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
