import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID, createHash } from 'node:crypto'
import { readEnv } from '../platform/env'

/** A file at its largest: twice the biggest extract of a city. */
export const LARGEST = 256 * 1024 * 1024

/** A file that nobody has read on with for so long is forgotten; it can be brought in again. */
const FORGOTTEN_MS = 48 * 60 * 60 * 1_000

/** Where files wait until they have been read: beside the process, or where all processes of an installation see them. */
const folder = (): string => readEnv().IMPORTS_FOLDER ?? path.join(tmpdir(), 'sportello-importazioni')

const pathOf = (id: string): string => path.join(folder(), id)

export class FileTooLarge extends Error {
  constructor() {
    super('The file is larger than any that is read.')
    this.name = 'FileTooLarge'
  }
}

/** When a file was last written; undefined where it is not here, or is gone since somebody saw it. */
const writtenAt = (name: string): Promise<number | undefined> =>
  stat(pathOf(name)).then(
    ({ mtimeMs }) => mtimeMs,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    },
  )

/** Other files come in and go meanwhile, in this process and in others. */
const forgetOld = async (): Promise<void> => {
  for (const name of await readdir(folder())) {
    const written = await writtenAt(name)
    if (written !== undefined && Date.now() - written > FORGOTTEN_MS) await rm(pathOf(name), { force: true })
  }
}

/** A file on its way in: where it waits, its mark and its first bytes. */
export type Received = { readonly waiting: string; readonly sha256: string; readonly head: Uint8Array }

/** Writes what comes in to a file that only this process may read. @throws FileTooLarge */
export const receive = async (body: AsyncIterable<Uint8Array>, headLength: number): Promise<Received> => {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await forgetOld()
  const waiting = `${randomUUID()}.arriva`
  const file = await open(pathOf(waiting), 'wx', 0o600)
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let length = 0
  try {
    for await (const piece of body) {
      length += piece.length
      if (length > LARGEST) throw new FileTooLarge()
      hash.update(piece)
      if (head.length < headLength) head = Buffer.concat([head, piece.subarray(0, headLength - head.length)])
      await file.write(piece)
    }
  } catch (error) {
    await file.close()
    await rm(pathOf(waiting), { force: true })
    throw error
  }
  await file.close()
  return { waiting, sha256: hash.digest('hex'), head }
}

/** The file becomes that of an import. */
export const keepFor = (id: string, waiting: string): Promise<void> => rename(pathOf(waiting), pathOf(id))

/** The whole of a file that waits; undefined for one of more bytes than that. */
export const readKept = async (waiting: string, most: number): Promise<Uint8Array | undefined> =>
  (await stat(pathOf(waiting))).size > most ? undefined : readFile(pathOf(waiting))

/** Other bytes in the place of those that came. */
export const rewriteKept = (waiting: string, bytes: Uint8Array): Promise<void> => writeFile(pathOf(waiting), bytes)

export const forget = (name: string): Promise<void> => rm(pathOf(name), { force: true })

/** Whether the file of an import is still here to be read. */
export const isKept = async (id: string): Promise<boolean> => (await writtenAt(id)) !== undefined

export const openKept = (id: string): AsyncIterable<Uint8Array> => createReadStream(pathOf(id))
