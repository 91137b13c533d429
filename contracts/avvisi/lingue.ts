/** Languages that a prospetto can be written in. */
export const LINGUE = ['it', 'de', 'en'] as const
export type Lingua = (typeof LINGUE)[number]
