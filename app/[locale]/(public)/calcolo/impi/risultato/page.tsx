import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { risposteDi } from '../../../../../../contracts/calcolo/campi'
import { localeHref } from '../../../../../../i18n/routing'
import { today } from '../../../../../../server/platform/clock'
import { altroOf, confrontoHref, togetherHref } from '../../../../../../ui/calcolo/confronto/address'
import { Keep } from '../../../../../../ui/calcolo/keep'
import { ButtonLink } from '../../../../../../ui/components/button'
import { contoImpi } from '../../../../../../ui/impi/conto'
import { Instalments, Notices, Reasons, Rows, Top } from '../../../../../../ui/impi/result'
import { Metti } from '../../../../../../ui/scadenzario/metti'
import { origin, pageMetadata } from '../../../../../page-metadata'
import { paramsOf, type SearchParams } from '../../imu/load'
import { keptOf, unfinishedHref } from '../../kept'
import { ImpiFrame } from '../frame'
import { loadImpi } from '../load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('impi')
  const [title, description] = [t('risultato.pageTitle'), t('description')]
  return pageMetadata({ locale: await getLocale(), path: '/calcolo/impi/risultato', title, description })
}

/** Step 3: the answer first, then all the reasons; what is missing leads back to its question. */
const RisultatoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/impi')
  const calcolo = await loadImpi(params)
  const query = keptOf(params).toString()
  if (calcolo.kind !== 'ready') redirect(`${action}?${query}`)
  const { comune, risposte } = calcolo
  const conto = contoImpi(risposte)
  if (!conto.ok) redirect(unfinishedHref(action, params))
  const answers = risposteDi('impi', params) ?? ''
  const altro = altroOf(params)
  if (altro) redirect(togetherHref(`${action}/confronto`, altro, answers))
  const t = await getTranslations('impi.risultato')
  const compare = await getTranslations('confronto.pagina')
  const view = { ...conto, comune }
  return (
    <>
      <ImpiFrame step="risultato" query={query} />
      <div className="wrap">
        <Top {...view} />
        <div className="btns acts print:hidden">
          {conto.result.righe.some(({ codice }) => codice === '3971') ? (
            <ButtonLink href={`${action}/f24?${query}`} icon="print">
              {t('print')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={`${action}?${query}`} kind="second">
            {t('change')}
          </ButtonLink>
          <Metti calcolo="impi" query={answers} />
        </div>
        <p className="mt-4 print:hidden">
          <a href={confrontoHref(`${action}/confronto`, { b: answers })}>{compare('result')}</a>
        </p>
        <Instalments {...view} oggi={today()} />
        <Notices {...view} />
        <Reasons {...view} />
        <Rows {...view} />
        <Keep calcolo="impi" query={answers} origin={(await origin()).origin} />
      </div>
    </>
  )
}

export default RisultatoPage
