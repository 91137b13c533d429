import { normaliseName } from '../../../../server/comuni/nomi'
import { searchComuni, type ComuneTrovato } from '../../../../server/comuni/queries'
import { withinReach } from '../../../within-reach'

const MOST = 20
const LEAST = 2
const CODICE = /^[A-Z]\d{3}$/

export type Search =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'too-short' }
  /** One comune is meant, and no other: the reader goes straight to the calculation. */
  | { readonly kind: 'one'; readonly belfiore: string; readonly slug?: string }
  /** `more`: the list is cut, the larger ones are in it. */
  | { readonly kind: 'some' | 'near'; readonly comuni: readonly ComuneTrovato[]; readonly more: boolean }
  | { readonly kind: 'none' }
  /** The list cannot be read now; `id` is in the log. */
  | { readonly kind: 'unavailable'; readonly id: string }

/** What the combobox wrote when a name was chosen, "Cremona (CR)", is searched by its name. */
const isExactly = (text: string, { nome, altraLingua, belfiore, sigla }: ComuneTrovato): boolean => {
  const asked = normaliseName(text)
  const names = [nome, altraLingua ?? nome].flatMap((name) => [name, `${name} ${sigla}`])
  return belfiore.toLowerCase() === asked || names.some((name) => normaliseName(name) === asked)
}

const read = (text: string, comuni: readonly ComuneTrovato[]): Search => {
  const exact = comuni.filter((comune) => !comune.simile && comune.ex === undefined && isExactly(text, comune))
  const [first] = exact
  if (exact.length === 1 && first) return { kind: 'one', belfiore: first.belfiore, slug: first.slug }
  if (comuni.length === 0) return { kind: 'none' }
  const kind = comuni.every(({ simile }) => simile) ? 'near' : 'some'
  return { kind, comuni: comuni.slice(0, MOST), more: comuni.length > MOST }
}

/** The search of a comune by what was typed, or by the code the combobox chose. */
export const findFor = async (text: string, chosen: string): Promise<Search> => {
  if (CODICE.test(chosen)) return { kind: 'one', belfiore: chosen }
  if (text === '') return { kind: 'nothing-asked' }
  if (text.length < LEAST) return { kind: 'too-short' }
  const found = await withinReach('comuni-search-unavailable', () => searchComuni(text, MOST + 1))
  return found.ok ? read(text, found.value) : { kind: 'unavailable', id: found.id }
}
