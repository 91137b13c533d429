import type { AllegatoRefusal, TipoAllegato } from '../../contracts/allegati'
import { pdfShape } from '../platform/pdf-shape'
import { virusScan, type Scanned } from '../platform/virus-scan'
import { recognise } from './content/tipo'

export type Examined =
  | { readonly ok: true; readonly tipo: TipoAllegato; readonly scansione: 'pulito' | 'non-controllato' }
  | { readonly ok: false; readonly why: AllegatoRefusal }

const refused = (why: AllegatoRefusal): Examined => ({ ok: false, why })

/** What keeps a PDF from being taken in: it must open without a password, run nothing and hold no other file. */
const pdfFault = async (document: Buffer): Promise<AllegatoRefusal | undefined> => {
  // the thread takes the bytes that it is given
  const shape = await pdfShape(new Uint8Array(document))
  if (shape.ok) return shape.active ? 'pdf-active' : shape.files > 0 ? 'pdf-with-files' : undefined
  if (shape.code === 'locked') return 'pdf-locked'
  return shape.code === 'busy' ? 'busy' : 'broken'
}

/** A signed file is looked at as it is, and what it holds as well: the signature is no place to hide. */
const scan = async (bytes: Buffer, document: Buffer): Promise<Scanned> => {
  const outside = await virusScan(bytes)
  return outside === 'clean' && document !== bytes ? virusScan(document) : outside
}

/** What a file is by its content, and that it may be taken in: a refusal says why not. */
export const examine = async (bytes: Buffer): Promise<Examined> => {
  const known = recognise(bytes)
  if (!known.ok) return refused(known.why)
  const fault = known.isPdf ? await pdfFault(known.document) : undefined
  if (fault !== undefined) return refused(fault)
  const scanned = await scan(bytes, known.document)
  if (scanned === 'infected') return refused('infected')
  if (scanned === 'away') return refused('scanner-away')
  return { ok: true, tipo: known.tipo, scansione: scanned === 'clean' ? 'pulito' : 'non-controllato' }
}
