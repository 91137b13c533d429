import type { Lingua } from '../../contracts/avvisi/lingue'
import { LOTTO } from '../../formats/elenchi/lotto'
import importazioniDe from '../../messages/de/importazioni.json'
import german from '../../messages/de/lotto.json'
import importazioniEn from '../../messages/en/importazioni.json'
import english from '../../messages/en/lotto.json'
import importazioniIt from '../../messages/it/importazioni.json'
import italian from '../../messages/it/lotto.json'
import { parolaIn, type Valori } from '../avvisi/pezzi/queries'
import { codesOf, sentenceOf } from '../platform/sentences'
import type { CodiceLotto, ProblemaLotto } from './lotto.types'

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]
type Chiave = Leaves<typeof italian>

const CATALOGUES = {
  it: { own: italian, reasons: importazioniIt.reason },
  de: { own: german, reasons: importazioniDe.reason },
  en: { own: english, reasons: importazioniEn.reason },
} as const

export type ParoleLotto = (key: Chiave, values?: Valori) => string

export const paroleLotto =
  (lingua: Lingua): ParoleLotto =>
  (key, values = {}) => {
    const found = parolaIn(CATALOGUES[lingua].own, key, values)
    if (found === undefined) throw new Error(`no words for ${key} in ${lingua}`)
    return found
  }

/** As the template heads it; a column of the file that was brought keeps the name it has there. */
export const colonnaDi = (colonna: string): string =>
  LOTTO.campi.find(({ nome }) => nome === colonna)?.headings[0] ?? colonna

/** The sentence that another catalogue already has for this. */
const other = ({ code, values }: ProblemaLotto, lingua: Lingua): string | undefined => {
  if (code === 'line') return parolaIn(CATALOGUES[lingua].reasons, String(values.reason))
  const catalogue = code === 'not-computed' ? 'tax' : code === 'f24-refused' ? 'f24' : undefined
  const motivo = String(values.motivo)
  if (catalogue === undefined || !codesOf(catalogue).includes(motivo)) return undefined
  return sentenceOf({ code: motivo, field: '', values }, catalogue, lingua)
}

const key = (code: CodiceLotto): Chiave => `perche.${code}`

/** What is wrong, without where. */
export const fraseDi = (problema: ProblemaLotto, lingua: Lingua): string =>
  other(problema, lingua) ?? paroleLotto(lingua)(key(problema.code), problema.values)

/** `Riga 12, rendita: manca…`. */
export const dettoDi = (problema: ProblemaLotto, lingua: Lingua): string => {
  const t = paroleLotto(lingua)
  const [riga, frase] = [problema.line, fraseDi(problema, lingua)]
  if (problema.colonna === '') return t('doveRiga', { riga, frase })
  const colonna = colonnaDi(problema.colonna)
  if (problema.cella !== undefined) return t('doveCella', { cella: problema.cella, colonna, frase })
  return t('dove', { riga, colonna, frase })
}
