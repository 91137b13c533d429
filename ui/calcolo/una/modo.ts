/** How the questions are asked: all of them together, or one at a time. Same questions, same addresses. */
export type Modo = 'una' | 'tutte'

/** What the address says; otherwise one at a time on a phone, which says so in a header of its own. */
export const modoOf = (params: URLSearchParams, isPhone: boolean): Modo => {
  const said = params.get('modo')
  if (said === 'una' || said === 'tutte') return said
  // a link to one field of the whole form
  if (params.has('aperto')) return 'tutte'
  return isPhone ? 'una' : 'tutte'
}

/** `?1` of the client hint that browsers send by themselves; older ones name a mobile system. */
export const isPhoneOf = (headers: Pick<Headers, 'get'>): boolean =>
  headers.get('sec-ch-ua-mobile') === '?1' || /\b(iPhone|iPod|Mobile)\b/.test(headers.get('user-agent') ?? '')
