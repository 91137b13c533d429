import { useLocale, useTranslations } from 'next-intl'
import type { VersamentoRavveduto } from '../../engine/ravvedimento/ravvedimento.types'
import type { Line } from '../components/lines'
import { Notice } from '../components/notice'
import { LawChip } from '../components/source-chip'
import { date, euro, longDate } from '../format'
import { AnswerPanel } from '../tax/answer-panel'
import { problemWords } from '../words'
import { LETTERA } from './asked'
import { ColumnRavvedimento } from './column'
import type { RavvedimentoView } from './conto'
import { useMisura } from './windows'

/** How much, on which day: the answer first. */
export const Top = ({ posizione, giorno, result, daPagare }: RavvedimentoView) => {
  const t = useTranslations('ravvedimento')
  const locale = useLocale()
  const last = result.versamenti.at(-1)
  const lines: readonly Line[] = [
    { key: 'imposta', name: t('passi.impostaTardiva', { year: '' }), cents: daPagare.imposta },
    { key: 'sanzione', name: t('risultato.sanzione'), cents: daPagare.sanzione },
    { key: 'interessi', name: t('risultato.interessi'), cents: daPagare.interessi },
    { key: 'totale', name: t('risultato.totale'), cents: daPagare.totale, total: true },
  ]
  const about = {
    tributo: posizione.tributo,
    day: date(posizione.scadenza, locale),
    count: last?.giorni ?? 0,
  }
  return (
    <AnswerPanel
      title={t('risultato.title', { day: longDate(giorno, locale) })}
      cents={daPagare.totale}
      about={about.count === 0 ? t('risultato.inTime', about) : t('risultato.about', about)}
      lines={lines}
    />
  )
}

const Sentence = ({ own }: { readonly own: VersamentoRavveduto }) => {
  const t = useTranslations('ravvedimento')
  const locale = useLocale()
  const misura = useMisura()
  if (own.fascia === 'nessuna') return <p className="say">{t('risultato.none')}</p>
  return (
    <p className="say">
      {t.rich('risultato.say', {
        b: (chunks) => <b>{chunks}</b>,
        imposta: euro(own.imposta, locale),
        count: own.giorni,
        fascia: t(`fasce.${own.fascia}`),
        rate: misura(own.misura),
        sanzione: euro(own.sanzione, locale),
        interessi: euro(own.interessi, locale),
        totale: euro(own.totale, locale),
      })}{' '}
      <LawChip law={LETTERA[own.fascia]} />
    </p>
  )
}

/** Payment by payment: a sentence, then the same sum as a column. */
export const Reasons = ({ result, trace, giorno }: RavvedimentoView) => {
  const t = useTranslations('ravvedimento')
  const locale = useLocale()
  // nothing was left for the day: the sums are those of what was paid before
  const shown = result.versamenti.map((own, at) => ({ own, at })).filter(({ own }) => own.imposta > 0)
  return (
    <section className="section" aria-labelledby="come-si-arriva">
      <h2 id="come-si-arriva">{t('risultato.steps')}</h2>
      <div className="mt-6 grid grid-cols-1 gap-8">
        {shown.map(({ own, at }) => {
          const caption =
            own.giorno === giorno
              ? t('risultato.now', { day: date(giorno, locale) })
              : t('risultato.before', { day: date(own.giorno, locale), sum: euro(own.imposta, locale) })
          return (
            <div key={at}>
              <Sentence own={own} />
              {own.giorni > 0 ? (
                <ColumnRavvedimento
                  steps={trace.steps.filter((step) => step.at === `versamenti/${at}`)}
                  fascia={own.fascia}
                  caption={caption}
                  total={{
                    name: t(own.giorno === giorno ? 'risultato.totale' : 'risultato.insieme'),
                    cents: own.totale,
                  }}
                />
              ) : null}
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** What looks odd, and until when the comune may ask: calmly, in one place. */
export const Notices = ({ result }: RavvedimentoView) => {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="mt-8 grid grid-cols-1 gap-4">
      {result.avvisi.length > 0 ? (
        <Notice tone="wait" title={t('ravvedimento.risultato.look')}>
          {result.avvisi.map(({ code, field }) => (
            <p key={code + field}>{problemWords(t, code)}</p>
          ))}
        </Notice>
      ) : null}
      <Notice title={t('ravvedimento.risultato.untilTitle')}>
        <p>{t('ravvedimento.risultato.until', { day: date(result.decadenza, locale) })}</p>
      </Notice>
    </div>
  )
}
