import { useLocale, useTranslations } from 'next-intl'
import type { RisposteCanone } from '../../contracts/canone/risposte'
import { decimalText as exactText, roundCents, type Ratio } from '../../engine/kernel/money'
import type { Operand, Step } from '../../engine/kernel/trace'
import type { Locale } from '../../i18n/routing'
import { LawChip, SourceChip } from '../components/source-chip'
import { StepsTable, type SumStep } from '../components/steps-table'
import { decimalText, figure, timesOf } from '../format'
import type { CanoneView } from './conto'

const DIGITS = 6

const plain = (operand: Operand | undefined, locale: Locale): string | undefined =>
  typeof operand === 'object' ? decimalText(exactText(operand as Ratio, DIGITS), locale) : undefined

/** The first figure has no operation; each other one has what it was multiplied by. */
const operationOf = ({ rule, operands }: Step, locale: Locale): string | undefined => {
  const by = plain(operands[0], locale)
  if (by === undefined || rule.id === 'minimo') return undefined
  return rule.id === 'superficie' ? `${timesOf(by)} m²` : timesOf(by)
}

/** The tariff and the coefficients are the comune's, as the reader copied them; left out, the tariff is the law's. */
const isTyped = ({ rule }: Step, { get }: RisposteCanone): boolean =>
  rule.id === 'coefficiente' || (rule.id.startsWith('tariffa') && get('tariffa') !== '')

const useSteps = ({ trace, risposte }: CanoneView): SumStep[] => {
  const t = useTranslations('canone')
  const locale = useLocale()
  return trace.steps
    .filter(({ rule }) => rule.id !== 'canone')
    .map((step, at) => {
      const operation = operationOf(step, locale)
      return {
        key: `${step.rule.id}-${at}`,
        name: t(`passi.${step.rule.id as 'superficie'}`),
        result: figure(roundCents(step.value), locale),
        source: isTyped(step, risposte) ? (
          <SourceChip kind="you">{t('risultato.you')}</SourceChip>
        ) : (
          <LawChip law={step.rule.law} />
        ),
        ...(operation === undefined ? {} : { operation }),
      }
    })
}

/** Each step with its operation, its figure and who says so. */
export const ColumnCanone = (view: CanoneView) => {
  const t = useTranslations('canone')
  const locale = useLocale()
  return (
    <StepsTable
      caption={t(`tipi.${view.voce.kind as 'cavi'}.label`)}
      steps={useSteps(view)}
      total={{ name: t('passi.canone'), result: figure(view.result.totale, locale) }}
    />
  )
}
