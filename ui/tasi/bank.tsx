import { useTranslations } from 'next-intl'
import type { VersamentoTasi } from '../../engine/tasi/tasi'
import { figure } from '../format'
import type { TasiView } from './view'

const useRow = ({ comune, anno }: TasiView) => {
  const t = useTranslations('tasi.banca')
  return ({ codice, rata, importo, immobili }: VersamentoTasi) => [
    { key: 'sezione', name: t('sezione'), shown: t('sezioneIs') },
    { key: 'tributo', name: t('tributo'), shown: codice },
    { key: 'ente', name: t('ente'), shown: t('enteOf', { code: comune.belfiore, comune: comune.nome }) },
    { key: 'rata', name: t('rata'), shown: t(`rate.${rata}`) },
    { key: 'immobili', name: t('immobili'), shown: String(immobili) },
    { key: 'anno', name: t('anno'), shown: String(anno) },
    // receipts in Italy have the comma, whatever the language of the page
    { key: 'importo', name: t('importo'), shown: figure(importo, 'it') },
  ]
}

/** What an old receipt should say, box by box in the order of the model. */
export const ReceiptRows = (view: TasiView) => {
  const t = useTranslations('tasi.banca')
  const rowOf = useRow(view)
  return (
    <div className="card mt-6">
      {view.versamenti.map((own, at) => (
        <section key={`${own.codice}-${own.rata}`} className="bank-row">
          <h3>{t('row', { number: at + 1, name: t(`codici.${own.codice}`) })}</h3>
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
  )
}
