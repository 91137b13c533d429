import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { risposteDi } from '../../../../../../contracts/calcolo/campi'
import { localeHref } from '../../../../../../i18n/routing'
import { altroOf, confrontoHref, togetherHref } from '../../../../../../ui/calcolo/confronto/address'
import { contoCanone } from '../../../../../../ui/canone/conto'
import { Instalments, Notices, Payment, Reasons, Top } from '../../../../../../ui/canone/result'
import { ButtonLink } from '../../../../../../ui/components/button'
import { Metti } from '../../../../../../ui/scadenzario/metti'
import { Keep } from '../../../../../../ui/calcolo/keep'
import { origin, pageMetadata } from '../../../../../page-metadata'
import { paramsOf, type SearchParams } from '../../imu/load'
import { keptOf, unfinishedHref } from '../../kept'
import { CanoneFrame } from '../frame'
import { loadCanone } from '../load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('canone')
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/canone/risultato',
      title: t('risultato.pageTitle'),
      description: t('description'),
    })),
    robots: { index: false },
  }
}

/** Step 3: the answer first, then all the reasons; what is missing leads back to its question. */
const RisultatoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/canone')
  const calcolo = await loadCanone(params)
  const query = keptOf(params).toString()
  if (calcolo.kind !== 'ready' || calcolo.risposte.tipi.length === 0) redirect(`${action}?${query}`)
  const { comune, risposte } = calcolo
  const conto = contoCanone(risposte, comune.popolazione)
  if (!conto.ok) redirect(unfinishedHref(action, params))
  const answers = risposteDi('canone', params) ?? ''
  const altro = altroOf(params)
  if (altro) redirect(togetherHref(`${action}/confronto`, altro, answers))
  const t = await getTranslations('canone.risultato')
  const compare = await getTranslations('confronto.pagina')
  const view = { ...conto, comune, risposte }
  return (
    <>
      <CanoneFrame step="risultato" query={query} />
      <div className="wrap">
        <Top {...view} />
        <div className="btns acts print:hidden">
          <ButtonLink href={`${action}?${query}`} kind="second">
            {t('change')}
          </ButtonLink>
          <Metti calcolo="canone" query={answers} />
        </div>
        <p className="mt-4 print:hidden">
          <a href={confrontoHref(`${action}/confronto`, { b: answers })}>{compare('result')}</a>
        </p>
        <Instalments {...view} />
        <Notices {...view} />
        <Reasons {...view} />
        <Payment {...view} />
        <Keep calcolo="canone" query={answers} origin={(await origin()).origin} />
      </div>
    </>
  )
}

export default RisultatoPage
