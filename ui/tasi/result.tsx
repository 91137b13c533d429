import { useLocale, useTranslations } from 'next-intl'
import { decadenza, isScaduto } from '../../engine/calendario/decadenza'
import type { Line } from '../components/lines'
import { Notice } from '../components/notice'
import { date, euro, longDate } from '../format'
import { AnswerPanel, InstalmentCard } from '../tax/answer-panel'
import { ReceiptRows } from '../tax/receipt-rows'
import { problemWords } from '../words'
import type { TasiView } from './view'

/** The parts that make the whole, the reader's first. */
const useParts = ({ result, ruolo }: TasiView): readonly Line[] => {
  const t = useTranslations('tasi.risultato.parte')
  const other = ruolo === 'possessore' ? 'occupante' : 'possessore'
  const parts = [
    { key: ruolo, name: t(ruolo), cents: result[ruolo].imposta },
    { key: other, name: t(`${other}Altri`), cents: result[other].imposta },
    { key: 'nonDovuta', name: t('nonDovuta'), cents: result.nonDovuta },
  ]
  return parts.filter(({ key, cents }) => key === ruolo || cents > 0)
}

type Caso = 'due' | 'minimum' | 'exempt' | 'temporaneo' | 'zero'

/** Why nothing is owed, where nothing is. */
const casoOf = ({ result, proprio, ruolo, posizione }: TasiView): Caso => {
  if (proprio.dovuto > 0) return 'due'
  if (proprio.imposta > 0) return 'minimum'
  const [periodo] = posizione.immobili[0]!.periodi
  if (result.immobili[0]!.periodi[0]!.esenzione !== undefined) return 'exempt'
  if (ruolo === 'occupante' && periodo?.occupante?.temporaneo) return 'temporaneo'
  return ruolo === 'occupante' && result.nonDovuta > 0 ? 'exempt' : 'zero'
}

/** How much for the year, as a sentence, first of all. */
export const Top = (view: TasiView) => {
  const t = useTranslations('tasi.risultato')
  const locale = useLocale()
  const parts = useParts(view)
  const { result, proprio, comune, anno, ruolo } = view
  const caso = casoOf(view)
  const said = { year: String(anno), comune: comune.nome, minimum: euro(result.minimo, locale) }
  const total = { key: 'totale', name: t('whole'), cents: result.impostaTotale, total: true }
  return (
    <AnswerPanel
      title={caso === 'due' ? t(`title.${ruolo}`, said) : t('title.nothing', said)}
      cents={proprio.dovuto}
      about={t(`about.${caso}`, said)}
      lines={result.impostaTotale > 0 ? [...parts, total] : []}
    />
  )
}

/** The year can be assessed no more: to pay now would be to pay what nobody can ask. */
export const History = ({ anno, oggi }: TasiView) => {
  const t = useTranslations('tasi.storia')
  const locale = useLocale()
  const [paid, declared] = [decadenza(anno, 'omesso-versamento'), decadenza(anno, 'omessa-dichiarazione')]
  const said = { year: String(anno), paid: date(paid, locale), declared: date(declared, locale) }
  const closed = isScaduto(anno, oggi)
  return (
    <div className="mt-8">
      <Notice tone={closed ? 'info' : 'wait'} title={closed ? t('title', said) : t('openTitle', said)} level={2}>
        <p>{closed ? t('text', said) : t('openText', said)}</p>
        <p>{t('notice')}</p>
      </Notice>
    </div>
  )
}

/** When it was due: to be read against an old receipt. */
export const Instalments = ({ proprio }: TasiView) => {
  const t = useTranslations('tasi.risultato')
  const locale = useLocale()
  if (proprio.dovuto === 0) return null
  return (
    <div className="mt-8 grid gap-4 tablet:grid-cols-2">
      {proprio.rate.map(({ rata, scadenza, importo }) => (
        <InstalmentCard
          key={rata}
          title={proprio.rate.length === 1 ? t('once') : t(`rata.${rata}`)}
          cents={importo}
          when={t('by', { day: longDate(scadenza, locale) })}
        />
      ))}
    </div>
  )
}

/** The rows of the F24 as they were written then: no form is printed for a year that is closed. */
export const Receipt = (view: TasiView) => {
  const t = useTranslations('tasi.risultato')
  const codes = useTranslations('tasi.banca.codici')
  if (view.versamenti.length === 0) return null
  return (
    <section className="section" aria-labelledby="riga-f24">
      <h2 id="riga-f24">{t('receipt')}</h2>
      <p>{t('receiptLead')}</p>
      <ReceiptRows
        comune={view.comune}
        anno={view.anno}
        versamenti={view.versamenti}
        nameOf={({ codice }) => codes(codice)}
      />
      <p className="small mt-4">{t('receiptRound')}</p>
    </section>
  )
}

/** Whose the rates are, and what looks odd: calmly, in one place. */
export const Notices = ({ result, posizione, comune, anno }: TasiView) => {
  const t = useTranslations()
  if (posizione.immobili[0]!.periodi[0]!.aliquota === undefined) return null
  const codes = [...new Set(result.avvisi.map(({ code }) => code))]
  return (
    <div className="section grid gap-4">
      <Notice title={t('tasi.risultato.typedTitle')}>
        <p>{t('tasi.risultato.typed', { comune: comune.nome, year: String(anno) })}</p>
        {codes.map((code) => (
          <p key={code}>{problemWords(t, code)}</p>
        ))}
      </Notice>
    </div>
  )
}
