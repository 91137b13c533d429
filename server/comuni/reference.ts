import { parseAliquoteBase, type ProspettoBase } from '../../formats/aliquote-base'
import { parseComuniAttivi, parseComuniStorico, parseConfluenze } from '../../formats/comuni'
import { parseDelibere, type Delibera } from '../../formats/delibere'
import { parseDifferenziate } from '../../formats/differenziate'
import { parseFattispecie, type FattispecieDm } from '../../formats/fattispecie'
import { lineErrorText, type Parsed } from '../../formats/line-error'
import { differenziateOf, type DifferenziataLetta } from './differenziata'
import { comuneRows, nomeRows, type ComuneRow, type NomeRow } from './nomi-rows'
import { prospettoOf, territorioOf, type Prospetto } from './prospetto'
import type { Kind, ReferenceFile } from './reference-files'

/** A part that no file of the folder was about is absent: the database keeps what it has. */
export type Reference = {
  readonly comuni?: { readonly comuni: readonly ComuneRow[]; readonly nomi: readonly NomeRow[] }
  readonly fattispecie?: readonly FattispecieDm[]
  readonly prospetti: ReadonlyMap<number, readonly Prospetto[]>
  readonly differenziate: ReadonlyMap<number, readonly DifferenziataLetta[]>
  readonly delibere?: readonly Delibera[]
  /** Sentences, one for each line that could not be read. */
  readonly problems: readonly string[]
  /** Files with such lines: what they no longer name may be on one of them, so nothing is closed for it. */
  readonly spoilt: ReadonlySet<Kind>
  /** Lines read and lines refused, by file. */
  readonly lines: ReadonlyMap<string, { readonly righe: number; readonly errori: number }>
}

/** What the database holds of the years whose files are not in the folder. */
export type Held = {
  readonly note: readonly Pick<ProspettoBase, 'belfiore' | 'nota'>[]
  /** Differentiated rates in force, by `belfiore anno`. */
  readonly differenziate: ReadonlyMap<string, number>
}

export const NOTHING_HELD: Held = { note: [], differenziate: new Map() }

/** Reads files and keeps the account of what could not be read. */
class Reading {
  readonly problems: string[] = []
  readonly spoilt = new Set<Kind>()
  readonly lines = new Map<string, { righe: number; errori: number }>()

  constructor(private readonly files: readonly ReferenceFile[]) {}

  of(kind: Kind): readonly ReferenceFile[] {
    return this.files.filter((file) => file.kind === kind)
  }

  has(...kinds: readonly Kind[]): boolean {
    return kinds.every((kind) => this.of(kind).length > 0)
  }

  read<T>(file: ReferenceFile, parse: (text: string) => Parsed<T>): readonly T[] {
    const { records, errors } = parse(file.text)
    this.lines.set(file.nome, { righe: records.length, errori: errors.length })
    for (const error of errors) this.refuse(file, lineErrorText(file.nome, error))
    return records
  }

  all<T>(kind: Kind, parse: (text: string) => Parsed<T>): readonly T[] {
    return this.of(kind).flatMap((file) => this.read(file, parse))
  }

  refuse(file: ReferenceFile, problem: string): void {
    this.problems.push(problem)
    this.spoilt.add(file.kind)
  }
}

const readDifferenziate = (reading: Reading): Map<number, readonly DifferenziataLetta[]> =>
  new Map(
    reading.of('differenziate').map((file) => {
      const rows = reading.read(file, parseDifferenziate)
      const own = rows.filter(({ anno }) => anno === file.anno)
      if (own.length < rows.length) {
        reading.refuse(file, `${file.nome}: ${rows.length - own.length} lines are of another year than the file's name`)
      }
      return [file.anno!, differenziateOf(own)]
    }),
  )

const countDifferenziate = (
  years: ReadonlyMap<number, readonly DifferenziataLetta[]>,
  held: Held,
): ReadonlyMap<string, number> => {
  const count = new Map([...held.differenziate].filter(([key]) => !years.has(Number(key.split(' ')[1]))))
  for (const rows of years.values()) {
    for (const { belfiore, anno } of rows) count.set(`${belfiore} ${anno}`, (count.get(`${belfiore} ${anno}`) ?? 0) + 1)
  }
  return count
}

/** A reading that counted other differentiated rates than we hold has not given us all of them. */
const covered = (row: ProspettoBase, prospetto: Prospetto, count: ReadonlyMap<string, number>): Prospetto => {
  const held = count.get(`${row.belfiore} ${prospetto.anno}`) ?? 0
  const all = row.numeroDifferenziate === undefined || row.numeroDifferenziate === held
  return { ...prospetto, differenziateCoperte: prospetto.differenziateCoperte && all }
}

const readProspetti = (
  reading: Reading,
  count: ReadonlyMap<string, number>,
  held: Held,
): Map<number, readonly Prospetto[]> => {
  const files = reading.of('aliquote').map((file) => ({ file, rows: reading.read(file, parseAliquoteBase) }))
  const territorio = territorioOf([...held.note, ...files.flatMap(({ rows }) => rows)])
  return new Map(
    files.map(({ file, rows }) => {
      const prospetti = rows.flatMap((row) => {
        const prospetto = prospettoOf(row, file.anno!, territorio)
        if (prospetto !== undefined) return [covered(row, prospetto, count)]
        reading.refuse(
          file,
          `${file.nome}, ${row.belfiore}: the reading «${row.origine}» is not known: give its day in a column rilevata`,
        )
        return []
      })
      return [file.anno!, prospetti]
    }),
  )
}

const readComuni = (reading: Reading): Pick<Reference, 'comuni'> => {
  if (!reading.has('attivi', 'storico', 'confluiti')) return {}
  const attivi = reading.all('attivi', parseComuniAttivi)
  const storico = reading.all('storico', parseComuniStorico)
  const confluiti = reading.all('confluiti', parseConfluenze)
  return { comuni: { comuni: comuneRows(attivi), nomi: nomeRows(attivi, storico, confluiti) } }
}

/** Everything the files say, as rows. The three files of the comuni count only together. */
export const readReference = (files: readonly ReferenceFile[], held: Held = NOTHING_HELD): Reference => {
  const reading = new Reading(files)
  const differenziate = readDifferenziate(reading)
  return {
    ...readComuni(reading),
    ...(reading.has('fattispecie') ? { fattispecie: reading.all('fattispecie', parseFattispecie) } : {}),
    prospetti: readProspetti(reading, countDifferenziate(differenziate, held), held),
    differenziate,
    ...(reading.has('delibere') ? { delibere: reading.all('delibere', parseDelibere) } : {}),
    problems: reading.problems,
    spoilt: reading.spoilt,
    lines: reading.lines,
  }
}
