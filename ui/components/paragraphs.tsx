/** A text of several lines as paragraphs. */
export const Paragraphs = ({ text }: { readonly text: string }) =>
  text.split('\n').map((line) => <p key={line}>{line}</p>)
