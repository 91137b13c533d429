import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { localeHref } from '../../../../../../i18n/routing'
import { avvisiDiSoggetto } from '../../../../../../server/avvisi/queries'
import { currentLook } from '../../../../../../server/contribuenti/current-look'
import { requireScope, signedIn } from '../../../../../../server/platform/auth'
import { today } from '../../../../../../server/platform/clock'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { OfficeAvvisi } from '../../../../../../ui/ufficio/posizione/office-avvisi'
import { OfficeFrame } from '../../../office-frame'

type Props = { readonly params: Promise<{ readonly id: string }> }

/** No name in the title: it stays in the history of the browser. */
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizioneUfficio'))('avvisi'),
  robots: { index: false },
})

/** The statements that a person has had, each with its paper and the way to correct it. */
const AvvisiPage = async ({ params }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const { id } = await params
  const locale = await getLocale()
  const look = await currentLook(session)
  const person = localeHref(locale, `/ufficio/contribuenti/${id}`)
  // why somebody looks is asked there
  if (look === undefined) redirect(person)
  const found = await avvisiDiSoggetto(scope, id, look.ragione)
  if (found === undefined) notFound()
  const t = await getTranslations('posizioneUfficio')
  const search = await getTranslations('contribuenti')
  const above = [
    { name: search('title'), href: localeHref(locale, '/ufficio/contribuenti') },
    { name: t('title'), href: person },
  ]
  return (
    <OfficeFrame title={t('avvisi')} lead={t('avvisiText')} above={above}>
      <div className="narrow mt-8">
        <OfficeAvvisi avvisi={found.map((row) => ({ ...row, emesso: today(row.emessoIl) }))} />
      </div>
    </OfficeFrame>
  )
}

export default AvvisiPage
