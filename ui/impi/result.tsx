import { useLocale, useTranslations } from 'next-intl'
import { IMPIANTO } from '../../contracts/impi/posizione'
import type { ImpiResult } from '../../engine/impi/impi.types'
import type { IsoDate } from '../../engine/kernel/dates'
import { roundCents, type Ratio } from '../../engine/kernel/money'
import type { Step } from '../../engine/kernel/trace'
import { localeHref, type Locale } from '../../i18n/routing'
import { Notice } from '../components/notice'
import { LawChip, SourceChip } from '../components/source-chip'
import { StepsTable, type SumStep } from '../components/steps-table'
import { euro, factor, figure, longDate, months, rateOf, share, timesOf } from '../format'
import { AnswerPanel, InstalmentCard } from '../tax/answer-panel'
import { ReceiptRows, type VersamentoImpi } from '../tax/receipt-rows'
import type { ImpiView } from './conto'

/** How much for the year, first of all, and whose the parts of it are. */
export const Top = ({ result, comune }: ImpiView) => {
  const t = useTranslations('impi.risultato')
  const { anno, imposta, stato, righe } = result
  const said = { year: String(anno), comune: comune.nome }
  const toComune = righe.some(({ codice }) => codice === '3971')
  return (
    <AnswerPanel
      title={t('title', said)}
      cents={imposta}
      about={toComune ? t('about', said) : t('aboutState', said)}
      lines={[
        { key: 'stato', name: t('stato'), cents: stato },
        { key: 'comune', name: t('comune'), cents: result.comune },
        { key: 'totale', name: t('totale'), cents: imposta, total: true },
      ]}
    />
  )
}

/** By when; what is past leads to the way to mend it. */
export const Instalments = ({ result, oggi }: ImpiView & { readonly oggi: IsoDate }) => {
  const t = useTranslations('impi.risultato')
  const locale = useLocale()
  const late = result.rate.some(({ scadenza, importo }) => importo > 0 && scadenza < oggi)
  return (
    <>
      <div className="mt-8 grid gap-4 tablet:grid-cols-2">
        {result.rate.map(({ rata, scadenza, importo }) => (
          <InstalmentCard
            key={rata}
            title={result.rate.length === 1 ? t('once') : t(`rata.${rata}`)}
            cents={importo}
            when={t('by', { day: longDate(scadenza, locale) })}
          />
        ))}
      </div>
      {late ? (
        <p className="mt-4 print:hidden">
          <a href={localeHref(locale, '/calcolo/ravvedimento?tributo=IMPi')}>{t('late')}</a>
        </p>
      ) : null}
    </>
  )
}

const versamentiDi = ({ righe }: ImpiResult): readonly VersamentoImpi[] =>
  righe.flatMap(({ codice, immobili, ...riga }) =>
    (['acconto', 'saldo'] as const).flatMap((rata) =>
      riga[rata] === 0 ? [] : [{ codice, rata, importo: riga[rata], immobili }],
    ),
  )

/** Each row, box by box: of the years in which all went to the State no form is printed. */
export const Rows = ({ result, comune }: ImpiView) => {
  const t = useTranslations('impi.risultato')
  if (!result.righe.some(({ codice }) => codice === '3971')) return null
  return (
    <section className="section" aria-labelledby="righe-f24">
      <h2 id="righe-f24">{t('rows')}</h2>
      <p>{t('rowsLead')}</p>
      <ReceiptRows
        comune={comune}
        anno={result.anno}
        versamenti={versamentiDi(result)}
        nameOf={({ codice }) => t(`codes.${codice}`)}
      />
    </section>
  )
}

/** What the law leaves to be looked at: calmly, in one place. */
export const Notices = ({ result, posizione, comune }: ImpiView) => {
  const t = useTranslations('impi.risultato')
  const said = { year: String(result.anno), comune: comune.nome }
  const isState = result.righe.every(({ codice }) => codice === '3970')
  return (
    <div className="section grid gap-4">
      <Notice title={t('care.title')}>
        <p>{isState ? t('care.state', said) : t('care.comune', said)}</p>
        {posizione.impianti[0]!.tipo === 'rigassificatore' ? <p>{t('care.terminal')}</p> : null}
        <p>{t('care.months')}</p>
      </Notice>
    </div>
  )
}

const ratioOf = ({ operands: [first] }: Step): Ratio | undefined =>
  typeof first === 'object' && typeof first.num === 'number' ? (first as Ratio) : undefined

const operationOf = (step: Step, locale: Locale): string | undefined => {
  const ratio = ratioOf(step)
  if (ratio === undefined) return undefined
  switch (step.rule.id) {
    case 'costo':
      return timesOf(factor(step.operands[1] as Ratio, locale))
    case 'aliquota':
    case 'stato':
      return timesOf(rateOf(ratio, locale))
    case 'mesi':
      return timesOf(months(ratio.num))
    default:
      return timesOf(share(ratio, locale))
  }
}

/** What a cost was; it is added to those before it. */
const costOf = ({ rule, operands: [importo] }: Step, locale: Locale): string | undefined =>
  rule.id === 'costo' ? euro((importo as Ratio).num, locale) : undefined

/** The year of a cost. */
const yearOf = ({ operands: [, , anno] }: Step): string => String((anno as Ratio | undefined)?.num ?? '')

/** The reader copied these from the books; everything else is the law's. */
const TYPED: ReadonlySet<string> = new Set(['quota', 'mesi'])

/** The total of the table, and what the instalments say above it. */
const DOUBLE: ReadonlySet<string> = new Set(['imposta', 'acconto', 'saldo'])

/** Each step with its operation, its figure and who says so. */
export const Reasons = ({ trace, result }: ImpiView) => {
  const t = useTranslations('impi')
  const locale = useLocale()
  const shown = trace.steps.filter(({ at, rule }) => at === IMPIANTO && !DOUBLE.has(rule.id))
  const steps = shown.map((step, at): SumStep => {
    const { id, law } = step.rule
    const operation = operationOf(step, locale)
    const note = costOf(step, locale)
    return {
      key: `${id}-${at}`,
      name: t(`passi.${id as 'costo'}`, { year: yearOf(step) }),
      result: figure(roundCents(step.value), locale),
      source: TYPED.has(id) ? <SourceChip kind="you">{t('risultato.you')}</SourceChip> : <LawChip law={law} />,
      ...(operation === undefined ? {} : { operation }),
      ...(note === undefined ? {} : { note }),
    }
  })
  return (
    <section className="section" aria-labelledby="passo-per-passo">
      <h2 id="passo-per-passo">{t('risultato.steps')}</h2>
      <p>{t('risultato.stepsLead')}</p>
      <div className="mt-6">
        <StepsTable
          caption={t('risultato.column')}
          steps={steps}
          total={{ name: t('risultato.totale'), result: figure(result.imposta, locale) }}
        />
      </div>
    </section>
  )
}
