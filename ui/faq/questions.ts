import { l160, law, type Law } from '../../engine/kernel/law'
import type { SheetSlug } from '../servizi/sheets'

type Question = {
  readonly group: 'conto' | 'casa' | 'pagare' | 'problemi'
  readonly law: readonly Law[]
  /** The sheet that says how it is done. */
  readonly sheet?: SheetSlug
}

/** What people ask, with the law that answers; the words are `faq.<id>` in every catalogue. */
export const QUESTIONS = {
  'anno-scorso': { group: 'conto', law: [l160('762')] },
  caf: { group: 'conto', law: [law('L. 296/2006', 'art. 1 c. 166')] },
  rendita: { group: 'conto', law: [l160('745')] },
  aliquota: { group: 'conto', law: [l160('767')] },
  mese: { group: 'conto', law: [l160('761')] },
  valore: { group: 'conto', law: [] },
  abito: { group: 'casa', law: [l160('740'), l160('749')] },
  coniugi: { group: 'casa', law: [law('Corte costituzionale', 'sentenza 209/2022')] },
  garage: { group: 'casa', law: [l160('741 lett. b')] },
  estero: { group: 'casa', law: [law('L. 178/2020', 'art. 1 c. 48')], sheet: 'pensionati-all-estero' },
  dodici: { group: 'pagare', law: [law('L. 289/2002', 'art. 25')] },
  'euro-interi': { group: 'pagare', law: [law('L. 296/2006', 'art. 1 c. 166')] },
  pagopa: { group: 'pagare', law: [l160('765')] },
  ritardo: { group: 'pagare', law: [law('D.Lgs. 472/1997', 'art. 13')], sheet: 'ravvedimento' },
  codice: { group: 'problemi', law: [law('L. 147/2013', 'art. 1 c. 722')], sheet: 'comune-sbagliato' },
  'f24-errore': { group: 'problemi', law: [law('L. 212/2000', 'art. 10 c. 3')] },
  avviso: { group: 'problemi', law: [law('L. 212/2000', 'art. 10-quater')], sheet: 'autotutela' },
  'tari-garage': { group: 'problemi', law: [law('MEF, circolare 1/DF', '20/11/2017')], sheet: 'rimborso' },
  dati: { group: 'problemi', law: [] },
} as const satisfies Record<string, Question>

export type QuestionId = keyof typeof QUESTIONS

export const GROUPS = ['conto', 'casa', 'pagare', 'problemi'] as const

export const questionsOf = (group: Question['group']): readonly QuestionId[] =>
  (Object.keys(QUESTIONS) as QuestionId[]).filter((id) => QUESTIONS[id].group === group)

export const questionOf = (id: QuestionId): Question => QUESTIONS[id]
