import { useLocale, useTranslations } from 'next-intl'
import { euro } from '../../format'

type Sum = number | 'nothing' | 'unknown' | undefined

type EffectProps = {
  readonly anno: number
  readonly effetto: {
    readonly prima: number | undefined
    readonly dopo: number | undefined
    readonly tuttoPrima: Sum
    readonly tuttoDopo: Sum
  }
  /** Others with a right on the property, where what changes is the same for all of them; else 0. */
  readonly altri: number
}

/** The tax of the year before and after, of the property and of all that the person has. */
export const PropostaEffect = ({ anno, effetto, altri }: EffectProps) => {
  const t = useTranslations('proposta')
  const locale = useLocale()
  const sum = (value: Sum): string => {
    if (value === undefined || value === 'unknown') return t('ignoto')
    return euro(value === 'nothing' ? 0 : value, locale)
  }
  const rows = [
    ['immobile', effetto.prima, effetto.dopo],
    ['tutto', effetto.tuttoPrima, effetto.tuttoDopo],
  ] as const
  return (
    <section aria-labelledby="effetto" className="card">
      <h2 id="effetto">{t('effetto', { anno: String(anno) })}</h2>
      <dl className="facts mt-4">
        {rows.map(([key, before, after]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{t('primaDopo', { prima: sum(before), dopo: sum(after) })}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">{t('anniDopo')}</p>
      {altri > 0 ? <p className="mt-2">{t('altri', { quanti: altri })}</p> : null}
    </section>
  )
}
