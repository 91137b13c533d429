import { createReadStream, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const BLOCK = 512

const field = (block: Buffer, text: string, at: number): void => {
  block.write(text, at, 'ascii')
}

/** The head of one file in a tar (POSIX ustar): name, rights, size, day, and the sum of its own bytes. */
const head = (name: string, size: number, seconds: number): Buffer => {
  const block = Buffer.alloc(BLOCK)
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`
  field(block, name.slice(0, 99), 0)
  field(block, octal(0o600, 8), 100)
  field(block, octal(0, 8), 108)
  field(block, octal(0, 8), 116)
  field(block, octal(size, 12), 124)
  field(block, octal(seconds, 12), 136)
  field(block, '        ', 148)
  field(block, '0', 156)
  field(block, 'ustar\u000000', 257)
  const sum = block.reduce((all, byte) => all + byte, 0)
  field(block, `${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** The files of a folder as one tar, read piece by piece: memory stays flat. */
export async function* tarOf(folder: string): AsyncGenerator<Buffer> {
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name)
    const { size, mtimeMs } = statSync(file)
    yield head(name, size, Math.trunc(mtimeMs / 1000))
    for await (const chunk of createReadStream(file)) yield chunk as Buffer
    const rest = size % BLOCK
    if (rest > 0) yield Buffer.alloc(BLOCK - rest)
  }
  yield Buffer.alloc(2 * BLOCK)
}
