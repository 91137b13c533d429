import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { confrontoImpi } from '../../../../../../contracts/confronto/confronto-impi'
import { PRIMO_ANNO_IMPI } from '../../../../../../engine/impi/impi'
import { localeHref } from '../../../../../../i18n/routing'
import { contoImpi, type ContoImpi } from '../../../../../../ui/impi/conto'
import { pageMetadata } from '../../../../../page-metadata'
import { ConfrontoVociPage } from '../../confronto-voci'
import { paramsOf, type SearchParams } from '../../imu/load'
import { loadVoci, type Letto } from '../../load-voci'
import { loadImpi } from '../load'

type Props = { readonly searchParams: SearchParams }

/** The address says what is owned: kept out of search engines, and never in the title. */
export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('confronto')
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/impi/confronto',
      title: `${t('page.anno')} IMPi`,
      description: t('pagina.IMPi.description'),
    })),
    robots: { index: false },
  }
}

type Computed = Extract<ContoImpi, { ok: true }>

const read = async (query: string): Promise<Letto<Computed>> => {
  const calcolo = await loadImpi(new URLSearchParams(query))
  if (calcolo.kind !== 'ready') return undefined
  const conto = contoImpi(calcolo.risposte)
  if (!conto.ok) return 'incomplete'
  const { comune, risposte } = calcolo
  return { conto, lato: { query, anno: risposte.anno, comune: comune.nome, importo: conto.result.imposta } }
}

/** Two calculations of the IMPi side by side: two years, or two sets of answers. All of both is in the address. */
const ConfrontoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const caricato = await loadVoci(params, {
    tax: 'impi',
    read,
    compare: (before, now) => confrontoImpi(before.posizione, now.posizione),
  })
  const form = localeHref(await getLocale(), '/calcolo/impi')
  return <ConfrontoVociPage caricato={caricato} where={{ tax: 'IMPi', form, primoAnno: PRIMO_ANNO_IMPI }} />
}

export default ConfrontoPage
