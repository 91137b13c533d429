import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { euro } from '../../format'

export type ReplacedRow = {
  readonly oggetto:
    | 'dato_catastale'
    | 'titolarita'
    | 'condizione_imu'
    | 'utenza_tari'
    | 'dato_soggetto'
    | 'dovuto'
    | 'versamento'
    | 'concessione'
  readonly valori: {
    readonly categoria?: string
    readonly rendita?: number
    readonly importo?: number
    readonly testo?: string
  }
  readonly registrata: Date
  readonly sostituita: Date
}

/** What was known once and no longer counts: nothing of it was taken away. */
export const History = ({ rows }: { readonly rows: readonly ReplacedRow[] }) => {
  const t = useTranslations('posizioneUfficio')
  const locale = useLocale()
  const format = useFormatter()
  const day = (when: Date): string => format.dateTime(when, { dateStyle: 'long' })
  if (rows.length === 0) return <p className="mt-2">{t('noHistory')}</p>
  return (
    <ul className="office-rows mt-4">
      {rows.map(({ oggetto, valori, registrata, sostituita }, at) => (
        <li key={at}>
          {[
            t(`oggetto.${oggetto}`),
            valori.categoria,
            valori.rendita === undefined ? undefined : t('rendita', { amount: euro(valori.rendita, locale) }),
            valori.testo,
            valori.importo === undefined ? undefined : euro(valori.importo, locale),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          <small>{t('replaced', { da: day(registrata), a: day(sostituita) })}</small>
        </li>
      ))}
    </ul>
  )
}
