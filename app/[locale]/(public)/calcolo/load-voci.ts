import { MASSIMO_COLLEGAMENTO, voceDiLink } from '../../../../contracts/calcolo/collegamento'
import type { CalcoloPiano } from '../../../../contracts/calcolo/campi'
import { FILE_PROBLEMS } from '../../../../contracts/calcolo/file-calcolo'
import type { ConfrontoVoci } from '../../../../contracts/confronto/per-fattori'
import type { CaricatoVoci, LatoVoci } from './confronto-voci.types'

/** What one side of an address holds: no calculation, one that lacks an answer, or one with its sum. */
export type Letto<C> = { readonly lato: LatoVoci; readonly conto: C } | 'incomplete' | undefined

type Confronto<C> = {
  readonly tax: CalcoloPiano
  readonly read: (query: string) => Promise<Letto<C>>
  readonly compare: (before: C, now: C) => ConfrontoVoci | undefined
}

/** Two sides, of which each may be missing an answer. */
const together = <C>(
  a: { readonly query: string; readonly letto: Exclude<Letto<C>, undefined> },
  b: { readonly query: string; readonly letto: Exclude<Letto<C>, undefined> },
  compare: Confronto<C>['compare'],
): CaricatoVoci => {
  if (b.letto === 'incomplete') return { kind: 'incomplete', missing: b.query, side: 'b', other: a.query }
  if (a.letto === 'incomplete') return { kind: 'incomplete', missing: a.query, side: 'a', other: b.query }
  const confronto = compare(a.letto.conto, b.letto.conto)
  return { kind: 'ready', before: a.letto.lato, now: b.letto.lato, confronto }
}

/** A pasted address as the answers in it: what it carries beside them is left where it is. */
const pastedOf = (link: string, tax: CalcoloPiano): string | undefined => {
  const voce = voceDiLink(link)
  return voce?.calcolo === tax ? voce.query : undefined
}

/** What an address of a comparison asks for: its two sides, or one and a pasted address of the other. */
export const loadVoci = async <C>(
  params: URLSearchParams,
  { tax, read, compare }: Confronto<C>,
): Promise<CaricatoVoci> => {
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? '']
  if (Math.max(a.length, b.length) > MASSIMO_COLLEGAMENTO) return { kind: 'none' }
  const [before, now] = await Promise.all([read(a), read(b)])
  if (before !== undefined && now !== undefined) {
    return together({ query: a, letto: before }, { query: b, letto: now }, compare)
  }
  const [own, query, side] = now === undefined ? [before, a, 'a' as const] : [now, b, 'b' as const]
  if (own === undefined || own === 'incomplete') return { kind: 'none' }
  const link = params.get('link')
  const pasted = link === null ? undefined : pastedOf(link, tax)
  const other = pasted === undefined ? undefined : await read(pasted)
  if (pasted === undefined || other === undefined) {
    const wrongFile = FILE_PROBLEMS.find((code) => code === params.get('errore'))
    return { kind: 'choose', lato: own.lato, side, wrongLink: link !== null, wrongFile }
  }
  const [mine, theirs] = [
    { query, letto: own },
    { query: pasted, letto: other },
  ]
  return side === 'a' ? together(mine, theirs, compare) : together(theirs, mine, compare)
}
