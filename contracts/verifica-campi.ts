import type { Colonna } from '../f24/lettura/scritto'

/** The name of a field of a row, which is its id. */
export const rowField = (row: number, colonna: Colonna | 'immobile'): string => `r${row}-${colonna}`

const HEAD: Readonly<Record<string, string>> = {
  'contribuente.codiceFiscale': 'codiceFiscale',
  'contribuente.codiceFiscaleCoobbligato': 'codiceFiscaleCoobbligato',
  'contribuente.codiceIdentificativo': 'codiceIdentificativo',
  identificativoOperazione: 'identificativoOperazione',
  saldoFinale: 'saldoFinale',
}

/** The field where something is mended, from the path of the model; empty where there is none. */
export const fieldOf = (path: string): string => {
  const row = /^righe\.(\d+)(?:\.(\w+))?$/.exec(path)
  return row ? rowField(Number(row[1]), (row[2] ?? 'codiceTributo') as Colonna) : (HEAD[path] ?? '')
}
