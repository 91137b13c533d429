import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { dayToTyped } from '../../../../../contracts/parametri/atto'
import {
  chiaveConservazione,
  classeIn,
  readConservazione,
  typedConservazione,
  type ClasseConservata,
} from '../../../../../contracts/parametri/conservazione'
import { localeHref } from '../../../../../i18n/routing'
import { storiaDi } from '../../../../../server/parametri/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { today } from '../../../../../server/platform/clock'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { ConservazioneForm, TerminiConservati } from '../../../../../ui/parametri/conservazione'
import { fieldWords, problemSentence } from '../../../../../ui/parametri/problem-words'
import { Storia } from '../../../../../ui/parametri/storia'
import { postedForm } from '../../../../posted'
import { comuneScelto, puoDecidere } from '../comune'
import { Esito } from '../esito'
import { Frame } from '../frame'
import { FoundAgain, ReadOnly } from '../notices'
import { storiaShown } from '../storia'
import { terminiDi } from './load'

const PAGE = '/ufficio/aliquote/conservazione'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.conservazione'))('title'),
  robots: { index: false },
})

/** For how long the comune keeps what it knows, class by class; who decides changes one class at a time. */
const ConservazionePage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(PAGE)
  const form = posted ?? before
  const chosen = await comuneScelto(scope, form?.get('comune') ?? query.comune)
  if (chosen === undefined) notFound()
  const { belfiore, denominazione } = chosen.here
  const t = await getTranslations('parametri')
  const words = await getTranslations('parametri.conservazione')
  const locale = await getLocale()
  const open = puoDecidere(scope)
  const classe = classeIn(form?.get('classe') ?? query.classe)
  const read = posted ? readConservazione(typedConservazione(posted), today()) : undefined
  const problems = read && !read.ok ? read.problems : []
  const typed = form
    ? typedConservazione(form)
    : { ...typedConservazione(new URLSearchParams()), dal: dayToTyped(today()) }
  const hrefOf = (one: ClasseConservata): string =>
    localeHref(locale, `${PAGE}?${new URLSearchParams({ comune: belfiore, classe: one })}#modulo`)
  return (
    <Frame title={words('title')} lead={words('lead', { comune: denominazione })}>
      <ErrorSummary
        wrongs={problems.map((problem) => ({
          field: problem.field,
          about: fieldWords(t, problem.field) ?? words('anni'),
          sentence: problemSentence(t, problem),
        }))}
      />
      <Esito code={query.esito} />
      {before ? <FoundAgain /> : null}
      {open ? null : <ReadOnly />}
      <TerminiConservati termini={await terminiDi(scope, belfiore)} hrefOf={hrefOf} open={open} />
      {classe === undefined ? null : (
        <>
          {open ? (
            <ConservazioneForm
              {...{ comune: belfiore, classe, typed, problems }}
              token={await formToken((await signedIn())!.session)}
            />
          ) : null}
          <Storia righe={storiaShown(await storiaDi(scope, belfiore, chiaveConservazione(classe)))} />
        </>
      )}
    </Frame>
  )
}

export default ConservazionePage
