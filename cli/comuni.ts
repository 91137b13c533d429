import { readFileSync } from 'node:fs'
import path from 'node:path'
import { previousDay } from '../engine/kernel/dates'
import type { ComuneLookup, ComuneName } from '../f24/model/comune-lookup'
import { parseComuniAttivi, parseComuniStorico, parseConfluenze, type NomeStorico } from '../formats/comuni'
import type { Parsed } from '../formats/line-error'

const text = (file: string): string => readFileSync(path.join(import.meta.dirname, '..', 'data', file), 'utf8')

/** Our own files hold no bad line: one that does is a defect, not something to go on without. */
const records = <T>(file: string, parse: (text: string) => Parsed<T>): readonly T[] => {
  const { records, errors } = parse(text(file))
  if (errors.length > 0) throw new Error(`${file}: ${errors.length} lines cannot be read, first ${errors[0]!.line}`)
  return records
}

type Names = Pick<NomeStorico, 'nome' | 'nomeAltraLingua' | 'sigla'> & Partial<Pick<NomeStorico, 'dal' | 'al'>>

/** A bilingual comune answers to both its names. */
const namesOf = ({ nome, nomeAltraLingua, sigla, dal, al }: Names): readonly ComuneName[] =>
  [nome, ...(nomeAltraLingua === undefined ? [] : [nomeAltraLingua])].map((nome) => ({
    nome,
    provincia: sigla,
    dal,
    al,
  }))

/** The archive of ANPR stops in 2023: what merged later ends the day before, and the new comune begins that day. */
const applyMergers = (names: Map<string, ComuneName[]>): void => {
  for (const { belfiore, confluitoIn, dal } of records('comuni-confluiti.csv', parseConfluenze)) {
    if (dal === undefined) continue
    const change = (code: string, bounded: (name: ComuneName) => ComuneName): void => {
      names.set(code, (names.get(code) ?? []).map(bounded))
    }
    change(belfiore, (name) => ({ ...name, al: name.al ?? previousDay(dal) }))
    change(confluitoIn, (name) => ({ ...name, dal: name.dal ?? dal }))
  }
}

const load = (): ReadonlyMap<string, readonly ComuneName[]> => {
  const names = new Map<string, ComuneName[]>()
  const add = (belfiore: string, more: readonly ComuneName[]): void => {
    names.set(belfiore, [...(names.get(belfiore) ?? []), ...more])
  }
  for (const comune of records('comuni-storico-anpr.csv', parseComuniStorico)) add(comune.belfiore, namesOf(comune))
  const archived = new Set(names.keys())
  // only the comuni born after the archive: the history of the others is in it already
  for (const comune of records('comuni-attivi.csv', parseComuniAttivi)) {
    if (!archived.has(comune.belfiore)) add(comune.belfiore, namesOf(comune))
  }
  applyMergers(names)
  return names
}

/** The comuni of the reference files, read when the first one is asked for. */
export const comuniFromFiles = (): ComuneLookup => {
  let names: ReadonlyMap<string, readonly ComuneName[]> | undefined
  return (belfiore) => (names ??= load()).get(belfiore)
}
