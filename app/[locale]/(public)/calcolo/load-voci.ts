import { MASSIMO_COLLEGAMENTO } from '../../../../contracts/calcolo/collegamento'
import type { ConfrontoVoci } from '../../../../contracts/confronto/per-fattori'
import type { CaricatoVoci, LatoVoci } from './confronto-voci'

/** What one side of an address holds: no calculation, one that lacks an answer, or one with its sum. */
export type Letto<C> = { readonly lato: LatoVoci; readonly conto: C } | 'incomplete' | undefined

/** What an address of a comparison asks for; `read` computes one side, `compare` the two. */
export const loadVoci = async <C>(
  params: URLSearchParams,
  read: (query: string) => Promise<Letto<C>>,
  compare: (before: C, now: C) => ConfrontoVoci | undefined,
): Promise<CaricatoVoci> => {
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? '']
  if (Math.max(a.length, b.length) > MASSIMO_COLLEGAMENTO) return { kind: 'none' }
  const [before, now] = await Promise.all([read(a), read(b)])
  if (before === undefined || now === undefined) {
    const one = before ?? now
    if (one === undefined || one === 'incomplete') return { kind: 'none' }
    return { kind: 'choose', lato: one.lato }
  }
  if (now === 'incomplete') return { kind: 'incomplete', missing: b, side: 'b', other: a }
  if (before === 'incomplete') return { kind: 'incomplete', missing: a, side: 'a', other: b }
  return { kind: 'ready', before: before.lato, now: now.lato, confronto: compare(before.conto, now.conto) }
}
