import { nomiDi, SI } from './campo'
import {
  campiDi,
  nomiDelPasso,
  nomiDelQuadro,
  prefixDi,
  presente,
  quanti,
  type Modulo,
  type PassoModulo,
  type Quadro,
} from './modulo'
import type { DichiarazioneProblem } from './problemi'
import type { Risposte } from './risposte'

/** The last step: what was said, and its two files. */
export const CONTROLLA = 'controlla'

/** The name of the buttons: a step, or what to do with a list. */
export const VAI = 'vai'

export const azione = {
  aggiungi: ({ id }: Quadro): string => `aggiungi-${id}`,
  /** Another change of the last property of a list. */
  stesso: ({ id }: Quadro): string => `stesso-${id}`,
  togli: ({ id }: Quadro, at: number): string => `togli-${id}-${at}`,
} as const

export type Vista = {
  /** The step shown, or `controlla`. */
  readonly passo: string
  readonly risposte: Risposte
  /** What is wrong in the step shown, once somebody wants to leave it. */
  readonly problems: readonly DichiarazioneProblem[]
  /** The one of a list that was just added. */
  readonly nuovo?: { readonly quadro: string; readonly at: number }
}

const namesAt = (quadro: Quadro, at: number): readonly string[] => {
  const prefix = prefixDi(quadro, at)
  return [presente(quadro, at), ...campiDi(quadro).flatMap((campo) => nomiDi(campo, prefix))]
}

/** Adds one at the end of a list; the same answers where the list is full. */
export const conUno = (quadro: Quadro, risposte: Risposte): Risposte => {
  const at = quanti(quadro, risposte)
  return at < (quadro.molti ?? 0) ? { ...risposte, [presente(quadro, at)]: SI } : risposte
}

const COPIATI = ['dove', 'altro-catasto', 'quanto']

/** Where the property is and what it is worth stay the same: only what happened is asked again. */
const conUnAltroCambiamento = (quadro: Quadro, risposte: Risposte): Risposte => {
  const at = quanti(quadro, risposte)
  const grown = conUno(quadro, risposte)
  if (at === 0 || grown === risposte) return grown
  const copied = quadro.gruppi
    .filter(({ id }) => COPIATI.includes(id))
    .flatMap(({ campi }) => campi)
    .flatMap(({ id }) => {
      const value = risposte[prefixDi(quadro, at - 1) + id]
      return value === undefined ? [] : [[prefixDi(quadro, at) + id, value] as const]
    })
  return { ...grown, ...Object.fromEntries(copied), [`${prefixDi(quadro, at)}stesso`]: SI }
}

/** Takes one out of a list; those after it move up. */
const senza = (quadro: Quadro, at: number, risposte: Risposte): Risposte => {
  const count = quanti(quadro, risposte)
  if (at >= count) return risposte
  const moved = Object.entries(risposte).map(([name, value]) => {
    for (let later = at + 1; later < count; later++) {
      if (namesAt(quadro, later).includes(name)) {
        return [prefixDi(quadro, later - 1) + name.slice(prefixDi(quadro, later).length), value] as const
      }
    }
    return namesAt(quadro, at).includes(name) ? undefined : ([name, value] as const)
  })
  return Object.fromEntries(moved.flatMap((entry) => (entry === undefined ? [] : [entry])))
}

const listOf = ({ passi }: Modulo, vai: string): { passo: PassoModulo; quadro: Quadro } | undefined =>
  passi
    .flatMap((passo) => passo.quadri.map((quadro) => ({ passo, quadro })))
    .find(
      ({ quadro }) => quadro.molti !== undefined && (vai.endsWith(`-${quadro.id}`) || vai.includes(`-${quadro.id}-`)),
    )

const changed = (modulo: Modulo, vai: string, risposte: Risposte): Vista | undefined => {
  const found = listOf(modulo, vai)
  if (!found) return undefined
  const { passo, quadro } = found
  const show = (next: Risposte, at?: number): Vista => ({
    passo: passo.id,
    risposte: next,
    problems: [],
    ...(at === undefined ? {} : { nuovo: { quadro: quadro.id, at } }),
  })
  const last = quanti(quadro, risposte)
  if (vai === azione.aggiungi(quadro)) return show(conUno(quadro, risposte), last)
  if (vai === azione.stesso(quadro)) return show(conUnAltroCambiamento(quadro, risposte), last)
  const at = Number(/-(\d+)$/.exec(vai)?.[1])
  return Number.isInteger(at) && vai === azione.togli(quadro, at) ? show(senza(quadro, at, risposte)) : undefined
}

/** Only what the form knows goes round again. */
export const soloNote = ({ passi }: Modulo, risposte: Risposte): Risposte => {
  const names = new Set(passi.flatMap((passo) => nomiDelPasso(passo, risposte)))
  return Object.fromEntries(Object.entries(risposte).filter(([name]) => names.has(name)))
}

const isOf = (passo: PassoModulo, risposte: Risposte, { field }: DichiarazioneProblem): boolean =>
  nomiDelPasso(passo, risposte).includes(field) || passo.quadri.some((quadro) => field === azione.aggiungi(quadro))

/** A list that nobody can do without begins with one. */
const begun = (passo: PassoModulo | undefined, risposte: Risposte): Risposte =>
  (passo?.quadri ?? []).reduce(
    (before, quadro) => (quadro.comincia && quanti(quadro, before) === 0 ? conUno(quadro, before) : before),
    risposte,
  )

/**
 * What the form shows next: a list changed; a step before; or the step asked for, where nothing is wrong in those before it.
 * @param leggi all that is wrong with answers
 */
export const percorri = (
  modulo: Modulo,
  sent: Risposte,
  vai: string,
  leggi: (risposte: Risposte) => readonly DichiarazioneProblem[],
): Vista => {
  const risposte = soloNote(modulo, sent)
  const list = changed(modulo, vai, risposte)
  if (list) return list
  const ids = [...modulo.passi.map(({ id }) => id), CONTROLLA]
  const target = Math.max(0, ids.indexOf(vai))
  const problems = target === 0 ? [] : leggi(risposte)
  const stops = modulo.passi.slice(0, target).find((passo) => problems.some((each) => isOf(passo, risposte, each)))
  if (stops) {
    return { passo: stops.id, risposte, problems: problems.filter((each) => isOf(stops, risposte, each)) }
  }
  return { passo: ids[target]!, risposte: begun(modulo.passi[target], risposte), problems: [] }
}

/** What the step shown does not ask: it travels along, hidden. */
export const nascoste = (modulo: Modulo, { passo: shown, risposte }: Vista): readonly (readonly [string, string])[] => {
  const own = new Set(
    modulo.passi
      .filter(({ id }) => id === shown)
      .flatMap(({ quadri }) => quadri.flatMap((one) => nomiDelQuadro(one, risposte))),
  )
  return Object.entries(risposte).filter(([name]) => !own.has(name))
}
