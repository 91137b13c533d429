/**
 * How an answer leaves: pages with scripts that wait for the paint, words compressed, what many ask for made once. Next
 * writes a page in many small pieces; gathered, they are rewritten and compressed in one go, which costs less and makes them
 * smaller. What takes longer than a moment, or is large, flows as it comes.
 */
import { ServerResponse } from 'node:http'
import { compress, compressFile, compressing, encodingFor, isCompressible } from './encodings.mjs'
import { lateScripts, nonceOf } from './late-scripts.mjs'
import { isEmptyDocument, isMissingPage, missingPage } from './missing.mjs'
import { SHARED_HEADER, SharedPages, sharedKey } from './shared-pages.mjs'
import { compiledWhole, isCompiledWhole } from './whole-scripts.mjs'

/** So long an answer is waited for before what is there of it leaves: under load a page takes its turn with others. */
const MOMENT_MS = 200
/** More than this is not kept in memory. */
const LARGE = 1024 * 1024
/** What fits into one packet gains nothing by being smaller. */
const SMALL = 1024
/** A file of the build as the build names it: the same file by another spelling is not worth the same work again. */
const FILE = /^\/_next\/static\/(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*$/

const asBytes = (chunk, encoding) =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
    : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)

const pathOf = ({ url = '' }) => url.split('?', 1)[0]

const pages = new SharedPages()

/** Next puts its own `setHeader` over a response's, which refuses once the answer is begun. */
const { setHeader } = ServerResponse.prototype

/** What a web process answers with: `http.createServer({ ServerResponse: Answer }, …)`. */
export class Answer extends ServerResponse {
  /** Next writes its own rewrites into the request. */
  #path
  #accepted
  #isHead
  #isMissing = false
  /** What its page is kept under, where it may be everybody's, and that page as it was made. */
  #key
  #made
  /** Pieces of the body that wait; undefined before there is one, and when it leaves as it comes. */
  #gathered
  #size = 0
  #isBegun = false
  #timer
  #rewrite
  #encoding
  #stream

  constructor(request, options) {
    super(request, options)
    this.#path = pathOf(request)
    this.#accepted = request.headers['accept-encoding']
    this.#isHead = request.method === 'HEAD'
    this.#key = sharedKey(request)
    this.once('close', () => this.#close())
  }

  /** What is gathered is begun: nobody may start another answer in its place. */
  get headersSent() {
    return this.#isBegun || super.headersSent
  }

  /** Answers with a page that was made for somebody else a moment ago. @returns {boolean} whether there is one */
  share() {
    const page = this.#key && pages.take(this.#key)
    if (!page) return false
    for (const [name, value] of page.headers) this.setHeader(name, value)
    this.end(page.body)
    return true
  }

  flushHeaders() {
    this.#begin()
  }

  /** Looks at the head of the answer, once: from here on it is settled. */
  #begin() {
    if (this.#isBegun) return
    const head = (name) => String(this.getHeader(name) ?? '')
    const type = head('content-type')
    const isWords = isMissingPage(this.#path)
    this.#isMissing = !isWords && this.statusCode === 404 && type.startsWith('text/html')
    if (isWords) this.statusCode = 404
    const isWhole = this.statusCode !== 206 && head('content-encoding') === ''
    const mayChange = isWhole && !/\bno-transform\b/.test(head('cache-control'))
    this.#isBegun = true
    const isShared = head(SHARED_HEADER) !== ''
    if (isShared) this.removeHeader(SHARED_HEADER)
    if (this.#isHead || !mayChange || !isCompressible(type) || super.headersSent) return
    this.#rewrite = this.#rewriteOf(type, head)
    this.#encoding = encodingFor(this.#accepted)
    this.#gathered = []
    if (isShared && this.#key !== undefined && this.statusCode === 200) this.#made = []
    // what may be answered by another page waits for its end
    if (!this.#isMissing) this.#timer = setTimeout(() => this.#flow(), MOMENT_MS)
    const vary = head('vary')
    if (!/accept-encoding/i.test(vary)) this.#set('Vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding')
  }

  /** What is changed in the bytes on their way. */
  #rewriteOf(type, head) {
    const nonce = type.startsWith('text/html') ? nonceOf(head('content-security-policy')) : undefined
    if (nonce !== undefined) return lateScripts(nonce)
    if (this.#isFile() && isCompiledWhole(type, head('content-length'))) return compiledWhole()
    return (bytes) => bytes
  }

  #isFile() {
    return this.statusCode === 200 && FILE.test(this.#path)
  }

  write(chunk, encoding, done) {
    this.#begin()
    if (!this.#gathered && !this.#stream) return super.write(chunk, encoding, done)
    const bytes = asBytes(chunk, encoding)
    this.#size += bytes.length
    if (this.#size > LARGE) this.#made = undefined
    this.#made?.push(bytes)
    if (this.#stream) return this.#stream.write(this.#rewrite(bytes), done)
    this.#gathered.push(bytes)
    const written = typeof encoding === 'function' ? encoding : done
    if (written) process.nextTick(written)
    if (this.#size > LARGE) this.#flow()
    return true
  }

  end(chunk, encoding, done) {
    if (typeof chunk === 'function') return this.end(undefined, undefined, chunk)
    if (typeof encoding === 'function') return this.end(chunk, undefined, encoding)
    this.#begin()
    if (!this.#gathered && !this.#stream) return super.end(chunk, encoding, done)
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding)
    if (done) this.once('finish', done)
    clearTimeout(this.#timer)
    if (this.#made) pages.keep(this.#key, this.getHeaders(), Buffer.concat(this.#made))
    if (this.#stream) this.#stream.end(this.#rewrite(Buffer.alloc(0), true))
    else this.#leave()
    return this
  }

  /** The whole body is here. */
  #leave() {
    const body = this.#rewrite(Buffer.concat(this.#gathered), true)
    if (!this.#isMissing || !isEmptyDocument(body)) return this.#leaveAs(body)
    missingPage(this.req, this.#path).then(
      ({ policy, body: words }) => {
        if (policy !== undefined) this.#set('Content-Security-Policy', policy)
        this.#leaveAs(words)
      },
      (error) => {
        console.error(error)
        this.#leaveAs(body)
      },
    )
  }

  #leaveAs(body) {
    const encoding = body.length < SMALL ? undefined : this.#encoding
    if (encoding === undefined) this.#send(body)
    else if (!this.#isFile()) this.#send(compress(encoding, body), encoding)
    else {
      compressFile(encoding, this.#path, body).then(
        (small) => this.#send(small, encoding),
        (error) => this.destroy(error),
      )
    }
  }

  #set(name, value) {
    setHeader.call(this, name, value)
  }

  #send(body, encoding) {
    if (this.destroyed) return
    if (encoding !== undefined) this.#set('Content-Encoding', encoding)
    if (body.length > 0) this.#set('Content-Length', body.length)
    super.end(body)
  }

  /** It takes longer: what is here leaves, the rest as it comes. */
  #flow() {
    clearTimeout(this.#timer)
    const here = this.#rewrite(Buffer.concat(this.#gathered))
    this.#gathered = undefined
    this.removeHeader('Content-Length')
    if (this.#encoding !== undefined) this.#set('Content-Encoding', this.#encoding)
    const stream = compressing(this.#encoding)
    this.#stream = stream
    stream.on('data', (bytes) => {
      if (!super.write(bytes)) stream.pause()
    })
    this.on('drain', () => stream.resume())
    stream.on('drain', () => this.emit('drain'))
    stream.on('end', () => super.end())
    stream.on('error', (error) => this.destroy(error))
    stream.write(here)
  }

  /** The reader is gone, or has all. */
  #close() {
    clearTimeout(this.#timer)
    this.#stream?.destroy()
  }
}
