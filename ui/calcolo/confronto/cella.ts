import type { Cella } from '../../../contracts/confronto/coppie'
import type { Locale } from '../../../i18n/routing'
import type { Words } from '../../../i18n/words'
import { shown } from '../../../engine/kernel/trace'
import { factor, figure, rateOf, share, timesOf } from '../../format'

const MULTIPLIERS = new Set(['rivalutata', 'dominicaleRivalutato', 'valore', 'valoreTerreno'])

/** Without one of these the whole counts. */
const REDUCTIONS = new Set([
  'baseStorico',
  'baseInagibile',
  'baseComodato',
  'parteImponibile',
  'concordato',
  'pensionato',
])

/** One side of a line in words: `743,69`, `× 160`, `1,06 %`, `8 su 12`. */
export const cellaText = (
  t: Words<'confronto.cella'>,
  id: string,
  cella: Cella | undefined,
  locale: Locale,
): string => {
  if (id === 'esente') return cella ? t('esente') : t('paga')
  if (REDUCTIONS.has(id)) return cella?.times ? share(cella.times, locale) : t('intero')
  if (cella === undefined) return t('niente')
  const { step, times } = cella
  if (times === undefined) return figure(id === 'detrazione' ? -shown(step) : shown(step), locale)
  if (id === 'aliquota') return rateOf(times, locale)
  if (id === 'mesi' && times.den === 12) return t('mesi', { count: times.num })
  return MULTIPLIERS.has(id) ? timesOf(factor(times, locale)) : share(times, locale)
}
