import { ENTE, PER_CONTO, type Campo, type Quando } from '../campo'
import type { Passo } from '../procedura'

/** As long as the boxes of the telematic record are. */
export const box = (
  id: string,
  massimo: number,
  more: Partial<Pick<Campo, 'facoltativo' | 'quando' | 'noto'>> = {},
): Campo => ({
  ...{ id, tipo: 'testo', massimo, modello: true },
  ...more,
})
export const MAYBE = { facoltativo: true } as const

const PER_ENTE: Quando = { campo: PER_CONTO, e: [ENTE] }

/** Where who declares lives; of a firm, what the form of the ministry wants of it and of who represents it. */
export const CHI_DICHIARA: readonly Passo[] = [
  {
    id: 'domicilio',
    campi: [
      box('via', 35, { noto: 'via' }),
      box('civico', 5, { noto: 'civico' }),
      { id: 'cap', tipo: 'testo', forma: 'cap', massimo: 5, noto: 'cap', facoltativo: true },
      box('comune', 100, { noto: 'comune' }),
      { id: 'provincia', tipo: 'testo', forma: 'provincia', massimo: 2, noto: 'provincia', modello: true },
    ],
  },
  {
    id: 'ente',
    quando: PER_ENTE,
    campi: [
      box('denominazione', 24, { noto: 'denominazione' }),
      { id: 'carica', tipo: 'scelta', opzioni: ['1', '2', '3', '4', '5', '6', '8', '9', '11'] },
      box('rVia', 35),
      box('rCivico', 5),
      { id: 'rCap', tipo: 'testo', forma: 'cap', massimo: 5, facoltativo: true },
      box('rComune', 100),
      { id: 'rProvincia', tipo: 'testo', forma: 'provincia', massimo: 2, modello: true },
    ],
  },
]
