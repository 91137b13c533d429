import { MASSIMO_COLLEGAMENTO, risposteOfLink, risposteOfQuery } from '../../../../../../contracts/calcolo/collegamento'
import { FILE_PROBLEMS, type FileProblem } from '../../../../../../contracts/calcolo/file-calcolo'
import { queryOf } from '../../../../../../contracts/calcolo/indirizzo'
import {
  isComputed,
  latoAnnoPrima,
  latoDi,
  type Computed,
  type LatoVista,
} from '../../../../../../ui/calcolo/confronto/lati'
import { loadCalcolo } from '../load'

export type Side = 'a' | 'b'

export type ConfrontoCaricato =
  | { readonly kind: 'none' | 'too-long' }
  /** One calculation, and nothing yet to put beside it. */
  | {
      readonly kind: 'choose'
      readonly lato: LatoVista
      readonly side: Side
      readonly wrongLink: boolean
      readonly wrongFile: FileProblem | undefined
    }
  /** The year before: none of the properties was there. */
  | { readonly kind: 'not-there'; readonly lato: LatoVista }
  | {
      readonly kind: 'incomplete'
      readonly missing: LatoVista
      readonly side: Side
      readonly other: LatoVista
      readonly isPrima: boolean
    }
  | { readonly kind: 'ready'; readonly before: Computed; readonly now: Computed; readonly isPrima: boolean }

const latoOf = async (query: string | null): Promise<LatoVista | undefined> => {
  const risposte = risposteOfQuery(query)
  if (!risposte) return undefined
  const calcolo = await loadCalcolo(new URLSearchParams(queryOf(risposte)))
  return calcolo.kind === 'ready' ? latoDi(calcolo.comune.nome, calcolo.contesto, calcolo.risposte) : undefined
}

const together = (before: LatoVista, now: LatoVista, isPrima: boolean): ConfrontoCaricato => {
  if (!isComputed(now)) return { kind: 'incomplete', missing: now, side: 'b', other: before, isPrima }
  if (!isComputed(before)) return { kind: 'incomplete', missing: before, side: 'a', other: now, isPrima }
  return { kind: 'ready', before, now, isPrima }
}

const withPrima = (lato: LatoVista): ConfrontoCaricato => {
  const before = latoAnnoPrima(lato)
  return before ? together(before, lato, true) : { kind: 'not-there', lato }
}

/** What an address of the comparison asks for. */
export const loadConfronto = async (params: URLSearchParams): Promise<ConfrontoCaricato> => {
  if (['a', 'b'].some((side) => (params.get(side)?.length ?? 0) > MASSIMO_COLLEGAMENTO)) return { kind: 'too-long' }
  const [a, b] = await Promise.all([latoOf(params.get('a')), latoOf(params.get('b'))])
  if (a && b) return together(a, b, false)
  const lato = b ?? a
  if (!lato) return { kind: 'none' }
  if (params.get('prima') === 'anno') return withPrima(lato)
  const link = params.get('link')
  const pasted = link === null ? undefined : risposteOfLink(link)
  const other = pasted && (await latoOf(queryOf(pasted)))
  if (other) return b ? together(other, b, false) : together(lato, other, false)
  const wrongFile = FILE_PROBLEMS.find((code) => code === params.get('errore'))
  return { kind: 'choose', lato, side: b ? 'b' : 'a', wrongLink: link !== null, wrongFile }
}
