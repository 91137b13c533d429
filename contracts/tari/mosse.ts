import { countIn, withoutGroup } from '../calcolo/gruppi'
import { dopoMossaDi } from '../calcolo/mosse'
import { MASSIMI } from './risposte'

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

/** A room or a stretch of the year more, or a stretch less. */
export const dopoMossa = dopoMossaDi((params, mossa) => {
  const gone = Number(/^togli-([1-3])$/.exec(mossa)?.[1] ?? '0')
  if (mossa === 'locale') return more(params, 'locali')
  if (mossa === 'periodo') return more(params, 'periodi')
  return gone > 0 && gone < countIn(params, 'periodi') ? less(params, gone) : ''
})
