import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { dayToTyped, typedAtto } from '../../../../../contracts/parametri/atto'
import { effettoCanali, postiDi, type Ordine, type TypedCanali } from '../../../../../contracts/parametri/canali'
import { raggiungibiliDi } from '../../../../../server/consegna/vie'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { today } from '../../../../../server/platform/clock'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { CanaliForm, CanaliOra, EffettoCanali, postoWords } from '../../../../../ui/parametri/canali'
import { fieldWords, problemSentence } from '../../../../../ui/parametri/problem-words'
import { Storia } from '../../../../../ui/parametri/storia'
import { postedForm } from '../../../../posted'
import { comuneScelto, puoDecidere } from '../comune'
import { Esito } from '../esito'
import { Frame } from '../frame'
import { FoundAgain, ReadOnly } from '../notices'
import { storiaShown } from '../storia'
import { lettoDi, scelti } from './read'

const PAGE = '/ufficio/aliquote/canali'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.canali'))('title'),
  robots: { index: false },
})

/** What the form begins with: the order of today, from today. */
const startOf = (ordine: Ordine | undefined): TypedCanali => ({
  ...{ posti: postiDi(ordine ?? []), dal: dayToTyped(today()), atto: typedAtto(new URLSearchParams()) },
})

/** By which ways the statements of a comune reach people, and in which order. */
const CanaliPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(PAGE)
  const form = posted ?? before
  const chosen = await comuneScelto(scope, form?.get('comune') ?? query.comune)
  if (chosen === undefined) notFound()
  const { belfiore, denominazione } = chosen.here
  const t = await getTranslations('parametri')
  const words = await getTranslations('parametri.canali')
  const open = puoDecidere(scope)
  const { storia, now, ordine } = await scelti(scope, belfiore)
  const letto = form && lettoDi(form, belfiore)
  const value = letto?.read.ok === true ? letto.read.value : undefined
  const problems = posted && letto?.read.ok === false ? letto.read.problems : []
  const tutti = await raggiungibiliDi(scope, belfiore)
  const seen = posted !== undefined && open && value !== undefined
  return (
    <Frame title={words('title')} lead={words('lead', { comune: denominazione })}>
      <ErrorSummary
        wrongs={problems.map((problem) => ({
          field: problem.field,
          about: fieldWords(t, problem.field) ?? postoWords(words, problem.field),
          sentence: problemSentence(t, problem),
        }))}
      />
      <Esito code={query.esito} />
      {before ? <FoundAgain /> : null}
      {open ? null : <ReadOnly />}
      <CanaliOra ordine={ordine} dal={now?.dal} />
      <EffettoCanali
        now={effettoCanali(ordine ?? [], tutti)}
        {...(seen ? { then: effettoCanali(value.ordine, tutti) } : {})}
      />
      <CanaliForm
        {...{ comune: belfiore, problems, open, seen, typed: letto?.typed ?? startOf(ordine) }}
        visto={letto?.impronta}
        token={await formToken((await signedIn())!.session)}
      />
      <Storia righe={storiaShown(storia)} />
    </Frame>
  )
}

export default CanaliPage
