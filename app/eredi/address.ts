/** The page on which an office records the heirs of a person; the id is opaque. */
export const erediPath = (id: string): string => `/ufficio/contribuenti/${id}/eredi`
