import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { anniDi, readMandato, typedMandato } from '../../../../../contracts/mandato'
import { localeHref } from '../../../../../i18n/routing'
import { findEnti } from '../../../../../server/enti/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { today } from '../../../../../server/platform/clock'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { StudioOutcome } from '../../../../../ui/studio/esito'
import { MandatoForm, mandatoSentence } from '../../../../../ui/studio/mandato-form'
import { AreaFrame } from '../../../../area-frame'
import { postedForm } from '../../../../posted'

const PAGE = '/studio/clienti/nuovo'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('studio.nuovo'))('title'),
  robots: { index: false },
})

/** Asks a client for a mandate. */
const NuovoPage = async ({ searchParams }: Props) => {
  const { actor } = await requireScope('intermediario')
  const { session } = (await signedIn())!
  const t = await getTranslations('studio.nuovo')
  const studio = await getTranslations('studio')
  const enti = await findEnti()
  const posted = await postedForm()
  const form = posted ?? (await typedBefore(PAGE)) ?? new URLSearchParams()
  const around = { actor, today: today(), comuni: enti.map(({ belfiore }) => belfiore) }
  const read = posted && readMandato(posted, around)
  const problems = read && !read.ok ? read.problems : []
  const above = [{ name: studio('title'), href: localeHref(await getLocale(), '/studio') }]
  return (
    <AreaFrame title={t('title')} lead={t('lead')} above={above} page={PAGE}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={problems.map((problem) => ({
            field: problem.field === 'al' ? 'al.g' : problem.field,
            about: t(problem.field),
            sentence: mandatoSentence(t, problem),
          }))}
        />
        <StudioOutcome code={(await searchParams).esito} />
        <MandatoForm
          enti={enti}
          anni={anniDi(today())}
          typed={typedMandato(form)}
          problems={problems}
          token={await formToken(session)}
        />
      </div>
    </AreaFrame>
  )
}

export default NuovoPage
