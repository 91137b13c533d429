import { asOwner, type Tx } from '../platform/db'
import { loadTable, type Difference, type Row, type Table } from './load-table'
import {
  ALIQUOTA_DIFFERENZIATA_IMU,
  COMUNE,
  COMUNE_NOME,
  DELIBERA_IMU,
  FATTISPECIE_IMU,
  PROSPETTO_IMU,
} from './load.tables'
import { readReference, type Held, type Reference } from './reference'
import { readReferenceFiles, type Kind, type ReferenceFile } from './reference-files'
import { deliberaRow, differenziataRow, fattispecieRow, prospettoRow } from './to-rows'
import { versionOf } from './version-of'

/** Two loads at once wait for one another. */
const LOCK = 4_160_2026

/** What a load did. `unchanged`: every file is the one loaded last, nothing was read. */
export type LoadReport = {
  readonly unchanged: boolean
  readonly versione: string
  readonly files: readonly string[]
  readonly differences: readonly Difference[]
  readonly problems: readonly string[]
}

type FileInForce = { readonly nome: string; readonly sha256: string; readonly errori: number }

/** Thrown to undo a dry run: carries what would have been done. */
class DryRun extends Error {
  constructor(readonly report: LoadReport) {
    super('dry run')
  }
}

/** The files that this load leaves in force: its own, and those loaded before that the folder does not hold. */
const filesAfter = (before: readonly FileInForce[], files: readonly ReferenceFile[]) => {
  const names = new Set(files.map(({ nome }) => nome))
  return [...before.filter(({ nome }) => !names.has(nome)), ...files]
}

const heldBy = async (tx: Tx, files: readonly ReferenceFile[]): Promise<Held> => {
  const yearsOf = (kind: Kind): number[] =>
    files.flatMap((file) => (file.kind === kind && file.anno ? [file.anno] : []))
  const note = await tx.prospettoImu.findMany({
    where: { supersededAt: null, anno: { notIn: yearsOf('aliquote') }, nota: { not: '' } },
    select: { belfiore: true, nota: true },
  })
  const counts = await tx.aliquotaDifferenziataImu.groupBy({
    by: ['belfiore', 'anno'],
    where: { supersededAt: null, anno: { notIn: yearsOf('differenziate') } },
    _count: true,
  })
  return { note, differenziate: new Map(counts.map((row) => [`${row.belfiore} ${row.anno}`, row._count])) }
}

type Step = { readonly table: Table; readonly rows: readonly Row[]; readonly scope: number[]; readonly kinds: Kind[] }

/** What the files say of each table, in the order in which tables refer to one another. */
const stepsOf = (reference: Reference): readonly Step[] => {
  const { comuni, fattispecie, prospetti, differenziate, delibere } = reference
  const files: Kind[] = ['attivi', 'storico', 'confluiti']
  const years = [...new Set(delibere?.map(({ anno }) => anno))]
  return [
    ...(comuni ? [{ table: COMUNE, rows: comuni.comuni, scope: [], kinds: files }] : []),
    ...(comuni ? [{ table: COMUNE_NOME, rows: comuni.nomi, scope: [], kinds: files }] : []),
    ...(fattispecie
      ? [{ table: FATTISPECIE_IMU, rows: fattispecie.map(fattispecieRow), scope: [], kinds: ['fattispecie' as const] }]
      : []),
    {
      table: PROSPETTO_IMU,
      rows: [...prospetti.values()].flat().map(prospettoRow),
      scope: [...prospetti.keys()],
      kinds: ['aliquote'],
    },
    {
      table: ALIQUOTA_DIFFERENZIATA_IMU,
      rows: [...differenziate.values()].flat().map(differenziataRow),
      scope: [...differenziate.keys()],
      kinds: ['differenziate'],
    },
    ...(delibere
      ? [{ table: DELIBERA_IMU, rows: delibere.map(deliberaRow), scope: years, kinds: ['delibere' as const] }]
      : []),
  ]
}

const recordFiles = async (
  tx: Tx,
  files: readonly ReferenceFile[],
  { lines }: Reference,
  load: bigint,
): Promise<void> => {
  for (const { nome, sha256 } of files) {
    const counts = lines.get(nome)
    if (counts === undefined) continue
    const row = { sha256, ...counts, loadId: load }
    await tx.referenceFile.upsert({ where: { nome }, create: { nome, ...row }, update: row })
  }
}

const loadAll = async (tx: Tx, files: readonly ReferenceFile[], versione: string): Promise<LoadReport> => {
  const reference = readReference(files, await heldBy(tx, files))
  const { id: load } = await tx.referenceLoad.create({ data: { versione, conteggi: {} } })
  const differences: Difference[] = []
  for (const { table, rows, scope, kinds } of stepsOf(reference)) {
    const keep = kinds.some((kind) => reference.spoilt.has(kind))
    differences.push(await loadTable(tx, table, rows, { scope, load, keep }))
  }
  const conteggi = Object.fromEntries(
    differences.map(({ tabella, aggiunte, cambiate, tolte }) => [
      tabella,
      { aggiunte: aggiunte.length, cambiate: cambiate.length, tolte: tolte.length },
    ]),
  )
  await tx.referenceLoad.update({ where: { id: load }, data: { conteggi } })
  await recordFiles(tx, files, reference, load)
  const problems = reference.problems
  return { unchanged: false, versione, files: files.map(({ nome }) => nome), differences, problems }
}

/**
 * Brings the database to the files of a folder, in one transaction: what they add, change or no longer name. A rate
 * that changes is a new row, the old one is closed and stays. A line that cannot be read is reported and left out.
 * @param ownerUrl the database as the owner of its tables
 * @throws Error when the folder has no file of reference data
 */
export const loadReference = async (
  ownerUrl: string,
  folder: string,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<LoadReport> => {
  const files = readReferenceFiles(folder)
  try {
    return await asOwner(ownerUrl, async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(${LOCK})::text`
      const before: FileInForce[] = await tx.referenceFile.findMany()
      const versione = versionOf(filesAfter(before, files))
      const newest = await tx.referenceLoad.findFirst({ orderBy: { id: 'desc' }, select: { versione: true } })
      const readable = before.every(({ errori }) => errori === 0)
      if (newest?.versione === versione && readable) {
        return { unchanged: true, versione, files: files.map(({ nome }) => nome), differences: [], problems: [] }
      }
      const report = await loadAll(tx, files, versione)
      if (dryRun) throw new DryRun(report)
      return report
    })
  } catch (error) {
    if (error instanceof DryRun) return error.report
    throw error
  }
}
