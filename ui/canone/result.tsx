import { uncertain } from '../../engine/kernel/law'
import { useLocale, useTranslations } from 'next-intl'
import { tariffaOf } from '../../contracts/canone/risposte'
import { Notice } from '../components/notice'
import { LawChip } from '../components/source-chip'
import { euro, longDate } from '../format'
import { AnswerPanel, InstalmentCard } from '../tax/answer-panel'
import { problemWords } from '../words'
import { ColumnCanone } from './column'
import type { CanoneView } from './conto'

/** How much, first of all. */
export const Top = ({ result, voce, comune, risposte }: CanoneView) => {
  const t = useTranslations('canone')
  const said = { year: String(result.anno), comune: comune.nome, what: t(`tipi.${voce.kind as 'cavi'}.label`) }
  const days = risposte.get('giorni')
  const isDaily = risposte.tipo === 'mercato-giornaliero' || risposte.get('durata') === 'temporanea'
  return (
    <AnswerPanel
      title={voce.esente ? t('risultato.free') : t('risultato.title', said)}
      cents={result.totale}
      about={
        voce.esente
          ? t('risultato.freeAbout', said)
          : isDaily
            ? t('risultato.aboutDays', { ...said, count: Number(days) })
            : t('risultato.about', said)
      }
      lines={[]}
    />
  )
}

/** The comune's days where they were typed; else where they are. */
export const Instalments = ({ rate }: CanoneView) => {
  const t = useTranslations('canone.risultato')
  const locale = useLocale()
  if (rate.length === 0) return null
  return (
    <div className="mt-8 grid gap-4 tablet:grid-cols-2">
      {rate.map(({ id, rata, giorno, importo }) => (
        <InstalmentCard
          key={id}
          title={t('rata', { number: Number(rata), of: rate.length })}
          cents={importo ?? 0}
          when={t('by', { day: longDate(giorno, locale) })}
        />
      ))}
    </div>
  )
}

/** Step by step, with its articles, and what frees a driveway for ever. */
export const Reasons = (view: CanoneView) => {
  const t = useTranslations('canone.risultato')
  const locale = useLocale()
  const { affrancazione } = view.voce
  return (
    <section className="section" aria-labelledby="passo-per-passo">
      <h2 id="passo-per-passo">{t('steps')}</h2>
      <p>{t('stepsLead')}</p>
      <div className="mt-6">
        <ColumnCanone {...view} />
      </div>
      {affrancazione === undefined ? null : (
        <p className="mt-4">{t('affrancazione', { sum: euro(affrancazione, locale) })}</p>
      )}
    </section>
  )
}

/** pagoPA and never an F24; late, no ravvedimento. */
export const Payment = ({ result, rate }: CanoneView) => {
  const t = useTranslations('canone.risultato')
  return (
    <section className="section" aria-labelledby="come-si-paga">
      <h2 id="come-si-paga">{t('pay')}</h2>
      <p>
        <b>{t('pagopa')}</b> {t('pagopaText')} <LawChip law={result.pagamento.law} />
      </p>
      {rate.length === 0 ? <p className="mt-4">{t('dates')}</p> : null}
      <p className="mt-4">{t('late')}</p>
    </section>
  )
}

/** Free where they mark the place of a business, up to 5 m² in all: whether they do, only the person knows. */
const INSEGNE_DI_ESERCIZIO = uncertain('L. 160/2019', 'art. 1 c. 833 lett. l')

/** Whose the tariff is, and what is to be confirmed: calmly, in one place. */
export const Notices = ({ result, comune, risposte, voce }: CanoneView) => {
  const t = useTranslations()
  const { tipo, get } = risposte
  const isUser = tipo !== '' && tariffaOf(tipo) === 'utenza'
  const source = isUser ? 'byUser' : get('tariffa') === '' ? 'byLaw' : 'typed'
  return (
    <div className="mt-4 grid grid-cols-1 gap-4">
      {tipo === 'pubblicita' && voce.esente === undefined ? (
        <Notice title={t('canone.risultato.ownSignTitle')} level={2}>
          <p>{t('canone.risultato.ownSign')}</p>
          <LawChip law={INSEGNE_DI_ESERCIZIO} />
        </Notice>
      ) : null}
      <Notice title={t(`canone.risultato.${isUser ? 'userTitle' : 'typedTitle'}`)} level={2}>
        <p>{t(`canone.risultato.${source}`, { comune: comune.nome })}</p>
        {result.avvisi.map(({ code, field }) => (
          <p key={code + field}>{problemWords(t, code)}</p>
        ))}
      </Notice>
    </div>
  )
}
