import { useLocale, useTranslations } from 'next-intl'
import type { VersamentoTari } from '../../engine/tari/tari.types'
import { BankRow } from '../f24/bank-row'
import { date, figure } from '../format'
import type { TariView } from './view'

const useRow = (comune: TariView['comune']) => {
  const t = useTranslations('tari.banca')
  const locale = useLocale()
  return ({ codice, anno, rateazione, scadenza, importo }: VersamentoTari) => [
    { key: 'entro', name: t('by'), shown: date(scadenza, locale) },
    { key: 'sezione', name: t('sezione'), shown: t('sezioneIs') },
    { key: 'tributo', name: t('tributo'), shown: codice },
    { key: 'ente', name: t('ente'), shown: t('enteOf', { code: comune.belfiore, comune: comune.nome }) },
    { key: 'rateazione', name: t('rateazione'), shown: rateazione },
    { key: 'anno', name: t('anno'), shown: String(anno) },
    // banks in Italy take the comma, whatever the language of the page
    { key: 'importo', name: t('importo'), shown: figure(importo, 'it') },
  ]
}

/** What to type in the home banking, box by box in the order of the model. */
export const BankRows = ({ versamenti, comune }: TariView) => {
  const t = useTranslations('tari.banca')
  const rowOf = useRow(comune)
  return (
    <div className="card mt-6">
      {versamenti.map((own, at) => (
        <BankRow
          key={`${own.codice}-${own.rateazione}`}
          title={t('row', { number: at + 1, name: t(own.codice === 'TEFA' ? 'tefa' : 'tari') })}
          data={rowOf(own)}
        />
      ))}
    </div>
  )
}
