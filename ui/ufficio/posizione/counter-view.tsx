import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { Amount } from '../../components/amount'
import { longDate } from '../../format'
import { ImuSum } from '../../posizione/imu-sum'
import { immobileName } from '../../posizione/names'
import { CanoneSum, TariSum } from '../../posizione/services'
import type { CalcolatoView, PosizioneView } from '../../posizione/view'

type WayProps = { readonly view: PosizioneView; readonly calcolato: CalcolatoView }

/** The way to the tax, for each thing that it is of. */
const Ways = ({ view, calcolato }: WayProps) => {
  const names = useTranslations('calcolo.nomi')
  if (calcolato.tributo === 'canone') return <CanoneSum canone={calcolato} />
  if (calcolato.tributo === 'tari') {
    return calcolato.utenze.map((utenza) => (
      <section key={utenza.codice} className="section">
        <h2>{utenza.codice}</h2>
        <TariSum utenza={utenza} />
      </section>
    ))
  }
  return calcolato.risultato.immobili.map((result) => {
    const immobile = view.immobili.find(({ id }) => id === result.id)!
    return (
      <section key={result.id} className="section">
        <h2>{immobile.dati.at(-1)?.indirizzo ?? immobileName(names, immobile, view.anno)}</h2>
        <ImuSum view={view} imu={calcolato} result={result} />
      </section>
    )
  })
}

type CounterViewProps = WayProps & {
  /** Back to the office's own page. */
  readonly back: string
  readonly dovuto: number
}

/** How much, by when, and why: for the person on the other side of the counter. No name, no code, nothing of the office. */
export const CounterView = ({ view, calcolato, back, dovuto }: CounterViewProps) => {
  const t = useTranslations('posizioneUfficio')
  const taxes = useTranslations('posizione.tributo')
  const locale = useLocale()
  const { tributo } = calcolato
  const scadenze = view.scadenze.filter((each) => each.tributo === tributo)
  const resta = scadenze.reduce((sum, each) => sum + each.resta, 0)
  return (
    <div className="wrap counter">
      <h1>{t('counter', { tributo: taxes(tributo), anno: String(view.anno) })}</h1>
      <p className="counter-amount">
        <Amount cents={dovuto} size="xl" />
      </p>
      <ul>
        {scadenze.flatMap(({ rata, giorno, importo }) =>
          giorno === undefined
            ? []
            : [
                <li key={rata}>
                  <Amount cents={importo} /> {t('by', { day: longDate(giorno, locale) })}
                </li>,
              ],
        )}
      </ul>
      <p>
        {resta > 0 ? t('stillDue') : t('nothingDue')} {resta > 0 ? <Amount cents={resta} /> : null}
      </p>
      <Ways view={view} calcolato={calcolato} />
      <p className="mt-8 no-print">
        <a href={localeHref(locale, back)}>{t('back')}</a>
      </p>
    </div>
  )
}
