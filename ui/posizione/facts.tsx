import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '../../i18n/routing'
import { actDate, figure, share } from '../format'
import { inYear, lastIn, type DatoView, type ImmobileView } from './view'

const USI = [
  'abitazione-principale',
  'pertinenza',
  'locato',
  'concordato',
  'comodato',
  'a-disposizione',
  'altro',
] as const

export const useUso = () => {
  const t = useTranslations('posizione.uso')
  return (uso: string | undefined): string => {
    const known = USI.find((one) => one === uso)
    return known ? t(known) : uso === undefined ? t('assente') : uso
  }
}

const placeOf = ({ foglio, particella, subalterno }: DatoView): string =>
  [foglio, particella, subalterno].filter(Boolean).join(', ')

const valueOf = (dato: DatoView, locale: Locale) => {
  const found = (['rendita', 'redditoDominicale', 'valoreVenale'] as const).find((key) => dato[key] !== undefined)
  return found && { key: found, text: figure(dato[found]!, locale) }
}

type Fact = readonly [key: string, name: string, text: string]

/** What the comune has of an immobile in a year: one line a datum. */
export const useFacts = (immobile: ImmobileView, anno: number): readonly Fact[] => {
  const t = useTranslations('posizione.dato')
  const locale = useLocale()
  const usoOf = useUso()
  const dato = lastIn(immobile.dati, anno)
  const titoli = immobile.titoli.filter((row) => inYear(row, anno))
  const value = dato && valueOf(dato, locale)
  const quote = titoli.map(({ quota, dal, al }) => {
    const part = share(quota, locale)
    if (al !== undefined && al < `${anno}-12-31`) return t('fino', { share: part, day: actDate(al) })
    return dal > `${anno}-01-01` ? t('dal', { share: part, day: actDate(dal) }) : part
  })
  return [
    ...(dato?.foglio ? [['foglio', t(dato.subalterno ? 'foglioSub' : 'foglio'), placeOf(dato)] as const] : []),
    ...(dato?.categoria ? [['categoria', t('categoria'), dato.categoria] as const] : []),
    ...(value
      ? [[value.key, t(value.key), value.text] as const]
      : immobile.tipo === 'F'
        ? [['rendita', t('rendita'), t('assente')] as const]
        : []),
    ['quota', t('quota'), quote.length > 0 ? quote.join('; ') : t('assente')],
    ...(immobile.tipo === 'A' ? [] : [['uso', t('uso'), usoOf(lastIn(immobile.condizioni, anno)?.uso)] as const]),
  ]
}

export const Facts = ({ immobile, anno }: { readonly immobile: ImmobileView; readonly anno: number }) => (
  <dl className="kv">
    {useFacts(immobile, anno).map(([key, name, text]) => (
      <div key={key}>
        <dt>{name}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)
