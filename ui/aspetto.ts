/** Letter size chosen by the reader: `?caratteri=grandi` on any page, kept in a cookie that holds nothing else. */
export const GRANDI = 'grandi'
export const NORMALI = 'normali'
export const ASPETTO = 'caratteri'

export type Aspetto = typeof GRANDI | typeof NORMALI

export const isAspetto = (text: string | null | undefined): text is Aspetto => text === GRANDI || text === NORMALI
