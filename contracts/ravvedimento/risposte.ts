import { TRIBUTI } from '../../engine/ravvedimento/ravvedimento'
import type { Finestra, Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import { CODICI_TRIBUTO } from '../../f24/model/codici-tributo.tables'
import type { CodiceTributo } from '../../f24/model/codici-tributo.types'

/** The answers of "Ho dimenticato di pagare" as they stand in its address: texts, as they were typed. */
export type RisposteRavvedimento = {
  readonly tributo: Tributo | ''
  readonly get: (field: string) => string
}

/** In the order in which they are offered; the last three have no ravvedimento, and the page says why. */
export const TRIBUTI_CHIESTI = [
  'IMU',
  'TARI',
  'TASI',
  'TEFA',
  'TARES',
  'TOSAP',
  'IMPi',
  'IMIS',
  'ILIA',
  'IMI',
  'CANONE-UNICO',
  'COSAP',
  'TARIFFA',
] as const satisfies readonly Tributo[]

export const MASSIMI = { versamenti: 3 } as const

export const FINESTRE = ['un-anno', 'dichiarazione'] as const satisfies readonly Finestra[]
export const DICHIARAZIONI = ['presentata', 'omessa'] as const
/** What an earlier payment held: tax alone, or tax with its sanction and interest. */
export const COMPRENDE = ['imposta', 'tutto'] as const

/** The names in the table of the codes, where they are not the same. */
const NELLA_TABELLA: Readonly<Partial<Record<Tributo, readonly CodiceTributo['tributo'][]>>> = {
  TARES: ['TARI', 'MAGGIORAZIONE TARES'],
  TOSAP: ['TOSAP/COSAP'],
}

/** The codes of a tax that a row with "Ravv." may have; none where there is no ravvedimento. */
export const codiciPer = (tributo: Tributo): readonly CodiceTributo[] => {
  if (!TRIBUTI[tributo].ravvedimento) return []
  const names: readonly string[] = NELLA_TABELLA[tributo] ?? [tributo]
  return CODICI_TRIBUTO.filter((entry) => entry.uso === 'imposta' && !entry.ep && names.includes(entry.tributo))
}

const MOST_TYPED = 80

/** Reads an address; an unknown tax is empty, and is asked. */
export const readRisposteRavvedimento = (params: URLSearchParams): RisposteRavvedimento => ({
  tributo: TRIBUTI_CHIESTI.find((one) => one === params.get('tributo')) ?? '',
  get: (field) => (params.get(field) ?? '').trim().slice(0, MOST_TYPED),
})
