import { useTranslations } from 'next-intl'
import type { Words } from '../../i18n/words'
import type { VoceElenco } from '../../contracts/scadenzario/elenco'

const RATE = ['acconto', 'saldo', 'unica', 'prima', 'seconda', 'terza'] as const
type Rata = (typeof RATE)[number]

const isRata = (rata: string): rata is Rata => RATE.some((one) => one === rata)

/** The letters of a tax as the law writes them. */
export const siglaDi = (name: string): string => (name.toUpperCase() === 'IMPI' ? 'IMPi' : name.toUpperCase())

type Named = { readonly tributo: string; readonly rata: string }

/** What people call a tax and its instalment: most taxes are known by their letters, in every language. */
export const nomiDi = (t: Words<'scadenzario'>) => {
  const tributo = (name: string): string => {
    const sigla = name.replace(/-RAVVEDIMENTO$/, '')
    return sigla === 'CANONE' ? t('canone') : siglaDi(sigla)
  }
  const rata = ({ tributo: name, rata: own }: Named): string => {
    if (name.endsWith('-RAVVEDIMENTO')) return t('tardi')
    return isRata(own) ? t(`rata.${own}`) : t('numbered', { number: own })
  }
  return { tributo, rata }
}

/** The name of a calculation in the list. */
export const useNomeCalcolo = () => {
  const t = useTranslations('scadenzario')
  return ({ calcolo }: Pick<VoceElenco, 'calcolo'>): string =>
    calcolo === 'canone' ? t('canone') : calcolo === 'ravvedimento' ? t('pagina.ravvedimento') : siglaDi(calcolo)
}
