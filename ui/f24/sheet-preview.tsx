import { useLocale, useTranslations } from 'next-intl'
import { findCodiceTributo } from '../../f24/model/codici-tributo'
import type { Delega, RigaF24 } from '../../f24/model/delega'
import { Amount } from '../components/amount'
import { euro, longDate } from '../format'
import { Boxes, Payer } from './f24-preview'
import { inWords } from './in-words'

type Props = {
  readonly delega: Delega
  readonly id: string
  /** What is paid: `TARI 2026, rata 1 di 2`. */
  readonly about: string
  readonly scadenza: string
  readonly late: boolean
  readonly comune: string
}

const Row = ({ riga, number, comune }: { riga: RigaF24; number: number; comune: string }) => {
  const t = useTranslations('f24.preview')
  const locale = useLocale()
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>
  return (
    <div className="row">
      {/* the official name of the code, in the language of the form */}
      <h4>
        {t('row', { number, name: riga.codiceTributo })}{' '}
        <span className="small" lang="it">
          {findCodiceTributo(riga.codiceTributo)?.descrizione}
        </span>
      </h4>
      <Boxes riga={riga} />
      <p className="read">
        {t.rich('goesTo', { b, comune, ente: riga.codiceEnte, importo: euro(riga.debito, locale) })}
      </p>
    </div>
  )
}

/** The F24 of a tax that is not the IMU as it will be printed: boxes as on the model, each row read in words. */
export const SheetPreview = ({ delega, id, about, scadenza, late, comune }: Props) => {
  const t = useTranslations('f24.preview')
  const locale = useLocale()
  const giorno = longDate(scadenza, locale)
  return (
    <article className="paper" aria-labelledby={id}>
      <div className="paper-head">
        <h2 id={id}>{t('title')}</h2>
        <span className="soft small">{about}</span>
      </div>
      <Payer delega={delega} id={`${id}-chi`} />
      <section aria-labelledby={`${id}-motivo`}>
        <h3 id={`${id}-motivo`}>{t('reason')}</h3>
        {delega.righe.map((riga, at) => (
          <Row key={`${riga.codiceTributo}-${at}`} riga={riga} number={at + 1} comune={comune} />
        ))}
      </section>
      <div className="total">
        <div>
          <h3>{t('total')}</h3>
          <p className="small soft">{inWords(delega.saldoFinale, locale)}</p>
          <p className="small">{late ? t('late', { giorno }) : t('due', { giorno })}</p>
        </div>
        <Amount cents={delega.saldoFinale} size="l" />
      </div>
    </article>
  )
}
