import type { LineError, LineRead } from '../formats/line-error'

/** A text as the bytes of a file, in pieces as small as a slow upload sends them. */
export async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** A file of one-byte characters, as older programs write it. */
export const latin1 = (text: string): AsyncGenerator<Uint8Array> => inPieces(Buffer.from(text, 'latin1'))

export const utf8 = (text: string): AsyncGenerator<Uint8Array> => inPieces(Buffer.from(text, 'utf8'))

/** Everything that a reader gives, at once: for files of a few lines. */
export const allOf = async <T>(batches: AsyncIterable<readonly LineRead<T>[]>) => {
  const records: T[] = []
  const errors: LineError[] = []
  const notices: LineError[] = []
  for await (const batch of batches) {
    for (const read of batch) {
      if (read.ok) {
        records.push(read.record)
        notices.push(...read.notices)
      } else errors.push(...read.errors)
    }
  }
  return { records, errors, notices }
}
