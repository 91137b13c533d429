import { ESENZIONI_TASI, PRIMO_ANNO_TASI, ULTIMO_ANNO_TASI } from '../../engine/tasi/tasi'
import type { EsenzioneTasi } from '../../engine/tasi/tasi.types'

/** The answers of the TASI calculator as they stand in its address: texts, as they were typed (docs/decisions/0007). */
export type RisposteTasi = {
  readonly comune: string
  readonly anno: number
  readonly ruolo: Ruolo | ''
  readonly bene: BeneChiesto | ''
  readonly get: (field: string) => string
}

/** Who asks: each owes a part of his own (L. 147/2013 art. 1 c. 671, 681). */
export const RUOLI = ['possessore', 'occupante'] as const
export type Ruolo = (typeof RUOLI)[number]

export const BENI_CHIESTI = ['abitazione', 'fabbricato', 'area'] as const
export type BeneChiesto = (typeof BENI_CHIESTI)[number]

export const USI = ['abito', 'casa', 'proprio', 'affittato', 'concordato', 'comodato', 'merce', 'situazione'] as const
export type UsoTasi = (typeof USI)[number]

/** Somebody else holds it: his part is to be known. */
export const OCCUPATI: readonly UsoTasi[] = ['affittato', 'concordato', 'comodato']

export const ACCONTI_2014 = ['giugno', 'ottobre', 'unica'] as const

/** The newest first. */
export const ANNI_TASI: readonly number[] = Array.from(
  { length: ULTIMO_ANNO_TASI - PRIMO_ANNO_TASI + 1 },
  (_, at) => ULTIMO_ANNO_TASI - at,
)

/** Half the base of a loan and 75 % of an agreed rent are of L. 208/2015. */
const DAL_2016: readonly UsoTasi[] = ['concordato', 'comodato']

const USI_DI: Readonly<Record<Ruolo, Readonly<Record<BeneChiesto, readonly UsoTasi[]>>>> = {
  possessore: {
    abitazione: ['abito', 'proprio', 'affittato', 'concordato', 'comodato', 'merce', 'situazione'],
    fabbricato: ['proprio', 'casa', 'affittato', 'merce', 'situazione'],
    area: ['proprio', 'affittato'],
  },
  occupante: { abitazione: ['affittato', 'concordato', 'comodato'], fabbricato: ['affittato'], area: ['affittato'] },
}

/** The uses that can be chosen; where there is one only, it is not asked. */
export const usiTasi = (ruolo: Ruolo, bene: BeneChiesto, anno: number): readonly UsoTasi[] =>
  USI_DI[ruolo][bene].filter((uso) => anno >= 2016 || !DAL_2016.includes(uso))

export const usoDi = ({ ruolo, bene, anno, get }: RisposteTasi): string => {
  if (ruolo === '' || bene === '') return ''
  const [only, second] = usiTasi(ruolo, bene, anno)
  return second === undefined && only ? only : get('uso')
}

/** What is asked of a dwelling and of other buildings; a pensioner abroad owed a third in 2015 and nothing from 2016. */
const SITUAZIONI: Readonly<Record<'abitazione' | 'fabbricato', readonly EsenzioneTasi[]>> = {
  abitazione: [
    'casa-familiare',
    'forze-armate',
    'anziani-disabili-ricoverati',
    'pensionato-aire',
    'cooperativa-indivisa',
    'alloggio-sociale',
    'calamita',
  ],
  fabbricato: ['ente-non-commerciale', 'ente-pubblico', 'uso-culturale', 'culto', 'calamita'],
}

export const isTerzoAire = (situazione: string, anno: number): boolean =>
  situazione === 'pensionato-aire' && anno === 2015

export const situazioniTasi = (bene: BeneChiesto, anno: number): readonly EsenzioneTasi[] =>
  bene === 'area' ? [] : SITUAZIONI[bene].filter((one) => anno >= ESENZIONI_TASI[one].from || isTerzoAire(one, anno))

/** Where the year before had no TASI, its rate is no question. */
export const asksPrecedente = (anno: number): boolean => anno > PRIMO_ANNO_TASI

const CODICE = /^[A-Z]\d{3}$/
const MOST_TYPED = 60

/** Reads an address; an unknown year or comune is empty, and is asked. */
export const readRisposteTasi = (params: URLSearchParams): RisposteTasi => {
  const comune = params.get('comune') ?? ''
  const anno = Number(params.get('anno'))
  return {
    comune: CODICE.test(comune) ? comune : '',
    anno: ANNI_TASI.includes(anno) ? anno : 0,
    ruolo: RUOLI.find((one) => one === params.get('ruolo')) ?? '',
    bene: BENI_CHIESTI.find((one) => one === params.get('bene')) ?? '',
    get: (field) => (params.get(field) ?? '').trim().slice(0, MOST_TYPED),
  }
}
