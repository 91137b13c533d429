/** Without blanks, in capitals. */
export const bareIban = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase()

// Length of each country that pays and is paid in SEPA; Italy and San Marino have a letter of control after the check digits.
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GR: 27 },
  ...{ HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28 },
  ...{ PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
}

const remainder = (digits: string): number => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)

/** ISO 13616: country, its length, and the remainder of ninety-seven. `shape`: not an IBAN of SEPA at all; `check`: a slip of the hand. */
export const ibanFault = (bare: string): 'shape' | 'check' | undefined => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(bare) || LENGTHS[bare.slice(0, 2)] !== bare.length) return 'shape'
  if (/^(IT|SM)/.test(bare) && !/^..\d\d[A-Z]\d{10}[A-Z0-9]{12}$/.test(bare)) return 'shape'
  const digits = [...(bare.slice(4) + bare.slice(0, 4))].map((each) => String(parseInt(each, 36))).join('')
  return remainder(digits) === 1 ? undefined : 'check'
}
