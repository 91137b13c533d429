import { PassThrough } from 'node:stream'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_OPERATION_FLUSH, Z_SYNC_FLUSH } = zlib.constants
const bestBrotli = promisify(zlib.brotliCompress)
const bestGzip = promisify(zlib.gzip)

/** A page is written for one reader: it is compressed as far as it costs next to nothing, measured on our pages. */
const QUICK = { br: 4, gzip: 4 }
/** A file of the build is compressed once for all. */
const BEST = { br: 11, gzip: 9 }

const brotliOptions = (quality, size = 0) => ({
  params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: size },
})

/** What shrinks: words, not pictures, letters or PDFs. */
export const isCompressible = (type) => /^text\/|[/+](?:json|javascript|xml)\b/.test(type)

/** The encoding to answer with, of those that `accepted` (the request's header) allows. */
export const encodingFor = (accepted = '') => {
  const allowed = new Set()
  for (const each of String(accepted).toLowerCase().split(',')) {
    const [name, ...rest] = each.split(';').map((part) => part.trim())
    if (!rest.some((part) => /^q=0(?:\.0*)?$/.test(part))) allowed.add(name)
  }
  return ['br', 'gzip'].find((name) => allowed.has(name))
}

/** At once, without another thread: handing it over and back costs as much as the work. */
export const compress = (encoding, body) =>
  encoding === 'br'
    ? zlib.brotliCompressSync(body, brotliOptions(QUICK.br, body.length))
    : zlib.gzipSync(body, { level: QUICK.gzip })

/** A stream that compresses what is written into it, piece by piece: each can be read as it comes. */
export const compressing = (encoding) => {
  if (encoding === 'br') return zlib.createBrotliCompress({ ...brotliOptions(QUICK.br), flush: BROTLI_OPERATION_FLUSH })
  return encoding === 'gzip' ? zlib.createGzip({ level: QUICK.gzip, flush: Z_SYNC_FLUSH }) : new PassThrough()
}

const files = new Map()

/**
 * A file of the build, by its address, as small as it gets: its name says what is in it, so it is kept.
 * @returns {Promise<Buffer>}
 */
export const compressFile = (encoding, address, body) => {
  const key = `${encoding} ${address}`
  const known =
    files.get(key) ??
    (encoding === 'br' ? bestBrotli(body, brotliOptions(BEST.br, body.length)) : bestGzip(body, { level: BEST.gzip }))
  files.set(key, known)
  return known
}
