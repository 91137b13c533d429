import { useLocale, useTranslations } from 'next-intl'
import { COSA, PERIODO, type RigaVoce, type Valore } from '../../contracts/confronto/per-fattori'
import { decimalText as exactText } from '../../engine/kernel/money'
import { date, decimalText, figure, permille, share, timesOf } from '../format'

/** A word of a value: of the comparison itself, of a reduction of the TARI, of an exemption of the TASI. */
const useWord = () => {
  const own = useTranslations('confronto')
  const tari = useTranslations('tari')
  const tasi = useTranslations('tasi')
  return (word: string): string => {
    if (own.has(`parola.${word as 'abito'}`)) return own(`parola.${word as 'abito'}`)
    const isRiduzione = tari.has(`riduzioni.${word as 'rurale'}`)
    return isRiduzione ? tari(`riduzioni.${word as 'rurale'}`) : tasi(`esenzioni.${word as 'culto'}`)
  }
}

/** What one side has in a line: `1,12`, `2,5 ‰`, `8 su 12`, `Vivo da solo, 30 %`. */
export const useValoreText = () => {
  const t = useTranslations('confronto.valore')
  const locale = useLocale()
  const wordOf = useWord()
  return (valore: Valore): string => {
    switch (valore.kind) {
      case 'niente':
        return t('niente')
      case 'euro':
        return figure(valore.cents, locale)
      case 'decimale':
        return decimalText(exactText(valore.value, 8), locale)
      case 'prodotto':
        return valore.values
          .map((value) => decimalText(exactText(value, 8), locale))
          .map((text, at) => (at === 0 ? text : timesOf(text)))
          .join(' ')
      case 'giorno':
        return date(valore.value, locale)
      case 'quota':
        return share(valore.value, locale)
      case 'permille':
        return permille(valore.value, locale)
      case 'parti':
        return t('parti', { count: valore.count, of: valore.of })
      case 'parole':
        return valore.words
          .map(({ word, value }) =>
            value ? t('con', { word: wordOf(word), value: share(value, locale) }) : wordOf(word),
          )
          .join('; ')
      default:
        return String(valore.value)
    }
  }
}

/** How a line is called; of several rooms, which one. */
export const useVoceName = (righe: readonly RigaVoce[]) => {
  const t = useTranslations('confronto')
  const places = new Set(righe.map(({ at }) => at).filter((at) => at !== ''))
  return ({ id, at }: RigaVoce): string => {
    const voce = t(`voce.${id as 'aliquota'}`)
    if (at === '' || places.size < 2) return voce
    if (at.startsWith(COSA)) {
      const number = Number(at.slice(COSA.length)) + 1
      return id === 'cosa' ? t('laCosa', { number }) : t('inCosa', { voce, number })
    }
    return at.startsWith(PERIODO)
      ? t('inPeriodo', { voce, number: Number(at.slice(PERIODO.length)) + 1 })
      : t('stanza', { voce, number: Number(at) + 1 })
  }
}

/** "l’aliquota, da 2,5 ‰ a 3 ‰": a line that moved, in a few words. */
export const useMossa = (righe: readonly RigaVoce[]) => {
  const t = useTranslations('confronto.mossa')
  const text = useValoreText()
  const nameOf = useVoceName(righe)
  return (riga: RigaVoce): string => {
    const name = nameOf(riga)
    const [before, now] = [riga.before, riga.now]
    if (before.kind === 'niente' && now.kind === 'niente') return name
    if (before.kind === 'niente') return t('comincia', { name })
    return now.kind === 'niente' ? t('finisce', { name }) : t('daA', { name, before: text(before), now: text(now) })
  }
}

export const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase() + words.slice(1)
