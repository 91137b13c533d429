import { useLocale, useTranslations } from 'next-intl'
import { scadenzeImu } from '../../../engine/calendario/scadenze'
import type { Line } from '../../components/lines'
import { Tag } from '../../components/tag'
import { dayAndMonth, euro, longDate } from '../../format'
import { AnswerPanel, InstalmentCard } from '../../tax/answer-panel'
import { paidOf } from './answer'
import type { ResultView } from './view'

const useLines = ({ answer, persona, risposte }: ResultView): readonly Line[] => {
  const t = useTranslations('risultato')
  const locale = useLocale()
  const days = scadenzeImu(persona.result.anno)
  const paid = paidOf(persona, risposte)
  const total: Line = { key: 'total', name: t('lines.total'), cents: persona.pagato }
  if (paid !== undefined) {
    const kind = answer.kind === 'credit' ? 'credit' : 'left'
    return [
      total,
      { key: 'paid', name: t('lines.paid'), cents: -paid },
      { key: 'left', name: t(`lines.${kind}`), cents: answer.cents, total: true },
    ]
  }
  return [
    { key: 'acconto', name: t('acconto'), note: dayAndMonth(days.acconto, locale), cents: persona.acconto },
    { key: 'saldo', name: t('saldo'), note: dayAndMonth(days.saldo, locale), cents: persona.saldo },
    { ...total, total: true },
  ]
}

/** How much and by when, first of all. */
export const Top = (view: ResultView) => {
  const t = useTranslations('risultato')
  const locale = useLocale()
  const { answer, comune, persona, risposte } = view
  const said = {
    year: String(persona.result.anno),
    comune: comune.nome,
    day: longDate(answer.day, locale),
    minimum: euro(persona.result.minimo, locale),
    tax: euro(persona.result.imposta, locale),
  }
  const unsure = answer.kind === 'saldo' && risposte.acconto === '' && persona.acconto > 0
  return (
    <AnswerPanel
      title={t(`title.${answer.kind}`, said)}
      cents={answer.cents}
      about={unsure ? t('about.saldoIfPaid', said) : t(`about.${answer.kind}`, said)}
      lines={useLines(view)}
    />
  )
}

const useTag = ({ answer, persona, risposte, today }: ResultView, rata: 'acconto' | 'saldo') => {
  const t = useTranslations('risultato.state')
  const day = scadenzeImu(persona.result.anno)[rata]
  const cents = rata === 'acconto' ? persona.acconto : persona.saldoDaVersare
  if (cents === 0) return <Tag tone="line">{t('nothing')}</Tag>
  if (rata === 'acconto' && risposte.acconto !== '') {
    return (
      <Tag tone="ok" icon="check">
        {risposte.acconto === 'dovuto' ? t('paid') : t('paidOther')}
      </Tag>
    )
  }
  if (answer.kind === rata) {
    return (
      <Tag tone="info" icon="clock">
        {t('left', { count: answer.left })}
      </Tag>
    )
  }
  return today > day ? <Tag tone="warn">{t('gone')}</Tag> : null
}

/** Acconto and saldo, each with its day and how it stands. */
export const Instalments = (view: ResultView) => {
  const t = useTranslations('risultato')
  const locale = useLocale()
  const days = scadenzeImu(view.persona.result.anno)
  const [acconto, saldo] = [useTag(view, 'acconto'), useTag(view, 'saldo')]
  return (
    <div className="mt-8 grid gap-4 tablet:grid-cols-2">
      <InstalmentCard
        title={t('acconto')}
        cents={view.persona.acconto}
        when={t('by', { day: longDate(days.acconto, locale) })}
        state={acconto}
      />
      <InstalmentCard
        title={t('saldo')}
        cents={view.persona.saldoDaVersare}
        when={t('by', { day: longDate(days.saldo, locale) })}
        state={saldo}
      />
    </div>
  )
}
