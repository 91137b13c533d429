import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { decimalText as exactText, roundCents, type Ratio } from '../../engine/kernel/money'
import type { Operand, Step, Trace } from '../../engine/kernel/trace'
import { RIDUZIONI } from '../../engine/tari/tari'
import type { Locale } from '../../i18n/routing'
import { LawChip, SourceChip } from '../components/source-chip'
import { StepsTable, type SumStep } from '../components/steps-table'
import { decimalText, figure, share, timesOf } from '../format'

const asRatio = (operand: Operand | undefined): Ratio | undefined =>
  typeof operand === 'object' && typeof operand.num === 'number' ? (operand as Ratio) : undefined

/** A figure as it was typed: all its decimals. */
const plain = (operand: Operand | undefined, locale: Locale): string | undefined =>
  typeof operand === 'object' ? decimalText(exactText(operand, 8), locale) : undefined

/** `12 × 40 l × 0,05`; priced by the emptying a bin has one litre, and only the price is shown. */
const emptyings = ([count, litri, prezzo]: readonly Operand[], locale: Locale): string => {
  const litres = asRatio(litri)
  const by = litres && litres.num === litres.den ? [] : [timesOf(`${plain(litri, locale)} l`)]
  return [plain(count, locale), ...by, timesOf(plain(prezzo, locale) ?? '')].join(' ')
}

/** The bonus is taken off: its own figure is the operand, the value is what is left. */
const shown = ({ rule, value, operands }: Step): number => {
  const off = rule.id === 'bonus' ? asRatio(operands[0]) : undefined
  return off ? -roundCents(off) : roundCents(value)
}

/** What was done to come to this figure, by the operands that the step carries. */
const operationOf = ({ rule, operands }: Step, locale: Locale): string | undefined => {
  const [first, second] = operands
  const ratio = asRatio(first)
  switch (rule.id) {
    case 'fissaAnno':
    case 'variabileAnno':
      return `${plain(first, locale)} m² ${timesOf(plain(second, locale) ?? '')}`
    case 'giorni': {
      const days = asRatio(operands.at(-1))
      return days && timesOf(`${days.num}/${days.den}`)
    }
    case 'svuotamentiMinimi':
    case 'svuotamentiEccedenti':
      return emptyings(operands, locale)
    case 'maggiorazione':
      return timesOf(plain(first, locale) ?? '')
    case 'tefa':
    case 'iva':
      return ratio && timesOf(share(ratio, locale))
    default:
      return ratio && Object.hasOwn(RIDUZIONI, rule.id) ? timesOf(share(ratio, locale)) : undefined
  }
}

/** The tariffs are the comune's, as the reader copied them; everything else is the law's. */
const TYPED: ReadonlySet<string> = new Set(['fissaAnno', 'variabileAnno', 'variabileCasa'])

const useSteps = (steps: readonly Step[], tariffa: ReactNode): SumStep[] => {
  const t = useTranslations('tari')
  const locale = useLocale()
  return steps.map((step, at) => {
    const { id } = step.rule
    const operation = operationOf(step, locale)
    return {
      key: `${id}-${at}`,
      name: Object.hasOwn(RIDUZIONI, id) ? t(`riduzioni.${id as 'rurale'}`) : t(`passi.${id as 'tefa'}`),
      result: figure(shown(step), locale),
      source: TYPED.has(id) ? (
        (tariffa ?? <SourceChip kind="you">{t('risultato.you')}</SourceChip>)
      ) : (
        <LawChip law={step.rule.law} />
      ),
      ...(operation === undefined ? {} : { operation }),
    }
  })
}

type ColumnProps = {
  readonly trace: Trace
  /** The row these steps belong to; empty for what is summed at the end. */
  readonly at: string
  readonly caption: string
  readonly total: { readonly name: string; readonly cents: number }
  /** Who says the tariffs, where it is not the reader. */
  readonly tariffa?: ReactNode
}

/** Each step with its operation, its figure and who says so. */
export const ColumnTari = ({ trace, at, caption, total, tariffa }: ColumnProps) => {
  const locale = useLocale()
  const isTotal = (step: Step): boolean => step.rule.id === 'totale' && roundCents(step.value) === total.cents
  const steps = useSteps(
    trace.steps.filter((step) => step.at === at && !isTotal(step)),
    tariffa,
  )
  return (
    <StepsTable caption={caption} steps={steps} total={{ name: total.name, result: figure(total.cents, locale) }} />
  )
}
