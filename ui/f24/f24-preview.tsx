import { useLocale, useTranslations } from 'next-intl'
import type { Cents } from '../../engine/kernel/money'
import type { Delega, RigaF24 } from '../../f24/model/delega'
import { euro } from '../format'
import { Boxes, Paper } from './paper'
import { isCodice, type Spiegata } from './spiegata'

export type PreviewProps = {
  readonly delega: Delega
  readonly id: string
  /** Whose it is and which sheet, where there are several; else empty. */
  readonly sheet: string
  readonly rata: 'acconto' | 'saldo' | 'unica'
  readonly scadenza: string
  readonly late: boolean
  readonly comune: string
  /** The figure of each row before the rounding to the euro, and who gets it. */
  readonly spiegate: readonly Spiegata[]
}

type RowProps = Pick<PreviewProps, 'rata' | 'comune'> & {
  readonly riga: RigaF24
  readonly number: number
  readonly spiegata: Spiegata | undefined
}

const InWords = ({ riga, rata, comune, spiegata }: Omit<RowProps, 'number'>) => {
  const t = useTranslations('f24.preview')
  const locale = useLocale()
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>
  const ente = riga.codiceEnte
  const which = t(`isRata.${rata}`)
  const importo = euro(riga.debito, locale)
  const exact: Cents = spiegata?.esatto ?? riga.debito
  return (
    <p className="read">
      {spiegata?.va === 'stato'
        ? t.rich('toStato', { b, comune, ente })
        : t.rich('toComune', { b, comune, ente, immobili: riga.numeroImmobili ?? 0 })}{' '}
      {exact === riga.debito
        ? t('exact', { rata: which, importo })
        : t('rounded', { rata: which, esatto: euro(exact, locale), importo })}
    </p>
  )
}

const Row = (props: RowProps) => {
  const t = useTranslations('f24')
  const { riga, number } = props
  const name = isCodice(riga.codiceTributo) ? t(`codici.${riga.codiceTributo}`) : riga.codiceTributo
  return (
    <div className="row">
      <h4>{t('preview.row', { number, name })}</h4>
      <Boxes riga={riga} />
      <InWords {...props} />
    </div>
  )
}

/** The F24 of the IMU as it will be printed, each row read with its instalment and its figure before the rounding. */
export const F24Preview = ({ delega, id, sheet, rata, scadenza, late, comune, spiegate }: PreviewProps) => {
  const t = useTranslations('f24.preview')
  return (
    <Paper
      delega={delega}
      id={id}
      title={sheet === '' ? t('title') : t('titleOf', { sheet })}
      about={t('about', {
        rata: t(`rata.${rata}`),
        anno: String(delega.righe[0]?.anno ?? ''),
        fogli: 1,
        righe: delega.righe.length,
      })}
      scadenza={scadenza}
      late={late}
    >
      {delega.righe.map((riga, at) => (
        <Row
          key={`${riga.codiceTributo}-${at}`}
          riga={riga}
          number={at + 1}
          rata={rata}
          comune={comune}
          spiegata={spiegate.find(({ codice }) => codice === riga.codiceTributo)}
        />
      ))}
    </Paper>
  )
}
