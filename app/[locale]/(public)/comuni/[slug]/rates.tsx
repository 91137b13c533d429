import { useTranslations } from 'next-intl'
import type { AliquoteComune } from '../../../../../engine/imu/imu.types'
import type { Comune } from '../../../../../server/comuni/queries'
import { officialPage } from '../../../../../ui/calcolo/rates-text'
import { YearRates } from '../../../../../ui/comune/rates'

type RatesProps = {
  readonly comune: Comune
  readonly aliquote: readonly AliquoteComune[]
  readonly decise: readonly AliquoteComune[]
}

/** The rates of each year we hold, side by side where there is room. */
export const Rates = ({ comune, aliquote, decise }: RatesProps) => {
  const t = useTranslations('schedaComune.aliquote')
  return (
    <section className="section" aria-labelledby="aliquote">
      <h2 id="aliquote">{t('title')}</h2>
      <p>{t('lead')}</p>
      <div className="grid-two mt-6">
        {aliquote.map((one) => (
          <YearRates key={one.anno} comune={comune} aliquote={one} />
        ))}
        {decise.map((one) => (
          <YearRates key={`decise-${one.anno}`} comune={comune} aliquote={one} decise />
        ))}
      </div>
      <p className="mt-6">
        <a href={officialPage(comune)}>{t('official')}</a>
      </p>
      <p className="mt-2 small soft">{t('openData')}</p>
    </section>
  )
}
