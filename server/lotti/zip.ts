import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { toSend } from '../../contracts/f24/to-send'
import type { Lingua } from '../../contracts/avvisi/lingue'
import { renderDelegheSemplificato } from '../../f24/pdf/render'
import type { IsoDate } from '../../engine/kernel/dates'
import type { LineError } from '../../formats/line-error'
import { modelloProspetto, stampaProspetto } from '../avvisi/pdf/queries'
import type { ClienteCalcolato, FoglioLotto, ModoLotto } from './lotto.types'
import { paroleLotto } from './parole'
import { daCompletare, riepilogoDi } from './riepilogo'
import { scriviCarta } from './scrivi'

export type ModoZip = ModoLotto & { readonly lingua: Lingua; readonly studio?: string }

/** A file of the ZIP. */
export type FileZip = { readonly name: string; readonly body: Uint8Array | string }

const sendOf = (codiceFiscale: string, { rata, deleghe }: FoglioLotto): readonly FileZip[] => {
  const { metadata } = toSend(deleghe)
  return metadata.map((one, at) => ({
    name: `send/${codiceFiscale}-${rata}${metadata.length === 1 ? '' : `-${at + 1}`}.json`,
    body: `${JSON.stringify(one, null, 2)}\n`,
  }))
}

/** The files of a client: none where something is missing. They are named by the codice fiscale, which the CAF looks for. */
export async function* filesOf(cliente: ClienteCalcolato, modo: ModoZip): AsyncGenerator<FileZip> {
  const { codiceFiscale, esito, fogli } = cliente
  if (esito === 'fermo') return
  for (const foglio of fogli) {
    const body = await renderDelegheSemplificato(foglio.deleghe, { title: 'F24 semplificato' })
    yield { name: `f24/${codiceFiscale}-${foglio.rata}.pdf`, body }
    yield* sendOf(codiceFiscale, foglio)
  }
  yield {
    name: `prospetti/${codiceFiscale}.pdf`,
    body: stampaProspetto(await modelloProspetto(), scriviCarta(cliente, modo)),
  }
}

async function* files(
  clienti: readonly ClienteCalcolato[],
  nessuno: readonly LineError[],
  modo: ModoZip,
): AsyncGenerator<FileZip> {
  const { lingua } = modo
  yield { name: 'riepilogo.csv', body: riepilogoDi(clienti, lingua) }
  yield { name: 'da-completare.csv', body: daCompletare(clienti, nessuno, lingua) }
  yield { name: 'leggimi.txt', body: `${paroleLotto(lingua)('leggimi')}\r\n` }
  for (const cliente of clienti) yield* filesOf(cliente, modo)
}

const MARK = '\uFEFF'

/** Bytes of a text; the mark makes old editors read a plain text as UTF-8 (the CSV has its own). */
export const bytesOf = ({ name, body }: FileZip): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(name.endsWith('.txt') ? MARK + body : body) : body

/** Files as one ZIP, written as it is read. PDFs are compressed already, and are stored. @param oggi the day on all of them */
export async function* zipDi(all: AsyncIterable<FileZip>, oggi: IsoDate): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    out.push(chunk)
  })
  const at = new Date(`${oggi}T12:00:00`)
  for await (const file of all) {
    const entry = file.name.endsWith('.pdf') ? new ZipPassThrough(file.name) : new ZipDeflate(file.name, { level: 6 })
    entry.mtime = at
    zip.add(entry)
    entry.push(bytesOf(file), true)
    yield* out.splice(0)
  }
  zip.end()
  yield* out.splice(0)
}

/** All papers of a batch: no more than those of one client are held. */
export const zipLotto = (
  clienti: readonly ClienteCalcolato[],
  nessuno: readonly LineError[],
  modo: ModoZip,
): AsyncGenerator<Uint8Array> => zipDi(files(clienti, nessuno, modo), modo.oggi)
