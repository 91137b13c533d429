import { isUuid } from '../uuid'

/** Why a statement does not go to the printing house: what its address lacks, or what its paper does. */
export const MOTIVI = [
  'senza-indirizzo',
  'senza-cap',
  'senza-localita',
  'estero',
  'tornata',
  'senza-carta',
  'non-riuscita',
] as const
export type Motivo = (typeof MOTIVI)[number]

export type StatoStampa = 'conta' | 'plichi' | 'pronta'
export type StatoPlico = 'attesa' | 'in-corso' | 'fatto'

/** Envelopes of a batch: more would make files that printing houses split again. */
export const PER_PLICO = { meno: 10, piu: 500 } as const

/** The files of a batch. */
export const FILE_PLICO = ['lotto.pdf', 'indice.csv', 'indice.xml'] as const
export type FilePlico = (typeof FILE_PLICO)[number]

export type NuovaStampa = {
  /** Of the run. */
  readonly id: string
  /** Undefined: not a number that is allowed. */
  readonly perPlico: number | undefined
}

/** Which run is to be printed, and how. @returns undefined for no run at all */
export const readNuovaStampa = (form: URLSearchParams): NuovaStampa | undefined => {
  const id = form.get('id') ?? ''
  if (!isUuid(id)) return undefined
  const typed = (form.get('buste') ?? '').trim()
  const many = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  return { id, perPlico: many >= PER_PLICO.meno && many <= PER_PLICO.piu ? many : undefined }
}

/**
 * What an envelope is called where no name may stand: on an index, in what the printing house sends back.
 * @param copia which copy of it, of those for heirs
 */
export const codiceBusta = (belfiore: string, anno: number, numero: number, copia = 0): string =>
  `${belfiore}-${anno}-${numero}${copia === 0 ? '' : `-${copia}`}`
