/** What moves the tax of a person from one year to the next. A closed union: each has its words in `studio.cambiato.fattore`. */
export const FATTORI = ['acquisto', 'cessione', 'possesso', 'rendita', 'uso', 'aliquota', 'regole'] as const
export type Fattore = (typeof FATTORI)[number]
