import { useLocale, useTranslations } from 'next-intl'
import { date, decimalText, euro } from '../../format'
import { useDays } from './property'

type Utenza = {
  readonly id: string
  readonly codice: string
  readonly superficie: string
  readonly occupanti: number | undefined
  readonly indirizzo: string | undefined
  readonly dal: string
  readonly al: string | undefined
  readonly fonte: string
}
type Concessione = Pick<Utenza, 'id' | 'dal' | 'al' | 'fonte'> & {
  readonly numero: string
  readonly tipo: string
  readonly descrizione: string | undefined
}

/** Utenze of the TARI and concessions that touch the year. */
export const Services = ({
  utenze,
  concessioni,
}: {
  readonly utenze: readonly Utenza[]
  readonly concessioni: readonly Concessione[]
}) => {
  const t = useTranslations('posizioneUfficio')
  const locale = useLocale()
  const days = useDays()
  if (utenze.length + concessioni.length === 0) return <p className="mt-2">{t('noServices')}</p>
  return (
    <ul className="office-rows mt-4">
      {utenze.map((row) => (
        <li key={row.id}>
          {[
            t('utenza', { codice: row.codice }),
            row.indirizzo,
            `${decimalText(row.superficie, locale)} m²`,
            row.occupanti === undefined ? undefined : t('people', { count: row.occupanti }),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          <small>{days(row)}</small>
        </li>
      ))}
      {concessioni.map((row) => (
        <li key={row.id}>
          {[t('concessione', { numero: row.numero }), row.descrizione ?? row.tipo].join(' · ')}{' '}
          <small>{days(row)}</small>
        </li>
      ))}
    </ul>
  )
}

type Dovuto = {
  readonly id: string
  readonly tributo: string
  readonly rata: string
  readonly importo: number
  readonly scadenza: string
  readonly abbinato: number
}
type Versamento = {
  readonly id: string
  readonly tributo: string
  readonly importo: number
  readonly versatoIl: string
}

/** What the office has on record as owed, and what was paid. */
export const Ledger = ({
  dovuti,
  versamenti,
}: {
  readonly dovuti: readonly Dovuto[]
  readonly versamenti: readonly Versamento[]
}) => {
  const t = useTranslations('posizioneUfficio')
  const locale = useLocale()
  if (dovuti.length + versamenti.length === 0) return <p className="mt-2">{t('noLedger')}</p>
  return (
    <ul className="office-rows mt-4">
      {dovuti.map((row) => (
        <li key={row.id}>
          {t('owedRow', { tributo: row.tributo.toUpperCase(), rata: row.rata, amount: euro(row.importo, locale) })}{' '}
          <small>{t('owedDay', { day: date(row.scadenza, locale), matched: euro(row.abbinato, locale) })}</small>
        </li>
      ))}
      {versamenti.map((row) => (
        <li key={row.id}>
          {t('paidRow', { tributo: row.tributo.toUpperCase(), amount: euro(row.importo, locale) })}{' '}
          <small>{t('paidDay', { day: date(row.versatoIl, locale) })}</small>
        </li>
      ))}
    </ul>
  )
}
