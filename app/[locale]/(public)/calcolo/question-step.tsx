import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Mossa } from '../../../../contracts/calcolo/mosse'
import { localeHref } from '../../../../i18n/routing'
import { ErrorSummary, type Wrong } from '../../../../ui/components/error-summary'
import type { Begun } from './load-comune'
import { keptOf } from './kept'
import type { StartTax } from './start'
import { StartStep } from './start-step'

type Way<C> = {
  readonly tax: StartTax
  /** The newest first. */
  readonly anni: readonly number[]
  readonly usual: number
  readonly params: URLSearchParams
  /** What a button of the form did to the answers, where it has any beside its result. */
  readonly dopo?: (params: URLSearchParams) => Mossa | undefined
  readonly load: (params: URLSearchParams) => Promise<C | Begun>
  /** The steps above the search, which keep the answers already given. */
  readonly frame: (query: string) => ReactNode
  readonly questions: (calcolo: Exclude<C, Begun>) => ReactNode
}

const isBegun = <C extends { readonly kind: string }>(calcolo: C | Begun): calcolo is Begun =>
  calcolo.kind === 'start' || calcolo.kind === 'moved'

/** A calculator up to its questions: the year where only the comune is told, the comune of today, the search. */
export const CalculatorWay = async <C extends { readonly kind: string }>(way: Way<C>): Promise<ReactNode> => {
  const { tax, anni, usual, params, dopo, load, frame, questions } = way
  const action = localeHref(await getLocale(), `/calcolo/${tax}`)
  const moved = dopo?.(params)
  if (moved) redirect(`${action}?${keptOf(moved.params)}#${moved.at}`)
  if (params.get('comune') && !params.get('anno')) {
    params.set('anno', String(usual))
    redirect(`${action}?${params}`)
  }
  const calcolo = await load(params)
  if (!isBegun<C>(calcolo)) return questions(calcolo as Exclude<C, Begun>)
  if (calcolo.kind === 'moved') {
    params.set('comune', calcolo.belfiore)
    redirect(`${action}?${params}`)
  }
  const wrong = calcolo.wrong === 'comune'
  return <StartStep tax={tax} anni={anni} usual={usual} params={params} wrong={wrong} frame={frame} />
}

type QuestionStepProps = {
  readonly frame: ReactNode
  readonly wrongs: readonly Wrong[]
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** The questions of a calculator: what is wrong first, then the heading, then the form. */
export const QuestionStep = ({ frame, wrongs, title, lead, children }: QuestionStepProps) => (
  <>
    {frame}
    <div className="wrap">
      {wrongs.length > 0 ? (
        <div className="mt-6">
          <ErrorSummary wrongs={wrongs} />
        </div>
      ) : null}
      <div className="head">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      {children}
    </div>
  </>
)
