import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { CampoProblem } from '../../../../../../contracts/calcolo/typed'
import { localeHref } from '../../../../../../i18n/routing'
import { today } from '../../../../../../server/platform/clock'
import { queryOf } from '../../../../../../contracts/calcolo/indirizzo'
import { altroOf, altroParams, togetherHref } from '../../../../../../ui/calcolo/confronto/address'
import { blocking, contoDi } from '../../../../../../ui/calcolo/conto'
import { problemSentences } from '../../../../../../ui/calcolo/problems'
import { answerOf } from '../../../../../../ui/calcolo/result/answer'
import { ResultPage } from '../../../../../../ui/calcolo/result/page'
import { ErrorSummary } from '../../../../../../ui/components/error-summary'
import { origin, pageMetadata } from '../../../../../page-metadata'
import { Frame } from '../frame'
import { loadCalcolo, paramsOf, type SearchParams } from '../load'

type Props = { readonly searchParams: SearchParams }

/** The address says what is owned, so it is kept out of search engines; the title says no person. */
export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('risultato')
  const anno = /^20\d\d$/.exec((await paramsOf(searchParams)).get('anno') ?? '')?.[0] ?? ''
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/imu/risultato',
      title: t('pageTitle', { year: anno }),
      description: t('description'),
    })),
    robots: { index: false },
  }
}

/** Step 3. What is missing leads back to the form, where each field says what is wrong. */
const RisultatoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const form = localeHref(await getLocale(), '/calcolo/imu')
  const calcolo = await loadCalcolo(params)
  if (calcolo.kind !== 'ready') redirect(`${form}?${params}`)
  const { comune, contesto, risposte } = calcolo
  const conto = contoDi(risposte, contesto)
  const isPaid = ({ field }: CampoProblem): boolean => field.startsWith('versato.')
  const problems = blocking(conto)
  const paidWrong = problems.filter(isPaid)
  const [persona] = conto.persone
  const altro = altroOf(params)
  // a file saved half-way is opened where it was left, without a word about what is still to be said
  const check = params.has('riaperto') ? '' : '&verifica=si'
  if (paidWrong.length < problems.length || !persona)
    redirect(`${form}?${queryOf(risposte)}${check}${altroParams(altro)}`)
  if (altro) redirect(togetherHref(`${form}/confronto`, altro, queryOf(risposte)))
  const { problemOf, wrongs } = problemSentences(await getTranslations(), paidWrong)
  const hrefs = {
    form,
    result: `${form}/risultato`,
    f24: `${form}/f24`,
    confronto: `${form}/confronto`,
    file: `${form}/file`,
    query: queryOf(risposte),
  }
  const day = today()
  return (
    <>
      <Frame step="risultato" query={hrefs.query} />
      {wrongs.length > 0 ? (
        <div className="wrap mt-6">
          <ErrorSummary wrongs={wrongs} />
        </div>
      ) : null}
      <ResultPage
        problemOf={problemOf}
        view={{
          comune,
          contesto,
          risposte,
          conto,
          persona,
          answer: answerOf(persona, risposte, day),
          today: day,
          origin: (await origin()).origin,
          hrefs,
        }}
      />
    </>
  )
}

export default RisultatoPage
