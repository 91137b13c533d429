import { writeRisposte, type Risposte } from '../../contracts/calcolo/risposte'
import { localeHref, type Locale } from '../../i18n/routing'
import { ABITAZIONI } from './abitazioni'
import { ALTRI_IMMOBILI } from './altri-immobili'
import type { CasoSvolto } from './casi.types'

/** The tax year of the stories: rates of it and of the year before are published. */
export const ANNO_CASI = 2026

const CASI = { ...ABITAZIONI, ...ALTRI_IMMOBILI } as const

export type CasoSvoltoId = keyof typeof CASI

/** Those that the home names. */
export const PIU_FREQUENTI = [
  'casa-in-cui-vivo',
  'seconda-casa',
  'comodato-al-figlio',
  'erede-un-sesto',
  'canone-concordato',
  'comprata-a-maggio',
] as const satisfies readonly CasoSvoltoId[]

/** The most frequent first. */
export const CASI_SVOLTI: readonly CasoSvoltoId[] = [
  ...PIU_FREQUENTI,
  'venduta-e-comprata',
  'due-case-coniugi',
  'casa-di-lusso',
  'casa-inagibile',
  'casa-in-ristrutturazione',
  'pensionato-estero',
  'area-fabbricabile',
  'terreno-agricolo',
  'negozio',
  'capannone',
]

export const isCasoSvolto = (text: string): text is CasoSvoltoId => Object.hasOwn(CASI, text)

/** Told under its own heading: what is no dwelling. */
export const isAltroImmobile = (id: CasoSvoltoId): boolean => id in ALTRI_IMMOBILI

export const casoHref = (locale: Locale, id: CasoSvoltoId): string => localeHref(locale, `/casi/${id}`)

export const casoSvolto = (id: CasoSvoltoId): CasoSvolto => CASI[id]

/** The answers of a case, as the address of the calculator holds them. */
export const risposteDi = (id: CasoSvoltoId): Risposte => {
  const { comune, immobili } = casoSvolto(id)
  return { comune, anno: String(ANNO_CASI), contitolari: 0, immobili, acconto: '', accontoVersato: {} }
}

export const queryDi = (id: CasoSvoltoId): string => writeRisposte(risposteDi(id)).toString()
