import { useLocale, useTranslations } from 'next-intl'
import { isPrima } from '../../../contracts/calcolo/anni'
import { decadenza, isScaduto } from '../../../engine/calendario/decadenza'
import type { VersamentoImu } from '../../../engine/imu/imu.types'
import { localeHref } from '../../../i18n/routing'
import { Notice } from '../../components/notice'
import { date, figure } from '../../format'
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

const useRow = ({ comune, contesto }: ResultView) => {
  const t = useTranslations('tasi.banca')
  const own = useTranslations('risultato.storia')
  return ({ codice, rata, importo, immobili, detrazione }: VersamentoImu) => [
    { key: 'sezione', name: t('sezione'), shown: t('sezioneIs') },
    { key: 'tributo', name: t('tributo'), shown: codice },
    { key: 'ente', name: t('ente'), shown: t('enteOf', { code: comune.belfiore, comune: comune.nome }) },
    { key: 'rata', name: t('rata'), shown: t(`rate.${rata}`) },
    { key: 'immobili', name: t('immobili'), shown: String(immobili) },
    { key: 'anno', name: t('anno'), shown: String(contesto.anno) },
    ...(detrazione > 0 ? [{ key: 'detrazione', name: own('detrazione'), shown: figure(detrazione, 'it') }] : []),
    // receipts in Italy have the comma, whatever the language of the page
    { key: 'importo', name: t('importo'), shown: figure(importo, 'it') },
  ]
}

/** What an old receipt should say, box by box in the order of the model. */
export const Ricevuta = (view: ResultView) => {
  const t = useTranslations('risultato.storia')
  const bank = useTranslations('tasi.banca')
  const codes = useTranslations('risultato.codici')
  const rowOf = useRow(view)
  if (!isPrima(view.contesto.anno) || view.persona.righe.length === 0) return null
  return (
    <section className="section" aria-labelledby="riga-f24">
      <h2 id="riga-f24">{t('receipt')}</h2>
      <p>{t('receiptLead')}</p>
      <div className="card mt-6">
        {view.persona.righe.map((own, at) => (
          <section key={`${own.codice}-${own.rata}`} className="bank-row">
            <h3>{bank('row', { number: at + 1, name: codes(own.codice) })}</h3>
            <dl className="bank">
              {rowOf(own).map(({ key, name, shown }) => (
                <div key={key}>
                  <dt>{name}</dt>
                  <dd>
                    <span>{shown}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="small mt-4">{t('receiptRound')}</p>
    </section>
  )
}
