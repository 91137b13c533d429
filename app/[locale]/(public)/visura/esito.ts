import type { VisuraRefusal } from '../../../../server/visura/queries'

/** Which of the two boxes a refusal is about. Total over the union: a new refusal does not compile without its place. */
const ABOUT = {
  empty: 'testo',
  'too-long': 'testo',
  'not-visura': 'testo',
  storica: 'testo',
  'nothing-read': 'testo',
  'not-a-pdf': 'file',
  'not-text': 'file',
  locked: 'file',
  'no-text': 'file',
  'too-large': 'file',
  'too-many-pages': 'file',
  'too-slow': 'file',
  busy: 'file',
} as const satisfies Record<VisuraRefusal, 'testo' | 'file'>

export type Esito = keyof typeof ABOUT

export const isEsito = (text: string): text is Esito => Object.hasOwn(ABOUT, text)

export const isOfFile = (esito: Esito): boolean => ABOUT[esito] === 'file'
