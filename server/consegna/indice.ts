import { stringify } from 'csv-stringify/sync'
import { CLASSI_DI_PESO, fogliDi } from '../../contracts/consegna/peso'
import { codiceBusta } from '../../contracts/consegna/stampa'

/** An envelope as the printing house needs to know it. */
export type BustaInIndice = {
  readonly belfiore: string
  readonly anno: number
  readonly numero: number
  /** Which copy, of those for heirs; 0: the statement itself. */
  readonly copia?: number
  readonly posizione: number
  readonly nome: string
  readonly indirizzo: readonly string[]
  readonly cap: string
  readonly daPagina: number
  readonly pagine: number
  readonly classe: number
}

export type TestaIndice = { readonly belfiore: string; readonly numero: number; readonly impronta: string }

const CSV = {
  bom: true,
  delimiter: ';',
  record_delimiter: 'windows',
  quoted_match: /[\r\n]/,
  // a name that begins like a formula stays a name, in whatever opens the file
  escape_formulas: true,
} as const

/** Lines under the name: a paper has two, and a third is left for what a comune adds. */
const LINES = [0, 1, 2] as const

const COLONNE = [
  ...['posizione', 'codice', 'destinatario', 'indirizzo_1', 'indirizzo_2', 'indirizzo_3', 'cap'],
  ...['da_pagina', 'a_pagina', 'fogli', 'classe_peso_g'],
]

const fieldsOf = (own: BustaInIndice): readonly string[] => {
  const { belfiore, anno, numero, copia, posizione, nome, indirizzo, cap, daPagina, pagine, classe } = own
  return [
    ...[String(posizione), codiceBusta(belfiore, anno, numero, copia), nome],
    ...LINES.map((at) => indirizzo[at] ?? ''),
    ...[cap, String(daPagina), String(daPagina + pagine - 1), String(fogliDi(pagine)), String(classe)],
  ]
}

/** The index of a batch as a table: a row an envelope, in the order of the file. */
export const indiceCsv = (buste: readonly BustaInIndice[]): string =>
  stringify([COLONNE, ...buste.map((own) => [...fieldsOf(own)])], CSV)

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// what XML 1.0 cannot hold is left out
const escaped = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => SIGNS[sign]!)

const bustaXml = (own: BustaInIndice): string => {
  const { belfiore, anno, numero, copia, posizione, nome, indirizzo, cap, daPagina, pagine, classe } = own
  const lines = indirizzo.map((line) => `    <riga>${escaped(line)}</riga>\n`).join('')
  return (
    `  <busta posizione="${posizione}" codice="${codiceBusta(belfiore, anno, numero, copia)}" daPagina="${daPagina}"` +
    ` aPagina="${daPagina + pagine - 1}" fogli="${fogliDi(pagine)}" classePeso="${classe}">\n` +
    `    <destinatario>${escaped(nome)}</destinatario>\n${lines}    <cap>${escaped(cap)}</cap>\n  </busta>\n`
  )
}

/** The same as XML. The SHA-256 says which file it is the index of. */
export const indiceXml = ({ belfiore, numero, impronta }: TestaIndice, buste: readonly BustaInIndice[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n` +
  `<lotto comune="${belfiore}" numero="${numero}" buste="${buste.length}" sha256="${impronta}"` +
  ` unitaPeso="g" classiDaConfermare="${CLASSI_DI_PESO.incerta ? 'si' : 'no'}">\n` +
  `${buste.map(bustaXml).join('')}</lotto>\n`
