import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { risposteDi } from '../../../../../../contracts/calcolo/campi'
import { localeHref } from '../../../../../../i18n/routing'
import { altroOf, confrontoHref, togetherHref } from '../../../../../../ui/calcolo/confronto/address'
import { ButtonLink } from '../../../../../../ui/components/button'
import { contoTari } from '../../../../../../ui/tari/conto'
import { Instalments, Notices, Payment, Picture, Reasons, Top } from '../../../../../../ui/tari/result'
import { Metti } from '../../../../../../ui/scadenzario/metti'
import { Keep } from '../../../../../../ui/calcolo/keep'
import { origin, pageMetadata } from '../../../../../page-metadata'
import { keptOf, unfinishedHref } from '../../kept'
import { paramsOf, type SearchParams } from '../../imu/load'
import { TariFrame } from '../frame'
import { loadTari } from '../load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('tari')
  const title = t('risultato.pageTitle')
  return pageMetadata({
    locale: await getLocale(),
    path: '/calcolo/tari/risultato',
    title,
    description: t('description'),
  })
}

/** Step 3: the answer first, then all the reasons; what is missing leads back to its question. */
const RisultatoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/tari')
  const calcolo = await loadTari(params)
  const query = keptOf(params).toString()
  if (calcolo.kind !== 'ready' || calcolo.risposte.utenza === '') redirect(`${action}?${query}`)
  const { comune, risposte } = calcolo
  const conto = contoTari(risposte)
  if (!conto.ok) redirect(unfinishedHref(action, params))
  const answers = risposteDi('tari', params) ?? ''
  const altro = altroOf(params)
  if (altro) redirect(togetherHref(`${action}/confronto`, altro, answers))
  const t = await getTranslations('tari.risultato')
  const compare = await getTranslations('confronto.pagina')
  const view = { ...conto, comune, anno: risposte.anno }
  return (
    <>
      <TariFrame step="risultato" query={query} />
      <div className="wrap">
        <Top {...view} />
        <div className="btns acts print:hidden">
          {conto.versamenti.some(({ importo }) => importo > 0) ? (
            <ButtonLink href={`${action}/f24?${query}`} icon="print">
              {t('print')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={`${action}?${query}`} kind="second">
            {t('change')}
          </ButtonLink>
          <Metti calcolo="tari" query={answers} />
        </div>
        <p className="mt-4 print:hidden">
          <a href={confrontoHref(`${action}/confronto`, { b: answers })}>{compare('result')}</a>
        </p>
        {conto.result.dovuto > 0 ? <Instalments {...view} /> : null}
        <Notices {...view} />
        <Picture {...view} />
        <Reasons {...view} />
        <Payment {...view} />
        <Keep calcolo="tari" query={answers} origin={(await origin()).origin} />
      </div>
    </>
  )
}

export default RisultatoPage
