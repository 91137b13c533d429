import { useTranslations } from 'next-intl'
import type { RigaRavvedimento } from '../../engine/ravvedimento/ravvedimento.types'
import { caselleDi } from '../../f24/model/caselle'
import { Notice } from '../components/notice'
import { BankRow, type Datum } from '../f24/bank-row'
import { figure } from '../format'
import type { RavvedimentoView } from './conto'

export type ComuneF24 = { readonly belfiore: string; readonly nome: string }

const useRow = (scadenza: string, comune: ComuneF24 | undefined) => {
  const t = useTranslations('ravvedimento.f24')
  const bank = useTranslations('f24.bank')
  const same = (key: string, name: string, value: string): Datum => ({ key, name, shown: value, copied: value })
  return ({ codice, anno, importo }: RigaRavvedimento): Datum[] => {
    const { rata, hasImmobili, hasRateazione } = caselleDi(codice, scadenza)
    return [
      same('sezione', bank('sezione'), 'EL'),
      same('tributo', bank('tributo'), codice),
      comune
        ? {
            key: 'ente',
            name: bank('ente'),
            shown: bank('enteOf', { ente: comune.belfiore, comune: comune.nome }),
            copied: comune.belfiore,
          }
        : { key: 'ente', name: bank('ente'), shown: t('enteUnknown') },
      { key: 'ravv', name: bank('caselle'), shown: rata ? t(rata) : t('ravv') },
      ...(hasRateazione ? [{ key: 'rate', name: bank('rateazione'), shown: t('rateazione') }] : []),
      ...(hasImmobili ? [{ key: 'immobili', name: bank('immobili'), shown: t('immobili') }] : []),
      same('anno', bank('anno'), String(anno)),
      // banks in Italy take the comma, whatever the language of the page
      same('importo', bank('importo'), figure(importo, 'it')),
    ]
  }
}

type RowsProps = { readonly view: RavvedimentoView; readonly comune: ComuneF24 | undefined; readonly change: string }

/** The rows of the F24 with "Ravv." crossed, box by box, each with a button that copies it. */
export const F24Rows = ({ view, comune, change }: RowsProps) => {
  const t = useTranslations('ravvedimento.f24')
  const { posizione, result, giorno } = view
  const rowOf = useRow(posizione.scadenza, comune)
  const rows = result.righe.filter((riga) => riga.giorno === giorno)
  const hasCode = posizione.versamenti.some(({ codice }) => codice !== undefined)
  return (
    <section className="section" aria-labelledby="f24">
      <h2 id="f24">{t('title')}</h2>
      <p>{t('lead')}</p>
      {hasCode ? (
        <div className="card mt-6">
          {rows.map((riga, at) => (
            <BankRow
              key={`${riga.codice}-${at}`}
              title={t('row', { number: at + 1, code: riga.codice })}
              data={rowOf(riga)}
            />
          ))}
        </div>
      ) : (
        <div className="mt-6">
          <Notice title={t('noCode')}>
            <p>
              <a href={`${change}#codice`}>{t('choose')}</a>
            </p>
          </Notice>
        </div>
      )}
      <p className="small mt-4">{t('round')}</p>
    </section>
  )
}
