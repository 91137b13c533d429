/** Which of the two cases is still to be prepared, and the answers of the other: it travels with the form. */
export type Altro = { readonly side: 'a' | 'b'; readonly query: string }

/** The other case in an address of the form or of the result: `confronta=<answers>&lato=a`. */
export const altroOf = (params: URLSearchParams): Altro | undefined => {
  const query = params.get('confronta')
  return query ? { query, side: params.get('lato') === 'a' ? 'a' : 'b' } : undefined
}

/** The two names of it in an address, to be kept from page to page. */
export const altroParams = (altro: Altro | undefined): string =>
  altro ? `&${new URLSearchParams({ confronta: altro.query, lato: altro.side })}` : ''

/** The address of a comparison; one side may still be missing, or be the year before the other. */
export const confrontoHref = (
  page: string,
  sides: { readonly a?: string; readonly b?: string; readonly prima?: true },
): string => {
  const params = new URLSearchParams()
  if (sides.a !== undefined) params.set('a', sides.a)
  if (sides.b !== undefined) params.set('b', sides.b)
  if (sides.prima) params.set('prima', 'anno')
  return `${page}?${params}`
}

/** `altro` is the side that was there; `query` are the answers just given, the other side. */
export const togetherHref = (page: string, altro: Altro, query: string): string =>
  altro.side === 'a'
    ? confrontoHref(page, { a: altro.query, b: query })
    : confrontoHref(page, { a: query, b: altro.query })
