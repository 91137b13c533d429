import { CAMPI_CONTRIBUENTE, prefixOf } from '../contribuente/campi'
import { nomiDi, type Campo } from './campo'
import type { Risposte } from './risposte'

/** Questions that stand together. `chiuso`: all or nothing of it, and shut on the page until somebody needs it. */
export type Gruppo = { readonly id: string; readonly campi: readonly Campo[]; readonly chiuso?: true }

/** A part of the model. Names of its controls begin with `prefix`; of a list, with the prefix, a number and a point. */
export type Quadro = {
  readonly id: string
  readonly prefix: string
  readonly gruppi: readonly Gruppo[]
  /** How many there may be of it: then it is a list. */
  readonly molti?: number
  readonly chiuso?: true
  /** A list that begins with one. */
  readonly comincia?: true
  /** Whose names and birth are asked as on the F24, under `p0.`. */
  readonly anagrafica?: true
}

export type PassoModulo = { readonly id: string; readonly quadri: readonly Quadro[] }

/** One of the two forms of the ministry, as it is asked step by step. */
export type Modulo = { readonly id: 'imu' | 'enc'; readonly passi: readonly PassoModulo[] }

export const campiDi = ({ gruppi }: Quadro): readonly Campo[] => gruppi.flatMap(({ campi }) => campi)

/** The prefix of one of a list, counted from zero. */
export const prefixDi = ({ prefix, molti }: Quadro, at: number): string =>
  molti === undefined ? prefix : `${prefix}${at}.`

const nomi = (quadro: Quadro, prefix: string): readonly string[] => [
  ...(quadro.anagrafica ? CAMPI_CONTRIBUENTE.map((campo) => prefixOf(0) + campo) : []),
  ...campiDi(quadro).flatMap((campo) => nomiDi(campo, prefix)),
]

/** Marks that one of a list is there, even while nothing is typed in it. */
export const presente = (quadro: Quadro, at: number): string => `${prefixDi(quadro, at)}c`

/** How many of a list there are. */
export const quanti = (quadro: Quadro, risposte: Risposte): number => {
  const all = Array.from({ length: quadro.molti ?? 0 }, (_, at) => at)
  return all.filter((at) => risposte[presente(quadro, at)] !== undefined).length
}

/** The names of all controls of a quadro that the answers speak of. */
export const nomiDelQuadro = (quadro: Quadro, risposte: Risposte): readonly string[] =>
  quadro.molti === undefined
    ? nomi(quadro, quadro.prefix)
    : Array.from({ length: quanti(quadro, risposte) }, (_, at) => [
        presente(quadro, at),
        ...nomi(quadro, prefixDi(quadro, at)),
      ]).flat()

export const nomiDelPasso = ({ quadri }: PassoModulo, risposte: Risposte): readonly string[] =>
  quadri.flatMap((quadro) => nomiDelQuadro(quadro, risposte))
