import { useLocale, useTranslations } from 'next-intl'
import type { Ratio } from '../../../engine/kernel/money'
import type { Locale } from '../../../i18n/routing'
import { date, euro, share } from '../../format'

type Dated = { readonly id: string; readonly dal: string; readonly al: string | undefined; readonly fonte: string }

type Dato = Dated & {
  readonly foglio: string | undefined
  readonly particella: string | undefined
  readonly subalterno: string | undefined
  readonly categoria: string | undefined
  readonly rendita: number | undefined
  readonly redditoDominicale: number | undefined
  readonly valoreVenale: number | undefined
  readonly indirizzo: string | undefined
}

export type HeldShown = {
  readonly id: string
  readonly tipo: string
  readonly dati: readonly Dato[]
  readonly titoli: readonly (Dated & { readonly diritto: string; readonly quota: Ratio })[]
  readonly condizioni: readonly (Dated & { readonly uso: string })[]
}

const RIGHTS = {
  '10': 'proprieta',
  '20': 'nuda',
  '30': 'abitazione',
  '40': 'concedente',
  '50': 'enfiteusi',
  '80': 'usufrutto',
} as const

const USES = [
  'abitazione-principale',
  'pertinenza',
  'locato',
  'concordato',
  'comodato',
  'a-disposizione',
  'altro',
] as const
const TIPI = ['F', 'T', 'A'] as const
const FONTI = ['catasto', 'anagrafe', 'utenze', 'posizioni', 'ufficio', 'cittadino'] as const

/** How a property is used, in words. */
export const useUso = () => {
  const t = useTranslations('posizioneUfficio')
  return (uso: string): string => {
    const known = USES.find((each) => each === uso)
    return known ? t(`uso.${known}`) : uso
  }
}

const useRowWords = () => {
  const t = useTranslations('posizioneUfficio')
  const locale: Locale = useLocale()
  const rightOf = (code: string): string => {
    const known = Object.entries(RIGHTS).find(([own]) => own === code.padEnd(2, '0'))?.[1]
    return known ? t(`diritto.${known}`) : t('diritto.altro', { code })
  }
  const wordOfUse = useUso()
  const incomeOf = ({ rendita, redditoDominicale, valoreVenale }: Dato): string | undefined => {
    if (rendita !== undefined) return t('rendita', { amount: euro(rendita, locale) })
    if (redditoDominicale !== undefined) return t('dominicale', { amount: euro(redditoDominicale, locale) })
    return valoreVenale === undefined ? undefined : t('venale', { amount: euro(valoreVenale, locale) })
  }
  return { locale, rightOf, wordOfUse, incomeOf }
}

/** `dal 4 aprile 2012`, `dal … al …`, and from which source. */
export const useDays = () => {
  const t = useTranslations('posizioneUfficio')
  const locale: Locale = useLocale()
  return ({ dal, al, fonte }: Pick<Dated, 'dal' | 'al' | 'fonte'>): string => {
    const source = FONTI.find((each) => each === fonte)
    const days =
      al === undefined
        ? t('since', { dal: date(dal, locale) })
        : t('between', { dal: date(dal, locale), al: date(al, locale) })
    return `${days} · ${source ? t(`fonteRiga.${source}`) : fonte}`
  }
}

/** A property with its history: what the Catasto says, whose it is, how it is used, each from when to when. */
export const Property = ({ held }: { readonly held: HeldShown }) => {
  const t = useTranslations('posizioneUfficio')
  const { locale, rightOf, wordOfUse, incomeOf } = useRowWords()
  const days = useDays()
  const last = held.dati.at(-1)
  const place = last ? [last.foglio, last.particella, last.subalterno].filter(Boolean).join('/') : ''
  const known = TIPI.find((each) => each === held.tipo)
  const kind = known ? t(`tipo.${known}`) : held.tipo
  return (
    <li className="card">
      <h3>{last?.indirizzo ?? kind}</h3>
      <p className="mt-2">{[kind, last?.categoria, place].filter(Boolean).join(' · ')}</p>
      <ul className="office-rows mt-4">
        {held.titoli.map((row) => (
          <li key={row.id}>
            {rightOf(row.diritto)}, {share(row.quota, locale)} <small>{days(row)}</small>
          </li>
        ))}
        {held.condizioni.map((row) => (
          <li key={row.id}>
            {wordOfUse(row.uso)} <small>{days(row)}</small>
          </li>
        ))}
        {held.dati.map((row) => (
          <li key={row.id}>
            {[row.categoria, incomeOf(row)].filter(Boolean).join(' · ')} <small>{days(row)}</small>
          </li>
        ))}
      </ul>
    </li>
  )
}
