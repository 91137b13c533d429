/**
 * Why a workbook is not read at all. `sheet-old`: of before 2007, or locked by a password, which wraps it in the same way;
 * `sheet-macros`: it carries a program; `sheet-other`: of another kind than .xlsx; `sheet-broken`: damaged, or written as no
 * spreadsheet writes; `sheet-too-large`: more than we unpack.
 */
export type WorkbookFault = 'sheet-old' | 'sheet-macros' | 'sheet-other' | 'sheet-broken' | 'sheet-too-large' | 'empty'

export class WorkbookError extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(`The workbook cannot be read: ${fault}.`)
    this.name = 'WorkbookError'
  }
}
