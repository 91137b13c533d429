import { CODICI_TRIBUTO } from './codici-tributo.tables'
import type { CodiceTributo, Tributo } from './codici-tributo.types'

const BY_CODE: ReadonlyMap<string, CodiceTributo> = new Map(CODICI_TRIBUTO.map((entry) => [entry.codice, entry]))

/** The entry of a code; undefined where the table does not hold it (all codes of Erario and Regioni among them). */
export const findCodiceTributo = (codice: string): CodiceTributo | undefined => BY_CODE.get(codice)

/** Whether a code may be used for a tax year. */
export const isInForce = ({ dal, al }: CodiceTributo, anno: number): boolean =>
  (dal === undefined || dal <= anno) && (al === undefined || anno <= al)

/** Which columns tell the instalments of a tax apart. */
export type Rate = 'acconto-saldo' | 'rateazione' | 'none'

const RATE: Readonly<Record<Tributo, Rate>> = {
  IMU: 'acconto-saldo',
  TASI: 'acconto-saldo',
  IMIS: 'acconto-saldo',
  ILIA: 'acconto-saldo',
  IMI: 'acconto-saldo',
  ICI: 'acconto-saldo',
  TARI: 'rateazione',
  TARIFFA: 'rateazione',
  'MAGGIORAZIONE TARES': 'rateazione',
  TEFA: 'rateazione',
  IMPi: 'none',
  'TOSAP/COSAP': 'none',
  SOGGIORNO: 'none',
  TARSU: 'none',
}

export const rateOf = (entry: CodiceTributo): Rate => RATE[entry.tributo]

/**
 * How a row of this tax is rounded: `euro` by law, `comune` where each comune decides, `none` where nothing asks for
 * it. See docs/law/f24.md.
 */
export const roundingOf = ({ tributo }: CodiceTributo): 'euro' | 'comune' | 'none' => {
  switch (tributo) {
    case 'IMU':
    case 'TASI':
    case 'IMIS':
    case 'ILIA':
      return 'euro'
    case 'TARI':
    case 'TEFA':
    case 'MAGGIORAZIONE TARES':
      return 'comune'
    case 'TARIFFA':
    case 'IMI':
    case 'IMPi':
    case 'TOSAP/COSAP':
    case 'SOGGIORNO':
    case 'ICI':
    case 'TARSU':
      return 'none'
  }
}

/** Codes whose row may carry a detrazione: the dwellings one lives in. */
const WITH_DETRAZIONE = new Set(['3912', '3940', '3958', '3980', '3990', '5900'])

export const admitsDetrazione = (codice: string): boolean => WITH_DETRAZIONE.has(codice)

const POSSESSION: ReadonlySet<Tributo> = new Set<Tributo>(['IMU', 'IMIS', 'ILIA', 'IMI', 'ICI'])

/** Whether "immobili variati" may be crossed: the taxes for whose changes a declaration of possession is made. */
export const admitsVariati = ({ tributo }: CodiceTributo): boolean => POSSESSION.has(tributo)

/** The boxes of a row that a code may fill, beside those that every row fills. */
export type Casella =
  'ravvedimento' | 'immobiliVariati' | 'acconto' | 'saldo' | 'numeroImmobili' | 'rateazione' | 'detrazione'

/** Which boxes the row of a code may fill; `numeroImmobili` may stay blank where the resolutions do not ask for it. */
export const caselleOf = (entry: CodiceTributo): readonly Casella[] => {
  const rate = rateOf(entry)
  const due = entry.uso === 'imposta' || entry.uso === 'ravvedimento'
  return [
    ...(due ? (['ravvedimento'] as const) : []),
    ...(admitsVariati(entry) ? (['immobiliVariati'] as const) : []),
    ...(rate === 'acconto-saldo' ? (['acconto', 'saldo'] as const) : []),
    'numeroImmobili',
    ...(rate === 'rateazione' ? (['rateazione'] as const) : []),
    ...(admitsDetrazione(entry.codice) ? (['detrazione'] as const) : []),
  ]
}

/** The tax on buildings that a province has in the place of the IMU in a year; IMU everywhere else. */
export const tributoImmobiliare = (provincia: string, anno: number): 'IMU' | 'IMIS' | 'ILIA' | 'IMI' => {
  if (provincia === 'TN' && anno >= 2015) return 'IMIS'
  if (provincia === 'BZ' && anno >= 2014) return 'IMI'
  if (['GO', 'PN', 'TS', 'UD'].includes(provincia) && anno >= 2023) return 'ILIA'
  return 'IMU'
}
