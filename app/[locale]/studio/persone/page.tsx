import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readOperatore, typedOperatore } from '../../../../contracts/operatore'
import { localeHref } from '../../../../i18n/routing'
import { personeDi } from '../../../../server/organizzazioni/persone'
import { organizzazioneOf } from '../../../../server/organizzazioni/queries'
import { requireScope, signedIn, typedBefore } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { ButtonLink } from '../../../../ui/components/button'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { PersoneOutcome } from '../../../../ui/studio/persone/esito'
import { ElencoPersone, NuovaPersona, operatoreSentence } from '../../../../ui/studio/persone/persone'
import { AreaFrame } from '../../../area-frame'
import { postedForm } from '../../../posted'

const PAGE = '/studio/persone'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('studio.persone'))('title'),
  robots: { index: false },
})

/** Who acts for an organisation: whoever directs it names them and ends them. */
const PersonePage = async ({ searchParams }: Props) => {
  const scope = await requireScope('intermediario')
  const { session } = (await signedIn())!
  const t = await getTranslations('studio.persone')
  const nuova = await getTranslations('studio.persone.nuova')
  const studio = await getTranslations('studio')
  const locale = await getLocale()
  const { responsabile, nome } = await organizzazioneOf(scope)
  const { operatori, sedi } = await personeDi(scope)
  const posted = await postedForm()
  const form = posted ?? (await typedBefore(PAGE)) ?? new URLSearchParams()
  const read =
    posted &&
    readOperatore(
      posted,
      sedi.map(({ id }) => id),
    )
  const problems = read && !read.ok ? read.problems : []
  const token = await formToken(session)
  const above = [{ name: studio('title'), href: localeHref(locale, '/studio') }]
  return (
    <AreaFrame title={t('title')} lead={t('lead', { organizzazione: nome })} above={above} page={PAGE}>
      <p className="btns mt-4">
        <ButtonLink kind="second" href={localeHref(locale, `${PAGE}/sedi`)}>
          {t('vaiSedi')}
        </ButtonLink>
      </p>
      <div className="mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={problems.map((problem) => ({
            field: problem.field,
            about: nuova(problem.field),
            sentence: operatoreSentence(nuova, problem),
          }))}
        />
        <PersoneOutcome code={(await searchParams).esito} />
        <ElencoPersone
          operatori={operatori.map((one) => ({ ...one, io: one.codiceFiscale === scope.actor }))}
          responsabile={responsabile}
          token={token}
        />
        {responsabile ? (
          <NuovaPersona sedi={sedi} typed={typedOperatore(form)} problems={problems} token={token} />
        ) : (
          <p>{t('solo')}</p>
        )}
      </div>
    </AreaFrame>
  )
}

export default PersonePage
