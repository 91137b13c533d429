import { LONGEST_LINE } from './lines'
import type { WorkbookFault } from './xlsx/fault'

/**
 * What a file is that is no text, told by its content and never by its name. `spreadsheet`: what may be a workbook that is
 * read, where lists come in.
 */
export type NotText = 'archive' | 'pdf' | 'spreadsheet' | 'utf-16' | 'binary' | 'no-lines' | WorkbookFault

const starts = (head: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte)

/** A workbook is an archive too; the names of its first entries say so. */
const names = (head: Uint8Array): string =>
  starts(head, 0x50, 0x4b) ? new TextDecoder('latin1').decode(head.subarray(0, 2_000)) : ''

const MARKS: readonly [NotText, (head: Uint8Array) => boolean][] = [
  ['empty', (head) => head.length === 0],
  ['sheet-old', (head) => starts(head, 0xd0, 0xcf, 0x11, 0xe0)],
  ['sheet-other', (head) => /mimetypeapplication\/vnd\.oasis/.test(names(head))],
  ['spreadsheet', (head) => /xl\/|docProps\/|_rels\/|\[Content_Types\]/.test(names(head))],
  ['archive', (head) => starts(head, 0x50, 0x4b) || starts(head, 0x1f, 0x8b) || starts(head, 0x37, 0x7a, 0xbc)],
  ['archive', (head) => starts(head, 0x52, 0x61, 0x72, 0x21) || starts(head, 0x42, 0x5a, 0x68)],
  ['pdf', (head) => starts(head, 0x25, 0x50, 0x44, 0x46)],
  ['utf-16', (head) => starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)],
  ['binary', (head) => head.includes(0)],
  ['no-lines', (head) => head.length > LONGEST_LINE && !head.subarray(0, LONGEST_LINE + 1).includes(0x0a)],
]

/** How much of a file tells what it is. */
export const HEAD = LONGEST_LINE + 1_024

/** Why these first bytes are no text in lines; undefined where they may be one. Nothing is ever unpacked. */
export const notText = (head: Uint8Array): NotText | undefined => MARKS.find(([, isSo]) => isSo(head))?.[0]
