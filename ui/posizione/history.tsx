import { useLocale, useTranslations } from 'next-intl'
import { figure, date, share } from '../format'
import { useUso } from './facts'
import type { ImmobileView } from './view'

type Event = { readonly key: string; readonly dal: string; readonly al: string | undefined; readonly text: string }

/** Everything that ever held of it, the newest first: situations of the Catasto, rights, uses. */
const useEvents = ({ dati, titoli, condizioni }: ImmobileView): readonly Event[] => {
  const t = useTranslations('posizione.storia')
  const locale = useLocale()
  const usoOf = useUso()
  const events = [
    ...dati.map(({ dal, al, categoria, rendita, redditoDominicale, valoreVenale }, at) => {
      const value = rendita ?? redditoDominicale ?? valoreVenale
      const amount = value === undefined ? t('senzaValore') : figure(value, locale)
      return { key: `d${at}`, dal, al, text: t('catasto', { what: [categoria, amount].filter(Boolean).join(', ') }) }
    }),
    ...titoli.map(({ dal, al, quota }, at) => ({
      ...{ key: `t${at}`, dal, al },
      text: t('titolo', { share: share(quota, locale) }),
    })),
    ...condizioni.map(({ dal, al, uso }, at) => ({
      ...{ key: `c${at}`, dal, al },
      text: t('uso', { use: usoOf(uso) }),
    })),
  ]
  return events.sort((a, b) => (a.dal < b.dal ? 1 : -1))
}

export const History = ({ immobile, name }: { readonly immobile: ImmobileView; readonly name: string }) => {
  const t = useTranslations('posizione.storia')
  const locale = useLocale()
  return (
    <details className="more-of">
      <summary>
        {t('title')}
        <span className="vh">: {name}</span>
      </summary>
      <ul className="story">
        {useEvents(immobile).map(({ key, dal, al, text }) => (
          <li key={key}>
            <span className="soft">
              {al === undefined
                ? t('dal', { from: date(dal, locale) })
                : t('dalAl', { from: date(dal, locale), to: date(al, locale) })}
            </span>
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
