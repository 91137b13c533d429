import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { tabellaIn, type NonTabella } from '../formats/elenchi/tabella'
import { HEAD, notText } from '../formats/sniff'
import { FileError } from './command'

/** Larger workbooks are not unpacked. */
const MOST_WORKBOOK = 24 * 1024 * 1024

const AGAIN = {
  it: 'Aprilo, salvalo come .xlsx o come CSV e riprova.',
  en: 'Open it, save it as .xlsx or as CSV and try again.',
}

const WHY: Readonly<Record<NonTabella, Readonly<Record<'it' | 'en', string>>>> = {
  empty: { it: 'Il file è vuoto.', en: 'The file is empty.' },
  archive: { it: 'È un archivio compresso: aprilo prima.', en: 'It is an archive: open it first.' },
  pdf: { it: 'È un PDF: serve una tabella CSV o XLSX.', en: 'It is a PDF: a CSV or XLSX table is needed.' },
  binary: { it: 'Non è un testo.', en: 'It is not a text.' },
  'no-lines': { it: 'È una riga sola: mancano gli a capo.', en: 'It is one line: line ends are missing.' },
  'sheet-old': {
    it: `È un foglio di calcolo del formato di una volta, o protetto da una password. ${AGAIN.it}`,
    en: `It is a spreadsheet of the old format, or locked by a password. ${AGAIN.en}`,
  },
  'sheet-macros': {
    it: `Il foglio di calcolo contiene macro, e non lo apriamo. ${AGAIN.it}`,
    en: `The spreadsheet has macros, and we do not open it. ${AGAIN.en}`,
  },
  'sheet-other': {
    it: `È di un formato che non leggiamo. ${AGAIN.it}`,
    en: `It is of a format that we do not read. ${AGAIN.en}`,
  },
  'sheet-broken': {
    it: `Il foglio di calcolo è rovinato, o non è scritto come li scrivono i programmi. ${AGAIN.it}`,
    en: `The spreadsheet is damaged, or not written as programs write them. ${AGAIN.en}`,
  },
  'sheet-too-large': {
    it: 'Il foglio di calcolo è troppo grande: dividilo, o salvalo come CSV.',
    en: 'The spreadsheet is too large: divide it, or save it as CSV.',
  },
}

const headOf = async (file: string): Promise<Uint8Array> => {
  const pieces: Buffer[] = []
  for await (const piece of createReadStream(file, { end: HEAD })) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

const workbook = async (file: string): Promise<Uint8Array> => {
  const isTooLarge = (await stat(file)).size > MOST_WORKBOOK
  const tabella = isTooLarge ? ({ ok: false, why: 'sheet-too-large' } as const) : await tabellaIn(await readFile(file))
  if (!tabella.ok) throw new FileError(WHY[tabella.why])
  return tabella.bytes
}

/** Opens a table, a text or a workbook, as the bytes that the readers of lists take. @throws FileError for what is none */
export const openTable = async (file: string): Promise<() => AsyncIterable<Uint8Array>> => {
  const not = notText(await headOf(file))
  if (not === undefined || not === 'utf-16') return () => createReadStream(file)
  if (not !== 'spreadsheet') throw new FileError(WHY[not])
  const bytes = await workbook(file)
  return async function* () {
    yield bytes
  }
}
