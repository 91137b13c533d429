import { useLocale, useTranslations } from 'next-intl'
import { euro, figure } from '../../format'
import { DifferenceTable, type DifferenceRow } from '../../tax/difference-table'

type Somme = { readonly dovuto: number; readonly versato: number; readonly importo: number }
type CorrectionSumsProps = { readonly numero: string; readonly prima: Somme; readonly ora: Somme }

const LINES = ['dovuto', 'versato'] as const

/** The statement that was issued beside the sum of today. */
export const CorrectionSums = ({ numero, prima, ora }: CorrectionSumsProps) => {
  const t = useTranslations('emissioni.correzione')
  const same = useTranslations('confronto.table')('same')
  const locale = useLocale()
  const effect = (cents: number): string => (cents === 0 ? same : euro(cents, locale, true))
  const line = (key: keyof Somme) => ({
    name: t(key),
    before: figure(prima[key], locale),
    now: figure(ora[key], locale),
    effect: effect(ora[key] - prima[key]),
  })
  const rows = LINES.map((key): DifferenceRow => ({
    key,
    ...line(key),
    state: prima[key] === ora[key] ? 'same' : 'changed',
  }))
  return (
    <section className="card versus mt-8" aria-label={t('sums')}>
      <DifferenceTable
        caption={t('sums')}
        heads={{ name: t('line'), before: t('head', { numero }), now: t('today') }}
        rows={rows}
        total={line('importo')}
      />
    </section>
  )
}
