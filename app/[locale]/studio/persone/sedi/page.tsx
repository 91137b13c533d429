import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readSede, typedSede } from '../../../../../contracts/operatore'
import { localeHref } from '../../../../../i18n/routing'
import { personeDi } from '../../../../../server/organizzazioni/persone'
import { organizzazioneOf } from '../../../../../server/organizzazioni/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { PersoneOutcome } from '../../../../../ui/studio/persone/esito'
import { ElencoSedi, NuovaSede } from '../../../../../ui/studio/persone/sedi'
import { AreaFrame } from '../../../../area-frame'
import { postedForm } from '../../../../posted'

const PAGE = '/studio/persone/sedi'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('studio.persone.sedi'))('title'),
  robots: { index: false },
})

/** The seats of an organisation. */
const SediPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('intermediario')
  const { session } = (await signedIn())!
  const t = await getTranslations('studio.persone.sedi')
  const persone = await getTranslations('studio.persone')
  const studio = await getTranslations('studio')
  const locale = await getLocale()
  const { responsabile, nome } = await organizzazioneOf(scope)
  const posted = await postedForm()
  const form = posted ?? (await typedBefore(PAGE)) ?? new URLSearchParams()
  const problem = posted && readSede(posted) === undefined ? t('manca') : undefined
  const token = await formToken(session)
  const above = [
    { name: studio('title'), href: localeHref(locale, '/studio') },
    { name: persone('title'), href: localeHref(locale, '/studio/persone') },
  ]
  return (
    <AreaFrame title={t('title')} lead={t('lead', { organizzazione: nome })} above={above} page={PAGE}>
      <div className="mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary wrongs={problem ? [{ field: 'nome', about: t('nome'), sentence: problem }] : []} />
        <PersoneOutcome code={(await searchParams).esito} />
        <ElencoSedi sedi={(await personeDi(scope)).sedi} responsabile={responsabile} token={token} />
        {responsabile ? <NuovaSede typed={typedSede(form)} problem={problem} token={token} /> : null}
      </div>
    </AreaFrame>
  )
}

export default SediPage
