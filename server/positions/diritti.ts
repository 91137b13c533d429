/*
 * Codes of rights of the Catasto, as its extracts write them: one digit in the older ones, two in today's. Whose right
 * makes them owe a tax on property is of the law (L. 160/2019 art. 1 c. 743).
 */

/** Proprietà, abitazione, enfiteusi, superficie, uso, usufrutto. */
export const PAGA: ReadonlySet<string> = new Set([
  ...['1', '10', '1S', '3', '30', '3S', '5', '50', '6', '60'],
  ...['7', '70', '7S', '8', '80', '8A', '8E', '8S'],
])

/** The ground under another's building, nuda proprietà, concedente, servitù. */
export const NON_PAGA: ReadonlySet<string> = new Set(['1T', '2', '20', '2S', '4', '40', '9', '90'])
