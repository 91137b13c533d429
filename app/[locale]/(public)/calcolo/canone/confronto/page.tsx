import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { confrontoCanone } from '../../../../../../contracts/confronto/confronto-canone'
import { PRIMO_ANNO } from '../../../../../../engine/canone/canone'
import { localeHref } from '../../../../../../i18n/routing'
import { contoCanone, type ContoCanone } from '../../../../../../ui/canone/conto'
import { pageMetadata } from '../../../../../page-metadata'
import { ConfrontoVociPage } from '../../confronto-voci'
import { paramsOf, type SearchParams } from '../../imu/load'
import { loadVoci, type Letto } from '../../load-voci'
import { loadCanone } from '../load'

type Props = { readonly searchParams: SearchParams }

/** The address says what is owned: kept out of search engines, and never in the title. */
export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('confronto')
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/canone/confronto',
      title: t('pagina.CANONE.title'),
      description: t('pagina.CANONE.description'),
    })),
    robots: { index: false },
  }
}

type Computed = Extract<ContoCanone, { ok: true }>

const read = async (query: string): Promise<Letto<Computed>> => {
  const calcolo = await loadCanone(new URLSearchParams(query))
  if (calcolo.kind !== 'ready') return undefined
  const { comune, risposte } = calcolo
  const conto = risposte.tipi.length === 0 ? undefined : contoCanone(risposte, comune.popolazione)
  if (!conto?.ok) return 'incomplete'
  return { conto, lato: { query, anno: risposte.anno, comune: comune.nome, importo: conto.result.totale } }
}

/** Two sums of the canone side by side: two years, or two sets of answers. All of both is in the address. */
const ConfrontoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const t = await getTranslations('confronto.pagina.CANONE')
  const compare = (before: Computed, now: Computed) => confrontoCanone(before.posizione, now.posizione)
  const caricato = await loadVoci(params, { tax: 'canone', read, compare })
  const form = localeHref(await getLocale(), '/calcolo/canone')
  return <ConfrontoVociPage caricato={caricato} where={{ tax: t('name'), form, primoAnno: PRIMO_ANNO }} />
}

export default ConfrontoPage
