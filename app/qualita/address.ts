export const QUALITA = '/qualita'

/** The page of a comune's figures, from `/`. */
export const qualitaPath = (slug: string): string => `/comuni/${slug}/qualita`
