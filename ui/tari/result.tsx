import { useLocale, useTranslations } from 'next-intl'
import type { RigaTari, TariResult } from '../../engine/tari/tari.types'
import { Notice } from '../components/notice'
import { Waterfall } from '../components/waterfall'
import type { Line } from '../components/lines'
import { euro, longDate } from '../format'
import { AnswerPanel, InstalmentCard } from '../tax/answer-panel'
import { problemWords } from '../words'
import { BonusNotice } from './bonus'
import { ColumnTari } from './column'
import type { TariView } from './view'
import { BankRows } from './bank'

/** What the year adds up to, and what takes it to the sum to pay where they differ. */
const useLines = (result: TariResult): readonly Line[] => {
  const t = useTranslations('tari')
  const { quotaFissa, quotaVariabile, tefa, perequative, iva, totale, totaleArrotondato, bonus, dovuto } = result
  return [
    { key: 'fissa', name: t('passi.quotaFissa'), cents: quotaFissa },
    { key: 'variabile', name: t('passi.quotaVariabile'), cents: quotaVariabile },
    { key: 'tefa', name: t('passi.tefa'), cents: tefa },
    { key: 'perequative', name: t('passi.perequative'), cents: perequative },
    ...(iva > 0 ? [{ key: 'iva', name: t('passi.iva'), cents: iva }] : []),
    { key: 'totale', name: t('passi.totale'), cents: totale, total: true },
    ...(bonus > 0
      ? [
          { key: 'bonus', name: t('passi.bonus'), cents: -bonus, signed: true },
          { key: 'dovuto', name: t('risultato.due'), cents: dovuto, total: true },
        ]
      : totaleArrotondato === totale
        ? []
        : [{ key: 'arrotondato', name: t('passi.arrotondato'), cents: totaleArrotondato, total: true }]),
  ]
}

type Why = 'bonus' | 'minimum' | 'price' | 'due'

const whyOf = ({ result, posizione: { utenza } }: TariView): Why => {
  if (result.dovuto === 0) return result.bonus > 0 ? 'bonus' : 'minimum'
  return utenza.kind === 'puntuale' && utenza.corrispettiva ? 'price' : 'due'
}

/** How much for the year, first of all. */
export const Top = (view: TariView) => {
  const t = useTranslations('tari.risultato')
  const locale = useLocale()
  const { result, comune, anno } = view
  const said = { year: String(anno), comune: comune.nome, minimum: euro(result.minimo, locale) }
  const why = whyOf(view)
  const isFree = why === 'minimum' || why === 'bonus'
  return (
    <AnswerPanel
      title={isFree ? t('title.minimum', said) : t('title.due', said)}
      cents={result.dovuto}
      about={t(`about.${why}`, said)}
      lines={useLines(result)}
    />
  )
}

/** The comune's dates where they were typed; else the one payment that the law allows, and where the dates are. */
export const Instalments = ({ result, versamenti }: TariView) => {
  const t = useTranslations('tari.risultato')
  const locale = useLocale()
  const day = versamenti[0]?.scadenza
  if (result.rate.length === 0) {
    return day === undefined ? null : (
      <div className="mt-8 grid gap-4">
        <InstalmentCard title={t('once')} cents={result.dovuto} when={t('by', { day: longDate(day, locale) })} />
        <Notice title={t('datesTitle')}>
          <p>{t('dates')}</p>
        </Notice>
      </div>
    )
  }
  return (
    <div className="mt-8 grid gap-4 tablet:grid-cols-2">
      {result.rate.map(({ numero, scadenza, importo }) => (
        <InstalmentCard
          key={numero}
          title={t('rata', { number: numero, of: result.rate.length })}
          cents={importo}
          when={t('by', { day: longDate(scadenza, locale) })}
        />
      ))}
    </div>
  )
}

/** Whose the tariffs are, and what looks odd: calmly, in one place. */
export const Notices = ({ result, comune, anno, risposte }: TariView) => {
  const t = useTranslations()
  return (
    <div className="mt-4 grid gap-4">
      <BonusNotice anno={anno} risposte={risposte} />
      <Notice title={t('tari.risultato.typedTitle')}>
        <p>{t('tari.risultato.typed', { comune: comune.nome, year: String(anno) })}</p>
        {result.avvisi.map(({ code, field }) => (
          <p key={code + field}>
            {code === 'figure-not-confirmed' ? t('tari.risultato.ur3', { year: String(anno) }) : problemWords(t, code)}
          </p>
        ))}
      </Notice>
    </div>
  )
}

export const Picture = ({ result }: TariView) => {
  const t = useTranslations('tari')
  const locale = useLocale()
  const rows = (['quotaFissa', 'quotaVariabile', 'tefa', 'perequative', 'iva'] as const)
    .map((key) => ({ key, name: t(`passi.${key}`), cents: result[key] }))
    .filter(({ cents }) => cents > 0)
  return (
    <section className="section" aria-labelledby="da-dove-viene">
      <h2 id="da-dove-viene">{t('risultato.where')}</h2>
      <div className="mt-6">
        <Waterfall
          caption={t('risultato.picture', { total: euro(result.totale, locale) })}
          rows={rows}
          total={{ name: t('passi.totale'), cents: result.totale }}
        />
      </div>
    </section>
  )
}

const rowPlace = (utenza: TariView['posizione']['utenza'], periodo: number, locale: number): string =>
  utenza.kind === 'domestica' ? `utenza.periodi.${periodo}` : `utenza.periodi.${periodo}.locali.${locale}`

/** The home, or which room; of several stretches of the year, which one. */
const useRowName = ({ posizione: { utenza } }: TariView) => {
  const t = useTranslations('tari')
  const several = utenza.kind !== 'puntuale' && utenza.periodi.length > 1
  return ({ periodo, locale }: RigaTari): string => {
    const name = utenza.kind === 'domestica' ? t('risultato.home') : t('domande.locale', { number: locale + 1 })
    return several ? t('risultato.inPeriod', { name, number: periodo + 1 }) : name
  }
}

/** Row by row, then the sum: each figure with its operation and its article. */
export const Reasons = (view: TariView) => {
  const t = useTranslations('tari')
  const nameOf = useRowName(view)
  const { result, trace, posizione } = view
  const isOther = result.dovuto > 0 && result.dovuto !== result.totale
  return (
    <section className="section" aria-labelledby="passo-per-passo">
      <h2 id="passo-per-passo">{t('risultato.steps')}</h2>
      <p>{t('risultato.stepsLead')}</p>
      <div className="mt-6 grid gap-8">
        {result.righe.map((riga) => (
          <ColumnTari
            key={`${riga.periodo}-${riga.locale}`}
            trace={trace}
            at={rowPlace(posizione.utenza, riga.periodo, riga.locale)}
            caption={nameOf(riga)}
            total={{ name: t('risultato.rowTotal'), cents: riga.fissa + riga.variabile }}
          />
        ))}
        <ColumnTari
          trace={trace}
          at=""
          caption={t('risultato.sum')}
          total={
            isOther
              ? { name: t('risultato.due'), cents: result.dovuto }
              : { name: t('passi.totale'), cents: result.totale }
          }
        />
      </div>
    </section>
  )
}

/** How it is paid: the notice first, and the rows of an F24 in words. */
export const Payment = (view: TariView) => {
  const t = useTranslations('tari.risultato')
  if (view.versamenti.length === 0) return null
  return (
    <section className="section" aria-labelledby="come-si-paga">
      <h2 id="come-si-paga">{t('pay')}</h2>
      <p>{t('payLead')}</p>
      <BankRows {...view} />
      <p className="small mt-4">{t('payRound')}</p>
    </section>
  )
}
