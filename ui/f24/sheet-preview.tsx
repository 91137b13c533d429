import { useLocale, useTranslations } from 'next-intl'
import { findCodiceTributo } from '../../f24/model/codici-tributo'
import type { Delega, RigaF24 } from '../../f24/model/delega'
import { euro } from '../format'
import { Boxes, Paper } from './paper'

type Props = {
  readonly delega: Delega
  readonly id: string
  /** What is paid: `TARI 2026, Cremona (CR)`. */
  readonly about: string
  readonly scadenza: string
  readonly late: boolean
  readonly comune: string
}

/** Who gets the money; the code of the comune stands on every row, and says only where. */
const goesTo = (codice: string): 'toState' | 'toProvince' | 'goesTo' => {
  const entry = findCodiceTributo(codice)
  if (entry?.stato) return 'toState'
  return entry?.tributo === 'TEFA' ? 'toProvince' : 'goesTo'
}

const Row = ({ riga, number, comune }: { riga: RigaF24; number: number; comune: string }) => {
  const t = useTranslations('f24.preview')
  const locale = useLocale()
  const { codiceTributo, codiceEnte, debito } = riga
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>
  return (
    <div className="row">
      {/* the official name of the code, in the language of the form */}
      <h4>
        {t('row', { number, name: codiceTributo })}{' '}
        <span className="small" lang="it">
          {findCodiceTributo(codiceTributo)?.descrizione}
        </span>
      </h4>
      <Boxes riga={riga} />
      <p className="read">
        {t.rich(goesTo(codiceTributo), { b, comune, ente: codiceEnte, importo: euro(debito, locale) })}
      </p>
    </div>
  )
}

/** The F24 of a tax that is not the IMU of this year as it will be printed, each row read in words. */
export const SheetPreview = ({ delega, comune, ...paper }: Props) => (
  <Paper delega={delega} title={useTranslations('f24.preview')('title')} {...paper}>
    {delega.righe.map((riga, at) => (
      <Row key={`${riga.codiceTributo}-${at}`} riga={riga} number={at + 1} comune={comune} />
    ))}
  </Paper>
)
