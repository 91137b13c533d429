import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { previousDay } from '../engine/kernel/dates'
import type { ComuneLookup, ComuneName } from '../f24/model/comune-lookup'

type Variation = { readonly nuovo: string; readonly nome: string; readonly dal: string; readonly da: readonly string[] }

const text = (file: string): string => readFileSync(path.join(import.meta.dirname, '..', 'data', file), 'utf8')

const records = (file: string): readonly Readonly<Record<string, string>>[] =>
  parse(text(file), { columns: true, skip_empty_lines: true })

/** A bilingual comune answers to both its names. */
const namesOf = (row: Readonly<Record<string, string>>): readonly ComuneName[] =>
  [row.nome, row.nome_altra_lingua]
    .filter((nome) => nome !== undefined && nome !== '')
    .map((nome) => ({
      nome: nome!,
      provincia: row.prov ?? '',
      dal: row.dal || undefined,
      al: row.al || undefined,
    }))

/** The archive of ANPR stops in 2023: comuni that merged later end on the day before the new one begins. */
const applyVariations = (names: Map<string, ComuneName[]>): void => {
  const { fusioni } = JSON.parse(text('comuni-variazioni-dopo-2023.json')) as { fusioni: readonly Variation[] }
  for (const { nuovo, dal, da } of fusioni) {
    names.set(
      nuovo,
      (names.get(nuovo) ?? []).map((name) => ({ ...name, dal })),
    )
    for (const old of da.map((entry) => entry.slice(0, 4))) {
      const ended = (names.get(old) ?? []).map((name) => ({ ...name, al: name.al ?? previousDay(dal) }))
      names.set(old, ended)
    }
  }
}

const load = (): ReadonlyMap<string, readonly ComuneName[]> => {
  const names = new Map<string, ComuneName[]>()
  const add = (belfiore: string, more: readonly ComuneName[]): void => {
    names.set(belfiore, [...(names.get(belfiore) ?? []), ...more])
  }
  for (const row of records('comuni-storico-anpr.csv')) add(row.belfiore ?? '', namesOf(row))
  const archived = new Set(names.keys())
  // only the comuni born after the archive: the history of the others is in it already
  for (const row of records('comuni-attivi.csv')) {
    if (!archived.has(row.belfiore ?? '')) add(row.belfiore ?? '', namesOf(row))
  }
  applyVariations(names)
  return names
}

/** The comuni of the reference files, read when the first one is asked for. */
export const comuniFromFiles = (): ComuneLookup => {
  let names: ReadonlyMap<string, readonly ComuneName[]> | undefined
  return (belfiore) => (names ??= load()).get(belfiore)
}
