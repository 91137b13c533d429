import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { StatoEmissione } from '../../../contracts/emissione'
import { localeHref } from '../../../i18n/routing'
import { emissioneName, type DiQuale } from '../../avvisi/name'
import { EmissioneState } from './state'

type Shown = DiQuale & {
  readonly id: string
  readonly stato: StatoEmissione
  readonly sospesa: boolean
  readonly creataIl: Date
  /** Where one works for several. */
  readonly comune: string | undefined
}

/** The runs of late, the newest first. */
export const RunList = ({ runs }: { readonly runs: readonly Shown[] }) => {
  const t = useTranslations('emissioni')
  const format = useFormatter()
  const locale = useLocale()
  if (runs.length === 0) return <p className="mt-2">{t('none')}</p>
  return (
    <ul className="mt-4 grid gap-4">
      {runs.map(({ id, stato, sospesa, creataIl, comune, ...quale }) => (
        <li key={id} className="card">
          <h3>
            <a href={localeHref(locale, `/ufficio/emissioni/${id}`)}>{emissioneName(t, quale)}</a>
          </h3>
          <p className="mt-2">
            {t('since', { when: format.dateTime(creataIl, { dateStyle: 'long', timeStyle: 'short' }) })}
            {comune ? ` · ${comune}` : null}
          </p>
          <p className="mt-4">
            <EmissioneState stato={stato} sospesa={sospesa} />
          </p>
        </li>
      ))}
    </ul>
  )
}
