import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { risposteDi } from '../../../../../../contracts/calcolo/campi'
import { localeHref } from '../../../../../../i18n/routing'
import { altroOf, confrontoHref, togetherHref } from '../../../../../../ui/calcolo/confronto/address'
import { ButtonLink } from '../../../../../../ui/components/button'
import { F24Rows } from '../../../../../../ui/ravvedimento/bank'
import { contoRavvedimento } from '../../../../../../ui/ravvedimento/conto'
import { FinestraComune } from '../../../../../../ui/ravvedimento/finestra-comune'
import { Refusal } from '../../../../../../ui/ravvedimento/refusal'
import { Notices, Reasons, Top } from '../../../../../../ui/ravvedimento/result'
import { Windows } from '../../../../../../ui/ravvedimento/windows'
import { Metti } from '../../../../../../ui/scadenzario/metti'
import { Keep } from '../../../../../../ui/calcolo/keep'
import { origin, pageMetadata } from '../../../../../page-metadata'
import { keptOf, unfinishedHref } from '../../kept'
import { paramsOf, type SearchParams } from '../../imu/load'
import { RavvedimentoFrame } from '../frame'
import { comuneF24, letteRavvedimento } from '../load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('ravvedimento')
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/ravvedimento/risultato',
      title: t('risultato.pageTitle'),
      description: t('description'),
    })),
    robots: { index: false },
  }
}

/** The answer first, then all the reasons; what is missing leads back to its question. */
const RisultatoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const { risposte, comune } = await letteRavvedimento(params)
  const action = localeHref(await getLocale(), '/calcolo/ravvedimento')
  const query = keptOf(params).toString()
  const change = `${action}?${query}`
  const conto = contoRavvedimento(risposte)
  if (conto.kind === 'wrong') redirect(unfinishedHref(action, params))
  const t = await getTranslations('ravvedimento.risultato')
  const frame = <RavvedimentoFrame step="risultato" query={query} />
  if (conto.kind === 'refused') {
    return (
      <>
        {frame}
        <div className="wrap">
          <Refusal problem={conto.problem} change={change} />
        </div>
      </>
    )
  }
  const answers = risposteDi('ravvedimento', params) ?? ''
  const altro = altroOf(params)
  if (altro) redirect(togetherHref(`${action}/confronto`, altro, answers))
  const compare = await getTranslations('confronto.pagina')
  const { view } = conto
  const hasCode = view.posizione.versamenti.some(({ codice }) => codice !== undefined)
  return (
    <>
      {frame}
      <div className="wrap">
        <Top {...view} />
        <div className="btns acts print:hidden">
          {hasCode ? (
            <ButtonLink href={`${action}/f24?${query}`} icon="print">
              {t('print')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={change} kind="second">
            {t('change')}
          </ButtonLink>
          <Metti calcolo="ravvedimento" query={answers} />
        </div>
        <p className="mt-4 print:hidden">
          <a href={confrontoHref(`${action}/confronto`, { b: answers })}>{compare('ravvedimento.result')}</a>
        </p>
        <FinestraComune comune={comune} usata={view.posizione.finestra} />
        <Windows {...view} />
        <Reasons {...view} />
        <F24Rows view={view} comune={await comuneF24(risposte)} change={change} />
        <Notices {...view} />
        <Keep calcolo="ravvedimento" query={answers} origin={(await origin()).origin} />
      </div>
    </>
  )
}

export default RisultatoPage
