import { useLocale, useTranslations } from 'next-intl'
import type { ConfrontoVoci, RigaVoce } from '../../contracts/confronto/per-fattori'
import { Waterfall } from '../components/waterfall'
import { euro, figure } from '../format'
import { DifferenceTable, type DifferenceRow } from '../tax/difference-table'
import { Method } from './method'
import { capital, useMossa, useValoreText, useVoceName } from './words'

export type ConfrontoVociProps = {
  readonly confronto: ConfrontoVoci
  /** How the two sides are called: "2015" and "2016", or "Primo caso" and "Secondo caso". */
  readonly heads: readonly [before: string, now: string]
  readonly kind: 'anno' | 'casi'
}

/** The reasons of a difference, the weightiest first. */
const mosse = ({ righe }: ConfrontoVoci): readonly (RigaVoce & { readonly cents: number })[] =>
  righe
    .flatMap((riga) => (riga.cents ? [{ ...riga, cents: riga.cents }] : []))
    .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents))

const Sentence = ({ confronto, heads, kind }: ConfrontoVociProps) => {
  const t = useTranslations('confronto.frase')
  const locale = useLocale()
  const words = useMossa(confronto.righe)
  const [first, second] = mosse(confronto)
  const { differenza, now } = confronto
  const said = { value: euro(Math.abs(differenza), locale), before: heads[0], now: heads[1] }
  if (!first) return <p className="lead">{t('uguale', { ...said, tax: euro(now, locale) })}</p>
  const reasons = second
    ? t('piuMotivi', { first: words(first), second: words(second) })
    : t('unMotivo', { first: words(first) })
  return (
    <p className="lead">
      {differenza === 0 ? t('pari', said) : t(`${kind}.${differenza > 0 ? 'piu' : 'meno'}`, said)} {reasons}
    </p>
  )
}

const MOST = 4

/** From one figure to the other, the weightiest reasons as bars; the rest as one. */
const Bars = ({ confronto, heads }: ConfrontoVociProps) => {
  const t = useTranslations('confronto')
  const locale = useLocale()
  const words = useMossa(confronto.righe)
  const all = mosse(confronto)
  if (all.length === 0) return null
  const [shown, rest] = all.length <= MOST + 1 ? [all, []] : [all.slice(0, MOST), all.slice(MOST)]
  const rows = [
    { key: 'before', name: heads[0], cents: confronto.before as number },
    ...shown.map((riga) => ({ key: `${riga.id}@${riga.at}`, name: capital(words(riga)), cents: riga.cents })),
    ...(rest.length === 0
      ? []
      : [
          {
            key: 'altro',
            name: capital(t('mossa.altro', { count: rest.length })),
            cents: rest.reduce((sum, { cents }) => sum + cents, 0),
          },
        ]),
  ]
  const caption = rows.map(({ name, cents }, at) => `${name}: ${euro(cents, locale, at > 0)}`).join('; ')
  return (
    <Waterfall
      caption={t('caption', { rows: caption, now: heads[1], total: euro(confronto.now, locale) })}
      rows={rows}
      total={{ name: heads[1], cents: confronto.now }}
    />
  )
}

/** A line that moved with another has its effect there; a line that differs and moves nothing says so. */
const useRows = ({ righe }: ConfrontoVoci): DifferenceRow[] => {
  const t = useTranslations('confronto.table')
  const locale = useLocale()
  const text = useValoreText()
  const nameOf = useVoceName(righe)
  const effectOf = (riga: RigaVoce): string => {
    if (riga.cents !== undefined) return euro(riga.cents, locale, true)
    if (riga.isSame) return t('same')
    const leader = riga.con === undefined ? undefined : righe.find(({ id }) => id === riga.con)
    return leader ? t('with', { name: nameOf(leader) }) : t('none')
  }
  return righe.map((riga) => ({
    key: `${riga.id}@${riga.at}`,
    name: capital(nameOf(riga)),
    before: text(riga.before),
    now: text(riga.now),
    effect: effectOf(riga),
    state: !riga.isSame && (riga.cents !== undefined || riga.con !== undefined) ? 'changed' : 'same',
  }))
}

/** Two calculations of a tax side by side, with the difference explained down to the factor that moved. */
export const ConfrontoVociView = (props: ConfrontoVociProps) => {
  const t = useTranslations('confronto.table')
  const locale = useLocale()
  const { confronto, heads } = props
  const rows = useRows(confronto)
  const [before, now] = heads
  return (
    <>
      <Sentence {...props} />
      <div className="mt-6">
        <Bars {...props} />
      </div>
      <section className="card versus mt-8" aria-label={t('year')}>
        <DifferenceTable
          caption={t('caption', { name: t('year'), before, now })}
          heads={{ name: t('line'), before, now }}
          rows={rows}
          total={{
            name: t('year'),
            before: figure(confronto.before, locale),
            now: figure(confronto.now, locale),
            effect: confronto.differenza === 0 ? t('same') : euro(confronto.differenza, locale, true),
          }}
        />
      </section>
      <Method order="orderRows" />
    </>
  )
}
