import { admitsDetrazione, findCodiceTributo } from '../model/codici-tributo'
import type { ModuloScritto, RigaScritta } from './scritto'

const AMOUNT = /^(?:\d{1,3}(?:\.\d{3})+|\d+),\d{2}$/
const ENTE = /^[A-Z]\d{3}$/
const YEAR = /^(?:19|20)\d{2}$/
const INSTALMENT = /^0\d0\d$|^\d{4}$/
const COUNT = /^\d{1,3}$/

/** Words by which people name the boxes that are crossed. */
const MARKS = {
  ravvedimento: /^ravv/i,
  immobiliVariati: /^(?:immob\.?)?variat/i,
  acconto: /^acc(?:\.|onto)?$/i,
  saldo: /^saldo$/i,
} as const

const tokensOf = (line: string): readonly string[] =>
  line
    // an English or plain 445.00 is an amount too; blanks part euro and cents where a program left the comma out
    .replace(/(\d)\.(\d{2})(?!\d)/g, '$1,$2')
    .replace(/€|EUR(?:O)?\b/gi, ' ')
    .split(/[\s;|\t]+/)
    .filter((token) => token !== '')

/** A code that the table knows; beside a comune also one that it does not know, as long as it is not the year. */
const tributoOf = (tokens: readonly string[], ente: string | undefined): string | undefined =>
  tokens.find((token) => findCodiceTributo(token.toUpperCase()) !== undefined)?.toUpperCase() ??
  (ente === undefined ? undefined : tokens.find((token) => /^[1-9]\d{3}$/.test(token) && !YEAR.test(token)))

const without = (tokens: readonly string[], taken: string | undefined): readonly string[] => {
  const at = taken === undefined ? -1 : tokens.findIndex((token) => token.toUpperCase() === taken)
  return at < 0 ? tokens : [...tokens.slice(0, at), ...tokens.slice(at + 1)]
}

/** Whole euro at the end of a row, behind its year: how people write what a rounded row says. */
const wholeAmount = (tokens: readonly string[]): string | undefined => {
  const last = tokens.at(-1) ?? ''
  return /^[1-9]\d{0,6}$/.test(last) && tokens.slice(0, -1).some((token) => YEAR.test(token)) ? last : undefined
}

const isZero = (amount: string): boolean => /^0+,00$/.test(amount)

/** One amount is the debit; of two, the first is a detrazione where the code has one, else the second is the credit. */
const amountsOf = (
  amounts: readonly string[],
  codice: string,
): Pick<RigaScritta, 'debito' | 'credito' | 'detrazione'> => {
  const [first, second, third] = amounts
  if (second === undefined) return { debito: first }
  if (third !== undefined) return { detrazione: first, debito: second, ...(isZero(third) ? {} : { credito: third }) }
  if (admitsDetrazione(codice) && !isZero(second)) return { detrazione: first, debito: second }
  return { debito: first, ...(isZero(second) ? {} : { credito: second }) }
}

const crossed = (tokens: readonly string[]): RigaScritta =>
  Object.fromEntries(
    Object.entries(MARKS)
      .filter(([, word]) => tokens.some((token) => word.test(token)))
      .map(([name]) => [name, 'X']),
  )

/** A row as one line of text; `unread` where it looks like one and lacks its code, its comune or its amount. */
const readLine = (line: string): RigaScritta | 'unread' | undefined => {
  const written = tokensOf(line)
  const whole = written.some((token) => AMOUNT.test(token)) ? undefined : wholeAmount(written)
  const tokens = whole === undefined ? written : [...written.slice(0, -1), `${whole},00`]
  const ente = tokens.find((token) => ENTE.test(token.toUpperCase()))?.toUpperCase()
  const codiceTributo = tributoOf(tokens, ente)
  const amounts = tokens.filter((token) => AMOUNT.test(token))
  const known = codiceTributo !== undefined && findCodiceTributo(codiceTributo) !== undefined
  if (codiceTributo === undefined || amounts.length === 0 || (ente === undefined && !known)) {
    return known && ente !== undefined ? 'unread' : undefined
  }
  const rest = without(without(tokens, codiceTributo), ente)
  const anno = rest.find((token) => YEAR.test(token))
  const sezione = rest.find((token) => /^(EL|ER|RG)$/.test(token)) ?? 'EL'
  const rateazione = without(rest, anno).find((token) => INSTALMENT.test(token))
  const numeroImmobili = rest.find((token) => COUNT.test(token))
  return {
    sezione,
    codiceTributo,
    ...(ente === undefined ? {} : { codiceEnte: ente }),
    ...crossed(rest),
    ...(numeroImmobili === undefined ? {} : { numeroImmobili }),
    ...(rateazione === undefined ? {} : { rateazione }),
    ...(anno === undefined ? {} : { anno }),
    ...amountsOf(amounts, codiceTributo),
  }
}

const PERSONA = /\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/
const OPERAZIONE = /identificativo\s{1,5}operazione\W{1,10}([A-Z0-9]{18})\b/i
const SALDO = /saldo\s{1,5}finale\D{0,40}((?:\d{1,3}(?:\.\d{3})+|\d+),\d{2})/i

/** The longest line that can be a row. */
const MOST_LINE = 400

/** An F24 as plain text, pasted or taken from a PDF that is not drawn as the model: a row a line. */
export const leggiTesto = (text: string): ModuloScritto => {
  const lines = text.split(/\r?\n/).filter((line) => line.length <= MOST_LINE)
  const read = lines.map(readLine)
  const codiceFiscale = PERSONA.exec(text.toUpperCase())?.[0]
  const identificativoOperazione = OPERAZIONE.exec(text)?.[1]?.toUpperCase()
  const saldoFinale = SALDO.exec(text)?.[1]
  return {
    ...(codiceFiscale === undefined ? {} : { codiceFiscale }),
    ...(identificativoOperazione === undefined ? {} : { identificativoOperazione }),
    ...(saldoFinale === undefined ? {} : { saldoFinale }),
    righe: read.filter((riga): riga is RigaScritta => riga !== undefined && riga !== 'unread'),
    nonLette: read.filter((riga) => riga === 'unread').length,
  }
}
