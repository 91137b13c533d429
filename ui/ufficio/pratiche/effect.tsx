import { useLocale, useTranslations } from 'next-intl'
import type { Effetto } from '../../../contracts/pratiche/effetti'
import { date, decimalText, euro } from '../../format'

type EffectProps = {
  readonly effetto: Effetto
  readonly importi: { readonly prima: number | undefined; readonly dopo: number | undefined } | undefined
  readonly anno: string
}

/** What accepting it changes, with the tax of the year before and after. */
export const Effect = ({ effetto, importi, anno }: EffectProps) => {
  const t = useTranslations('coda.effetto')
  const locale = useLocale()
  const said = {
    dal: date(effetto.tipo === 'utenza-finita' ? effetto.al : effetto.dal, locale),
    occupanti: 'occupanti' in effetto ? String(effetto.occupanti) : '',
    mq: 'superficie' in effetto ? decimalText(effetto.superficie ?? '', locale) : '',
  }
  const { prima, dopo } = importi ?? {}
  const amount = (cents: number | undefined): string => (cents === undefined ? t('nonSappiamo') : euro(cents, locale))
  return (
    <section aria-labelledby="effetto" className="card">
      <h2 id="effetto">{t('titolo')}</h2>
      <p className="mt-2">{t(effetto.tipo, said)}</p>
      <dl className="facts mt-4">
        <div>
          <dt>{t('prima', { anno })}</dt>
          <dd>{amount(prima)}</dd>
        </div>
        <div>
          <dt>{t('dopo', { anno })}</dt>
          <dd>
            <b>{amount(dopo)}</b>
          </dd>
        </div>
        {prima === undefined || dopo === undefined ? null : (
          <div>
            <dt>{t('differenza')}</dt>
            <dd>{euro(dopo - prima, locale, true)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
