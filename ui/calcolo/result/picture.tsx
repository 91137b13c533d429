import { useLocale, useTranslations } from 'next-intl'
import type { Words } from '../../../i18n/words'
import { Waterfall } from '../../components/waterfall'
import { euro } from '../../format'
import { pictureOf, type Barra } from '../../tax/picture'
import { nameOf } from '../names'
import type { ResultView } from './view'

const nameOfBar = (
  t: Words<'risultato.picture'>,
  names: Words<'calcolo.nomi'>,
  view: ResultView,
  bar: Barra,
): string => {
  if (bar.id === 'altri') return t('altri', { count: bar.of ?? 0 })
  if (bar.id !== 'immobile') return t(bar.id)
  const id = view.persona.result.immobili[bar.of ?? 0]?.id
  const immobile = id === undefined ? undefined : view.risposte.immobili[Number(id.slice(1))]
  return immobile ? nameOf(names, immobile) : t('intera')
}

/** "Da dove vengono": at most seven bars that add up to what is paid. */
export const Picture = (view: ResultView) => {
  const t = useTranslations('risultato.picture')
  const names = useTranslations('calcolo.nomi')
  const locale = useLocale()
  const { persona } = view
  const bars = pictureOf(persona.result, persona.trace, persona.pagato)
  const rows = bars
    .filter(({ id }) => id !== 'totale')
    .map((bar, at) => ({
      key: `${bar.id}-${at}`,
      name: nameOfBar(t, names, view, bar),
      cents: bar.value,
    }))
  const total = euro(persona.pagato, locale)
  const caption = rows.map(({ name, cents }, at) => `${name}: ${euro(cents, locale, at > 0)}`).join('; ')
  return (
    <section className="section" aria-labelledby="da-dove">
      <h2 id="da-dove">{t('title', { total })}</h2>
      <Waterfall
        caption={t('caption', { rows: caption, total })}
        rows={rows}
        total={{ name: t('totale', { year: String(persona.result.anno) }), cents: persona.pagato }}
      />
    </section>
  )
}
