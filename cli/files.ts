import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FileError, UsageError } from './command'

/** The name that stands for standard input and output. */
export const STREAM = '-'

/** A file argument is relative to the folder where the person typed the command, which npm keeps in INIT_CWD. */
export const resolved = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file)

/** A file that must be there, given by an option. @throws UsageError, FileError */
export const fileOf = (value: string | undefined, option: string): string => {
  if (value === undefined || value === '') {
    throw new UsageError({ it: `Manca --${option}.`, en: `--${option} is missing.` })
  }
  const file = resolved(value)
  if (existsSync(file)) return file
  throw new FileError({ it: `Il file «${value}» non c’è.`, en: `There is no file “${value}”.` })
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const cannotRead = (file: string): FileError =>
  new FileError({
    it: `Non riusciamo a leggere «${file}». Controlla che il file ci sia e che si possa leggere.`,
    en: `We cannot read “${file}”. Check that the file is there and may be read.`,
  })

const cannotWrite = (file: string): FileError =>
  new FileError({
    it: `Non riusciamo a scrivere «${file}». Controlla che la cartella ci sia e che ci si possa scrivere.`,
    en: `We cannot write “${file}”. Check that the folder is there and may be written to.`,
  })

const readStream = async (most: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array)
    chunks.push(bytes)
    size += bytes.length
    if (size > most) break
  }
  return Buffer.concat(chunks)
}

const readNamed = async (file: string, most: number): Promise<Buffer> => {
  try {
    const { size } = await stat(resolved(file))
    // what is too large is refused by its length: its content need not be held
    return size > most ? Buffer.alloc(most + 1, ' ') : await readFile(resolved(file))
  } catch (error) {
    if (codeOf(error) !== undefined) throw cannotRead(file)
    throw error
  }
}

/**
 * The text of a file, or of standard input for `-`; of at most `most` bytes and a little more.
 * @throws FileError when it cannot be read
 */
export const readText = async (file: string, most: number): Promise<string> => {
  const bytes = file === STREAM ? await readStream(most) : await readNamed(file, most)
  return new TextDecoder('utf-8').decode(bytes)
}

const writeStream = (bytes: Uint8Array): Promise<void> =>
  new Promise((done, failed) => {
    process.stdout.write(bytes, (error) => (error ? failed(error) : done()))
  })

/**
 * Writes a file whole or not at all: an existing one stays as it was until the new one is complete.
 * @throws FileError when it cannot be written
 */
export const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  if (file === STREAM) return writeStream(bytes)
  const target = resolved(file)
  const unfinished = `${target}.${randomBytes(6).toString('hex')}.part`
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' })
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (codeOf(error) !== undefined) throw cannotWrite(file)
    throw error
  }
}
