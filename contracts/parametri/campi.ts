import type { ParametroProblem } from './atto'

/** One figure or choice of a tariff. Figures are decimals as the delibera prints them, with a comma or a point. */
export type Campo = {
  readonly name: string
  readonly kind: 'tariffa' | 'percento' | 'intero' | 'scelta' | 'giorno' | 'testo'
  readonly scelte?: readonly string[]
  /** May stay empty. */
  readonly libero?: boolean
}

/** Fields that go together; the title and the names of the fields are words of the page. */
export type Gruppo = {
  readonly key: string
  readonly campi: readonly Campo[]
  readonly chiuso?: boolean
  /** The fields are rows of so many, each with a title of its own; those that are empty are folded away but the first few. */
  readonly perRiga?: number
}

export type Testi = Readonly<Record<string, string>>

const LONGEST = 24
/** Of a field with words in it. */
export const LONGEST_TESTO = 200

export const typedCampi = (gruppi: readonly Gruppo[], form: URLSearchParams): Testi =>
  Object.fromEntries(
    gruppi.flatMap(({ campi }) =>
      campi.map(({ name, kind }) => [
        name,
        (form.get(name) ?? '').trim().slice(0, kind === 'testo' ? LONGEST_TESTO : LONGEST),
      ]),
    ),
  )

const PATTERNS = {
  tariffa: /^\d{1,6}(\.\d{1,6})?$/,
  percento: /^\d{1,3}(\.\d{1,4})?$/,
  intero: /^\d{1,8}$/,
  giorno: /^\d{1,2}\/\d{1,2}\/\d{4}$/,
} as const

const plain = (text: string, kind: keyof typeof PATTERNS): string => {
  if (kind === 'giorno') return text.replace(/[.\s-]+/g, '/')
  return kind === 'intero' ? text.replace(/[.\s\u00a0]/g, '') : text.replace(/[\s\u00a0€%]/g, '').replace(',', '.')
}

const readCampo = (
  { kind, scelte = [], libero = false }: Campo,
  text: string,
): { code: 'missing' | 'number' | 'date' } | string => {
  if (text === '') return libero ? '' : { code: 'missing' }
  if (kind === 'testo') return text
  if (kind === 'scelta') return scelte.includes(text) ? text : { code: 'missing' }
  const value = plain(text, kind)
  if (PATTERNS[kind].test(value)) return value
  return { code: kind === 'giorno' ? 'date' : 'number' }
}

/** Every field as a plain decimal or choice, without those left empty; what is wrong is added to `problems`. */
export const readCampi = (gruppi: readonly Gruppo[], typed: Testi, problems: ParametroProblem[]): Testi =>
  Object.fromEntries(
    gruppi.flatMap(({ campi }) =>
      campi.flatMap((campo) => {
        const read = readCampo(campo, typed[campo.name] ?? '')
        if (typeof read === 'string') return read === '' ? [] : [[campo.name, read] as const]
        problems.push({ field: campo.name, code: read.code })
        return []
      }),
    ),
  )

/** A figure in its box: with a comma, as people write it. */
export const shownCampo = (value: string | number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', ',')
