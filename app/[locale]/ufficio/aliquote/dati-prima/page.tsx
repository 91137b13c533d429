import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { dayToTyped, typedAtto } from '../../../../../contracts/parametri/atto'
import {
  DATI_PRIMA,
  giorniDatiDi,
  readGiorniDati,
  typedGiorniDati,
  type TypedGiorniDati,
} from '../../../../../contracts/parametri/dati-prima'
import { inVigoreOggi, storiaDi } from '../../../../../server/parametri/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { today } from '../../../../../server/platform/clock'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { GiorniDatiForm, GiorniDatiOra } from '../../../../../ui/parametri/dati-prima'
import { fieldWords, problemSentence } from '../../../../../ui/parametri/problem-words'
import { Storia } from '../../../../../ui/parametri/storia'
import { postedForm } from '../../../../posted'
import { comuneScelto, puoDecidere } from '../comune'
import { Esito } from '../esito'
import { Frame } from '../frame'
import { FoundAgain, ReadOnly } from '../notices'
import { storiaShown } from '../storia'

const PAGE = '/ufficio/aliquote/dati-prima'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.datiPrima'))('title'),
  robots: { index: false },
})

const startOf = (giorni: number | undefined): TypedGiorniDati => ({
  ...{ giorni: String(giorni ?? ''), dal: dayToTyped(today()), atto: typedAtto(new URLSearchParams()) },
})

/** How many days there are to answer, when data are sent before the amount. */
const DatiPrimaPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(PAGE)
  const form = posted ?? before
  const chosen = await comuneScelto(scope, form?.get('comune') ?? query.comune)
  if (chosen === undefined) notFound()
  const { belfiore, denominazione } = chosen.here
  const t = await getTranslations('parametri')
  const words = await getTranslations('parametri.datiPrima')
  const open = puoDecidere(scope)
  const storia = await storiaDi(scope, belfiore, DATI_PRIMA)
  const now = inVigoreOggi(storia, today())
  const giorni = giorniDatiDi(now?.valore)
  const typed = form ? typedGiorniDati(form) : startOf(giorni)
  const read = posted ? readGiorniDati(typed, today()) : undefined
  const problems = read && !read.ok ? read.problems : []
  return (
    <Frame title={words('title')} lead={words('lead', { comune: denominazione })}>
      <ErrorSummary
        wrongs={problems.map((problem) => ({
          field: problem.field,
          about: fieldWords(t, problem.field) ?? words('giorni'),
          sentence: problemSentence(t, problem),
        }))}
      />
      <Esito code={query.esito} />
      {before ? <FoundAgain /> : null}
      {open ? null : <ReadOnly />}
      <GiorniDatiOra giorni={giorni} dal={now?.dal} />
      {open ? (
        <GiorniDatiForm
          {...{ comune: belfiore, typed, problems }}
          token={await formToken((await signedIn())!.session)}
        />
      ) : null}
      <Storia righe={storiaShown(storia)} />
    </Frame>
  )
}

export default DatiPrimaPage
