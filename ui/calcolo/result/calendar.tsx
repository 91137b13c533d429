import { useLocale, useTranslations } from 'next-intl'
import { conta } from '../../../contracts/calcolo/anni'
import { scadenzeImu } from '../../../engine/calendario/scadenze'
import type { ImmobileResult } from '../../../engine/imu/imu.types'
import { dayAndMonth, monthName } from '../../format'
import { nameOf } from '../names'
import { yearOf } from './months'
import type { ResultView } from './view'

type Own = { readonly view: ResultView; readonly result: ImmobileResult }

/** Which months of an immobile count for tax: of any of its stretches that is taxed. */
const countedOf = ({ view, result }: Own): readonly boolean[] => {
  const at = Number(result.id.slice(1))
  const tratti = view.conto.preparato.immobili[at]?.periodi.flatMap(({ tratto }) => tratto ?? []) ?? []
  const { anno } = view.contesto
  const years = result.periodi.map(({ esenzione }, k) =>
    yearOf(anno, tratti, k).map(({ month, counts }) => counts && conta(esenzione, anno, month)),
  )
  return Array.from({ length: 12 }, (_, month) => years.some((year) => year[month]))
}

const useMonths = (anno: number): readonly string[] => {
  const locale = useLocale()
  return Array.from({ length: 12 }, (_, at) => monthName(`${anno}-${String(at + 1).padStart(2, '0')}-02`, locale))
}

const Row = ({ view, result }: Own) => {
  const t = useTranslations('capire.calendario')
  const names = useTranslations('calcolo.nomi')
  const months = useMonths(view.contesto.anno)
  const counted = countedOf({ view, result })
  const count = counted.filter(Boolean).length
  const immobile = view.risposte.immobili[Number(result.id.slice(1))]
  const exempt = result.periodi.every(({ esenzione }) => esenzione !== undefined) && count === 0
  return (
    <div className="months-row">
      <p className="name">
        {immobile ? nameOf(names, immobile) : null}
        <small>{exempt ? t('exempt') : t('counted', { count })}</small>
      </p>
      <ol className="months">
        {counted.map((counts, at) => (
          <li key={months[at]} className={counts ? 'counts' : undefined} data-half={at < 6 ? 1 : 2}>
            <span aria-hidden="true">{months[at]?.slice(0, 3)}</span>
            <span className="vh">{t('month', { month: months[at] ?? '', state: counts ? 'counts' : 'not' })}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The year at a glance: which months count, and when it is paid. Text and boxes, so it grows with the letters. */
export const Calendar = (view: ResultView) => {
  const t = useTranslations('capire.calendario')
  const locale = useLocale()
  const { anno } = view.contesto
  const days = scadenzeImu(anno)
  return (
    <section className="section" aria-labelledby="calendario">
      <h2 id="calendario">{t('title', { year: String(anno) })}</h2>
      <p>{t('text')}</p>
      <div className="mt-6 grid gap-4">
        {view.persona.result.immobili.map((result) => (
          <Row key={result.id} view={view} result={result} />
        ))}
      </div>
      <div className="months-row mt-2">
        <p className="name" />
        <ul className="months-due">
          <li>{t('acconto', { day: dayAndMonth(days.acconto, locale) })}</li>
          <li>{t('saldo', { day: dayAndMonth(days.saldo, locale) })}</li>
        </ul>
      </div>
    </section>
  )
}
