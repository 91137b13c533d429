import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { FILES, HEADINGS, inventComune, type Asked, type FileKind } from './comune'

const BLOCK = 1_000

/** Writes the files of an invented comune into a folder: the catasto in one-byte characters, the lists in UTF-8. */
export const writeComune = (asked: Asked, folder: string): Readonly<Record<FileKind, number>> => {
  mkdirSync(folder, { recursive: true })
  const kinds = Object.keys(FILES) as readonly FileKind[]
  const open = new Map(kinds.map((kind) => [kind, openSync(path.join(folder, FILES[kind]), 'w')]))
  const waiting = new Map<FileKind, string[]>(kinds.map((kind) => [kind, HEADINGS[kind] ? [HEADINGS[kind]] : []]))
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<FileKind, number>
  const flush = (kind: FileKind): void => {
    const lines = waiting.get(kind)!.splice(0)
    const text = lines.map((line) => `${line}\r\n`).join('')
    writeSync(open.get(kind)!, Buffer.from(text, HEADINGS[kind] ? 'utf8' : 'latin1'))
  }
  for (const { file, text } of inventComune(asked)) {
    const lines = waiting.get(file)!
    lines.push(text)
    counts[file] += 1
    if (lines.length >= BLOCK) flush(file)
  }
  for (const kind of kinds) {
    flush(kind)
    closeSync(open.get(kind)!)
  }
  return counts
}
