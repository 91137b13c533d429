import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localeHref } from '../../../../../../i18n/routing'
import { requireScope } from '../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { OfficeOutcome } from '../../../../../../ui/appuntamenti/outcome'
import { StepOre } from '../../../../../../ui/appuntamenti/step-ore'
import { AlBanco, BANCO } from '../../../../../appuntamenti/al-banco'
import { oreDi, readVoluto } from '../../../../../appuntamenti/load'
import { postedForm } from '../../../../../posted'
import BancoPage from '../page'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti'))('chooseHour'),
  robots: { index: false },
})

/** The hours that are free, for who stands at the counter. */
const BancoOrePage = async (props: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const t = await getTranslations('appuntamenti')
  const locale = await getLocale()
  const form = await postedForm()
  if (form === undefined) redirect(localeHref(locale, BANCO))
  const voluto = await readVoluto(form)
  if (voluto === undefined || !scope.comuni.includes(voluto.chiesto.comune)) return <BancoPage {...props} />
  return (
    <AlBanco lead={t('chooseHour')}>
      <OfficeOutcome code={(await props.searchParams).esito} />
      <StepOre
        {...voluto}
        ufficio={voluto.sportello.nome}
        ore={await oreDi(voluto)}
        next={localeHref(locale, `${BANCO}/conferma`)}
        back={localeHref(locale, BANCO)}
      />
    </AlBanco>
  )
}

export default BancoOrePage
