import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { Words } from '../../i18n/words'
import { fieldSentences } from '../calcolo/field-sentences'

/** The questions that a problem may be about, in a word or two. */
const NOMI = [
  'mq',
  'pertinenze',
  'persone',
  'fissa',
  'variabile',
  'categoria',
  'possesso',
  'dal',
  'al',
  'tipo',
  'pct',
  'su',
  'tefa',
  'rata',
  'giorni',
  'maggiorazione',
  'mercato',
  'quotaFissa',
  'quotaVariabile',
  'modo',
  'litri',
  'prezzo',
  'minimi',
  'effettivi',
  'natura',
  'iva',
  'precedente',
] as const

const aboutOf = (t: Words, field: string): string => {
  const bare = field
    .replace(/^p\d\./, '')
    .replace(/^[lr]\d\./, '')
    .replace(/\.(g|m|a)$/, '')
    .replace(/\d$/, '')
  const known = NOMI.find((one) => one === bare)
  const change = /^p(\d)\./.exec(field)?.[1]
  const room = /^(?:p\d\.)?l(\d)\./.exec(field)?.[1]
  return [
    ...(change === undefined ? [] : [t('tari.domande.cambi.title', { number: Number(change) })]),
    ...(room === undefined ? [] : [t('tari.domande.locale', { number: Number(room) + 1 })]),
    t(`tari.nomi.${known ?? 'altro'}`),
  ].join(', ')
}

/** What is wrong in words. */
export const tariSentences = (t: Words, problems: readonly CampoProblem[]) => fieldSentences(t, problems, aboutOf)
