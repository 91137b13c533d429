import { useLocale, useTranslations } from 'next-intl'
import { ALTRO, SI, type Campo } from '../../contracts/pratiche/campo'
import type { Risposte } from '../../contracts/pratiche/lettura'
import type { Oggetto } from '../../contracts/pratiche/oggetto'
import type { Passo, Procedura } from '../../contracts/pratiche/procedura'
import type { Words } from '../../i18n/words'
import { date, decimalText, euro } from '../format'
import { isComune, useParole, type Parole } from './parole'

const COMUNI = ['email', 'telefono', 'vero'] as const
type Comune = (typeof COMUNI)[number]

const comuneOf = (campo: string): Comune => COMUNI.find((each) => each === campo) ?? 'vero'

/** The heading of a step. */
export const passoTitolo = (t: Words<'pratiche'>, parole: Parole, { id }: Passo): string => {
  if (!isComune(id)) return parole(`passi.${id}`)
  return t(id === 'vero' ? 'comune.passi.vero' : 'comune.passi.recapito')
}

/** What is asked. */
export const domandaOf = (t: Words<'pratiche'>, parole: Parole, passo: string, campo: string): string =>
  isComune(passo) ? t(`comune.campi.${comuneOf(campo)}`) : parole(`campi.${campo}.domanda`)

/** What an object is called where it is chosen: its address, or its place in the registry. */
export const oggettoName = (
  t: Words<'pratiche'>,
  { indirizzo, foglio, particella, subalterno, id, tipo }: Oggetto,
): string => {
  if (indirizzo !== undefined) return indirizzo
  if (tipo === 'utenza') return t('utenza', { codice: id })
  return catastoOf(t, { foglio, particella, subalterno }) ?? t('immobile')
}

/** `foglio 12, particella 345, subalterno 6`. */
export const catastoOf = (
  t: Words<'pratiche'>,
  { foglio, particella, subalterno }: Pick<Oggetto, 'foglio' | 'particella' | 'subalterno'>,
): string | undefined => {
  if (foglio === undefined || particella === undefined) return undefined
  const said = { foglio, particella, sub: subalterno ?? '' }
  return t(subalterno === undefined ? 'catasto' : 'catastoSub', said)
}

/** Answers in words, as a summary and a receipt say them. */
export const useRisposta = (
  procedura: Procedura,
  oggetti: readonly Oggetto[],
): ((campo: Campo, risposte: Risposte) => string) => {
  const t = useTranslations('pratiche')
  const parole = useParole(procedura.id)
  const locale = useLocale()
  return rispostaIn(t, parole, locale, oggetti)
}

/** The same where there are no hooks: in what is not a page. */
export const rispostaIn =
  (t: Words<'pratiche'>, parole: Parole, locale: 'it' | 'en' | 'de', oggetti: readonly Oggetto[]) =>
  (campo: Campo, risposte: Risposte): string => {
    const kept = risposte[campo.id]
    if (kept === undefined || kept === '') return t('vuoto')
    switch (campo.tipo) {
      case 'giorno':
        return date(kept, locale)
      case 'euro':
        return euro(Number(kept), locale)
      case 'numero': {
        const figure = decimalText(kept, locale)
        return campo.unita === undefined ? figure : t(`unita.${campo.unita}`, { n: figure })
      }
      case 'scelta':
      case 'scelte':
        return kept
          .split(',')
          .map((each) => parole(`campi.${campo.id}.opzioni.${each}`))
          .join(', ')
      case 'immobile':
      case 'utenza': {
        if (kept === ALTRO) return parole(`campi.${campo.id}.opzioni.${ALTRO}`)
        const found = oggetti.find(({ id, tipo }) => id === kept && tipo === campo.tipo)
        return found === undefined ? t('nonPiu') : oggettoName(t, found)
      }
      case 'vero':
        return kept === SI ? t('dichiarato') : t('vuoto')
      default:
        return kept
    }
  }
