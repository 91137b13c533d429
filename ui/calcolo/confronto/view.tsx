import { useLocale, useTranslations } from 'next-intl'
import type { Confronto } from '../../../contracts/confronto/confronto-imu'
import { Method } from '../../confronto/method'
import { capital } from '../../confronto/words'
import { Waterfall } from '../../components/waterfall'
import { euro, figure } from '../../format'
import { DifferenceTable } from '../../tax/difference-table'
import { confrontoDi, type Computed } from './lati'
import { ConfrontoTable } from './immobile'
import { mosse, salti } from './mossa'
import { useImmobileName, useSaltoWords } from './words'

export type ConfrontoProps = {
  readonly before: Computed
  readonly now: Computed
  /** How the two sides are called: "2025" and "2026", or "Primo caso" and "Secondo caso". */
  readonly heads: readonly [before: string, now: string]
}

/** Above the lines, one sentence that says why. */
export const ConfrontoSentence = ({ confronto, ...sides }: ConfrontoProps & { readonly confronto: Confronto }) => {
  const t = useTranslations('confronto')
  const locale = useLocale()
  const words = useSaltoWords(sides.before, sides.now, confronto.immobili)
  const [first, second] = mosse(confronto)
  const { differenza } = confronto
  const more = differenza > 0 ? 'piu' : 'meno'
  const kind = sides.before.contesto.anno === sides.now.contesto.anno ? 'casi' : 'anno'
  const said = { value: euro(Math.abs(differenza), locale), before: sides.heads[0], now: sides.heads[1] }
  if (!first) return <p className="lead">{t('frase.uguale', { ...said, tax: euro(confronto.now, locale) })}</p>
  const reasons = second
    ? t('frase.piuMotivi', { first: words(first), second: words(second) })
    : t('frase.unMotivo', { first: words(first) })
  return (
    <p className="lead">
      {differenza === 0 ? t('frase.pari', said) : t(`frase.${kind}.${more}`, said)} {reasons}
    </p>
  )
}

/** From one figure to the other, the weightiest reasons as bars. */
const Bars = ({ confronto, ...sides }: ConfrontoProps & { readonly confronto: Confronto }) => {
  const t = useTranslations('confronto')
  const locale = useLocale()
  const words = useSaltoWords(sides.before, sides.now, confronto.immobili)
  const steps = salti(confronto)
  if (steps.length === 0) return null
  const first = { key: 'before', name: sides.heads[0], cents: confronto.before }
  const rows = [
    first,
    ...steps.map((salto, at) => ({ key: `${salto.id}-${at}`, name: capital(words(salto)), cents: salto.cents })),
  ]
  const caption = rows.map(({ name, cents }, at) => `${name}: ${euro(cents, locale, at > 0)}`).join('; ')
  return (
    <Waterfall
      caption={t('caption', { rows: caption, now: sides.heads[1], total: euro(confronto.now, locale) })}
      rows={rows}
      total={{ name: sides.heads[1], cents: confronto.now }}
    />
  )
}

/** The taxes of all the immobili together: only where there is more than one. */
const Totals = ({ confronto, ...sides }: ConfrontoProps & { readonly confronto: Confronto }) => {
  const t = useTranslations('confronto')
  const locale = useLocale()
  const name = useImmobileName(sides.before, sides.now)
  const [before, now] = sides.heads
  const effect = (cents: number): string => (cents === 0 ? t('table.same') : euro(cents, locale, true))
  if (confronto.immobili.length < 2) return null
  return (
    <section className="card versus mt-6" aria-label={t('table.all')}>
      <h3 className="versus-name">{t('table.all')}</h3>
      <DifferenceTable
        caption={t('table.all')}
        heads={{ name: t('table.line'), before, now }}
        rows={confronto.immobili.map((own, at) => ({
          key: String(at),
          name: name(own),
          before: own.before === undefined ? t('cella.nonCera') : figure(own.impostaBefore, locale),
          now: own.now === undefined ? t('cella.nonCera') : figure(own.impostaNow, locale),
          effect: effect(own.differenza),
          state: own.differenza === 0 ? 'same' : 'changed',
        }))}
        total={{
          name: t('table.total'),
          before: figure(confronto.before, locale),
          now: figure(confronto.now, locale),
          effect: effect(confronto.differenza),
        }}
      />
    </section>
  )
}

/** Two calculations side by side, with the difference explained down to the factor that moved. */
export const ConfrontoView = ({ picture = true, ...sides }: ConfrontoProps & { readonly picture?: boolean }) => {
  const t = useTranslations('confronto')
  const confronto = confrontoDi(sides.before, sides.now)
  const name = useImmobileName(sides.before, sides.now)
  const both = confronto.immobili.filter(({ before, now }) => before !== undefined && now !== undefined)
  const moved = both.filter(({ tratti }) => tratti.some(({ righe }) => righe.some(({ isSame }) => !isSame)))
  // equal ones are a line of the totals; a lone one is shown all the same, so that its equal lines can be read
  const shown = moved.length > 0 || confronto.immobili.length > 1 ? moved : both
  return (
    <>
      <ConfrontoSentence {...sides} confronto={confronto} />
      {picture ? <Bars {...sides} confronto={confronto} /> : null}
      <div className="mt-6 grid gap-4">
        {shown.map((own) => (
          <ConfrontoTable key={own.now} heads={sides.heads} name={name(own)} own={own} />
        ))}
      </div>
      <Totals {...sides} confronto={confronto} />
      <p className="fine mt-3">{t('beforeRounding')}</p>
      <Method order="order" />
    </>
  )
}
