import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { pageMetadata } from '../../../../page-metadata'
import { findFor } from '../../comuni/find'
import { afterAzione } from './after-azione'
import { Frame } from './frame'
import { ANNI, currentYear, loadCalcolo, paramsOf, type SearchParams } from './load'
import { OtherTax } from './other-tax'
import { Start } from './start'
import { Step2 } from './step-two'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('calcolo')
  const params = await paramsOf(searchParams)
  const wrong = params.get('verifica') === 'si' ? await getTranslations('title') : undefined
  const title = params.has('comune') ? t('title') : t('inizio.title')
  return pageMetadata({
    locale: await getLocale(),
    path: '/calcolo/imu',
    title: wrong ? wrong('wrong', { title }) : title,
    description: t('description'),
  })
}

/** Step 1, with what was searched and the answers that are kept. */
const Step1 = async ({ params, wrong }: { readonly params: URLSearchParams; readonly wrong?: 'comune' | 'anno' }) => {
  const action = localeHref(await getLocale(), '/calcolo/imu')
  const asked = Number(params.get('anno'))
  const anno = ANNI.includes(asked) ? asked : currentYear()
  const kept = new URLSearchParams(params)
  for (const name of ['comune', 'anno', 'q', 'passo', 'azione', 'verifica', 'aggiorna']) kept.delete(name)
  const text = (params.get('q') ?? '').trim().slice(0, 80)
  const search = await findFor(text, '')
  if (search.kind === 'one') {
    const next = new URLSearchParams([['comune', search.belfiore], ['anno', String(anno)], ...kept])
    redirect(`${action}?${next}`)
  }
  return (
    <>
      <Frame step="comune" query={kept.toString()} />
      <Start anno={anno} text={text} search={search} kept={kept} {...(wrong ? { wrong } : {})} />
    </>
  )
}

const CalcoloPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/imu')
  if (params.get('comune') && !params.get('anno')) {
    params.set('anno', String(currentYear()))
    redirect(`${action}?${params}`)
  }
  const calcolo = await loadCalcolo(params)
  switch (calcolo.kind) {
    case 'start':
      return <Step1 params={params} {...(calcolo.wrong ? { wrong: calcolo.wrong } : {})} />
    case 'moved':
      params.set('comune', calcolo.belfiore)
      return redirect(`${action}?${params}`)
    case 'other-tax':
      return (
        <>
          <Frame step="comune" query={`anno=${calcolo.anno}`} />
          <OtherTax comune={calcolo.comune.nome} anno={calcolo.anno} tributo={calcolo.tributo} />
        </>
      )
    case 'ready': {
      const next = afterAzione(params, calcolo.risposte)
      if (next !== undefined) redirect(`${action}?${next}`)
      return <Step2 {...calcolo} params={params} />
    }
  }
}

export default CalcoloPage
