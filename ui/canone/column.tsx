import { useLocale, useTranslations } from 'next-intl'
import { nomeCampo, type RisposteCanone, type TipoCanone } from '../../contracts/canone/risposte'
import { idOf } from '../../contracts/canone/voce'
import type { VoceResult } from '../../engine/canone/canone.types'
import { decimalText as exactText, roundCents, type Ratio } from '../../engine/kernel/money'
import type { Operand, Step } from '../../engine/kernel/trace'
import type { Locale } from '../../i18n/routing'
import { LawChip, SourceChip } from '../components/source-chip'
import { StepsTable, type SumStep } from '../components/steps-table'
import { decimalText, figure, share, timesOf } from '../format'
import type { CanoneView } from './conto'

const DIGITS = 6

const plain = (operand: Operand | undefined, locale: Locale): string | undefined =>
  typeof operand === 'object' ? decimalText(exactText(operand as Ratio, DIGITS), locale) : undefined

/** The first figure has no operation; each other one has what it was multiplied by. */
const operationOf = ({ rule, operands }: Step, locale: Locale): string | undefined => {
  const by = plain(operands[0], locale)
  if (by === undefined || rule.id === 'minimo') return undefined
  if (rule.id === 'sanzioneAbusiva') return timesOf(share(operands[0] as Ratio, locale))
  return rule.id === 'superficie' ? `${timesOf(by)} m²` : timesOf(by)
}

/** The tariff and the coefficients are the comune's, as the reader copied them; left out, the tariff is the law's. */
const isTyped = ({ rule }: Step, at: number, { get }: RisposteCanone): boolean =>
  ['coefficiente', 'tariffaComune', 'indennita', 'sanzioneAbusiva'].includes(rule.id) ||
  (rule.id.startsWith('tariffa') && get(nomeCampo(at, 'tariffa')) !== '')

const useSteps = ({ trace, risposte }: CanoneView, at: number): SumStep[] => {
  const t = useTranslations('canone')
  const locale = useLocale()
  return trace.steps
    .filter((step) => step.at === idOf(at) && step.rule.id !== 'canone')
    .map((step, order) => {
      const operation = operationOf(step, locale)
      return {
        key: `${step.rule.id}-${order}`,
        name: t(`passi.${step.rule.id as 'superficie'}`),
        result: figure(roundCents(step.value), locale),
        source: isTyped(step, at, risposte) ? (
          <SourceChip kind="you">{t('risultato.you')}</SourceChip>
        ) : (
          <LawChip law={step.rule.law} />
        ),
        ...(operation === undefined ? {} : { operation }),
      }
    })
}

type ColumnProps = { readonly view: CanoneView; readonly voce: VoceResult; readonly at: number }

/** Each step of one thing with its operation, its figure and who says so. */
export const ColumnCanone = ({ view, voce, at }: ColumnProps) => {
  const t = useTranslations('canone')
  const locale = useLocale()
  const name = t(`tipi.${voce.kind as TipoCanone}.label`)
  return (
    <StepsTable
      caption={view.result.voci.length > 1 ? t('risultato.voce', { number: at + 1, name }) : name}
      steps={useSteps(view, at)}
      total={{
        name: t(voce.indennita === undefined ? 'passi.canone' : 'risultato.senzaConcessione'),
        result: figure(voce.dovuto, locale),
      }}
    />
  )
}
