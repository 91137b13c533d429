import { createHash } from 'node:crypto'
import { MOST_BYTES } from '../../contracts/allegati'

/** A file on its way in, whole. */
export type Received = { readonly bytes: Buffer; readonly sha256: string }

/** Files of people that are held at once: what a process spends on them is bounded. */
const AT_ONCE = 12
let held = 0

/** Reads what comes in, and counts while it does: no more than the limit is ever held. */
export const receive = async (
  body: AsyncIterable<Uint8Array>,
  take: (received: Received) => Promise<void>,
): Promise<'too-large' | 'busy' | undefined> => {
  if (held >= AT_ONCE) return 'busy'
  held += 1
  try {
    const pieces: Buffer[] = []
    let length = 0
    for await (const piece of body) {
      length += piece.length
      if (length > MOST_BYTES) return 'too-large'
      pieces.push(Buffer.from(piece))
    }
    const bytes = Buffer.concat(pieces)
    await take({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
    return undefined
  } finally {
    held -= 1
  }
}
