import { connect, type Socket } from 'node:net'
import { readEnv } from './env'
import { logError, logInfo } from './log'

/** `unset`: this installation has no scanner. `away`: it has one, and it does not answer. */
export type Scanned = 'clean' | 'infected' | 'away' | 'unset'

const LONGEST_MS = 30_000
const LONGEST_ANSWER = 1_024
/** Well under the limit that the scanner sets itself for a piece. */
const PIECE = 256 * 1024

/** `/run/clamav/clamd.ctl` or `tcp://host:3310`. */
const open = (address: string): Socket => {
  if (address.startsWith('/')) return connect({ path: address })
  const { hostname, port } = new URL(address)
  return connect({ host: hostname, port: Number(port) })
}

/** A piece with its length before it; an empty one ends the stream. */
const framed = (piece: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return Buffer.concat([length, piece])
}

const send = (socket: Socket, bytes: Buffer): void => {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += PIECE) socket.write(framed(bytes.subarray(at, at + PIECE)))
  socket.write(framed(Buffer.alloc(0)))
}

/** What the scanner says of the bytes, without the zero at its end. */
const answerTo = (address: string, bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = open(address)
    let answer = ''
    const end = (done: () => void): void => {
      socket.destroy()
      done()
    }
    socket.setTimeout(LONGEST_MS, () => end(() => reject(new Error('The scanner does not answer.'))))
    socket.on('connect', () => send(socket, bytes))
    socket.on('data', (piece) => {
      answer = (answer + piece.toString('utf8')).slice(0, LONGEST_ANSWER)
      if (answer.endsWith('\0')) end(() => resolve(answer.slice(0, -1)))
    })
    socket.on('error', (error) => end(() => reject(error)))
    socket.on('close', () => reject(new Error('The scanner ended without a word.')))
  })

const verdict = (answer: string): Scanned => {
  if (answer === 'stream: OK') return 'clean'
  const found = /^stream: (.*) FOUND$/.exec(answer)?.[1]
  if (found === undefined) throw new Error(`The scanner answers: ${answer}`)
  logInfo('virus-found', { signature: found })
  return 'infected'
}

/** Asks ClamAV, where `CLAMAV_SOCKET` says that there is one, by its INSTREAM. A scanner that is away is never taken for a yes. */
export const virusScan = async (bytes: Buffer): Promise<Scanned> => {
  const address = readEnv().CLAMAV_SOCKET
  if (address === undefined) return 'unset'
  try {
    return verdict(await answerTo(address, bytes))
  } catch (error) {
    logError('scanner-away', error)
    return 'away'
  }
}
