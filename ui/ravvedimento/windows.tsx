import { useLocale, useTranslations } from 'next-intl'
import { decimalText as exactText } from '../../engine/kernel/money'
import { Lines, type Line } from '../components/lines'
import { date, decimalText, euro } from '../format'
import type { Finestra, RavvedimentoView } from './conto'

const ROUNDED = 3

/** A reduced sanction to the thousandth of a percent: `1,389 %`. The column has the exact fraction. */
export const useMisura = () => {
  const locale = useLocale()
  return ({ num, den }: Finestra['misura']): string => {
    const text = decimalText(exactText({ num: num * 100, den }, ROUNDED), locale)
    return locale === 'en' ? `${text}%` : `${text}\u00a0%`
  }
}

/** "Se paghi entro…": until when today's band lasts, and what each next one costs. */
export const Windows = ({ finestre, daPagare }: RavvedimentoView) => {
  const t = useTranslations('ravvedimento')
  const locale = useLocale()
  const misura = useMisura()
  // the last band never ends: alone, it says nothing about waiting
  if (finestre.every(({ al }) => al === undefined)) return null
  const saidOf = ({ fascia, ...finestra }: Finestra) => ({
    fascia: t(`fasce.${fascia as 'sprint'}`),
    rate: misura(finestra.misura),
    day: finestra.al === undefined ? '' : date(finestra.al, locale),
    year: (finestra.al ?? '').slice(0, 4),
    sum: euro(finestra.senzaInteressi ?? 0, locale),
    more: euro((finestra.daPagare?.totale ?? 0) - daPagare.totale, locale, true),
  })
  const lines = finestre.flatMap((finestra): Line[] => {
    if (!finestra.daPagare) return []
    const said = saidOf(finestra)
    const { totale } = finestra.daPagare
    return [
      {
        key: said.day,
        name: t('finestre.entro', said),
        note: t(finestra.fascia === 'sprint' ? 'finestre.notaGiorno' : 'finestre.nota', said),
        cents: totale,
      },
    ]
  })
  return (
    <section className="section" aria-labelledby="se-paghi-entro">
      <h2 id="se-paghi-entro">{t('finestre.title')}</h2>
      <p>{t('finestre.lead')}</p>
      {lines.length > 0 ? (
        <div className="card mt-6">
          <Lines lines={lines} />
        </div>
      ) : null}
      {finestre
        .filter((finestra) => !finestra.daPagare)
        .map((finestra) => (
          <p key={finestra.fascia} className="mt-4">
            {finestra.al === undefined
              ? t('finestre.dopo', saidOf(finestra))
              : t('finestre.senzaInteressi', saidOf(finestra))}
          </p>
        ))}
    </section>
  )
}
