import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { AliquoteComune } from '../engine/imu/imu.types'
import { parseAliquoteBase, type ProspettoBase } from '../formats/aliquote-base'
import { parseDifferenziate } from '../formats/differenziate'
import type { FindAliquote } from '../server/calcolo/queries'
import { differenziateOf } from '../server/comuni/differenziata'
import { prospettoOf, territorioOf } from '../server/comuni/prospetto'
import { toAliquote } from '../server/comuni/to-aliquote'

const YEARS = [2025, 2026] as const

const text = (file: string): string => readFileSync(path.join(import.meta.dirname, '..', 'data', file), 'utf8')

const key = (belfiore: string, anno: number): string => `${belfiore} ${anno}`

type Own = ReturnType<typeof differenziateOf>

const differenziate = (): ReadonlyMap<string, Own> => {
  const found = new Map<string, Own>()
  for (const anno of YEARS) {
    for (const row of differenziateOf(parseDifferenziate(text(`imu-differenziate-${anno}.jsonl`)).records)) {
      const at = key(row.belfiore, row.anno)
      found.set(at, [...(found.get(at) ?? []), row])
    }
  }
  return found
}

/** Every comune of the files; a line that cannot be read is a comune we do not hold, as in the database. */
const load = (): ReadonlyMap<string, AliquoteComune> => {
  const rows = YEARS.map((anno) => ({
    anno,
    records: parseAliquoteBase(text(`imu-aliquote-${anno}-base.csv`)).records,
  }))
  const territorio = territorioOf(rows.flatMap(({ records }): readonly ProspettoBase[] => records))
  const own = differenziate()
  const found = new Map<string, AliquoteComune>()
  for (const { anno, records } of rows) {
    for (const record of records) {
      const prospetto = prospettoOf(record, anno, territorio)
      const at = key(record.belfiore, anno)
      if (prospetto) found.set(at, toAliquote(prospetto, own.get(at) ?? []))
    }
  }
  return found
}

/** The rates of the reference files, read when the first comune is asked for; nothing for a year they do not hold. */
export const aliquoteFromFiles = (): FindAliquote => {
  let rates: ReadonlyMap<string, AliquoteComune> | undefined
  return (belfiore, anno) => Promise.resolve((rates ??= load()).get(key(belfiore, anno)))
}
