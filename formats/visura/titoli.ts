import type { Diritto, Titolo } from './visura.types'

/** In this order: the longer name first. */
const NOMI: readonly (readonly [RegExp, Diritto])[] = [
  [/nuda\s+propriet/i, 'nuda-proprieta'],
  [/propriet\S*\s+superficiaria|diritto\s+di\s+superficie|^superficie/i, 'superficie'],
  [/concedente|diritto\s+del\s+concedente/i, 'concedente'],
  [/enfiteusi|livellario/i, 'enfiteusi'],
  [/usufrutt/i, 'usufrutto'],
  [/abitazione/i, 'abitazione'],
  [/\buso\b/i, 'uso'],
  [/propriet/i, 'proprieta'],
]

/** Who has one of these owes no IMU: another has the use (L. 160/2019 art. 1 c. 743). */
const NON_PAGA: ReadonlySet<Diritto> = new Set(['nuda-proprieta', 'concedente'])

const RIGHT =
  /((?:nuda\s+)?propriet[^\s\d]*(?:\s+superficiaria)?|usufrutt\w*|abitazione|\buso\b|(?:diritto\s+di\s+)?superficie|enfiteusi|livellario|(?:diritto\s+del\s+)?concedente)[^\d\n]{0,40}?(\d{1,9})\s*\/\s*(\d{1,9})/gi

const CODICE_FISCALE =
  /\b([A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|\d{11})\b/g

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

const reduced = (num: number, den: number): string | undefined => {
  if (num <= 0 || den <= 0 || num > den) return undefined
  const common = gcd(num, den)
  return `${num / common}/${den / common}`
}

/** The rights of a list of owners, in their order, each with the last codice fiscale that stands before it. */
export const titoliIn = (text: string): Titolo[] => {
  const codes = [...text.matchAll(CODICE_FISCALE)].map((match) => ({ at: match.index, code: match[1]! }))
  return [...text.matchAll(RIGHT)].flatMap((match): Titolo[] => {
    const quota = reduced(Number(match[2]), Number(match[3]))
    const diritto = NOMI.find(([name]) => name.test(match[1]!))?.[1]
    if (quota === undefined || diritto === undefined) return []
    const codiceFiscale = codes.filter(({ at }) => at < match.index).at(-1)?.code
    return [{ diritto, quota, ...(codiceFiscale === undefined ? {} : { codiceFiscale }) }]
  })
}

/**
 * The person's own share: by their codice fiscale where the visura is of one person, else the only share there is.
 * `nuda`: they have the bare ownership alone. Shares that differ and belong to nobody in particular are asked.
 */
export const quotaDi = (titoli: readonly Titolo[], persona?: string): { quota?: string; nuda: boolean } => {
  const theirs = persona === undefined ? [] : titoli.filter(({ codiceFiscale }) => codiceFiscale === persona)
  const asked = theirs.length > 0 ? theirs : titoli
  const paying = asked.filter(({ diritto }) => !NON_PAGA.has(diritto))
  if (paying.length === 0) return { nuda: asked.length > 0 }
  const quote = [...new Set(paying.map(({ quota }) => quota))]
  // two lines of one person add up (a share by inheritance, another bought): nobody else's can be told apart
  if (quote.length > 1 || (theirs.length > 0 && paying.length > 1)) return { nuda: false }
  return { quota: quote[0]!, nuda: false }
}
