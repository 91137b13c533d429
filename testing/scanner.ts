import { createServer, type Server } from 'node:net'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Scanner = { readonly socket: string; readonly server: Server }

/** What a scanner is sent, out of its frames; undefined while it is not whole. */
const contentOf = (sent: Buffer): Buffer | undefined => {
  const pieces: Buffer[] = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

/** A program that speaks as ClamAV does on its socket, and says of the content what the test wants. */
export const scanner = (answer: (content: Buffer) => string | undefined): Promise<Scanner> => {
  const socket = path.join(mkdtempSync(path.join(tmpdir(), 'scanner-')), 'clamd.ctl')
  const server = createServer((connection) => {
    let sent = Buffer.alloc(0)
    connection.on('error', () => connection.destroy())
    connection.on('data', (piece) => {
      sent = Buffer.concat([sent, piece])
      const content = contentOf(sent)
      if (content === undefined) return
      const said = answer(content)
      if (said === undefined) connection.destroy()
      else connection.end(`${said}\0`)
    })
  })
  return new Promise((resolve) => server.listen(socket, () => resolve({ socket, server })))
}
