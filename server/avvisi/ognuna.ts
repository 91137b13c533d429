import type { Blocco, Testi } from '../../contracts/avvisi/foglio'
import type { PassoProspetto, Prospetto } from '../../contracts/avvisi/prospetto'
import type { Chiave, Parole } from './parole'

/** The same text in each language of the paper. */
export type Ognuna = (write: (parole: Parole) => string) => Testi

type Pezzo = (prospetto: Prospetto, ognuna: Ognuna) => readonly Blocco[]

/** What differs from tax to tax on a paper: one file each. */
export type PezziTributo = {
  /** In plain words: what this tax is paid for. */
  readonly chePaga: Chiave
  readonly sbagliato: Readonly<Record<'testo' | 'pagina' | 'diritti', Chiave>>
  /** What it is laid on, in a table. */
  readonly oggetti: Pezzo
  /** How it is made: steps, rates or tariffs, their act. */
  readonly conti: Pezzo
  /** The service that it pays for. */
  readonly servizio: Pezzo
}

/** The act and article of a step. */
export const normaDi = ({ t }: Parole, { atto, punto, incerta }: PassoProspetto['norma']): string => {
  const norma = `${atto}, ${punto}`
  return incerta ? t('conto.incerta', { norma }) : norma
}

/** The act of the rates or tariffs, and where it is read; nothing where the comune has not said. */
export const deliberaIn = (delibera: Prospetto['delibera'], ognuna: Ognuna): readonly Blocco[] => {
  if (delibera === undefined) return []
  const { numero, data, link } = delibera
  const testi = ognuna(({ t, giornoAtto }) =>
    t('aliquote.delibera', { numero, giorno: giornoAtto(data), dove: link ?? t('aliquote.dove') }),
  )
  return [{ tipo: 'testo', testi }]
}
