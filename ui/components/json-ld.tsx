type JsonLdProps = {
  readonly data: Readonly<Record<string, unknown>>
  /** `metatag` on the sheet of a service: where the checks of the Modello Comuni look. */
  readonly element?: 'metatag'
}

/** What a page says to programs. A block of data, never run: `<` is escaped so that no text can end it. */
export const JsonLd = ({ data, element }: JsonLdProps) => (
  <script
    type="application/ld+json"
    data-element={element}
    dangerouslySetInnerHTML={{
      __html: JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c'),
    }}
  />
)
