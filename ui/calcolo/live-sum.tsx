'use client'
import { useLocale, useTranslations } from 'next-intl'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { scadenzeImu } from '../../engine/calendario/scadenze'
import type { Cents } from '../../engine/kernel/money'
import { Amount } from '../components/amount'
import type { Line } from '../components/lines'
import { SumBar, SumPanel, type RunningSum } from '../components/sum-panel'
import { Tag } from '../components/tag'
import { dayAndMonth, euro, rate } from '../format'
import { LineSum } from '../tax/immobile-card'
import { useConto } from './live'
import { lineOf } from './line'
import { nameOf } from './names'
import { FormButtons } from './buttons'

/** The person's result of one immobile; absent while it waits. */
const useImmobile = (at: number) => {
  const { conto } = useConto()
  const own = conto.persone[0]
  return own && { persona: own, result: own.result.immobili.find(({ id }) => id === `i${at}`) }
}

/** What an immobile owes, in the head of its card. */
export const LiveAmount = ({ at }: { readonly at: number }) => {
  const t = useTranslations('calcolo.vivo')
  const result = useImmobile(at)?.result
  return result ? <Amount cents={result.imposta} /> : <Tag>{t('waits')}</Tag>
}

/** The sum of an immobile in one line a stretch, at the end of its questions. */
export const LiveLine = ({ at }: { readonly at: number }) => {
  const locale = useLocale()
  const { conto } = useConto()
  const own = useImmobile(at)
  if (!own?.result) return null
  const { trace } = own.persona
  const lines = own.result.periodi.map((_, k) =>
    lineOf(trace, `i${at}`, k, conto.preparato.immobili[at]?.periodi[k]?.aliquota, locale),
  )
  const shown = lines.filter((line) => line !== '')
  return shown.length === 0 ? null : <LineSum operation={shown.join(' + ')} cents={own.result.imposta} />
}

const useParts = (): Line[] => {
  const t = useTranslations('calcolo.vivo')
  const names = useTranslations('calcolo.nomi')
  const { conto, risposte } = useConto()
  const own = conto.persone[0]
  if (!own) return []
  const parts: Line[] = own.result.immobili.map(({ id, imposta }) => {
    const immobile = risposte.immobili[Number(id.slice(1))]
    return { key: id, name: immobile ? nameOf(names, immobile) : t('title'), cents: imposta }
  })
  const rounding = own.pagato - own.result.imposta
  if (rounding === 0) return parts
  const minimum = own.result.dovuto === 0 && own.result.imposta > 0
  return [...parts, { key: 'rounding', name: minimum ? t('minimum') : t('rounding'), cents: rounding, signed: true }]
}

const useRateNote = (): string | undefined => {
  const t = useTranslations('calcolo.vivo')
  const locale = useLocale()
  const { conto, contesto } = useConto()
  const { daConfermare, immobili } = conto.preparato
  if (daConfermare.length > 0) return t('toConfirm')
  const rates = immobili.flatMap(({ periodi }) => periodi.flatMap(({ aliquota }) => aliquota ?? []))
  const continued = rates.find(({ stato, scelta }) => stato === 'continued' && scelta !== 'altra')
  const { prospettoAnno, anno } = contesto.aliquote
  if (!continued || prospettoAnno === undefined) return undefined
  return t('continued', { rate: rate(continued.pct, locale), from: String(prospettoAnno), year: String(anno) })
}

const useRunningSum = (comune: string): RunningSum => {
  const t = useTranslations('calcolo.vivo')
  const locale = useLocale()
  const { conto, risposte } = useConto()
  const parts = useParts()
  const note = useRateNote()
  const own = conto.persone[0]
  const year = Number(risposte.anno)
  const due = scadenzeImu(year)
  const waiting = risposte.immobili.length - (own?.result.immobili.length ?? 0)
  const instalment = (key: 'acconto' | 'saldo', cents: Cents | undefined): Line => ({
    key,
    name: t(key),
    note: dayAndMonth(due[key], locale),
    ...(cents === undefined ? {} : { cents }),
  })
  return {
    title: t('total', { year: String(year) }),
    ...(own ? { total: own.pagato } : {}),
    pending: risposte.immobili.length === 0 ? t('empty') : t('pending'),
    about:
      own && waiting > 0
        ? t('aboutWaiting', { comune, count: waiting })
        : t('about', { comune, count: parts.length && risposte.immobili.length }),
    instalments: [instalment('acconto', own?.acconto), instalment('saldo', own?.saldo)],
    parts,
    ...(note === undefined ? {} : { note }),
  }
}

const Running = createContext<RunningSum | undefined>(undefined)

const useSum = (): RunningSum => {
  const sum = useContext(Running)
  if (sum === undefined) throw new Error('useSum outside LiveSums')
  return sum
}

type LiveSumsProps = { readonly comune: string; readonly children: ReactNode }

/** Makes the sum once for all who show it: the rail, the bar and what is said. */
export const LiveSums = ({ comune, children }: LiveSumsProps) => (
  <Running value={useRunningSum(comune)}>{children}</Running>
)

/** Says the total when a field is left, not at each key. */
export const LiveStatus = () => {
  const locale = useLocale()
  const sum = useSum()
  const [said, setSaid] = useState('')
  const words = sum.total === undefined ? '' : `${sum.title}: ${euro(sum.total, locale)}`
  useEffect(() => {
    const say = (): void => setSaid(words)
    document.addEventListener('change', say)
    return () => document.removeEventListener('change', say)
  }, [words])
  return (
    <p className="vh" role="status">
      {said}
    </p>
  )
}

type LiveSumProps = {
  readonly resultAction: string
  readonly resultTarget?: '_blank'
  /** The sum alone: where one question is asked, its own button goes on. */
  readonly plain?: boolean
}

export const LiveSum = ({ resultAction, resultTarget, plain = false }: LiveSumProps) => (
  <SumPanel sum={useSum()}>
    {plain ? null : <FormButtons resultAction={resultAction} resultTarget={resultTarget} />}
  </SumPanel>
)

export const LiveBar = ({ resultAction, resultTarget, plain = false }: LiveSumProps) => (
  <SumBar sum={useSum()}>
    {plain ? null : <FormButtons resultAction={resultAction} resultTarget={resultTarget} />}
  </SumBar>
)
