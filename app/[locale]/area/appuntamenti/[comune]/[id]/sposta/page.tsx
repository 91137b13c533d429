import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { findOre } from '../../../../../../../server/appuntamenti/calendario'
import { findAppuntamento, haPriorita } from '../../../../../../../server/appuntamenti/queries'
import { requireScope, signedIn } from '../../../../../../../server/platform/auth'
import { formToken } from '../../../../../../../server/platform/identity/kept-form'
import { Hours } from '../../../../../../../ui/appuntamenti/hours'
import { AppuntamentiOutcome } from '../../../../../../../ui/appuntamenti/outcome'
import { quandoDi } from '../../../../../../../ui/appuntamenti/words'
import { OwnForm } from '../../../../../../../ui/area/own-form'
import { Notice } from '../../../../../../../ui/components/notice'
import { appuntamentoPath, readRef, type RefParams } from '../../../../../../appuntamenti/address'
import { AppuntamentiFrame } from '../../../../../../appuntamenti/frame'
import { AppuntamentoGone } from '../../../../../../appuntamenti/gone'
import { oncePerHour } from '../../../../../../appuntamenti/load'

type Props = {
  readonly params: RefParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti'))('move'),
  robots: { index: false },
})

/** Another hour for the same appointment: the old one is left only when the new one is taken. */
const SpostaPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const about = await readRef(params)
  const found = about && (await findAppuntamento(scope, about.comune, about.id))
  if (about === undefined || !found?.aperto) return <AppuntamentoGone />
  const t = await getTranslations('appuntamenti')
  const path = appuntamentoPath(about)
  const asked = { comune: found.belfiore, ufficio: found.ufficio, tema: found.tema }
  const ore = await findOre(asked, await haPriorita(scope, about.comune, about.id))
  const free = oncePerHour(ore.filter(({ modi }) => modi.includes(found.modo)))
  return (
    <AppuntamentiFrame
      title={t('move')}
      lead={t('moveLead', { quando: quandoDi(t, found.quando, await getLocale()) })}
      page={`${path}/sposta`}
    >
      <AppuntamentiOutcome code={(await searchParams).esito} />
      {free.length === 0 ? (
        <Notice tone="wait" level={2} title={t('noHours')}>
          <p>{t('noHoursText')}</p>
        </Notice>
      ) : (
        <OwnForm to={`${path}/sposta/salva`} token={await formToken((await signedIn())!.session)}>
          <h2>{t('freeHours')}</h2>
          <Hours ore={free} />
        </OwnForm>
      )}
    </AppuntamentiFrame>
  )
}

export default SpostaPage
