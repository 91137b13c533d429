import type { CampoProblem } from '../../contracts/calcolo/typed'
import { nomeCampo, type CampoVoce, type RisposteCanone, type TipoCanone } from '../../contracts/canone/risposte'
import { STEP } from '../../engine/canone/canone.steps'
import { l160, law, uncertain, type Law } from '../../engine/kernel/law'
import type { Words } from '../../i18n/words'
import { fieldSentences } from '../calcolo/field-sentences'

/** What the questions need: what was typed, and what is wrong with it. */
export type AskedCanone = {
  readonly risposte: RisposteCanone
  readonly comune: { readonly nome: string; readonly popolazione: number }
  readonly problemOf: (field: string) => string | undefined
}

/** One thing of several: its sort, and where it stands in the list. */
export type AskedVoce = { readonly asked: AskedCanone; readonly tipo: TipoCanone; readonly at: number }

export const fieldOf = ({ risposte, problemOf }: AskedCanone, name: string) => {
  const problem = problemOf(name)
  return { name, value: risposte.get(name), ...(problem === undefined ? {} : { problem }) }
}

/** A question about one thing. */
export const fieldIn = ({ asked, at }: AskedVoce, name: CampoVoce) => fieldOf(asked, nomeCampo(at, name))

export const typedIn = ({ asked, at }: AskedVoce, name: CampoVoce): string => asked.risposte.get(nomeCampo(at, name))

/** The article behind each question. */
export const LAWS = {
  superficie: [l160('824, 825')],
  durata: [l160('826, 827')],
  sottosuolo: [STEP.sottosuolo.law],
  propria: [STEP.insegnaEsente.law],
  serbatoio: [STEP.serbatoio.law],
  manifesti: [STEP.fogli.law],
  utenze: [l160('831')],
  impianti: [STEP.impianti.law],
  concessione: [STEP.indennita.law, STEP.sanzioneAbusiva.law],
  mercato: [uncertain('L. 160/2019', 'art. 1 c. 843'), law('MEF Ris. 6/DF', 'ore e giorno di mercato')],
  coefficienti: [l160('817, 821, 824')],
  tariffa: [uncertain('L. 160/2019', 'art. 1 c. 826, 827'), l160('817')],
  arrotondamento: [l160('821')],
  rate: [l160('821')],
} as const satisfies Record<string, readonly Law[]>

/** The questions that a problem may be about, in a word or two. */
const NOMI = [
  'tipo',
  'superficie',
  'durata',
  'giorni',
  'ore',
  'utenze',
  'impianti',
  'litri',
  'fogli',
  'primi',
  'seguenti',
  'aumento',
  'sanzione',
  'variazione',
  'ricorrente',
  'zona',
  'genere',
  'ulteriore',
  'tariffa',
  'arrotondamento',
  'rata',
] as const

const nameOf = (field: string): (typeof NOMI)[number] => {
  const bare = field
    .replace(/^v\d\./, '')
    .replace(/\.[gma]$/, '')
    .replace(/\d$/, '')
  return NOMI.find((one) => one === bare) ?? 'superficie'
}

/** Which answer, and of several things whose. */
const aboutOf = (t: Words, field: string): string => {
  const name = t(`canone.nomi.${nameOf(field)}`)
  const at = /^v(\d)\./.exec(field)?.[1]
  return at === undefined ? name : `${t('canone.domande.voce', { number: Number(at) + 1 })}, ${name}`
}

/** What is wrong in words. */
export const canoneSentences = (t: Words, problems: readonly CampoProblem[]) => fieldSentences(t, problems, aboutOf)
