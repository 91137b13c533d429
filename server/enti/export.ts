import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { audit } from '../platform/audit'
import { today } from '../platform/clock'
import { asOwner, atLength, type Tx } from '../platform/db'
import { staff, type Scope } from '../platform/scope'
import { EnteError } from './ente-error'
import { enteTables, type EnteTable } from './tables'

/** One file of an export. */
export type ExportedTable = {
  readonly tabella: string
  readonly file: string
  readonly righe: number
  readonly sha256: string
}

export type EnteExport = { readonly comune: string; readonly il: string; readonly tabelle: readonly ExportedTable[] }

const AT_ONCE = 2_000

/** A comune is exported and taken out under the name of its administrator: the policies show them all of it. */
export const exporter = (belfiore: string, by: string): Scope =>
  staff(by, 'amministratore', [belfiore], 'riga di comando')

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Writes the rows of a table, a JSON object a line, some at a time: memory stays flat. */
const writeTable = async (tx: Tx, belfiore: string, folder: string, table: EnteTable): Promise<ExportedTable> => {
  const file = `${table.name}.jsonl`
  const out = createWriteStream(path.join(folder, file), { mode: 0o600 })
  const hash = createHash('sha256')
  let righe = 0
  const order = table.order.map((key) => quoted(key)).join(', ')
  // names come from the catalogue, never from input
  await tx.$executeRawUnsafe(
    `declare export_rows no scroll cursor for select row_to_json(t)::text as line from ${quoted(table.name)} t
     where belfiore = '${belfiore}' order by ${order}`,
  )
  for (;;) {
    const rows = await tx.$queryRawUnsafe<{ line: string }[]>(`fetch ${AT_ONCE} from export_rows`)
    if (rows.length === 0) break
    const text = rows.map(({ line }) => `${line}\n`).join('')
    hash.update(text)
    righe += rows.length
    if (!out.write(text)) await once(out, 'drain')
  }
  await tx.$executeRawUnsafe('close export_rows')
  out.end()
  await finished(out)
  return { tabella: table.name, file, righe, sha256: hash.digest('hex') }
}

/** @throws EnteError when it holds something */
const emptyFolder = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new EnteError('folder-full', folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** All that the installation holds of a comune, inside a transaction that sees one moment. */
export const writeExport = async (tx: Tx, belfiore: string, folder: string, scope: Scope): Promise<EnteExport> => {
  if ((await tx.ente.count({ where: { belfiore } })) === 0) throw new EnteError('ente-unknown', belfiore)
  emptyFolder(folder)
  const about = { belfiore, persona: null, reason: 'esportazione di tutti i dati del comune' }
  await audit(tx, scope, { ...about, action: 'export:ente' })
  const tabelle: ExportedTable[] = []
  for (const table of await enteTables(tx)) tabelle.push(await writeTable(tx, belfiore, folder, table))
  const report = { comune: belfiore, il: new Date().toISOString(), tabelle }
  writeFileSync(path.join(folder, 'indice.json'), `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 })
  return report
}

/**
 * Writes all that the installation holds of a comune into a folder: a file for each table, and `indice.json` with the count of
 * rows and the sha256 of each.
 * @throws EnteError when the comune is not served, or the folder is not empty
 */
export const exportEnte = (ownerUrl: string, belfiore: string, folder: string, by: string): Promise<EnteExport> =>
  asOwner(
    ownerUrl,
    (tx) => writeExport(tx, belfiore, folder, exporter(belfiore, by)),
    exporter(belfiore, by),
    'RepeatableRead',
  )

/** Where it is written down that a comune has all its data in hand: what lets the gestore end its service. */
export const CONSEGNA = 'uscita.consegna'

/**
 * The same for the administrator of the comune, from a page: their scope sees all of it. That they have it is a setting of the
 * comune, which the gestore may read.
 */
export const takeExport = (scope: Scope, belfiore: string, folder: string): Promise<EnteExport> =>
  atLength(scope, async (tx) => {
    const report = await writeExport(tx, belfiore, folder, scope)
    const righe = report.tabelle.reduce((sum, each) => sum + each.righe, 0)
    const chiave = CONSEGNA
    const dal = new Date(today())
    await tx.parametroEnte.updateMany({
      where: { belfiore, chiave, superatoIl: null },
      data: { superatoIl: new Date() },
    })
    await tx.parametroEnte.createMany({
      data: [{ belfiore, chiave, dal, registratoDa: scope.actor, valore: { il: report.il, righe } }],
    })
    return report
  })
