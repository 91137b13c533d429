import type { LineaProspetto } from '../../engine/imu/imu.types'

const ALL: readonly LineaProspetto[] = [
  'abitazione-principale',
  'rurale-strumentale',
  'gruppo-d',
  'terreno',
  'area',
  'altro-fabbricato',
]

/** What a note of a reading says: which lines it leaves in doubt, and by which reason a screen names it. */
export type ClasseNota = {
  readonly touches: readonly LineaProspetto[]
  readonly motivo: 'note' | 'late-publication' | 'base-di-legge'
}

/** Which lines and why: docs/decisions/0013; docs/law/aliquote.md lists these kinds with their counts. */
const CLASSES: readonly (ClasseNota & { readonly text: string })[] = [
  {
    text: 'comune parzialmente delimitato: terreni esenti in parte',
    touches: ['terreno'],
    motivo: 'note',
  },
  {
    text: 'terreni esenti solo se montani/collinari (verificare)',
    touches: ['terreno'],
    motivo: 'note',
  },
  { text: 'nessun prospetto 2025/2026: aliquote di base', touches: [], motivo: 'base-di-legge' },
  // a zero there looks like a slip of the reading, and where one cell slipped another may have
  { text: 'aliquota zero su altri fabbricati: verificare', touches: ALL, motivo: 'note' },
  {
    text: 'aree_fabbricabili desunta dal prospetto 2026 (le altre aliquote coincidono)',
    touches: ['area'],
    motivo: 'note',
  },
  {
    text: 'terreni_agricoli desunta dal prospetto 2026 (le altre aliquote coincidono)',
    touches: ['terreno'],
    motivo: 'note',
  },
  {
    text: 'prospetto 2025 pubblicato dopo il 20/05/2025: valori della lettura precedente, verificare',
    touches: ALL,
    motivo: 'late-publication',
  },
  { text: 'prospetto 2025 ripubblicato dopo il 20/05/2025: verificare', touches: ALL, motivo: 'late-publication' },
  { text: 'assente dalla lettura di giugno 2025', touches: ALL, motivo: 'note' },
  { text: 'comune da fusione con aliquote differenziate per territorio', touches: ALL, motivo: 'note' },
]

/** A note of a kind we do not know may be about anything: the whole row is in doubt. */
const UNKNOWN: ClasseNota = { touches: ALL, motivo: 'note' }

/** The kinds of a note; it may hold several, apart by a semicolon. */
export const classesOfNota = (nota: string): readonly ClasseNota[] =>
  nota === '' ? [] : nota.split('; ').map((part) => CLASSES.find(({ text }) => text === part) ?? UNKNOWN)

/**
 * Two facts of the territory do not change with the year: a comune partly delimited as montano, and one born of a merger
 * that kept rates by former comune. Read in one prospetto, they hold for the other years too.
 */
export const TERRITORIO = [
  'comune parzialmente delimitato: terreni esenti in parte',
  'comune da fusione con aliquote differenziate per territorio',
] as const
