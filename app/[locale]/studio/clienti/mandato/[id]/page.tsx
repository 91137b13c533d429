import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { esitoFirmatoOf, readFirmato, typedFirmato } from '../../../../../../contracts/mandato-firmato'
import { isUuid } from '../../../../../../contracts/uuid'
import { localeHref } from '../../../../../../i18n/routing'
import { mandatoDaFirmare } from '../../../../../../server/organizzazioni/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../../server/platform/auth'
import { today } from '../../../../../../server/platform/clock'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { ErrorSummary } from '../../../../../../ui/components/error-summary'
import { FirmatoForm, FirmatoOutcome, firmatoSentence } from '../../../../../../ui/studio/firmato'
import { AreaFrame } from '../../../../../area-frame'

const STUDIO = '/studio'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('studio.firmato'))('title'),
  robots: { index: false },
})

/** Puts the paper in that a client signed. */
const FirmatoPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope('intermediario')
  const { id } = await params
  const mandato = isUuid(id) ? await mandatoDaFirmare(scope, id) : undefined
  if (mandato === undefined) notFound()
  const page = `${STUDIO}/clienti/mandato/${id}`
  const { session } = (await signedIn())!
  const t = await getTranslations('studio.firmato')
  const studio = await getTranslations('studio')
  const esito = esitoFirmatoOf((await searchParams).esito)
  const form = (await typedBefore(page)) ?? new URLSearchParams()
  const read = readFirmato(form, today())
  const problems = esito === 'campi' && !read.ok ? read.problems : []
  const above = [{ name: studio('title'), href: localeHref(await getLocale(), STUDIO) }]
  return (
    <AreaFrame title={t('title')} lead={t('lead')} above={above} page={page}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={problems.map((problem) => ({
            field: problem.field === 'firmato' ? 'firmato.g' : problem.field,
            about: t(`about.${problem.field}`),
            sentence: firmatoSentence(t, problem),
          }))}
        />
        <FirmatoOutcome esito={esito} />
        <FirmatoForm mandato={mandato} {...{ typed: typedFirmato(form), problems, token: await formToken(session) }} />
      </div>
    </AreaFrame>
  )
}

export default FirmatoPage
