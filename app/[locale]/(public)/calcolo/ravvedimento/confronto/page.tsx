import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { confrontoRavvedimento } from '../../../../../../contracts/confronto/confronto-ravvedimento'
import { localeHref } from '../../../../../../i18n/routing'
import { euro } from '../../../../../../ui/format'
import { nameOfTributo } from '../../../../../../ui/ravvedimento/asked'
import { contoRavvedimento, type RavvedimentoView } from '../../../../../../ui/ravvedimento/conto'
import { pageMetadata } from '../../../../../page-metadata'
import { ConfrontoVociPage } from '../../confronto-voci'
import { paramsOf, type SearchParams } from '../../imu/load'
import { loadVoci, type Letto } from '../../load-voci'
import { letteRavvedimento } from '../load'

type Props = { readonly searchParams: SearchParams }

/** The address says what was owed: kept out of search engines, and never in the title. */
export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('confronto')
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/ravvedimento/confronto',
      title: t('pagina.ravvedimento.title'),
      description: t('pagina.ravvedimento.description'),
    })),
    robots: { index: false },
  }
}

/** A day may be earlier than all others, but no year before is a calculation of its own. */
const NESSUN_ANNO = 9999

const read = async (query: string): Promise<Letto<RavvedimentoView>> => {
  const { risposte } = await letteRavvedimento(new URLSearchParams(query))
  if (risposte.tributo === '') return undefined
  const conto = contoRavvedimento(risposte)
  if (conto.kind !== 'conto') return 'incomplete'
  const { posizione, result } = conto.view
  const t = await getTranslations()
  const locale = await getLocale()
  const said = (['imposta', 'sanzione', 'interessi'] as const).map((key) => [key, euro(result[key], locale)])
  const nota = t('confronto.pagina.ravvedimento.parti', Object.fromEntries(said))
  const anno = posizione.anno ?? Number(posizione.scadenza.slice(0, 4))
  const lato = { query, anno, comune: nameOfTributo(t, risposte.tributo), importo: result.totale, nota }
  return { conto: conto.view, lato }
}

/** Two late payments side by side: today and later, mine and the notice's. All of both is in the address. */
const ConfrontoPage = async ({ searchParams }: Props) => {
  const caricato = await loadVoci(await paramsOf(searchParams), {
    tax: 'ravvedimento',
    read,
    compare: (before, now) => confrontoRavvedimento(before.posizione, now.posizione),
  })
  const t = await getTranslations('confronto.pagina.ravvedimento')
  const form = localeHref(await getLocale(), '/calcolo/ravvedimento')
  return <ConfrontoVociPage caricato={caricato} where={{ tax: t('name'), form, primoAnno: NESSUN_ANNO }} />
}

export default ConfrontoPage
