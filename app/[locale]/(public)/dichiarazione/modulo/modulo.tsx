import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CONTROLLA } from '../../../../../contracts/dichiarazione/percorso'
import { pageMetadata } from '../../../../page-metadata'
import { ModuloCheck } from './check'
import { ModuloForm } from './form'
import { caricaModulo } from './load'
import { MODULI, type QualeModulo } from './moduli'

type Props = { readonly quale: QualeModulo; readonly query: string }

/** The title says which form, and whether something is to correct; never who. */
export const moduloMetadata = async ({ quale, query }: Props): Promise<Metadata> => {
  const { passo, problems } = await caricaModulo(quale, query)
  const t = await getTranslations('dichiarazione')
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: MODULI[quale].page,
      title: passo === CONTROLLA ? t('controlla.title') : t(`compila.${quale}`),
      wrong: problems.length > 0,
    })),
    robots: { index: false },
  }
}

/** The form at its step, or the last look. */
export const ModuloDichiarazione = async ({ quale, query }: Props) => {
  const vista = await caricaModulo(quale, query)
  return vista.passo === CONTROLLA ? (
    <ModuloCheck quale={quale} vista={vista} />
  ) : (
    <ModuloForm quale={quale} vista={vista} />
  )
}
