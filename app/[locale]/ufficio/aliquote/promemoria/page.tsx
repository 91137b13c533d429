import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { dayToTyped, typedAtto } from '../../../../../contracts/parametri/atto'
import {
  PROMEMORIA,
  promemoriaDi,
  readPromemoria,
  typedPromemoria,
  type Promemoria,
  type TypedPromemoria,
} from '../../../../../contracts/parametri/promemoria'
import { inVigoreOggi, storiaDi } from '../../../../../server/parametri/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { today } from '../../../../../server/platform/clock'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { fieldWords, problemSentence } from '../../../../../ui/parametri/problem-words'
import { giorniWords, PromemoriaForm, PromemoriaOra } from '../../../../../ui/parametri/promemoria'
import { Storia } from '../../../../../ui/parametri/storia'
import { postedForm } from '../../../../posted'
import { comuneScelto, puoDecidere } from '../comune'
import { Esito } from '../esito'
import { Frame } from '../frame'
import { FoundAgain, ReadOnly } from '../notices'
import { storiaShown } from '../storia'

const PAGE = '/ufficio/aliquote/promemoria'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.promemoria'))('title'),
  robots: { index: false },
})

const startOf = ({ prima, dopo }: Promemoria): TypedPromemoria => ({
  ...{ prima: String(prima ?? ''), dopo: String(dopo ?? '') },
  ...{ dal: dayToTyped(today()), atto: typedAtto(new URLSearchParams()) },
})

/** How many days before a due date, and after it, who has not paid is written to. */
const PromemoriaPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(PAGE)
  const form = posted ?? before
  const chosen = await comuneScelto(scope, form?.get('comune') ?? query.comune)
  if (chosen === undefined) notFound()
  const { belfiore, denominazione } = chosen.here
  const t = await getTranslations('parametri')
  const words = await getTranslations('parametri.promemoria')
  const open = puoDecidere(scope)
  const storia = await storiaDi(scope, belfiore, PROMEMORIA)
  const now = inVigoreOggi(storia, today())
  const giorni = promemoriaDi(now?.valore)
  const typed = form ? typedPromemoria(form) : startOf(giorni ?? {})
  const read = posted ? readPromemoria(typed, today()) : undefined
  const problems = read && !read.ok ? read.problems : []
  return (
    <Frame title={words('title')} lead={words('lead', { comune: denominazione })}>
      <ErrorSummary
        wrongs={problems.map((problem) => ({
          field: problem.field,
          about: fieldWords(t, problem.field) ?? giorniWords(words, problem.field),
          sentence: problemSentence(t, problem),
        }))}
      />
      <Esito code={query.esito} />
      {before ? <FoundAgain /> : null}
      {open ? null : <ReadOnly />}
      <PromemoriaOra giorni={giorni} dal={now?.dal} />
      {open ? (
        <PromemoriaForm
          {...{ comune: belfiore, typed, problems }}
          token={await formToken((await signedIn())!.session)}
        />
      ) : null}
      <Storia righe={storiaShown(storia)} />
    </Frame>
  )
}

export default PromemoriaPage
