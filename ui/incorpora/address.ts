/** The pages that another site may show in a frame, in any language: these and no other (docs/decisions/0024). */
const FRAMED = /^(?:\/(?:en|de))?\/incorpora\//

export const isIncorporata = (path: string): boolean => FRAMED.test(path)

export const COLORE = 'colore'

/** The calculator of one comune, to be put into a page of its own site; from `/`, without a language. */
export const incorporaPath = (belfiore: string, colore?: string): string =>
  `/incorpora/imu/${belfiore}${colore === undefined ? '' : `?${COLORE}=${colore}`}`

/** The style of a colour: an address of its own, since the policy allows no style inside a page. */
export const coloreHref = (colore: string): string => `/incorpora.css?${COLORE}=${colore}`

/** What the frame says to the page around it, and nothing else: how tall it is. */
export const ALTEZZA = 'sportello-tributi:altezza'
