import { PRIMO_ANNO } from '../../engine/canone/canone'

/** The answers of the calculator of the canone unico as they stand in its address: texts, as they were typed. */
export type RisposteCanone = {
  readonly comune: string
  readonly anno: number
  readonly tipo: TipoCanone | ''
  readonly get: (field: string) => string
}

/** What people have on public ground, in the order in which it is offered. */
export const TIPI_CANONE = [
  'occupazione',
  'passo-carrabile',
  'pubblicita',
  'cavi',
  'mercato-giornaliero',
  'mercato-annuo',
] as const
export type TipoCanone = (typeof TIPI_CANONE)[number]

export const DURATE = ['permanente', 'temporanea'] as const
export const ARROTONDAMENTI = ['intero', 'mezzo', 'nessuno'] as const
export const ORARIE = ['ventiquattresimi', 'noni'] as const
/** Zone, kind, and what else the regolamento multiplies by. */
export const COEFFICIENTI = ['zona', 'genere', 'ulteriore'] as const
export const MASSIME_RATE = 4

const ULTIMO_ANNO = 2026

/** The newest first. */
export const ANNI_CANONE: readonly number[] = Array.from(
  { length: ULTIMO_ANNO - PRIMO_ANNO + 1 },
  (_, at) => ULTIMO_ANNO - at,
)

/** Which sorts are counted by the year or by the day, as the person says. */
export const asksDurata = (tipo: TipoCanone): boolean => tipo === 'occupazione' || tipo === 'pubblicita'

/** Which tariff a sort is charged by: the standard one, that of markets, or an amount of the law for each user. */
export const tariffaOf = (tipo: TipoCanone): 'standard' | 'mercato' | 'utenza' =>
  tipo === 'cavi' ? 'utenza' : tipo.startsWith('mercato') ? 'mercato' : 'standard'

const CODICE = /^[A-Z]\d{3}$/
const MOST_TYPED = 60

/** Reads an address; an unknown year, comune or sort is empty, and is asked. */
export const readRisposteCanone = (params: URLSearchParams): RisposteCanone => {
  const comune = params.get('comune') ?? ''
  const anno = Number(params.get('anno'))
  return {
    comune: CODICE.test(comune) ? comune : '',
    anno: ANNI_CANONE.includes(anno) ? anno : 0,
    tipo: TIPI_CANONE.find((one) => one === params.get('tipo')) ?? '',
    get: (field) => (params.get(field) ?? '').trim().slice(0, MOST_TYPED),
  }
}
