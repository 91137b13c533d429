import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { typedEnte } from '../../../../contracts/gestione'
import { requireScope, signedIn, typedBefore } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { EnteFields, enteField, enteSentence } from '../../../../ui/gestione/ente-form'
import { postedForm } from '../../../posted'
import { GestioneFrame } from '../frame'
import { checkEnte } from './check'

const PAGE = '/gestione/nuovo'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('gestione'))('newTitle'),
  robots: { index: false },
})

/** A comune comes in: where it answers, who runs it, its office, how long it keeps what. */
const NuovoPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('gestore')
  const t = await getTranslations('gestione')
  const posted = await postedForm()
  const typed = typedEnte(posted ?? (await typedBefore(PAGE)) ?? new URLSearchParams({ lingue: 'it' }))
  const read = posted && (await checkEnte(scope, typed))
  const problems = read && !read.ok ? read.problems : []
  return (
    <GestioneFrame title={t('newTitle')} lead={t('newLead')} path={PAGE} esito={(await searchParams).esito}>
      <ErrorSummary
        wrongs={problems.map((problem) => ({
          field: problem.field,
          about: enteField(t, problem.field),
          sentence: enteSentence(t, problem),
        }))}
      />
      <EnteFields typed={typed} problems={problems} token={await formToken((await signedIn())!.session)} />
    </GestioneFrame>
  )
}

export default NuovoPage
