import { HEAD, notText, type NotText } from '../sniff'
import { WorkbookError } from '../xlsx/fault'
import { foglioComeTesto } from './foglio'

/** Why there is no table in a file. */
export type NonTabella = Exclude<NotText, 'utf-16' | 'spreadsheet'>

export type Tabella =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: NonTabella }

/**
 * The table that somebody sent, by its content and whatever it is called: a text as it came, a workbook (.xlsx) as the text of
 * its sheet. A workbook is unpacked here and nowhere else, once and to its end.
 * @param most bytes that a workbook may unpack to
 */
export const tabellaIn = async (bytes: Uint8Array, most?: number): Promise<Tabella> => {
  const wrong = notText(bytes.subarray(0, HEAD))
  if (wrong === undefined || wrong === 'utf-16') return { ok: true, bytes }
  if (wrong !== 'spreadsheet') return { ok: false, why: wrong }
  try {
    return { ok: true, bytes: await foglioComeTesto(bytes, most) }
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, why: error.fault }
    throw error
  }
}
