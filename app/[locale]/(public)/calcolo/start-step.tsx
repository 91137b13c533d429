import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { localeHref } from '../../../../i18n/routing'
import { findFor } from '../comuni/find'
import { CalcoloStart, type StartProps } from './start'
import { keptOf } from './kept'

type StartStepProps = Pick<StartProps, 'tax' | 'anni' | 'wrong'> & {
  /** The year that is meant where none, or none of ours, is asked for. */
  readonly usual: number
  readonly params: URLSearchParams
  /** The steps above, which keep the answers already given. */
  readonly frame: (query: string) => ReactNode
}

/** Step 1 of a calculator: the comune that was searched leads on where there is only one. */
export const StartStep = async ({ tax, anni, usual, params, wrong, frame }: StartStepProps) => {
  const asked = Number(params.get('anno'))
  const anno = anni.includes(asked) ? asked : usual
  const kept = keptOf(params)
  kept.delete('comune')
  kept.delete('anno')
  const text = (params.get('q') ?? '').trim().slice(0, 80)
  const search = await findFor(text, '')
  if (search.kind === 'one') {
    const found = new URLSearchParams([['comune', search.belfiore], ['anno', String(anno)], ...kept])
    redirect(`${localeHref(await getLocale(), `/calcolo/${tax}`)}?${found}`)
  }
  return (
    <>
      {frame(kept.toString())}
      <CalcoloStart tax={tax} anni={anni} anno={anno} text={text} search={search} kept={kept} wrong={wrong} />
    </>
  )
}
