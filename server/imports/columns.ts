import { campiMancanti, type Colonne } from '../../formats/elenchi/elenco'
import { guessColumns } from '../../formats/elenchi/guess'
import type { Foglio } from '../../formats/elenchi/foglio'
import { readHead } from '../../formats/elenchi/head'
import type { Tipo } from './destinations'
import { ELENCHI } from './files'
import { openKept } from './kept-file'

/** Fields that a list cannot do without, and that no column was given. Names that are no field of it count for nothing. */
export const columnsLacking = (tipo: Tipo, colonne: Colonne): readonly string[] => {
  const elenco = ELENCHI[tipo]
  return elenco === undefined ? [] : campiMancanti(elenco, colonne)
}

export type Mapping = {
  readonly fields: readonly { readonly name: string; readonly required: boolean; readonly column: string | undefined }[]
  readonly columns: readonly string[]
  /** Some cells of each column, for a person to tell what is in it. */
  readonly samples: Readonly<Record<string, string>>
  /** Of a workbook: the sheet that was read. */
  readonly foglio: Foglio | undefined
}

const SHOWN = 3

/** The columns of a list that waits, what they seem to be, and some of what is in them; undefined where it has none. */
export const mappingOf = async (tipo: Tipo, id: string): Promise<Mapping | undefined> => {
  const elenco = ELENCHI[tipo]
  const read = elenco && (await readHead(openKept(id)))
  if (elenco === undefined || read === undefined) return undefined
  const { head, samples } = read
  const guesses = guessColumns(elenco, head, samples)
  const cellsOf = (at: number): string =>
    [...new Set(samples.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== ''))].slice(0, SHOWN).join(' · ')
  return {
    fields: elenco.campi.map(({ nome, required }) => ({
      ...{ name: nome, required },
      column: guesses.find(({ campo }) => campo === nome)?.colonna,
    })),
    columns: head.columns,
    foglio: head.foglio,
    samples: Object.fromEntries(head.columns.map((column, at) => [column, cellsOf(at)])),
  }
}
