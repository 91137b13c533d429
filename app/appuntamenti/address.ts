import { readUuid, type AppuntamentoRef } from '../../contracts/appuntamento'

export const APPUNTAMENTI = '/area/appuntamenti'
export const NUOVO = `${APPUNTAMENTI}/nuovo`

/** The page of an appointment, from `/`. Small letters, so that a sign-in leads back. */
export const appuntamentoPath = ({ comune, id }: AppuntamentoRef): string =>
  `${APPUNTAMENTI}/${comune.toLowerCase()}/${id}`

export type RefParams = Promise<{ readonly comune: string; readonly id: string }>

/** Which one an address names; undefined where it is no such address. */
export const readRef = async (params: RefParams): Promise<AppuntamentoRef | undefined> => {
  const { comune, id } = await params
  const known = readUuid(id)
  return /^[a-z]\d{3}$/.test(comune) && known !== undefined ? { comune: comune.toUpperCase(), id: known } : undefined
}
