const UNITS =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  )

const TENS = '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')

const belowHundred = (value: number): string => {
  if (value < 20) return UNITS[value]!
  const tens = TENS[Math.floor(value / 10)]!
  return value % 10 === 0 ? tens : `${UNITS[value % 10]!}und${tens}`
}

const belowThousand = (value: number): string => {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  return (hundreds === 0 ? '' : `${UNITS[hundreds]!}hundert`) + (rest === 0 && hundreds > 0 ? '' : belowHundred(rest))
}

/** The one word that stands before "Euro", as amounts are written on paper; only the millions stand apart. */
export const german = (value: number): string => {
  const millions = Math.floor(value / 1_000_000)
  const thousands = Math.floor(value / 1_000) % 1_000
  const rest = value % 1_000
  const head = millions === 0 ? '' : millions === 1 ? 'eine Million ' : `${belowThousand(millions)} Millionen `
  const middle = thousands === 0 ? '' : `${belowThousand(thousands)}tausend`
  return (head + middle + (rest === 0 && value > 0 ? '' : belowThousand(rest))).trim()
}
