import { useTerms } from '../termini/use-terms'

/** A text of several lines as paragraphs; the first place of each word of the glossary opens its meaning. */
export const Paragraphs = ({ text }: { readonly text: string }) => {
  const terms = useTerms()
  return text.split('\n').map((line) => <p key={line}>{terms(line)}</p>)
}
