import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { risposteDi } from '../../../../../../contracts/calcolo/campi'
import { localeHref } from '../../../../../../i18n/routing'
import { today } from '../../../../../../server/platform/clock'
import { altroOf, confrontoHref, togetherHref } from '../../../../../../ui/calcolo/confronto/address'
import { ButtonLink } from '../../../../../../ui/components/button'
import { contoTasi } from '../../../../../../ui/tasi/conto'
import { History, Instalments, Notices, Receipt, Top } from '../../../../../../ui/tasi/result'
import { Reasons } from '../../../../../../ui/tasi/column'
import { Metti } from '../../../../../../ui/scadenzario/metti'
import { Keep } from '../../../../../../ui/calcolo/keep'
import { origin, pageMetadata } from '../../../../../page-metadata'
import { paramsOf, type SearchParams } from '../../imu/load'
import { keptOf, unfinishedHref } from '../../kept'
import { TasiFrame } from '../frame'
import { isBegun, loadTasi } from '../load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('tasi')
  return pageMetadata({
    locale: await getLocale(),
    path: '/calcolo/tasi/risultato',
    title: t('risultato.pageTitle'),
    description: t('description'),
  })
}

/** Step 3: the answer first, then whether the year still counts, then all the reasons. */
const RisultatoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/tasi')
  const calcolo = await loadTasi(params)
  const query = keptOf(params).toString()
  if (calcolo.kind !== 'ready' || !isBegun(calcolo.risposte)) redirect(`${action}?${query}`)
  const { comune, risposte } = calcolo
  const conto = contoTasi(risposte)
  if (!conto.ok) redirect(unfinishedHref(action, params))
  const answers = risposteDi('tasi', params) ?? ''
  const altro = altroOf(params)
  if (altro) redirect(togetherHref(`${action}/confronto`, altro, answers))
  const t = await getTranslations('tasi.risultato')
  const compare = await getTranslations('confronto.pagina')
  const view = { ...conto, comune, anno: risposte.anno, oggi: today() }
  return (
    <>
      <TasiFrame step="risultato" query={query} />
      <div className="wrap">
        <Top {...view} />
        <div className="btns acts print:hidden">
          <ButtonLink href={`${action}?${query}`} kind="second">
            {t('change')}
          </ButtonLink>
          <Metti calcolo="tasi" query={answers} />
        </div>
        <p className="mt-4 print:hidden">
          <a href={confrontoHref(`${action}/confronto`, { b: answers })}>{compare('result')}</a>
        </p>
        <History {...view} />
        <Instalments {...view} />
        <Reasons {...view} />
        <Receipt {...view} />
        <Notices {...view} />
        <Keep calcolo="tasi" query={answers} origin={(await origin()).origin} />
      </div>
    </>
  )
}

export default RisultatoPage
