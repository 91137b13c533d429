import { useLocale, useTranslations } from 'next-intl'
import { scadenzeImu } from '../../../../../engine/calendario/scadenze'
import { localeHref } from '../../../../../i18n/routing'
import { ImmobileResultCard } from '../../../../../ui/calcolo/result/immobile'
import { Rounding } from '../../../../../ui/calcolo/result/rounding'
import type { SumView } from '../../../../../ui/calcolo/result/view'
import type { Line } from '../../../../../ui/components/lines'
import { comuneName } from '../../../../../ui/comune-name'
import { longDate } from '../../../../../ui/format'
import { AnswerPanel } from '../../../../../ui/tax/answer-panel'
import { ANNO_CASI, queryDi } from '../../../../casi/casi'
import type { CasoCalcolato } from '../../../../casi/load'

type SumProps = { readonly calcolato: CasoCalcolato; readonly chi: string }

/** How much and by when: the days of the year that the story tells, whatever the day of the reader. */
const Owed = ({ calcolato: { comune, persona }, chi }: SumProps) => {
  const t = useTranslations('casi')
  const locale = useLocale()
  const year = String(ANNO_CASI)
  const days = scadenzeImu(ANNO_CASI)
  const nothing = persona.pagato === 0
  const lines: readonly Line[] = [
    { key: 'acconto', name: t('acconto', { day: longDate(days.acconto, locale) }), cents: persona.acconto },
    { key: 'saldo', name: t('saldo', { day: longDate(days.saldo, locale) }), cents: persona.saldo },
    { key: 'total', name: t('total'), cents: persona.pagato, total: true },
  ]
  return (
    <AnswerPanel
      level={2}
      title={t(nothing ? 'nothing' : 'due', { chi, year })}
      cents={persona.pagato}
      about={nothing ? t('aboutNothing') : t('about', { comune: comuneName(comune) })}
      lines={nothing ? [] : lines}
    />
  )
}

/** The same parts as the page of a result, on the answers of the case. */
export const Sum = ({ calcolato, chi }: SumProps) => {
  const t = useTranslations('casi')
  const form = localeHref(useLocale(), '/calcolo/imu')
  const view: SumView = { ...calcolato, hrefs: { form, query: queryDi(calcolato.id) } }
  return (
    <>
      <Owed calcolato={calcolato} chi={chi} />
      <section className="section" aria-labelledby="conto">
        <h2 id="conto">{t('sum', { chi })}</h2>
        <p>{t('where', { comune: comuneName(calcolato.comune), year: String(ANNO_CASI) })}</p>
        <div className="mt-6">
          {view.persona.result.immobili.map((result) => (
            <ImmobileResultCard key={result.id} view={view} result={result} />
          ))}
        </div>
        <Rounding {...view} />
      </section>
    </>
  )
}
