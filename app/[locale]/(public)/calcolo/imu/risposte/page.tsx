import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { passiDi } from '../../../../../../contracts/calcolo/passi'
import { localeHref } from '../../../../../../i18n/routing'
import { contoDi } from '../../../../../../ui/calcolo/conto'
import { altroOf } from '../../../../../../ui/calcolo/confronto/address'
import { queryOf } from '../../../../../../contracts/calcolo/indirizzo'
import { Check } from '../../../../../../ui/calcolo/una/check'
import { pageMetadata } from '../../../../../page-metadata'
import { Frame } from '../frame'
import { loadCalcolo, paramsOf, type SearchParams } from '../load'

type Props = { readonly searchParams: SearchParams }

/** The answers are in the address: kept out of search engines. */
export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('una.check')
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: '/calcolo/imu/risposte', title: t('title') })),
    robots: { index: false },
  }
}

/** Check your answers, before the result. */
const RispostePage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/imu')
  const calcolo = await loadCalcolo(params)
  if (calcolo.kind !== 'ready' || calcolo.risposte.immobili.length === 0) redirect(`${action}?${params}`)
  const { comune, contesto, risposte } = calcolo
  const t = await getTranslations('una.check')
  const conto = contoDi(risposte, contesto)
  const altro = altroOf(params)
  return (
    <>
      <Frame step="immobili" query={queryOf(risposte)} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead', { comune: comune.nome, year: risposte.anno })}</p>
        </div>
        <Check
          form={{
            action,
            resultAction: `${action}/risultato`,
            comune,
            contesto,
            risposte,
            conto,
            problemOf: () => undefined,
            isOpen: () => false,
            keep: '',
            ...(altro ? { altro } : {}),
          }}
          passi={passiDi(risposte, contesto, conto.preparato)}
        />
      </div>
    </>
  )
}

export default RispostePage
