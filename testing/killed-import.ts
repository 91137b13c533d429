import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { Scratch } from '../prisma/scratch-database'
import { rowsOf } from './database'

/** `tributi -- import … --apply` as an office runs it, and where it stands: a process of its own, so that it can be killed. */
export type Office = {
  readonly database: Scratch
  readonly folder: string
  readonly belfiore: string
  readonly officer: string
}

type Running = { readonly child: ChildProcess; readonly ended: Promise<number | null> }

/** Starts a script of the project against that database. */
export const start = (
  database: Scratch,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Running => {
  const env = { ...process.env, APP_DATABASE_URL: database.appUrl, ...more }
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { env, stdio: 'ignore' })
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) }
}

export const command = ({ database, folder, belfiore, officer }: Office, tipo: string, file: string): Running => {
  const words = ['--comune', belfiore, '--tipo', tipo, '--da', officer, '--apply', '--file', path.join(folder, file)]
  return start(database, ['cli/main.ts', 'import', ...words])
}

export type State = {
  readonly id: string
  readonly stato: string
  readonly riga: number
  readonly cursore: number
  readonly last: number
  readonly riprese: number
}

export const stateOf = async (database: Scratch, tipo: string): Promise<State | undefined> => {
  const [state] = await rowsOf<State>(
    `select i.id, i.stato, i.riga, i.cursore, i.riprese,
        (select max(ordine) from riga_importata r where r.importazione_id = i.id) as last
      from importazione i where i.tipo = $1 order by i.creata_il desc limit 1`,
    [tipo],
    database.ownerUrl,
  )
  return state
}

/** Kills a process with no word of warning once the import is where it is asked to be. @returns where it stood */
export const killAt = async (
  database: Scratch,
  tipo: string,
  { child, ended }: Running,
  isThere: (state: State) => boolean,
): Promise<State> => {
  for (;;) {
    const state = await stateOf(database, tipo)
    if (state !== undefined && isThere(state)) break
    if (child.exitCode !== null) throw new Error(`${tipo} ended before it could be killed`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  child.kill('SIGKILL')
  await ended
  return (await stateOf(database, tipo))!
}

/** Half way through reading. */
export const isReading = ({ stato, riga }: State): boolean => stato === 'lettura' && riga > 0

/** Half way through applying. */
export const isApplying = ({ stato, cursore, last }: State): boolean =>
  stato === 'confermata' && cursore > 0 && cursore < last

const COLUMNS = {
  dato_soggetto: 'codice_fiscale, cognome, nome, denominazione, chiave',
  dato_catastale: 'chiave, foglio, particella, subalterno, categoria, rendita, dal, al',
  titolarita: 'chiave, codice_fiscale, diritto, quota_num, quota_den, dal, al',
} as const
export const TABLES = ['dato_soggetto', 'dato_catastale', 'titolarita'] as const

/** What counts of a table, without what differs between two runs: ids and moments. */
export const contentsOf = (table: (typeof TABLES)[number], { ownerUrl }: Scratch) =>
  rowsOf(
    `select ${COLUMNS[table]}, superato_il is null as vale, count(*)::int as n from ${table}
      group by ${COLUMNS[table]}, superato_il is null order by ${COLUMNS[table]}, vale`,
    [],
    ownerUrl,
  )
