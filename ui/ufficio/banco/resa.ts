import type { Resa } from '../../../contracts/pratiche/banco'
import type { Words } from '../../../i18n/words'

/** How a declaration was made at the counter, a line for each thing: pages and papers say the same. */
export const resaInParole = (t: Words<'banco'>, { come, documento, finale, operatore }: Resa): readonly string[] => [
  t(`resa.detto.${come}`),
  finale === undefined
    ? t('resa.identificata', { documento: t(`resa.documenti.${documento}`) })
    : t('resa.identificataFinale', { documento: t(`resa.documenti.${documento}`), finale }),
  t('resa.raccolta', { operatore }),
]
