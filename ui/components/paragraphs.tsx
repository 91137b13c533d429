import { WithTerms } from '../termini/with-terms'
import type { TermineId } from './termine'

/** A text of several lines as paragraphs; the first place of each word of the glossary opens its meaning. */
export const Paragraphs = ({ text }: { readonly text: string }) => {
  const seen = new Set<TermineId>()
  return text.split('\n').map((line) => (
    <p key={line}>
      <WithTerms text={line} seen={seen} />
    </p>
  ))
}
