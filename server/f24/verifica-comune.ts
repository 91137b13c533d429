import { searchComuni } from '../comuni/queries'

const CODE = /^[A-Za-z]\d{3}$/

/** The codice catastale of a comune typed by name or by code; undefined where it is none, or might be several. */
export const comuneTyped = async (text: string): Promise<string | undefined> => {
  const typed = text.trim()
  if (typed === '') return undefined
  const found = await searchComuni(typed, 2)
  const first = found[0]
  if (!first || first.simile) return undefined
  if (CODE.test(typed)) return first.belfiore
  const same = found.filter(({ nome }) => nome.toLowerCase() === typed.toLowerCase())
  return same.length === 1 ? same[0]!.belfiore : found.length === 1 ? first.belfiore : undefined
}
