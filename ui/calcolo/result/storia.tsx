import { useLocale, useTranslations } from 'next-intl'
import { isPrima } from '../../../contracts/calcolo/anni'
import { decadenza, isScaduto } from '../../../engine/calendario/decadenza'
import { localeHref } from '../../../i18n/routing'
import { Notice } from '../../components/notice'
import { date } from '../../format'
import { ReceiptRows } from '../../tax/receipt-rows'
import type { ResultView } from './view'

const PRIMO_TASI = 2014

/** The year can be assessed no more: to pay now would be to pay what nobody can ask. */
export const Storia = ({ contesto: { anno }, comune, today }: ResultView) => {
  const t = useTranslations('risultato.storia')
  const locale = useLocale()
  if (!isPrima(anno) && !isScaduto(anno, today)) return null
  const [paid, declared] = [decadenza(anno, 'omesso-versamento'), decadenza(anno, 'omessa-dichiarazione')]
  const said = { year: String(anno), paid: date(paid, locale), declared: date(declared, locale) }
  return (
    <div className="mt-8">
      <Notice title={t('title', said)} level={2}>
        <p>{t('text', said)}</p>
        <p>{t('notice')}</p>
        {isPrima(anno) && anno >= PRIMO_TASI ? (
          <p>
            {t('tasi')}{' '}
            <a href={`${localeHref(locale, '/calcolo/tasi')}?comune=${comune.belfiore}&anno=${anno}`}>
              {t('tasiLink', said)}
            </a>
          </p>
        ) : null}
      </Notice>
    </div>
  )
}

/** What an old receipt should say, box by box in the order of the model. */
export const Ricevuta = (view: ResultView) => {
  const t = useTranslations('risultato.storia')
  const codes = useTranslations('risultato.codici')
  if (!isPrima(view.contesto.anno) || view.persona.righe.length === 0) return null
  return (
    <section className="section" aria-labelledby="riga-f24">
      <h2 id="riga-f24">{t('receipt')}</h2>
      <p>{t('receiptLead')}</p>
      <ReceiptRows
        comune={view.comune}
        anno={view.contesto.anno}
        versamenti={view.persona.righe}
        nameOf={({ codice }) => codes(codice)}
      />
      <p className="small mt-4">{t('receiptRound')}</p>
    </section>
  )
}
