import type { Contesto } from '../../../../../contracts/calcolo/aliquote-periodo'
import { isPrima } from '../../../../../contracts/calcolo/anni'
import { contestoDi } from '../../../../../contracts/calcolo/contesto'
import { readRisposte, type Risposte } from '../../../../../contracts/calcolo/risposte'
import { PRIMO_ANNO, ULTIMO_ANNO } from '../../../../../engine/imu/imu'
import { soltantoUno } from '../../../../../contracts/calcolo/soltanto-uno'
import {
  findAliquote,
  findAree,
  findComune,
  findComuneDiOggi,
  regime,
  type AreeProprie,
  type Comune,
  type Regime,
} from '../../../../../server/comuni/queries'
import { today } from '../../../../../server/platform/clock'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** What the calculator needs before its first question. */
export type Calcolo =
  /** Step 1: no comune yet, or a code or a year that we do not know. */
  | { readonly kind: 'start'; readonly wrong?: 'comune' | 'anno' }
  /** A code of a comune that is now part of another. */
  | { readonly kind: 'moved'; readonly belfiore: string }
  | {
      readonly kind: 'other-tax'
      readonly comune: Comune
      readonly anno: number
      readonly tributo: Exclude<Regime, 'IMU'>
    }
  | {
      readonly kind: 'ready'
      /** With what plots are worth by its own decision, where it has entered one for the year. */
      readonly comune: Comune & { readonly aree?: AreeProprie }
      readonly contesto: Contesto
      readonly risposte: Risposte
    }

/** The query of the page; of a repeated name the first value counts. */
export const paramsOf = async (searchParams: SearchParams): Promise<URLSearchParams> => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(await searchParams)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined) params.set(name, first)
  }
  return params
}

/** The tax years that the engine answers for, the newest first. */
export const ANNI: readonly number[] = Array.from({ length: ULTIMO_ANNO - PRIMO_ANNO + 1 }, (_, at) => ULTIMO_ANNO - at)

/** The tax year of today, or the last one that the engine answers for. */
export const currentYear = (): number => {
  const year = Number(today().slice(0, 4))
  return ANNI.find((anno) => anno === year) ?? ANNI[0]!
}

/** Comune, year, rates and answers of an address. */
export const loadCalcolo = async (params: URLSearchParams): Promise<Calcolo> => {
  const risposte = readRisposte(params)
  if (risposte.comune === '' || params.get('passo') === 'comune') return { kind: 'start' }
  const anno = /^\d{4}$/.test(risposte.anno) ? Number(risposte.anno) : 0
  if (!ANNI.includes(anno)) return { kind: 'start', wrong: 'anno' }
  const comune = await findComune(risposte.comune)
  if (!comune) {
    const today = await findComuneDiOggi(risposte.comune)
    return today ? { kind: 'moved', belfiore: today.belfiore } : { kind: 'start', wrong: 'comune' }
  }
  const tributo = await regime(comune.belfiore, anno)
  if (tributo !== undefined && tributo !== 'IMU') return { kind: 'other-tax', comune, anno, tributo }
  const [aliquote, precedenti, aree] = await Promise.all([
    findAliquote(comune.belfiore, anno),
    findAliquote(comune.belfiore, anno - 1),
    findAree(comune.belfiore, anno),
  ])
  if (!aliquote || !precedenti) return { kind: 'start', wrong: 'comune' }
  return {
    kind: 'ready',
    comune: aree === undefined ? comune : { ...comune, aree },
    contesto: contestoDi(anno, aliquote, precedenti),
    risposte: isPrima(anno) ? soltantoUno(risposte) : risposte,
  }
}
