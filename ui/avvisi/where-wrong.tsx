import { useLocale, useTranslations } from 'next-intl'
import type { TributoEmissione } from '../../contracts/emissione'
import { localeHref } from '../../i18n/routing'

/** Requests by which what is wrong is put right, beside the position. */
const WAYS = { imu: [], tari: ['tari-variazione', 'rettifica-tari'] } as const

type WhereWrongProps = {
  readonly tributo: TributoEmissione
  /** Of the year's position. */
  readonly posizione: string
}

/** What to do where it is not right. */
export const WhereWrong = ({ tributo, posizione }: WhereWrongProps) => {
  const t = useTranslations('avvisi')
  const locale = useLocale()
  return (
    <section className="section" aria-labelledby="sbagliato">
      <h2 id="sbagliato">{t('wrong')}</h2>
      <p className="mt-2">{t(tributo === 'tari' ? 'wrongTari' : 'wrongText')}</p>
      <ul className="mt-4 grid gap-2">
        <li>
          <a href={posizione}>{t('position')}</a>
        </li>
        {WAYS[tributo].map((way) => (
          <li key={way}>
            <a href={localeHref(locale, `/area/pratiche/nuova/${way}`)}>{t(`ways.${way}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
