import { useLocale, useTranslations } from 'next-intl'
import type { TariResult } from '../../engine/tari/tari.types'
import { Notice } from '../components/notice'
import { Waterfall } from '../components/waterfall'
import type { Line } from '../components/lines'
import { euro, longDate } from '../format'
import { AnswerPanel, InstalmentCard } from '../tax/answer-panel'
import { problemWords } from '../words'
import { ColumnTari } from './column'
import type { TariView } from './view'
import { BankRows } from './bank'

const useLines = ({ quotaFissa, quotaVariabile, tefa, perequative, totale }: TariResult): readonly Line[] => {
  const t = useTranslations('tari.passi')
  return [
    { key: 'fissa', name: t('quotaFissa'), cents: quotaFissa },
    { key: 'variabile', name: t('quotaVariabile'), cents: quotaVariabile },
    { key: 'tefa', name: t('tefa'), cents: tefa },
    { key: 'perequative', name: t('perequative'), cents: perequative },
    { key: 'totale', name: t('totale'), cents: totale, total: true },
  ]
}

/** How much for the year, first of all. */
export const Top = ({ result, comune, anno }: TariView) => {
  const t = useTranslations('tari.risultato')
  const locale = useLocale()
  const said = { year: String(anno), comune: comune.nome, minimum: euro(result.minimo, locale) }
  const isBelow = result.dovuto === 0
  return (
    <AnswerPanel
      title={isBelow ? t('title.minimum', said) : t('title.due', said)}
      cents={result.dovuto}
      about={isBelow ? t('about.minimum', said) : t('about.due', said)}
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
export const Notices = ({ result, comune, anno }: TariView) => {
  const t = useTranslations()
  return (
    <div className="mt-4 grid gap-4">
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
  const rows = (['quotaFissa', 'quotaVariabile', 'tefa', 'perequative'] as const)
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

/** Row by row, then the sum: each figure with its operation and its article. */
export const Reasons = (view: TariView) => {
  const t = useTranslations('tari')
  const { result, trace, posizione } = view
  return (
    <section className="section" aria-labelledby="passo-per-passo">
      <h2 id="passo-per-passo">{t('risultato.steps')}</h2>
      <p>{t('risultato.stepsLead')}</p>
      <div className="mt-6 grid gap-8">
        {result.righe.map(({ periodo, locale, fissa, variabile }) => (
          <ColumnTari
            key={`${periodo}-${locale}`}
            trace={trace}
            at={rowPlace(posizione.utenza, periodo, locale)}
            caption={
              posizione.utenza.kind === 'domestica' ? t('risultato.home') : t('domande.locale', { number: locale + 1 })
            }
            total={{ name: t('risultato.rowTotal'), cents: fissa + variabile }}
          />
        ))}
        <ColumnTari
          trace={trace}
          at=""
          caption={t('risultato.sum')}
          total={{ name: t('passi.totale'), cents: result.totale }}
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
