import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { confrontoTasi } from '../../../../../../contracts/confronto/confronto-tasi'
import { PRIMO_ANNO_TASI } from '../../../../../../engine/tasi/tasi'
import { localeHref } from '../../../../../../i18n/routing'
import { contoTasi, type ContoTasi } from '../../../../../../ui/tasi/conto'
import { pageMetadata } from '../../../../../page-metadata'
import { ConfrontoVociPage } from '../../confronto-voci'
import { paramsOf, type SearchParams } from '../../imu/load'
import { loadVoci, type Letto } from '../../load-voci'
import { isBegun, loadTasi } from '../load'

type Props = { readonly searchParams: SearchParams }

/** The address says what is owned: kept out of search engines, and never in the title. */
export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('confronto')
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/tasi/confronto',
      title: `${t('page.anno')} TASI`,
      description: t('pagina.TASI.description'),
    })),
    robots: { index: false },
  }
}

type Computed = Extract<ContoTasi, { ok: true }>

const read = async (query: string): Promise<Letto<Computed>> => {
  const calcolo = await loadTasi(new URLSearchParams(query))
  if (calcolo.kind !== 'ready') return undefined
  const conto = !isBegun(calcolo.risposte) ? undefined : contoTasi(calcolo.risposte)
  if (!conto?.ok) return 'incomplete'
  const { comune, risposte } = calcolo
  return { conto, lato: { query, anno: risposte.anno, comune: comune.nome, importo: conto.proprio.imposta } }
}

/** Two calculations of the TASI side by side: two years, or two sets of answers. All of both is in the address. */
const ConfrontoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const caricato = await loadVoci(params, { tax: 'tasi', read, compare: (before, now) => confrontoTasi(before, now) })
  const form = localeHref(await getLocale(), '/calcolo/tasi')
  return <ConfrontoVociPage caricato={caricato} where={{ tax: 'TASI', form, primoAnno: PRIMO_ANNO_TASI }} />
}

export default ConfrontoPage
