import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AliquotaScelta } from '../../../contracts/calcolo/scelte'
import type { ImmobileResult } from '../../../engine/imu/imu.types'
import type { Cents } from '../../../engine/kernel/money'
import type { Trace } from '../../../engine/kernel/trace'
import { Termine } from '../../components/termine'
import { euro, factor, rate, share } from '../../format'
import { fraseOf } from '../../../contracts/calcolo/spiega'

type SentenceProps = {
  readonly trace: Trace
  readonly id: string
  readonly periodo: number
  readonly result: ImmobileResult['periodi'][number]
  readonly aliquota: AliquotaScelta | undefined
  /** Taken off at the end, where this stretch is the whole year: the detrazione, and what is left to pay. */
  readonly meno?: { readonly detrazione: Cents; readonly imposta: Cents } | undefined
}

const STARTS = ['rendita', 'dominicale', 'valoreVenale', 'costo'] as const
const REDUCED = ['scaglioni', 'baseStorico', 'baseInagibile', 'baseComodato'] as const

const bold = {
  b: (chunks: ReactNode) => <b>{chunks}</b>,
  end: (chunks: ReactNode) => <b className="end">{chunks}</b>,
  rendita: (chunks: ReactNode) => <Termine of="rendita">{chunks}</Termine>,
  dominicale: (chunks: ReactNode) => <Termine of="dominicale">{chunks}</Termine>,
  aliquota: (chunks: ReactNode) => <Termine of="aliquota">{chunks}</Termine>,
}

type YoursProps = {
  /** A detrazione is still to be taken off. */
  readonly gross: boolean
  /** Absent where all of it is the person's. */
  readonly share: string | undefined
  readonly months: number
  readonly tax: string
}

/** Share and months, and what they come to. */
const Yours = ({ gross, share: part, months, tax }: YoursProps) => {
  const t = useTranslations('risultato.frase')
  const said = { ...bold, share: part ?? '', months: t('months', { count: months }), tax }
  if (gross) return t.rich(part === undefined ? 'allYoursGross' : 'yoursGross', said)
  return t.rich(part === undefined ? 'allYours' : 'yours', said)
}

/** The whole way to the tax of a stretch as one paragraph; the figures are those of the column. */
export const Sentence = ({ trace, id, periodo, result, aliquota, meno }: SentenceProps) => {
  const t = useTranslations('risultato.frase')
  const locale = useLocale()
  const frase = fraseOf(trace, id, periodo)
  const start = STARTS.find((one) => one === frase.partenza?.id)
  if (!start || !frase.partenza || frase.imposta === undefined || !frase.aliquota || frase.annua === undefined)
    return null
  const reduced = REDUCED.filter((one) => frase.ridotta.includes(one))
  const relief = trace.steps.findLast(
    ({ at, rule }) => at === `${id}/${periodo}` && (rule.id === 'concordato' || rule.id === 'pensionato'),
  )
  const quota = frase.quota ?? { num: 1, den: 1 }
  return (
    <p className="say">
      {t.rich(`start.${start}`, {
        ...bold,
        value: euro(frase.partenza.value, locale),
        times: frase.moltiplicatore ? factor(frase.moltiplicatore, locale) : '',
        base: euro(frase.senzaPertinenze ?? result.base, locale),
      })}{' '}
      {frase.senzaPertinenze === undefined ? null : (
        <>{t.rich('pertinenza', { ...bold, base: euro(result.base, locale) })} </>
      )}
      {reduced.map((one) => (
        <span key={one}>{t(`reduced.${one}`)} </span>
      ))}
      {reduced.length > 0 ? <>{t.rich('reducedTo', { ...bold, base: euro(result.baseRidotta, locale) })} </> : null}
      {t.rich('rate', {
        ...bold,
        rate: aliquota ? rate(aliquota.pct, locale) : share(frase.aliquota, locale),
        year: euro(frase.annua, locale),
      })}{' '}
      {relief ? <>{t(relief.rule.id === 'concordato' ? 'concordato' : 'pensionato')} </> : null}
      <Yours
        gross={meno !== undefined}
        share={quota.num === quota.den ? undefined : share(quota, locale)}
        months={frase.mesi ?? 12}
        tax={euro(frase.imposta, locale)}
      />
      {meno ? (
        <> {t.rich('detrazione', { ...bold, meno: euro(meno.detrazione, locale), tax: euro(meno.imposta, locale) })}</>
      ) : null}
    </p>
  )
}
