import { useLocale, useTranslations } from 'next-intl'
import type { PassoDomanda } from '../../../contracts/calcolo/passi'
import { isFieldOf } from '../../../contracts/calcolo/passi'
import { TIPI, type RisposteImmobile } from '../../../contracts/calcolo/risposte'
import { SITUAZIONI } from '../../../contracts/calcolo/domande'
import { isCategoria } from '../../../engine/catasto/categoria'
import { decimalText } from '../../format'
import { blocking } from '../conto'
import type { FormProps } from '../form-props'

/** An answer as the check shows it. `waits`: "I do not know", and what it blocks; `missing`: nothing was said. */
export type Letta = { readonly question: string; readonly answer: string; readonly state: 'said' | 'waits' | 'missing' }

const YES_NO = ['attestazione', 'comodatoParente', 'comodatoRegistrato', 'comodatoUnica', 'montano'] as const

const dayText = (campi: Readonly<Partial<Record<string, string>>>, field: string): string =>
  ['g', 'm', 'a'].flatMap((part) => campi[`${field}.${part}`] ?? []).join('/')

const usePossesso = () => {
  const t = useTranslations('una.check')
  const possesso = useTranslations('domande.possesso')
  return ({ campi }: RisposteImmobile): string => {
    if (campi.possesso !== 'parte') return campi.possesso === 'tutto' ? possesso('whole') : ''
    const [from, to] = [dayText(campi, 'acquisto'), dayText(campi, 'vendita')]
    if (from && to) return t('fromTo', { from, to })
    return from ? t('from', { from }) : to ? t('to', { to }) : possesso('part')
  }
}

/** The answer of one question in the words of its options; a figure as it was typed. */
const useAnswer = (form: FormProps) => {
  const t = useTranslations('una.check')
  const domande = useTranslations('domande')
  const categorie = useTranslations('categorie')
  const tipi = useTranslations('calcolo.aggiungi')
  const locale = useLocale()
  const possesso = usePossesso()
  return ({ immobile: at, periodo: k, domanda }: PassoDomanda): string => {
    const immobile = form.risposte.immobili[at]!
    const periodo = immobile.periodi[k]
    const campi = periodo?.campi ?? {}
    const yesNo = YES_NO.find((one) => one === domanda)
    if (yesNo) return campi[yesNo] === 'si' ? domande('yes') : campi[yesNo] === 'no' ? domande('no') : ''
    switch (domanda) {
      case 'tipo': {
        const tipo = TIPI.find((one) => one === immobile.campi.tipo)
        return tipo ? tipi(tipo) : ''
      }
      case 'possesso':
        return possesso(immobile)
      case 'categoria': {
        const own = campi.categoria ?? ''
        return isCategoria(own) ? `${own}, ${categorie(own)}` : own
      }
      case 'uso':
        return campi.uso ? domande(`uso.options.${campi.uso as 'abito'}`) : ''
      case 'situazione': {
        const own = SITUAZIONI.find((one) => one === campi.situazione)
        return own ? domande(`situazione.options.${own}.label`) : ''
      }
      case 'conduzione':
        return campi.conduzione ? domande(`conduzione.options.${campi.conduzione as 'altro'}.label`) : ''
      case 'valore':
        return domande(`valore.options.${campi.valore === 'contabile' ? 'contabile' : 'rendita'}.label`)
      case 'rendita':
        return campi.rendita ? t('euro', { value: campi.rendita }) : campi.renditaNonSo ? t('nonSo') : ''
      case 'dominicale':
      case 'venale':
        return campi[domanda] ? t('euro', { value: campi[domanda] }) : ''
      case 'storico': {
        const said = (['storico', 'inagibile'] as const).filter((one) => campi[one] !== undefined)
        return said.length === 0 ? domande('no') : said.map((one) => domande(`stato.${one}.label`)).join(', ')
      }
      case 'quota':
        return campi.quota
          ? campi.quota.includes('/')
            ? campi.quota
            : t('percent', { value: campi.quota.replace('%', '').trim() })
          : ''
      case 'pertinenzaC2': {
        const said = (['pertinenzaC2', 'pertinenzaC6', 'pertinenzaC7'] as const).flatMap((one) => campi[one] ?? [])
        return said.length === 0 ? domande('no') : said.map((value) => t('euro', { value })).join(', ')
      }
      case 'contitolari':
        return (periodo?.contitolari ?? []).map(({ quota }) => quota || '0').join(', ')
      case 'costi':
        return t('costs', { count: periodo?.costi.length ?? 0 })
      case 'aliquote': {
        const own = form.conto.preparato.immobili[at]?.periodi[k]?.aliquota
        return own ? t('percent', { value: decimalText(own.pct, locale) }) : ''
      }
      case 'cambio':
        return dayText(campi, 'dal')
      default:
        return campi[domanda] ?? ''
    }
  }
}

/** The question in a word or two, as the summary of errors names it. */
const NAMES = {
  storico: 'stato',
  pertinenzaC2: 'pertinenze',
  aliquote: 'scelta',
  cambio: 'dal',
} as const satisfies Partial<Record<PassoDomanda['domanda'], string>>

export const useLetta = (form: FormProps) => {
  const names = useTranslations('domande.nomi')
  const t = useTranslations('una.check')
  const answerOf = useAnswer(form)
  const problems = blocking(form.conto)
  return (passo: PassoDomanda): Letta => {
    const { domanda } = passo
    const key = domanda in NAMES ? NAMES[domanda as keyof typeof NAMES] : domanda
    const named = key as 'rendita'
    const question = names(named)
    const wrong = problems.some(({ field }) => isFieldOf(passo, field))
    const answer = answerOf(passo)
    const waits = domanda === 'rendita' && answer === t('nonSo')
    return {
      question,
      answer: answer || t('missing'),
      state: wrong || answer === '' ? 'missing' : waits ? 'waits' : 'said',
    }
  }
}
