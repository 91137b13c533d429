import { PRIMO_ANNO } from '../../engine/canone/canone'

/** The answers of the calculator of the canone unico as they stand in its address: texts, as they were typed. */
export type RisposteCanone = {
  readonly comune: string
  readonly anno: number
  /** What the person has, in the order in which it was told; empty before the first answer. */
  readonly tipi: readonly TipoCanone[]
  readonly get: (field: string) => string
}

/** What people have on public ground, in the order in which it is offered. */
export const TIPI_CANONE = [
  'occupazione',
  'passo-carrabile',
  'pubblicita',
  'affissioni',
  'mercato-giornaliero',
  'mercato-annuo',
  'serbatoio',
  'cavi',
  'telecomunicazioni',
] as const
export type TipoCanone = (typeof TIPI_CANONE)[number]

export const DURATE = ['permanente', 'temporanea'] as const
export const ARROTONDAMENTI = ['intero', 'mezzo', 'nessuno'] as const
export const ORARIE = ['ventiquattresimi', 'noni'] as const
/** Zone, kind, and what else the regolamento multiplies by. */
export const COEFFICIENTI = ['zona', 'genere', 'ulteriore'] as const
export const MASSIME_RATE = 4
export const MASSIME_VOCI = 6

const ULTIMO_ANNO = 2026

/** The newest first. */
export const ANNI_CANONE: readonly number[] = Array.from(
  { length: ULTIMO_ANNO - PRIMO_ANNO + 1 },
  (_, at) => ULTIMO_ANNO - at,
)

/** Which sorts are counted by the year or by the day, as the person says. */
export const asksDurata = (tipo: TipoCanone): boolean => tipo === 'occupazione' || tipo === 'pubblicita'

/** What a sort is charged by: the standard tariff, that of markets, an amount of the law, or prices of the comune's own. */
export const tariffaOf = (tipo: TipoCanone): 'standard' | 'mercato' | 'legge' | 'fogli' => {
  switch (tipo) {
    case 'cavi':
    case 'telecomunicazioni':
      return 'legge'
    case 'affissioni':
      return 'fogli'
    case 'mercato-annuo':
    case 'mercato-giornaliero':
      return 'mercato'
    default:
      return 'standard'
  }
}

/** Whether the tariff is the comune's to change. */
export const asksTariffa = (tipo: TipoCanone): boolean => ['standard', 'mercato'].includes(tariffaOf(tipo))

/** An amount of the law is multiplied by nothing of the comune's. */
export const asksCoefficienti = (tipo: TipoCanone): boolean => tariffaOf(tipo) !== 'legge'

/** Whether square metres, or metres, are counted. */
export const asksArrotondamento = (tipo: TipoCanone): boolean => asksTariffa(tipo) && tipo !== 'serbatoio'

/** What may be there without a concession; a stall without one is not at a market. */
export const asksConcessione = (tipo: TipoCanone): boolean =>
  ['occupazione', 'passo-carrabile', 'pubblicita', 'serbatoio'].includes(tipo)

/** Questions about one thing; those of the first stand alone, those of the others behind its number. */
export const CAMPI_VOCE = [
  'tipo',
  'superficie',
  'durata',
  'giorni',
  'sottosuolo',
  'propria',
  'litri',
  'fogli',
  'primi',
  'seguenti',
  'utenze',
  'impianti',
  'ore',
  'oraria',
  'ricorrente',
  'variazione',
  'tariffa',
  ...COEFFICIENTI,
  'senza',
  'aumento',
  'sanzione',
] as const
export type CampoVoce = (typeof CAMPI_VOCE)[number]

export const nomeCampo = (at: number, field: string): string => (at === 0 ? field : `v${at}.${field}`)

const CODICE = /^[A-Z]\d{3}$/
const MOST_TYPED = 60

const tipoOf = (params: URLSearchParams, at: number): TipoCanone | undefined =>
  TIPI_CANONE.find((one) => one === params.get(nomeCampo(at, 'tipo')))

/** Those told one after the other: behind an unknown one there are none. */
const tipiOf = (params: URLSearchParams): TipoCanone[] => {
  const tipi: TipoCanone[] = []
  for (let at = 0; at < MASSIME_VOCI; at++) {
    const tipo = tipoOf(params, at)
    if (tipo === undefined) break
    tipi.push(tipo)
  }
  return tipi
}

/** Reads an address; an unknown year, comune or sort is empty, and is asked. */
export const readRisposteCanone = (params: URLSearchParams): RisposteCanone => {
  const comune = params.get('comune') ?? ''
  const anno = Number(params.get('anno'))
  return {
    comune: CODICE.test(comune) ? comune : '',
    anno: ANNI_CANONE.includes(anno) ? anno : 0,
    tipi: tipiOf(params),
    get: (field) => (params.get(field) ?? '').trim().slice(0, MOST_TYPED),
  }
}
