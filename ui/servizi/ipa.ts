/** The index of public administrations, kept by AgID: the official address of every office. */
export const IPA = 'https://www.indicepa.gov.it/'
