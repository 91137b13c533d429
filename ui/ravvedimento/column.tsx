import { useLocale, useTranslations } from 'next-intl'
import { ratio, roundCents, type Ratio } from '../../engine/kernel/money'
import type { Step } from '../../engine/kernel/trace'
import type { Fascia } from '../../engine/ravvedimento/ravvedimento.types'
import type { Locale } from '../../i18n/routing'
import { LawChip, SourceChip } from '../components/source-chip'
import { StepsTable, type SumStep } from '../components/steps-table'
import { figure, rateOf, share, timesOf } from '../format'
import { LETTERA } from './asked'

const DIVISORE = 365
const FIFTEENTH = 15

/** What was done to come to this figure, by the operands that the step carries. */
const operationOf = ({ rule, operands }: Step, locale: Locale): string | undefined => {
  const [first, second, third] = operands as readonly (Ratio | string | undefined)[]
  if (rule.id === 'interessiAnno' && typeof second === 'object' && typeof third === 'object') {
    return `${timesOf(rateOf(second, locale))} ${timesOf(`${third.num}/${DIVISORE}`)}`
  }
  if (typeof first !== 'object') return undefined
  switch (rule.id) {
    case 'sanzioneIntera':
      return timesOf(share(first, locale))
    case 'sanzioneGiorni': {
      if (typeof second !== 'object') return undefined
      const whole = ratio(first.num * FIFTEENTH, first.den * second.num)
      return `${timesOf(share(whole, locale))} ${timesOf(`${second.num}/${FIFTEENTH}`)}`
    }
    case 'sanzioneRidotta':
      return timesOf(`${first.num}/${first.den}`)
    default:
      return undefined
  }
}

type ColumnProps = {
  readonly steps: readonly Step[]
  readonly fascia: Fascia
  readonly caption: string
  readonly total: { readonly name: string; readonly cents: number }
}

const useSteps = ({ steps, fascia }: ColumnProps): SumStep[] => {
  const t = useTranslations('ravvedimento')
  const locale = useLocale()
  const years = steps.filter(({ rule }) => rule.id === 'interessiAnno').length
  // the sum of one year says the same once more
  const shown = steps.filter(({ rule }) => rule.id !== 'totaleRavvedimento' && (years > 1 || rule.id !== 'interessi'))
  return shown.map((step, at) => {
    const { id } = step.rule
    const anno = typeof step.operands[0] === 'string' ? step.operands[0] : ''
    const operation = operationOf(step, locale)
    const letter = id === 'sanzioneRidotta' && fascia !== 'nessuna' ? LETTERA[fascia] : step.rule.law
    return {
      key: `${id}-${at}`,
      name: t(`passi.${id as 'interessi'}`, { year: anno }),
      result: figure(roundCents(step.value), locale),
      source:
        id === 'impostaTardiva' ? <SourceChip kind="you">{t('risultato.you')}</SourceChip> : <LawChip law={letter} />,
      ...(operation === undefined ? {} : { operation }),
    }
  })
}

/** Each step with its operation, its figure and its article; the interest year by year, with rate and days. */
export const ColumnRavvedimento = (props: ColumnProps) => {
  const locale = useLocale()
  const { caption, total } = props
  return (
    <StepsTable
      caption={caption}
      steps={useSteps(props)}
      total={{ name: total.name, result: figure(total.cents, locale) }}
    />
  )
}
