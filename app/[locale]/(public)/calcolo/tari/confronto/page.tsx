import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { confrontoTari } from '../../../../../../contracts/confronto/confronto-tari'
import { PRIMO_ANNO } from '../../../../../../engine/tari/tari'
import { localeHref } from '../../../../../../i18n/routing'
import { contoTari, type ContoTari } from '../../../../../../ui/tari/conto'
import { pageMetadata } from '../../../../../page-metadata'
import { ConfrontoVociPage } from '../../confronto-voci'
import { paramsOf, type SearchParams } from '../../imu/load'
import { loadVoci, type Letto } from '../../load-voci'
import { loadTari } from '../load'

type Props = { readonly searchParams: SearchParams }

/** The address says what is owned: kept out of search engines, and never in the title. */
export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('confronto')
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/tari/confronto',
      title: `${t('page.anno')} TARI`,
      description: t('pagina.TARI.description'),
    })),
    robots: { index: false },
  }
}

type Computed = Extract<ContoTari, { ok: true }>

const read = async (query: string): Promise<Letto<Computed>> => {
  const calcolo = await loadTari(new URLSearchParams(query))
  if (calcolo.kind !== 'ready') return undefined
  const conto = calcolo.risposte.utenza === '' ? undefined : contoTari(calcolo.risposte)
  if (!conto?.ok) return 'incomplete'
  const { comune, risposte } = calcolo
  return { conto, lato: { query, anno: risposte.anno, comune: comune.nome, importo: conto.result.totaleArrotondato } }
}

/** Two calculations of the TARI side by side: two years, or two sets of answers. All of both is in the address. */
const ConfrontoPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const caricato = await loadVoci(params, {
    tax: 'tari',
    read,
    compare: (before, now) => confrontoTari(before.posizione, now.posizione),
  })
  const form = localeHref(await getLocale(), '/calcolo/tari')
  return <ConfrontoVociPage caricato={caricato} where={{ tax: 'TARI', form, primoAnno: PRIMO_ANNO }} />
}

export default ConfrontoPage
