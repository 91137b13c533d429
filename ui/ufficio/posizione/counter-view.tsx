import { useLocale, useTranslations } from 'next-intl'
import type { Trace } from '../../../engine/kernel/trace'
import { localeHref, type Locale } from '../../../i18n/routing'
import { operationOf } from '../../calcolo/line'
import { Amount } from '../../components/amount'
import { LawChip } from '../../components/source-chip'
import { StepsTable } from '../../components/steps-table'
import { figure, longDate } from '../../format'
import { passiOf } from '../../tax/explain'

type Immobile = { readonly id: string; readonly name: string; readonly periodi: number; readonly imposta: number }

type CounterViewProps = {
  /** Back to the office's own page. */
  readonly back: string
  readonly tributo: 'imu' | 'tasi' | 'tari' | 'canone'
  readonly anno: number
  readonly dovuto: number
  readonly resta: number
  readonly scadenze: readonly { readonly rata: string; readonly giorno: string; readonly importo: number }[]
  /** Empty where the tax is not of properties. */
  readonly immobili: readonly Immobile[]
  readonly traccia: Trace
}

/** The way to the tax of a property, stretch by stretch. */
const Way = ({ one, traccia }: { readonly one: Immobile; readonly traccia: Trace }) => {
  const t = useTranslations('posizioneUfficio')
  const names = useTranslations('passi')
  const locale: Locale = useLocale()
  const stretches = Array.from({ length: one.periodi }, (_, at) => passiOf(traccia, one.id, at, undefined))
  return (
    <section className="section">
      <h2>{one.name}</h2>
      {stretches.map((passi, at) => (
        <StepsTable
          key={at}
          caption={t('way')}
          steps={passi.map((passo, n) => {
            const operation = operationOf(passo, undefined, locale)
            return {
              key: `${passo.id}-${n}`,
              name: names(`${passo.id as 'rendita'}.name`),
              result: figure(passo.value, locale),
              ...(operation === undefined ? {} : { operation }),
              ...(passo.fonte.kind === 'legge' ? { source: <LawChip law={passo.fonte.law} /> } : {}),
            }
          })}
          total={{ name: t('sum'), result: figure(one.imposta, locale) }}
        />
      ))}
    </section>
  )
}

/** How much, by when, and why: for the person on the other side of the counter. No name, no code, nothing of the office. */
export const CounterView = ({ back, tributo, anno, dovuto, resta, scadenze, immobili, traccia }: CounterViewProps) => {
  const t = useTranslations('posizioneUfficio')
  const taxes = useTranslations('deleghe.tributo')
  const locale = useLocale()
  return (
    <div className="wrap counter">
      <h1>{t('counter', { tributo: taxes(tributo), anno: String(anno) })}</h1>
      <p className="counter-amount">
        <Amount cents={dovuto} size="xl" />
      </p>
      <ul>
        {scadenze.map(({ rata, giorno, importo }) => (
          <li key={rata}>
            <Amount cents={importo} /> {t('by', { day: longDate(giorno, locale) })}
          </li>
        ))}
      </ul>
      <p>
        {resta > 0 ? t('stillDue') : t('nothingDue')} {resta > 0 ? <Amount cents={resta} /> : null}
      </p>
      {immobili.map((one) => (
        <Way key={one.id} one={one} traccia={traccia} />
      ))}
      <p className="mt-8 no-print">
        <a href={localeHref(locale, back)}>{t('back')}</a>
      </p>
    </div>
  )
}
