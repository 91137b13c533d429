import { useLocale, useTranslations } from 'next-intl'
import { isGiornaliera } from '../../contracts/canone/posizione'
import { asksTariffa, nomeCampo, tariffaOf, type TipoCanone } from '../../contracts/canone/risposte'
import { STEP } from '../../engine/canone/canone.steps'
import type { Line } from '../components/lines'
import { Notice } from '../components/notice'
import { LawChip } from '../components/source-chip'
import { euro, longDate } from '../format'
import { AnswerPanel, InstalmentCard } from '../tax/answer-panel'
import { problemWords } from '../words'
import { ColumnCanone } from './column'
import type { CanoneView } from './conto'

/** What each thing adds, where there are several. */
const useLines = ({ result }: CanoneView): readonly Line[] => {
  const t = useTranslations('canone')
  if (result.voci.length < 2) return []
  return [
    ...result.voci.map(({ id, kind, dovuto }) => ({
      key: id,
      name: t(`tipi.${kind as TipoCanone}.label`),
      cents: dovuto,
    })),
    { key: 'totale', name: t('risultato.total'), cents: result.totale, total: true },
  ]
}

/** For what, and for how long: of several things how many there are. */
const useAbout = ({ result, comune, risposte }: CanoneView): string => {
  const t = useTranslations('canone')
  const [voce] = result.voci
  const tipo = risposte.tipi[0]
  if (result.voci.length > 1) return t('risultato.aboutMore', { comune: comune.nome, count: result.voci.length })
  if (voce?.esente) return t(`risultato.freeAbout.${voce.esente}`)
  const said = { comune: comune.nome, what: tipo ? t(`tipi.${tipo}.label`) : '' }
  const days = Number(risposte.get('giorni') || '0')
  const isDaily = tipo !== undefined && isGiornaliera(tipo, risposte.get('durata')) && days > 0
  return isDaily ? t('risultato.aboutDays', { ...said, count: days }) : t('risultato.about', said)
}

/** How much, first of all. */
export const Top = (view: CanoneView) => {
  const t = useTranslations('canone')
  const { result } = view
  const isFree = result.totale === 0 && result.voci.every(({ esente }) => esente !== undefined)
  return (
    <AnswerPanel
      title={isFree ? t('risultato.free') : t('risultato.title', { year: String(result.anno) })}
      cents={result.totale}
      about={useAbout(view)}
      lines={useLines(view)}
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
  return (
    <section className="section" aria-labelledby="passo-per-passo">
      <h2 id="passo-per-passo">{t('steps')}</h2>
      <p>{t('stepsLead')}</p>
      {view.result.voci.map((voce, at) => (
        <div key={voce.id} className="mt-6">
          <ColumnCanone view={view} voce={voce} at={at} />
          {voce.affrancazione === undefined || voce.indennita !== undefined ? null : (
            <p className="mt-4">{t('affrancazione', { sum: euro(voce.affrancazione, locale) })}</p>
          )}
        </div>
      ))}
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

type Source = 'byUser' | 'byLaw' | 'typed'

/** Whose the tariffs are: each source once. */
const sourcesOf = ({ risposte: { tipi, get } }: CanoneView): readonly Source[] => {
  const sources = tipi.map((tipo, at): Source => {
    if (tariffaOf(tipo) === 'legge') return 'byUser'
    return asksTariffa(tipo) && get(nomeCampo(at, 'tariffa')) === '' ? 'byLaw' : 'typed'
  })
  return [...new Set(sources)]
}

/** Whose the tariff is, and what is to be confirmed: calmly, in one place. */
export const Notices = (view: CanoneView) => {
  const t = useTranslations()
  const { result, comune } = view
  const sources = sourcesOf(view)
  const paid = result.voci.flatMap(({ kind, esente }, at) =>
    kind === 'pubblicita' && esente === undefined ? [at] : [],
  )
  const isOwn = (at: number): boolean => {
    const voce = view.posizione.voci[at]
    return voce?.kind === 'pubblicita' && voce.insegnaDiEsercizio === true
  }
  const own = paid.some(isOwn) ? 'large' : 'ask'
  const codes = [...new Set(result.avvisi.map(({ code }) => code))]
  return (
    <div className="mt-4 grid grid-cols-1 gap-4">
      {paid.length > 0 ? (
        <Notice title={t(`canone.risultato.ownSign.${own}.title`)} level={2}>
          <p>{t(`canone.risultato.ownSign.${own}.text`)}</p>
          <LawChip law={STEP.insegnaEsente.law} />
        </Notice>
      ) : null}
      <Notice
        title={t(`canone.risultato.${sources.every((one) => one === 'byUser') ? 'userTitle' : 'typedTitle'}`)}
        level={2}
      >
        {sources.map((source) => (
          <p key={source}>{t(`canone.risultato.${source}`, { comune: comune.nome })}</p>
        ))}
        {codes.map((code) => (
          <p key={code}>{problemWords(t, code)}</p>
        ))}
      </Notice>
    </div>
  )
}
