import sax from 'sax'
import { WorkbookError } from './fault'
import { bytesOf, type Part, type Room } from './zip'

export type Attributes = Readonly<Record<string, string>>

/** What is told of a part as it is read. Names come without their prefix, which each program chooses. */
export type Listener = {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
  /** Whether enough was read. */
  enough?(): boolean
}

const DEEPEST = 32
const MOST_ATTRIBUTES = 60

const broken = (): never => {
  throw new WorkbookError('sheet-broken')
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute that has a prefix, such as `r:id`. */
export const attributeOf = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.includes(':') && local(key) === name)?.[1]

/** The types of the package do not know the last one. */
const OPTIONS: sax.SAXOptions & { readonly strictEntities: boolean } = { position: false, strictEntities: true }

/** Strict, and without a DOCTYPE: no entity but the five of XML is known, so none can grow. */
const readerFor = (listener: Listener): sax.SAXParser => {
  const reader = sax.parser(true, OPTIONS)
  let [depth, attributes] = [0, 0]
  reader.onerror = broken
  reader.ondoctype = broken
  reader.onattribute = () => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) broken()
  }
  reader.onopentag = ({ name, attributes: own }) => {
    attributes = 0
    depth += 1
    if (depth > DEEPEST) broken()
    listener.open(local(name), own as Attributes)
  }
  reader.onclosetag = (name) => {
    depth -= 1
    listener.close?.(local(name))
  }
  const text = (said: string): void => listener.text?.(said)
  reader.ontext = text
  reader.oncdata = text
  return reader
}

/** Others have their turn between two pieces of a long file. */
const pause = (): Promise<void> => new Promise((go) => setImmediate(go))

/** Reads a part of a workbook as its bytes are unpacked. @throws WorkbookError */
export const readXml = async (part: Part, room: Room, listener: Listener): Promise<void> => {
  const reader = readerFor(listener)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      return broken()
    }
  }
  for (const bytes of bytesOf(part, room)) {
    reader.write(decoded(bytes))
    if (listener.enough?.() === true) return
    await pause()
  }
  reader.write(decoded()).close()
}
