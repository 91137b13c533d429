import { useFormatter, useTranslations } from 'next-intl'
import type { Delega, RigaF24 } from '../../f24/model/delega'
import { figure } from '../format'
import { BankRow, Boxes, type Datum } from './bank-row'
import { isCodice } from './spiegata'

type Props = { readonly delega: Delega; readonly comune: string }

/** The boxes that are crossed, in the order of the model. */
const BOXES = ['ravvedimento', 'acconto', 'saldo'] as const

const useRow = (comune: string) => {
  const t = useTranslations('f24.bank')
  const format = useFormatter()
  const same = (key: string, name: string, value: string): Datum => ({ key, name, shown: value, copied: value })
  const given = (key: string, name: string, value: string | number | undefined): Datum =>
    value === undefined ? { key, name, shown: t('empty') } : same(key, name, String(value))
  const crossed = (riga: RigaF24): string => {
    const names = BOXES.filter((box) => riga[box]).map((box) => t(`barrate.${box}`))
    return names.length === 0 ? t('empty') : format.list(names, { type: 'conjunction' })
  }
  return (riga: RigaF24): Datum[] => [
    same('sezione', t('sezione'), riga.sezione),
    same('tributo', t('tributo'), riga.codiceTributo),
    {
      key: 'ente',
      name: t('ente'),
      shown: t('enteOf', { ente: riga.codiceEnte, comune }),
      copied: riga.codiceEnte,
    },
    { key: 'caselle', name: t('caselle'), shown: crossed(riga) },
    given('immobili', t('immobili'), riga.numeroImmobili),
    given('rateazione', t('rateazione'), riga.rateazione),
    same('anno', t('anno'), String(riga.anno ?? '')),
    // banks in Italy take the comma, whatever the language of the page
    ...(riga.detrazione === undefined ? [] : [same('detrazione', t('detrazione'), figure(riga.detrazione, 'it'))]),
    same('importo', t('importo'), figure(riga.debito, 'it')),
  ]
}

/** What to type in the home banking, box by box in the order of the model, each with a button that copies it. */
export const BankData = ({ delega, comune }: Props) => {
  const t = useTranslations('f24.bank')
  const codici = useTranslations('f24.codici')
  const rowOf = useRow(comune)
  const { contribuente, identificativoOperazione } = delega
  const { codiceFiscale } = contribuente
  const total = figure(delega.saldoFinale, 'it')
  return (
    <div className="card">
      <Boxes data={[{ key: 'cf', name: t('cf'), shown: codiceFiscale, copied: codiceFiscale }]} />
      {delega.righe.map((riga, at) => (
        <BankRow
          key={`${riga.codiceTributo}-${at}`}
          level={4}
          title={t('row', {
            number: at + 1,
            name: isCodice(riga.codiceTributo) ? codici(riga.codiceTributo) : riga.codiceTributo,
          })}
          data={rowOf(riga)}
        />
      ))}
      {identificativoOperazione === undefined ? null : (
        <Boxes
          data={[
            {
              key: 'operazione',
              name: t('operazione'),
              shown: identificativoOperazione,
              copied: identificativoOperazione,
            },
          ]}
        />
      )}
      <section className="bank-row">
        <Boxes data={[{ key: 'total', name: t('total'), shown: total, copied: total }]} />
      </section>
    </div>
  )
}
