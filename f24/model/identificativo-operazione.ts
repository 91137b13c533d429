/**
 * The identificativo operazione that the portal gives a form it prints, so that what comes back in the flow of payments
 * can be matched: 18 characters of which the last is a check (docs/decisions/0015).
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const MODULUS = ALPHABET.length

/** The tax that a form pays: the second letter. */
export const TRIBUTI_OPERAZIONE = {
  I: 'IMU',
  S: 'TASI',
  T: 'TARI',
  C: 'canone',
  R: 'IMIS, IMI, ILIA',
  V: 'altri tributi',
} as const
export type TributoOperazione = keyof typeof TRIBUTI_OPERAZIONE

/** Why it is paid: the third letter. */
export const MOTIVI_OPERAZIONE = {
  O: 'scadenza ordinaria',
  R: 'ravvedimento',
  A: 'accertamento',
  D: 'dilazione',
} as const
export type MotivoOperazione = keyof typeof MOTIVI_OPERAZIONE

export type Operazione = {
  readonly tributo: TributoOperazione
  readonly motivo: MotivoOperazione
  readonly anno: number
  /** Which instalment, 0 where it is paid at once. */
  readonly rata: number
  /** The number of the position or act in the comune's own archive. */
  readonly numero: number
}

/** `S`, tax, reason, year, instalment, number. */
const OURS = /^S([ISTCRV])([ORAD])([12]\d{3})(\d{2})(\d{8})([0-9A-Z])$/
const NUMBER_DIGITS = 8

/** Remainder of ISO 7064 MOD 37,36 over some characters. */
const remainder = (text: string): number => {
  let product = MODULUS
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % MODULUS || MODULUS
    product = (sum * 2) % (MODULUS + 1)
  }
  return product
}

/** The check character of ISO 7064 MOD 37,36 for a text of capital letters and figures. */
export const checkCharacterOf = (text: string): string => ALPHABET[(MODULUS + 1 - remainder(text)) % MODULUS]!

const isWhole = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most

/** @throws RangeError where a part has no room in its places */
export const identificativoOperazione = ({ tributo, motivo, anno, rata, numero }: Operazione): string => {
  if (!isWhole(anno, 2999) || anno < 1000 || !isWhole(rata, 99) || !isWhole(numero, 10 ** NUMBER_DIGITS - 1)) {
    throw new RangeError(`No identificativo operazione for ${anno}/${rata}/${numero}`)
  }
  const body = `S${tributo}${motivo}${anno}${String(rata).padStart(2, '0')}${String(numero).padStart(NUMBER_DIGITS, '0')}`
  return body + checkCharacterOf(body)
}

export type LetturaOperazione =
  | { readonly kind: 'ours'; readonly operazione: Operazione }
  /** Built as ours, with a check character that does not match: a slip of the pen. */
  | { readonly kind: 'wrong-check' }
  /** Given by somebody else, who may use the 18 characters as they like. */
  | { readonly kind: 'other' }

export const readIdentificativo = (text: string): LetturaOperazione => {
  const parts = OURS.exec(text)
  if (!parts) return { kind: 'other' }
  if (checkCharacterOf(text.slice(0, -1)) !== text.at(-1)) return { kind: 'wrong-check' }
  const [, tributo, motivo, anno, rata, numero] = parts
  return {
    kind: 'ours',
    operazione: {
      tributo: tributo as TributoOperazione,
      motivo: motivo as MotivoOperazione,
      anno: Number(anno),
      rata: Number(rata),
      numero: Number(numero),
    },
  }
}
