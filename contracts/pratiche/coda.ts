import type { IsoDate } from '../../engine/kernel/dates'
import { isProceduraId, type ProceduraId } from './ids'
import { isUuid } from '../uuid'

/** What of the queue is looked at. */
export const VISTE = ['aperte', 'scadute', 'settimana', 'mie', 'libere', 'attesa', 'chiuse'] as const
export type Vista = (typeof VISTE)[number]

/** Where the next page begins: after this request. */
export type Dopo = { readonly giorno: IsoDate; readonly id: string }

export type FiltroCoda = {
  readonly vista: Vista
  readonly procedura: ProceduraId | undefined
  readonly dopo: Dopo | undefined
}

type Query = Readonly<Record<string, string | string[] | undefined>>

/** What an address of the queue says: nothing of a person is in it. */
export const readFiltro = ({ vista, procedura, dal, dopo }: Query): FiltroCoda => ({
  vista: VISTE.find((each) => each === vista) ?? 'aperte',
  procedura: typeof procedura === 'string' && isProceduraId(procedura) ? procedura : undefined,
  dopo:
    typeof dal === 'string' && /^\d{4}-\d\d-\d\d$/.test(dal) && isUuid(dopo) ? { giorno: dal, id: dopo } : undefined,
})

/** The address of a part of the queue. */
export const codaQuery = ({ vista, procedura, dopo }: FiltroCoda): string =>
  new URLSearchParams({
    ...(vista === 'aperte' ? {} : { vista }),
    ...(procedura === undefined ? {} : { procedura }),
    ...(dopo === undefined ? {} : { dal: dopo.giorno, dopo: dopo.id }),
  }).toString()

/** What an office looks for: a codice fiscale, a number of protocol, a place of the map, or words of a name. */
export type CercataCoda =
  | { readonly per: 'codiceFiscale'; readonly codiceFiscale: string }
  | { readonly per: 'numero'; readonly numero: number; readonly anno: number | undefined; readonly luogo: string }
  | { readonly per: 'luogo'; readonly luogo: string }
  | { readonly per: 'nome'; readonly parole: readonly string[] }

const MOST_WORDS = 5

/** One box for all of them: what was typed says which. Undefined for nothing that could be looked for. */
export const readCercata = (text: string): CercataCoda | undefined => {
  const bare = text.trim().slice(0, 80)
  const code = bare.replace(/\s/g, '').toUpperCase()
  if (/^[A-Z]{6}[0-9A-Z]{10}$/.test(code) || /^\d{11}$/.test(code)) return { per: 'codiceFiscale', codiceFiscale: code }
  const number = /^(\d{1,7})(?:\/(\d{4}))?$/.exec(bare)
  if (number) {
    return { per: 'numero', numero: Number(number[1]), anno: number[2] ? Number(number[2]) : undefined, luogo: bare }
  }
  if (/^\w{1,10}(\/\w{1,10}){1,2}$/.test(bare)) return { per: 'luogo', luogo: bare }
  // a word of signs alone would be in every name
  const parole = bare.split(/\s+/).filter((word) => word.length > 1 && /[\p{L}\p{N}]/u.test(word))
  return parole.length === 0 ? undefined : { per: 'nome', parole: parole.slice(0, MOST_WORDS) }
}

/** What an office decides. */
export const ESITI = ['accolta', 'accolta-in-parte', 'respinta'] as const
export type EsitoPratica = (typeof ESITI)[number]

/** What the office can do with a request. */
export const FA = ['prendi', 'assegna', 'chiedi', 'scrivi', 'annota', 'decidi'] as const
export type Fa = (typeof FA)[number]
