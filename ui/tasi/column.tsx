import { useLocale, useTranslations } from 'next-intl'
import { IMMOBILE } from '../../contracts/tasi/posizione'
import type { Ruolo } from '../../contracts/tasi/risposte'
import type { Law } from '../../engine/kernel/law'
import { roundCents, type Ratio } from '../../engine/kernel/money'
import type { Operand, Step } from '../../engine/kernel/trace'
import { ESENZIONI_TASI } from '../../engine/tasi/tasi'
import type { EsenzioneTasi } from '../../engine/tasi/tasi.types'
import type { Locale } from '../../i18n/routing'
import { LawChip, SourceChip } from '../components/source-chip'
import { StepsTable, type SumStep } from '../components/steps-table'
import { factor, figure, months, permille, share, timesOf } from '../format'
import type { TasiView } from './view'

const asRatio = (operand: Operand | undefined): Ratio | undefined =>
  typeof operand === 'object' && typeof operand.num === 'number' ? (operand as Ratio) : undefined

/** What was done to come to this figure, by the operands that the step carries. */
const operationOf = ({ rule, operands }: Step, locale: Locale): string | undefined => {
  const [first] = operands
  const ratio = asRatio(first)
  if (ratio === undefined) return rule.id.startsWith('base') ? timesOf('1/2') : undefined
  switch (rule.id) {
    case 'rivalutata':
    case 'valore':
      return timesOf(factor(ratio, locale))
    case 'aliquota':
      return timesOf(permille(ratio, locale))
    case 'mesi':
      return timesOf(months(ratio.num))
    case 'detrazione':
      return figure(-ratio.num, locale)
    case 'pertinenza':
      return undefined
    default:
      return timesOf(share(ratio, locale))
  }
}

/** The reader copied these from a deed or from the delibera; everything else is the law's. */
const TYPED: ReadonlySet<string> = new Set(['rendita', 'valoreVenale', 'aliquota', 'quota', 'mesi', 'detrazione'])

/** Why nothing is due, by the article that says so in this case. */
const lawOf = ({ rule, operands }: Step): Law => {
  const [motivo] = operands
  if (rule.id !== 'esente' || typeof motivo !== 'string') return rule.law
  const name = motivo === 'abitazione-principale' ? 'pertinenza-abitazione-principale' : motivo
  return Object.hasOwn(ESENZIONI_TASI, name) ? ESENZIONI_TASI[name as EsenzioneTasi].law : rule.law
}

/** Where nothing is due the value was perhaps not even asked; who occupies owes on the whole, and has no share. */
const isShown =
  (ruolo: Ruolo, exempt: boolean) =>
  ({ at, rule }: Step): boolean =>
    at === `${IMMOBILE}/0` && (exempt ? rule.id === 'esente' : !(ruolo === 'occupante' && rule.id === 'quota'))

const useSteps = (steps: readonly Step[]): SumStep[] => {
  const t = useTranslations('tasi')
  const locale = useLocale()
  return steps.map((step, at) => {
    const { id } = step.rule
    const operation = operationOf(step, locale)
    return {
      key: `${id}-${at}`,
      name: t(`passi.${id as 'valore'}`),
      result: figure(roundCents(step.value), locale),
      source: TYPED.has(id) ? <SourceChip kind="you">{t('risultato.you')}</SourceChip> : <LawChip law={lawOf(step)} />,
      ...(operation === undefined ? {} : { operation }),
    }
  })
}

/** Each step with its operation, its figure and who says so; then what is the reader's part of it. */
export const Reasons = ({ trace, ruolo, proprio }: TasiView) => {
  const t = useTranslations('tasi.risultato')
  const locale = useLocale()
  const exempt = trace.steps.some(({ rule }) => rule.id === 'esente')
  const shown = trace.steps.filter(isShown(ruolo, exempt))
  const steps = useSteps(shown)
  return (
    <section className="section" aria-labelledby="passo-per-passo">
      <h2 id="passo-per-passo">{t('steps')}</h2>
      <p>{t('stepsLead')}</p>
      <div className="mt-6">
        <StepsTable
          caption={t('column')}
          steps={steps}
          total={{ name: t(`parte.${ruolo}`), result: figure(proprio.imposta, locale) }}
        />
      </div>
    </section>
  )
}
