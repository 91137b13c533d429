/** What a button of a form asks for beside its result: a thing more, or one less. */
export const MOSSA = 'mossa'

/** The answers after a button was pressed, and the part of the page to show. */
export type Mossa = { readonly params: URLSearchParams; readonly at: string }

/**
 * What a calculator makes of its buttons: `move` changes the answers in place and names the part of the page to show.
 * `undefined` where no button was pressed, so that an address never keeps one.
 */
export const dopoMossaDi =
  (move: (params: URLSearchParams, mossa: string) => string) =>
  (params: URLSearchParams): Mossa | undefined => {
    const mossa = params.get(MOSSA)
    if (mossa === null) return undefined
    const next = new URLSearchParams(params)
    next.delete(MOSSA)
    return { at: move(next, mossa), params: next }
  }
