import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '../components/amount'
import { Lines, type Line } from '../components/lines'
import { Notice } from '../components/notice'
import { daysBetween, euro, longDate } from '../format'
import { rataName } from './names'
import { isLate, problemsOf, type PosizioneView, type ScadenzaView } from './view'

type TopProps = {
  readonly view: PosizioneView
  /** What to do about it: the F24, the file for the calendar. */
  readonly acts?: ReactNode
  /** What to do where the day has passed. */
  readonly late?: (scadenza: ScadenzaView) => ReactNode
}

const useLines = (view: PosizioneView): readonly Line[] => {
  const t = useTranslations('posizione')
  const rata = useTranslations('posizione.rata')
  const locale = useLocale()
  const open = view.scadenze.filter(({ resta }) => resta > 0)
  const lines = open.map((each, at) => ({
    key: String(at),
    name: t('rataDi', { tax: t(`tributo.${each.tributo}`), rata: rataName(rata, each.rata) }),
    note: each.giorno === undefined ? t('senzaGiorno') : longDate(each.giorno, locale),
    cents: each.resta,
  }))
  const all = view.completo ? t('top.tutto') : t('top.noto')
  // what was paid too much on one tax does not pay another: it is said beside, and lowers nothing
  return [...lines, { key: 'all', name: all, cents: view.daPagare, total: true }]
}

/** What has to be paid next, and by when: the one deep panel of the page. */
const Owed = ({ view, acts }: TopProps) => {
  const t = useTranslations('posizione')
  const rata = useTranslations('posizione.rata')
  const locale = useLocale()
  const { today, comune } = view
  const open = view.scadenze.filter(({ resta }) => resta > 0)
  const next = open.find(({ giorno }) => giorno === undefined || giorno >= today) ?? open[0]
  const lines = useLines(view)
  if (next === undefined) {
    return (
      <section className="owed" aria-labelledby="da-pagare">
        <h2 id="da-pagare">{view.completo ? t('top.niente') : t('top.nienteNoto')}</h2>
        <Amount cents={0} size="xl" />
        <p className="soft">{t('top.nienteAbout', { comune: comune.nome, year: String(view.anno) })}</p>
        {view.inPiu > 0 ? <p>{t('top.inPiuAbout', { amount: euro(view.inPiu, locale) })}</p> : null}
      </section>
    )
  }
  const { giorno } = next
  const what = t('rataDi', { tax: t(`tributo.${next.tributo}`), rata: rataName(rata, next.rata) })
  const left = giorno === undefined ? undefined : daysBetween(today, giorno)
  return (
    <section className="owed" aria-labelledby="da-pagare">
      <h2 id="da-pagare">
        {giorno === undefined
          ? t('top.daPagare')
          : isLate(next, today)
            ? t('top.era', { day: longDate(giorno, locale) })
            : t('top.entro', { day: longDate(giorno, locale) })}
      </h2>
      <Amount cents={next.resta} size="xl" />
      <p className="soft">
        {t('top.about', { what, year: String(view.anno), comune: comune.nome })}
        {left !== undefined && left >= 0 ? ` ${t('top.left', { count: left })}` : null}
      </p>
      {lines.length > 2 ? (
        <div className="mt-4">
          <Lines lines={lines} />
        </div>
      ) : null}
      {view.inPiu > 0 ? <p className="mt-3">{t('top.inPiuAbout', { amount: euro(view.inPiu, locale) })}</p> : null}
      {acts ? <div className="btns">{acts}</div> : null}
    </section>
  )
}

/** What is to be put right: days that have passed, data that are missing. Else that all is in order. */
const ToMend = ({ view, late }: TopProps) => {
  const t = useTranslations('posizione')
  const rata = useTranslations('posizione.rata')
  const locale = useLocale()
  const past = view.scadenze.filter((each) => isLate(each, view.today))
  const missing = problemsOf(view).length
  if (past.length === 0 && missing === 0) {
    return (
      <section className="card" aria-labelledby="da-sistemare">
        <h2 id="da-sistemare">{t('mend.ok')}</h2>
        <p className="mt-3">{t('mend.okText')}</p>
      </section>
    )
  }
  return (
    <section className="card" aria-labelledby="da-sistemare">
      <h2 id="da-sistemare">{t('mend.title', { count: past.length + (missing > 0 ? 1 : 0) })}</h2>
      {past.map((each) => (
        <div key={each.tributo + each.rata} className="mt-3">
          <p>
            {t('mend.late', {
              what: t('rataDi', { tax: t(`tributo.${each.tributo}`), rata: rataName(rata, each.rata) }),
              amount: euro(each.resta, locale),
              day: longDate(each.giorno!, locale),
            })}
          </p>
          {late ? <p className="mt-2">{late(each)}</p> : null}
        </div>
      ))}
      {missing > 0 ? (
        <p className="mt-3">
          {t('mend.missing', { count: missing })} <a href="#manca">{t('mend.see')}</a>
        </p>
      ) : null}
    </section>
  )
}

export const Top = (props: TopProps) => {
  const t = useTranslations('posizione')
  const list = new Intl.ListFormat(useLocale())
  const { view } = props
  return (
    <>
      <div className="todo">
        <Owed {...props} />
        <ToMend {...props} />
      </div>
      {view.tributi.length < 4 ? (
        <div className="mt-6">
          <Notice title={t('parte.title')}>
            <p>
              {t('parte.text', {
                taxes: list.format(view.tributi.map((one) => t(`tributo.${one}`))),
              })}
            </p>
          </Notice>
        </div>
      ) : null}
    </>
  )
}
