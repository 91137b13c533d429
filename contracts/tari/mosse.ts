import { countIn, withoutGroup } from '../calcolo/gruppi'
import { MASSIMI } from './risposte'

/** What a button of the form asks for beside its result: a room or a stretch of the year more, or one less. */
export const MOSSA = 'mossa'

const more = (params: URLSearchParams, name: 'locali' | 'periodi'): string => {
  const next = Math.min(MASSIMI[name], countIn(params, name) + 1)
  params.set(name, String(next))
  return name === 'locali' ? `locale-${next - 1}` : `periodo-${next - 1}`
}

/** The reductions of a stretch that is gone hold for the whole year no more: they are asked again. */
const withoutReductions = (params: URLSearchParams, gone: number): void => {
  for (let at = 0; at < MASSIMI.riduzioni; at++) {
    const name = `r${at}.quando`
    const own = Number(params.get(name) || '-1')
    if (own === gone) params.delete(name)
    if (own > gone) params.set(name, String(own - 1))
  }
}

/** Takes away a stretch and moves those after it one place up. */
const less = (params: URLSearchParams, gone: number): string => {
  withoutGroup(params, 'p', gone)
  withoutReductions(params, gone)
  params.set('periodi', String(countIn(params, 'periodi') - 1))
  return 'periodi'
}

/**
 * The answers after a button was pressed, and the part of the page to show; `undefined` where none was, so that an
 * address never keeps a button.
 */
export const dopoMossa = (
  params: URLSearchParams,
): { readonly params: URLSearchParams; readonly at: string } | undefined => {
  const mossa = params.get(MOSSA)
  if (mossa === null) return undefined
  const next = new URLSearchParams(params)
  next.delete(MOSSA)
  const gone = Number(/^togli-([1-3])$/.exec(mossa)?.[1] ?? '0')
  if (mossa === 'locale') return { params: next, at: more(next, 'locali') }
  if (mossa === 'periodo') return { params: next, at: more(next, 'periodi') }
  return { params: next, at: gone > 0 && gone < countIn(next, 'periodi') ? less(next, gone) : '' }
}
