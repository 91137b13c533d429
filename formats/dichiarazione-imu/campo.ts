import { daysInMonth, toIsoDate } from '../../engine/kernel/dates'
import { transliterate } from '../../engine/kernel/transliterate'
import type { Campo, Formato } from './layout.types'

export type Valore = string | number | boolean

/** Why a value cannot stand in its field. */
export type CampoFault = {
  readonly code: 'too-long' | 'characters' | 'not-a-number' | 'not-a-day' | 'not-a-code'
  readonly values: Readonly<Record<string, string | number>>
}

export type Scritto = { readonly testo: string } | { readonly fault: CampoFault }

const CODE = /^(?:[A-Z0-9]{16}|\d{11})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const GGMMAAAA = /^(\d{2})(\d{2})(\d{4})$/

const exists = (year: number, month: number, day: number): boolean =>
  year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

const tooLong = (max: number, length: number): Scritto => ({ fault: { code: 'too-long', values: { max, length } } })
const wrong = (code: CampoFault['code']): Scritto => ({ fault: { code, values: {} } })

/** Text stands at the left, blanks after it, in the capitals that the telematic service takes. */
const text = (valore: string, len: number): Scritto => {
  const { text: capitals, lost } = transliterate(valore)
  if (lost.length > 0) return { fault: { code: 'characters', values: { characters: lost.slice(0, 10).join(' ') } } }
  return capitals.length > len ? tooLong(len, capitals.length) : { testo: capitals.padEnd(len, ' ') }
}

/** A number stands at the right, zeros before it. */
const number = (valore: Valore, len: number): Scritto => {
  const digits = String(valore)
  if (!/^\d+$/.test(digits)) return wrong('not-a-number')
  return digits.length > len ? tooLong(len, digits.length) : { testo: digits.padStart(len, '0') }
}

const day = (valore: string): Scritto => {
  const [, year, month, date] = ISO.exec(valore) ?? []
  return exists(Number(year), Number(month), Number(date)) ? { testo: `${date}${month}${year}` } : wrong('not-a-day')
}

const code = (valore: string, len: number): Scritto => {
  const bare = valore.trim().toUpperCase()
  return CODE.test(bare) && bare.length <= len ? { testo: bare.padEnd(len, ' ') } : wrong('not-a-code')
}

/** What stands in a field that nothing is written in: zeros where digits are expected, blanks elsewhere. */
const EMPTY: Readonly<Record<Formato, '0' | ' '>> = {
  AN: ' ',
  CF: ' ',
  CN: ' ',
  PI: ' ',
  PR: ' ',
  PN: ' ',
  NU: '0',
  DT: '0',
  CB: '0',
}

/** A value as its field holds it, padded as its format says. What does not fit is a fault, never cut. */
export const writeCampo = ({ formato, len }: Campo, valore: Valore | undefined): Scritto => {
  if (valore === undefined || valore === '') return { testo: EMPTY[formato].repeat(len) }
  switch (formato) {
    case 'AN':
    case 'PR':
    case 'PN':
      return text(String(valore), len)
    case 'CF':
    case 'CN':
    case 'PI':
      return code(String(valore), len)
    case 'DT':
      return day(String(valore))
    case 'NU':
      return number(valore, len)
    case 'CB':
      return { testo: valore === true ? '1' : '0' }
  }
}

export type Letto = { readonly valore: Valore | undefined } | { readonly fault: CampoFault }

/** What a field says; nothing where it is empty. */
export const readCampo = ({ formato, len }: Campo, given: string): Letto => {
  const bare = given.trimEnd()
  if (bare === '') return { valore: undefined }
  switch (formato) {
    case 'NU':
      return /^\d+$/.test(bare) ? { valore: Number(bare) } : { fault: { code: 'not-a-number', values: {} } }
    case 'CB':
      return bare === '0' || bare === '1' ? { valore: bare === '1' } : { fault: { code: 'not-a-number', values: {} } }
    case 'DT': {
      if (/^0+$/.test(bare)) return { valore: undefined }
      const [, date, month, year] = (GGMMAAAA.exec(bare) ?? []).map(Number) as (number | undefined)[]
      return exists(year ?? 0, month ?? 0, date ?? 0)
        ? { valore: toIsoDate(year!, month!, date!) }
        : { fault: { code: 'not-a-day', values: {} } }
    }
    case 'CF':
    case 'CN':
    case 'PI':
      return CODE.test(bare) && bare.length <= len ? { valore: bare } : { fault: { code: 'not-a-code', values: {} } }
    case 'AN':
    case 'PR':
    case 'PN':
      return { valore: bare }
  }
}
