import type { ElencoFields } from './fields'

/** Kinds of a property, as offices and studios write them. */
export const TIPI: Readonly<Record<string, 'F' | 'T' | 'A'>> = {
  f: 'F',
  fabbricato: 'F',
  t: 'T',
  terreno: 'T',
  'terreno agricolo': 'T',
  a: 'A',
  area: 'A',
  'area fabbricabile': 'A',
}

/** Uses that every list of properties knows, each by what is written for it. */
export const USI = {
  ap: 'abitazione-principale',
  'abitazione principale': 'abitazione-principale',
  'prima casa': 'abitazione-principale',
  pertinenza: 'pertinenza',
  'pertinenza abitazione principale': 'pertinenza',
  'a disposizione': 'a-disposizione',
  sfitto: 'a-disposizione',
  locato: 'locato',
  affittato: 'locato',
  'canone concordato': 'concordato',
  concordato: 'concordato',
  comodato: 'comodato',
  'comodato gratuito': 'comodato',
} as const

const SI_NO = { si: 'si', s: 'si', x: 'si', '1': 'si', no: 'no', n: 'no', '0': 'no' } as const

/** Whether something is so; undefined where the cell is empty. */
export const flag = (fields: ElencoFields, field: string): boolean | undefined => {
  const said = fields.word(field, SI_NO)
  return said && said === 'si'
}
