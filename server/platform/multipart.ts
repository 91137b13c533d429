/** One field of a form with a file, as its bytes come in. */
export type Part = {
  readonly name: string
  readonly file: string | undefined
  readonly body: AsyncIterable<Uint8Array>
}

/** A body that is no such form, or ends too early. */
export class MultipartError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'MultipartError'
  }
}

const LONGEST_HEADERS = 4_096
const LONGEST_FIELD = 4_096
const BREAK = Buffer.from('\r\n\r\n')

const boundaryOf = (type: string): string => {
  const found = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type)
  if (!found) throw new MultipartError('no boundary')
  return found[1] ?? found[2]!
}

const named = (headers: string, what: string): string | undefined =>
  new RegExp(`\\b${what}="([^"]*)"`, 'i').exec(/^content-disposition:.*$/im.exec(headers)?.[0] ?? '')?.[1]

/** Reads on until a mark; hands out what stands before it, piece by piece, and holds no more than it must. */
class Reader {
  private held: Buffer = Buffer.alloc(0)
  constructor(private readonly source: AsyncIterator<Uint8Array>) {}

  private async more(): Promise<void> {
    const { done, value } = await this.source.next()
    if (done) throw new MultipartError('ends too early')
    this.held = Buffer.concat([this.held, value])
  }

  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.held.indexOf(mark)
      if (at >= 0) {
        if (at > 0) yield this.held.subarray(0, at)
        this.held = this.held.subarray(at + mark.length)
        return
      }
      const sure = this.held.length - mark.length + 1
      if (sure > 0) {
        yield this.held.subarray(0, sure)
        this.held = this.held.subarray(sure)
      }
      await this.more()
    }
  }

  async take(count: number): Promise<string> {
    while (this.held.length < count) await this.more()
    const text = this.held.toString('latin1', 0, count)
    this.held = this.held.subarray(count)
    return text
  }

  async text(mark: Buffer, most: number): Promise<string> {
    const pieces: Uint8Array[] = []
    let length = 0
    for await (const piece of this.until(mark)) {
      length += piece.length
      if (length > most) throw new MultipartError('too long')
      pieces.push(Buffer.from(piece))
    }
    return Buffer.concat(pieces).toString('utf8')
  }
}

/**
 * The fields of a form with a file in their order, at memory that does not grow with the file. Who reads them reads each to
 * its end before the next, or leaves it: what is left is skipped.
 */
export async function* partsOf(type: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const boundary = boundaryOf(type)
  const reader = new Reader(body[Symbol.asyncIterator]())
  await reader.text(Buffer.from(`--${boundary}`), LONGEST_HEADERS)
  const mark = Buffer.from(`\r\n--${boundary}`)
  while ((await reader.take(2)) === '\r\n') {
    const headers = await reader.text(BREAK, LONGEST_HEADERS)
    const content = reader.until(mark)
    yield { name: named(headers, 'name') ?? '', file: named(headers, 'filename'), body: content }
    for await (const _ of content) continue
  }
}

/** The text of a field that holds no file. @throws MultipartError when it is longer than any of ours */
export const textOf = async ({ body }: Part): Promise<string> => {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    length += piece.length
    if (length > LONGEST_FIELD) throw new MultipartError('too long')
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces).toString('utf8')
}
