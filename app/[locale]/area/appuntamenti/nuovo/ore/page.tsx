import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localeHref } from '../../../../../../i18n/routing'
import { requireScope } from '../../../../../../server/platform/auth'
import { AppuntamentiOutcome } from '../../../../../../ui/appuntamenti/outcome'
import { StepOre } from '../../../../../../ui/appuntamenti/step-ore'
import { NUOVO } from '../../../../../appuntamenti/address'
import { AppuntamentiFrame } from '../../../../../appuntamenti/frame'
import { oreDi, readVoluto } from '../../../../../appuntamenti/load'
import { postedForm } from '../../../../../posted'
import NuovoPage from '../page'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti'))('chooseHour'),
  robots: { index: false },
})

/** The second step: the hours that are free for what was asked. */
const OrePage = async (props: Props) => {
  await requireScope('cittadino', 'rappresentante')
  const t = await getTranslations('appuntamenti')
  const locale = await getLocale()
  const form = await postedForm()
  if (form === undefined) redirect(localeHref(locale, NUOVO))
  const voluto = await readVoluto(form)
  if (voluto === undefined) return <NuovoPage {...props} />
  return (
    <AppuntamentiFrame title={t('chooseHour')} page={`${NUOVO}/ore`}>
      <AppuntamentiOutcome code={(await props.searchParams).esito} />
      <StepOre
        {...voluto}
        ufficio={voluto.sportello.nome}
        ore={await oreDi(voluto)}
        next={localeHref(locale, `${NUOVO}/conferma`)}
        back={localeHref(locale, NUOVO)}
      />
    </AppuntamentiFrame>
  )
}

export default OrePage
