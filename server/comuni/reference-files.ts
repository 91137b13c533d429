import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The parts of the reference data, and the files each is read from. */
const KINDS = {
  attivi: /^comuni-attivi\.csv$/,
  storico: /^comuni-storico-anpr\.csv$/,
  confluiti: /^comuni-confluiti\.csv$/,
  fattispecie: /^imu-fattispecie-dm-2025\.json$/,
  aliquote: /^imu-aliquote-(\d{4})-base\.csv$/,
  differenziate: /^imu-differenziate-(\d{4})\.jsonl$/,
  delibere: /^imu-delibere-mef-.*\.csv$/,
} as const

export type Kind = keyof typeof KINDS

/** A file as found. `anno`: the tax year in its name. */
export type ReferenceFile = {
  readonly nome: string
  readonly kind: Kind
  readonly anno?: number
  readonly sha256: string
  readonly text: string
}

const kindOf = (nome: string): Pick<ReferenceFile, 'kind' | 'anno'> | undefined => {
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const match = KINDS[kind].exec(nome)
    if (match) return match[1] === undefined ? { kind } : { kind, anno: Number(match[1]) }
  }
  return undefined
}

/** The files of the folder whose names we know; any other is left alone. @throws Error when there is none */
export const readReferenceFiles = (folder: string): readonly ReferenceFile[] => {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  const files = readdirSync(folder)
    .sort()
    .flatMap((nome) => {
      const kind = kindOf(nome)
      if (kind === undefined) return []
      const text = readFileSync(path.join(folder, nome), 'utf8')
      return [{ nome, ...kind, sha256: createHash('sha256').update(text).digest('hex'), text }]
    })
  if (files.length === 0) throw new Error(`No file of reference data in ${folder}: data/README.md lists their names.`)
  return files
}
