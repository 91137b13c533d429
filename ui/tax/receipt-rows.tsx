import { useTranslations } from 'next-intl'
import type { CodiceImpi } from '../../engine/impi/impi.types'
import type { VersamentoImu } from '../../engine/imu/imu.types'
import type { VersamentoTasi } from '../../engine/tasi/tasi'
import type { Cents } from '../../engine/kernel/money'
import { BankRow } from '../f24/bank-row'
import { figure } from '../format'

/** A row of the IMPi is one of its two instalments. */
export type VersamentoImpi = {
  readonly codice: CodiceImpi
  readonly rata: 'acconto' | 'saldo'
  readonly importo: Cents
  readonly immobili: number
}

type Versamento = VersamentoTasi | VersamentoImu | VersamentoImpi

type Props<V> = {
  readonly comune: { readonly nome: string; readonly belfiore: string }
  readonly anno: number
  readonly versamenti: readonly V[]
  readonly nameOf: (versamento: V) => string
}

/** What an old receipt should say, box by box in the order of the model. */
export const ReceiptRows = <V extends Versamento>({ comune, anno, versamenti, nameOf }: Props<V>) => {
  const t = useTranslations('tasi.banca')
  const more = useTranslations('risultato.storia')
  return (
    <div className="card mt-6">
      {versamenti.map((own, at) => (
        <BankRow
          key={`${own.codice}-${own.rata}`}
          title={t('row', { number: at + 1, name: nameOf(own) })}
          data={[
            { key: 'sezione', name: t('sezione'), shown: t('sezioneIs') },
            { key: 'tributo', name: t('tributo'), shown: own.codice },
            { key: 'ente', name: t('ente'), shown: t('enteOf', { code: comune.belfiore, comune: comune.nome }) },
            { key: 'rata', name: t('rata'), shown: t(`rate.${own.rata}`) },
            { key: 'immobili', name: t('immobili'), shown: String(own.immobili) },
            { key: 'anno', name: t('anno'), shown: String(anno) },
            ...('detrazione' in own && own.detrazione > 0
              ? [{ key: 'detrazione', name: more('detrazione'), shown: figure(own.detrazione, 'it') }]
              : []),
            // receipts in Italy have the comma, whatever the language of the page
            { key: 'importo', name: t('importo'), shown: figure(own.importo, 'it') },
          ]}
        />
      ))}
    </div>
  )
}
