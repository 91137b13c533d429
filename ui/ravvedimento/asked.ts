import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { RisposteRavvedimento } from '../../contracts/ravvedimento/risposte'
import { law, type Law } from '../../engine/kernel/law'
import type { Fascia, Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import type { Words } from '../../i18n/words'
import { fieldSentences } from '../calcolo/field-sentences'

/** What the questions need: what was typed, and what is wrong with it. */
export type AskedRavvedimento = {
  readonly risposte: RisposteRavvedimento
  readonly problemOf: (field: string) => string | undefined
}

export const fieldOf = ({ risposte, problemOf }: AskedRavvedimento, name: string) => {
  const problem = problemOf(name)
  return { name, value: risposte.get(name), ...(problem === undefined ? {} : { problem }) }
}

export const dayOf = ({ risposte: { get }, problemOf }: AskedRavvedimento, prefix: string) => {
  const problem = problemOf(`${prefix}.g`)
  return {
    prefix,
    value: { giorno: get(`${prefix}.g`), mese: get(`${prefix}.m`), anno: get(`${prefix}.a`) },
    ...(problem === undefined ? {} : { problem }),
  }
}

const D472 = (at: string): Law => law('D.Lgs. 472/1997', at)

/** The article behind each question. */
export const LAWS = {
  scadenza: [D472('art. 13 c. 1'), law('D.Lgs. 87/2024', 'art. 5')],
  giorno: [D472('art. 13 c. 2')],
  atto: [D472('art. 13 c. 1')],
  dichiarazione: [law('L. 296/2006', 'art. 1 c. 161')],
  finestra: [D472('art. 13 c. 1 lett. b')],
  pagati: [D472('art. 13 c. 2'), law('D.Lgs. 472/1997', 'art. 13-bis')],
} as const satisfies Record<string, readonly Law[]>

/** The letter of the law behind each band. */
export const LETTERA: Readonly<Record<Exclude<Fascia, 'nessuna'>, Law>> = {
  sprint: D472('art. 13 c. 1 lett. a'),
  breve: D472('art. 13 c. 1 lett. a'),
  intermedio: D472('art. 13 c. 1 lett. a-bis'),
  lungo: D472('art. 13 c. 1 lett. b'),
  'oltre-anno': D472('art. 13 c. 1 lett. b-bis'),
  biennale: D472('art. 13 c. 1 lett. b-bis'),
  ultrabiennale: D472('art. 13 c. 1 lett. b-ter'),
}

/** The questions that a problem may be about, in a word or two. */
const NOMI = [
  'tributo',
  'scadenza',
  'imposta',
  'giorno',
  'codice',
  'anno',
  'atto',
  'dichiarazione',
  'finestra',
  'importo',
  'comprende',
] as const

const aboutOf = (t: Words, field: string): string => {
  const row = /^v(\d)\./.exec(field)?.[1]
  const bare = field.replace(/^v\d\./, '').replace(/\.[gma]$/, '')
  const name = t(`ravvedimento.nomi.${NOMI.find((one) => one === bare) ?? 'altro'}`)
  return row === undefined ? name : `${t('ravvedimento.domande.pagati.riga', { number: Number(row) + 1 })}, ${name}`
}

/** What is wrong in words. */
export const ravvedimentoSentences = (t: Words, problems: readonly CampoProblem[]) =>
  fieldSentences(t, problems, aboutOf)

/** What people call it: most are known by their letters, in every language. */
export const nameOfTributo = (t: Words, tributo: Tributo): string =>
  tributo === 'CANONE-UNICO' || tributo === 'TARIFFA' ? t(`ravvedimento.tributi.${tributo}.name`) : tributo
