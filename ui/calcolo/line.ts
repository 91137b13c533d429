import type { AliquotaScelta } from '../../contracts/calcolo/scelte'
import type { Ratio } from '../../engine/kernel/money'
import type { Trace } from '../../engine/kernel/trace'
import type { Locale } from '../../i18n/routing'
import { factor, figure, months, rate, share, timesOf } from '../format'
import { passiOf, type Passo } from '../tax/explain'

const isMonths = ({ den, num }: Ratio): boolean => den === 12 && Number.isInteger(num)

/** `× 1,05`, `× 1,06 %`, `× 50 %`, `× 8/12`: what the line above is multiplied by. */
export const operationOf = (passo: Passo, aliquota: AliquotaScelta | undefined, locale: Locale): string | undefined => {
  const { id, times } = passo
  if (times === undefined) return undefined
  if (id === 'aliquota') return timesOf(aliquota ? rate(aliquota.pct, locale) : share(times, locale))
  if (id === 'mesi' && isMonths(times)) return timesOf(months(times.num))
  if (id === 'rivalutata' || id === 'dominicaleRivalutato') return timesOf(factor(times, locale))
  return timesOf(times.den === 1 && times.num > 1 ? factor(times, locale) : share(times, locale))
}

/** The sum of one stretch in one line: `743,69 × 1,05 × 160 × 1,06 % × 50 % × 12/12`. Empty where nothing is due. */
export const lineOf = (
  trace: Trace,
  id: string,
  periodo: number,
  aliquota: AliquotaScelta | undefined,
  locale: Locale,
): string => {
  const passi = passiOf(trace, id, periodo, aliquota)
  if (!passi.some((passo) => passo.id === 'aliquota')) return ''
  // Appurtenances and costs are sums: the line starts from where they have been added up.
  const start = Math.max(
    0,
    passi.findLastIndex((passo) => passo.id === 'pertinenza' || passo.id === 'costo'),
  )
  const [first, ...rest] = passi.slice(start)
  if (!first) return ''
  const operations = rest.flatMap((passo) => operationOf(passo, aliquota, locale) ?? [])
  return [figure(first.value, locale), ...operations].join(' ')
}
