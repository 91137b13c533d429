import { daysInMonth, toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { Fields } from '../fields'
import type { LineReason } from '../line-error'
import { bare, categoriaIn, faultOf } from '../values'
import type { CellKind } from '../xlsx/cell'
import { rifiutoDi } from './celle'

const GROUPED = /^\d{1,3}(?:\.\d{3})+$/
const IMPORTO = /^(?:€ ?)?([\d.]{1,15})(?:,(\d{1,2}))?(?: ?€)?$/
const DECIMALE = /^([\d.]{1,12})(?:,(\d{1,4}))?$/
/** Spreadsheets add a midnight to a day. */
const GIORNO = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0{1,2}[:.]00(?:[:.]00)?)?$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const QUOTA = /^(\d{1,9}) ?\/ ?(\d{1,9})$/
const PERCENTO = /^(\d{1,3})(?:,(\d{1,4}))? ?%$/
/** `=…`, `@…`, and `+` or `-` before what is no number: what a spreadsheet would work out. */
const FORMULA = /^(?:[=@]|[+-](?![\d ]))/

/** Digits before the comma, without the points of thousands; undefined where a point stands elsewhere. */
const ungrouped = (digits: string): string | undefined =>
  digits.includes('.') ? (GROUPED.test(digits) ? digits.replaceAll('.', '') : undefined) : digits

/** Reads cells as an Italian office writes them. What could be read in two ways is refused. */
export class ElencoFields extends Fields {
  /** Fields whose cell is not to be believed: what else is wrong with it says nothing. */
  private readonly unfit = new Set<string>()

  /** Refuses a cell of a workbook that its field cannot take. */
  takeCell(field: string, tipo: CellKind, prende: readonly CellKind[] | undefined): void {
    const reason = rifiutoDi(tipo, prende)
    if (reason === undefined) return
    super.refuse(field, reason)
    this.unfit.add(field)
  }

  override refuse(field: string, reason: LineReason): void {
    if (!this.unfit.has(field)) super.refuse(field, reason)
  }

  /** Euro such as `€ 1.234,56`, in cents. `743.69` is refused: a point is of thousands. */
  importo(field: string): Cents | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const match = IMPORTO.exec(text)
    const euro = match && ungrouped(match[1]!)
    if (!euro) return void this.refuse(field, 'amount')
    return Number(`${euro}${(match[2] ?? '').padEnd(2, '0')}`) as Cents
  }

  /** A quantity as decimal text with a point: `1.234,5` is "1234.5". */
  decimale(field: string): string | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const match = DECIMALE.exec(text)
    const digits = match && ungrouped(match[1]!)
    if (!digits) return void this.refuse(field, 'decimal')
    const fraction = (match[2] ?? '').replace(/0+$/, '')
    return fraction === '' ? bare(digits) : `${bare(digits)}.${fraction}`
  }

  /** A day as 31/01/2026, 31-1-2026, 31.01.2026 or 2026-01-31. */
  giorno(field: string): IsoDate | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const italian = GIORNO.exec(text)
    const [, d, m, y] = italian ?? []
    const [year, month, day] = (italian ? [y, m, d] : (ISO.exec(text)?.slice(1) ?? [])).map(Number)
    const exists = year! > 0 && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year!, month!)
    return exists ? toIsoDate(year!, month!, day!) : void this.refuse(field, 'day-italian')
  }

  giornoNeeded(field: string): IsoDate {
    if (this.text(field) === '') this.refuse(field, 'empty')
    return this.giorno(field) ?? ''
  }

  /** A codice fiscale in capitals, blanks taken out; what does not hold is refused. */
  codiceFiscale(field: string): string {
    const code = this.text(field).toUpperCase().replaceAll(' ', '')
    const fault = code === '' ? 'empty' : faultOf(code)
    if (fault !== undefined) this.refuse(field, fault)
    return code
  }

  categoria(field: string): string | undefined {
    const text = this.text(field)
    return text === '' ? undefined : (categoriaIn(text) ?? void this.refuse(field, 'categoria'))
  }

  /** A foglio, a numero, a subalterno: zeros before it do not count. */
  place(field: string): string | undefined {
    return this.text(field) === '' ? undefined : bare(this.text(field))
  }

  /** `1/2`, `50%`, `33,3333%`: a fraction above zero, up to the whole. */
  quota(field: string): { readonly num: number; readonly den: number } | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const fraction = QUOTA.exec(text)
    const percent = PERCENTO.exec(text)
    const decimals = percent?.[2] ?? ''
    const [num, den] = fraction
      ? [Number(fraction[1]), Number(fraction[2])]
      : [Number(`${percent?.[1]}${decimals}`), 100 * 10 ** decimals.length]
    if (!(num! > 0 && num! <= den!)) return void this.refuse(field, 'quota')
    return { num: num!, den: den! }
  }

  /** One of several words, in any case, each standing for a value of ours. */
  word<T extends string>(field: string, words: Readonly<Record<string, T>>): T | undefined {
    const text = this.text(field)
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f.]/g, '')
      .replace(/[\s_-]+/g, ' ')
    if (text === '') return undefined
    return Object.hasOwn(words, text) ? words[text] : void this.refuse(field, 'choice')
  }

  /** Tells the cells that a spreadsheet would work out. They stay what they are: text. */
  tellFormulas(fields: readonly string[]): void {
    for (const field of fields) if (FORMULA.test(this.text(field))) this.notice(field, 'formula')
  }
}
