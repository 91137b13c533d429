import { Problem, said } from '../kernel/problem'

/** The categories of the Catasto that carry a rendita (A to E), and F/2 (collabente, excluded from the tax). */
const CATEGORIE = [
  'A/1',
  'A/2',
  'A/3',
  'A/4',
  'A/5',
  'A/6',
  'A/7',
  'A/8',
  'A/9',
  'A/10',
  'A/11',
  'B/1',
  'B/2',
  'B/3',
  'B/4',
  'B/5',
  'B/6',
  'B/7',
  'B/8',
  'C/1',
  'C/2',
  'C/3',
  'C/4',
  'C/5',
  'C/6',
  'C/7',
  'D/1',
  'D/2',
  'D/3',
  'D/4',
  'D/5',
  'D/6',
  'D/7',
  'D/8',
  'D/9',
  'D/10',
  'E/1',
  'E/2',
  'E/3',
  'E/4',
  'E/5',
  'E/6',
  'E/7',
  'E/8',
  'E/9',
  'F/2',
] as const

export type Categoria = (typeof CATEGORIE)[number]

export const TUTTE_LE_CATEGORIE: readonly Categoria[] = CATEGORIE

const KNOWN: ReadonlySet<string> = new Set(CATEGORIE)

export const isCategoria = (text: string): text is Categoria => KNOWN.has(text)

/** @throws Problem `categoria-unknown` */
export const toCategoria = (text: string, field = ''): Categoria => {
  if (!isCategoria(text)) throw new Problem('categoria-unknown', field, { value: said(text) })
  return text
}

/** Luxury dwellings, taxed as main dwelling too (L. 160/2019 art. 1 c. 740). */
export const isDiLusso = (categoria: Categoria): boolean =>
  categoria === 'A/1' || categoria === 'A/8' || categoria === 'A/9'

/** A dwelling: group A but the offices A/10. */
export const isAbitazione = (categoria: Categoria): boolean => categoria[0] === 'A' && categoria !== 'A/10'

/** Group D with a State share: D/10 is wholly of the comune (c. 744, 750). */
export const isGruppoD = (categoria: Categoria): boolean => categoria[0] === 'D' && categoria !== 'D/10'

/** What may go with a dwelling: at most one each of these (c. 741 b). */
export const isPertinenza = (categoria: Categoria): boolean =>
  categoria === 'C/2' || categoria === 'C/6' || categoria === 'C/7'
