/** Whose: one's own (of the firm represented, for who represents one), or that of a delega, by its number. */
export const MIA = 'mia'

export type Place = { readonly di: string; readonly belfiore: string; readonly anno: number }

/** The page of a position, from `/`: comune and year, and nobody's name or code. Small letters, so that a sign-in leads back. */
export const posizionePath = ({ di, belfiore, anno }: Place, more = ''): string =>
  `/area/posizione/${di}/${belfiore.toLowerCase()}/${anno}${more}`

export type PlaceParams = Promise<{ readonly di: string; readonly comune: string; readonly anno: string }>

const DI = /^(mia|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** What an address names; undefined where it is no such address. */
export const readPlace = async (params: PlaceParams): Promise<Place | undefined> => {
  const { di, comune, anno } = await params
  if (!DI.test(di) || !/^[a-z]\d{3}$/.test(comune) || !/^20\d\d$/.test(anno)) return undefined
  return { di, belfiore: comune.toUpperCase(), anno: Number(anno) }
}
