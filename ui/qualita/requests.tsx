import { useLocale, useTranslations } from 'next-intl'
import { MENO_DI, TQRIF, type CifraPratiche } from '../../contracts/qualita'
import { termineOn } from '../../engine/procedimento/procedimento'
import { uncertain } from '../../engine/kernel/law'
import { LawChip } from '../components/source-chip'
import { decimalText, whole } from '../format'
import { Share } from './share'

/** What each kind of request is called. */
type Titles = Readonly<Record<string, string>>

type RowsProps = { readonly cifre: readonly CifraPratiche[]; readonly titles: Titles }

/** In a hundred, without decimals. Never all of them where one is missing. */
const inHundred = (part: number, of: number): string => `${Math.floor((part / of) * 100)}\u00a0%`

const InTime = ({ cifra: { conTermine, inTempo } }: { readonly cifra: CifraPratiche }) => {
  const t = useTranslations('qualita')
  if (conTermine === undefined || inTempo === undefined) return <>{t('troppoPoche')}</>
  return (
    <span>
      {t('inTempo', { parte: inHundred(inTempo, conTermine), n: inTempo, di: conTermine })}
      <Share part={inTempo} of={conTermine} />
    </span>
  )
}

const COLUMNS = ['ricevute', 'decise', 'mediana', 'novantacinque', 'tempo', 'ritardo'] as const

const Row = ({ cifra, name }: { readonly cifra: CifraPratiche; readonly name: string }) => {
  const t = useTranslations('qualita')
  const locale = useLocale()
  const { ricevute, decise, mediana, novantacinque, inRitardo } = cifra
  const days = (n: number | undefined) =>
    n === undefined ? t('troppoPoche') : t('giorni', { n, testo: decimalText(String(n), locale) })
  return (
    <tr role="row" className={cifra.procedura === undefined ? 'all' : undefined}>
      <th role="rowheader" scope="row">
        {name}
      </th>
      {ricevute === undefined ? (
        <td role="cell" colSpan={COLUMNS.length} className="few">
          {t('poche', { n: MENO_DI })}
        </td>
      ) : (
        <>
          <td role="cell" data-label={t('colonna.ricevute')}>
            {whole(ricevute, locale)}
          </td>
          <td role="cell" data-label={t('colonna.decise')}>
            {whole(decise ?? 0, locale)}
          </td>
          <td role="cell" data-label={t('colonna.mediana')}>
            {days(mediana)}
          </td>
          <td role="cell" data-label={t('colonna.novantacinque')}>
            {days(novantacinque)}
          </td>
          <td role="cell" data-label={t('colonna.tempo')}>
            <InTime cifra={cifra} />
          </td>
          <td role="cell" data-label={t('colonna.ritardo')}>
            {whole(inRitardo ?? 0, locale)}
          </td>
        </>
      )}
    </tr>
  )
}

const Heads = ({ first }: { readonly first: string }) => {
  const t = useTranslations('qualita')
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          {first}
        </th>
        {COLUMNS.map((key) => (
          <th key={key} role="columnheader" scope="col">
            {t(`colonna.${key}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Kinds of which no number is told, in one sentence. */
const Hidden = ({ cifre, titles }: RowsProps) => {
  const t = useTranslations('qualita')
  const tipi = cifre.map(({ procedura = '' }) => `«${titles[procedura] ?? procedura}»`)
  const list = new Intl.ListFormat(useLocale()).format(tipi)
  return cifre.length === 0 ? null : <p className="mt-4 narrow">{t('pocheTipi', { n: MENO_DI, tipi: list })}</p>
}

const isHidden = ({ procedura, ricevute }: CifraPratiche): boolean => procedura !== undefined && ricevute === undefined

const Year = ({ anno, cifre, titles }: RowsProps & { readonly anno: number }) => {
  const t = useTranslations('qualita')
  return (
    <>
      <table role="table" className="quality-table">
        <caption>{t('inviateNel', { anno: String(anno) })}</caption>
        <Heads first={t('tipo')} />
        <tbody role="rowgroup">
          {cifre
            .filter((cifra) => !isHidden(cifra))
            .map((cifra) => (
              <Row
                key={cifra.procedura ?? ''}
                cifra={cifra}
                name={cifra.procedura === undefined ? t('tutte') : (titles[cifra.procedura] ?? cifra.procedura)}
              />
            ))}
        </tbody>
      </table>
      <Hidden cifre={cifre.filter(isHidden)} titles={titles} />
    </>
  )
}

/** Requests by the year they were sent: this year at once, those before to be opened. */
export const Requests = ({ cifre, titles }: RowsProps) => {
  const t = useTranslations('qualita')
  const [now, ...before] = [...new Set(cifre.map(({ anno }) => anno))]
  const of = (anno: number) => cifre.filter((each) => each.anno === anno)
  return (
    <section aria-labelledby="richieste" className="section">
      <h2 id="richieste">{t('richieste')}</h2>
      {now === undefined ? <p className="mt-2">{t('nessuna')}</p> : <Year anno={now} cifre={of(now)} titles={titles} />}
      {before.map((anno) => (
        <details key={anno} className="help mt-4">
          <summary>{t('inviateNel', { anno: String(anno) })}</summary>
          <div className="help-body">
            <Year anno={anno} cifre={of(anno)} titles={titles} />
          </div>
        </details>
      ))}
    </section>
  )
}

/** The levels of ARERA hang on a scheme that is chosen for the whole basin, and that nobody has told this installation. */
const LIVELLI = uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'tabelle 1 e 2')

/** What ARERA asks of complaints and corrections of the TARI, and what came of them year by year. */
export const Tqrif = ({ cifre, titles }: RowsProps) => {
  const t = useTranslations('qualita')
  return (
    <section aria-labelledby="tari" className="section">
      <h2 id="tari">{t('tari.titolo')}</h2>
      <p className="mt-2">{t('tari.testo')}</p>
      {TQRIF.map((id) => {
        const { value, law } = termineOn(id === 'reclamo-tari' ? 'tari-reclamo' : 'tari-rettifica', '2026-01-01')
        const own = cifre.filter(({ procedura }) => procedura === id)
        return (
          <div key={id} className="mt-6">
            <h3>{titles[id]}</h3>
            <p>{t('tari.entro', { giorni: value.giorni })}</p>
            <p className="mt-2">
              <LawChip law={law} />
            </p>
            {own.length === 0 ? (
              <p className="mt-2">{t('tari.nessuno')}</p>
            ) : (
              <table role="table" className="quality-table">
                <caption className="vh">{titles[id]}</caption>
                <Heads first={t('anno')} />
                <tbody role="rowgroup">
                  {own.map((cifra) => (
                    <Row key={cifra.anno} cifra={cifra} name={String(cifra.anno)} />
                  ))}
                </tbody>
              </table>
            )}
          </div>
        )
      })}
      <p className="mt-6">{t('tari.livelli')}</p>
      <p className="mt-2">
        <LawChip law={LIVELLI} />
      </p>
    </section>
  )
}
