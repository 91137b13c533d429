import type { AliquotaScelta } from '../../contracts/calcolo/scelte'
import type { Trace } from '../../engine/kernel/trace'
import type { Locale } from '../../i18n/routing'
import { operation } from '../../i18n/figures'
import { figure } from '../format'
import { passiOf, type Passo } from '../../contracts/calcolo/spiega'

/** What the line above is multiplied by; absent where it is a sum. */
export const operationOf = (passo: Passo, aliquota: AliquotaScelta | undefined, locale: Locale): string | undefined =>
  passo.times === undefined ? undefined : operation(passo.id, passo.times, aliquota?.pct, locale)

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
