import { useLocale, useTranslations } from 'next-intl'
import { ASPECTS } from '../../contracts/page-rating'
import type { Locale } from '../../i18n/routing'
import { date, decimalText, whole } from '../format'
import { Share } from './share'

/** November 2026, of `2026-11`. */
const monthOf = (mese: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${mese}-01T00:00:00Z`),
  )

type MonthsProps = {
  readonly mesi: readonly { readonly mese: string; readonly pareri: number; readonly media: string }[]
}

export const Months = ({ mesi }: MonthsProps) => {
  const t = useTranslations('qualita')
  const locale = useLocale()
  return (
    <section aria-labelledby="mesi" className="section">
      <h2 id="mesi">{t('ufficio.mesi')}</h2>
      {mesi.length === 0 ? (
        <p className="mt-2">{t('nessunParere')}</p>
      ) : (
        <table role="table" className="quality-table">
          <caption className="vh">{t('ufficio.mesi')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {[t('ufficio.mese'), t('colonna.pareri'), t('colonna.media')].map((name) => (
                <th key={name} role="columnheader" scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {mesi.map(({ mese, pareri, media }) => (
              <tr key={mese} role="row">
                <th role="rowheader" scope="row">
                  {monthOf(mese, locale)}
                </th>
                <td role="cell" data-label={t('colonna.pareri')}>
                  {whole(pareri, locale)}
                </td>
                <td role="cell" data-label={t('colonna.media')}>
                  <span>
                    {t('suCinque', { media: decimalText(media, locale) })}
                    <Share part={Number(media)} of={5} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type AspectsProps = { readonly scelte: readonly { readonly aspetto: string; readonly volte: number }[] }

/** What was hard and what was liked, as often as it was said. */
export const Aspects = ({ scelte }: AspectsProps) => {
  const t = useTranslations('qualita.ufficio')
  const words = useTranslations('valuta')
  const most = Math.max(1, ...scelte.map(({ volte }) => volte))
  return (['negative', 'positive'] as const).map((sign) => {
    const said = scelte.filter(({ aspetto }) => aspetto.startsWith(`${sign}:`))
    const id = sign === 'negative' ? 'difficolta' : 'piaciuto'
    return said.length === 0 ? null : (
      <section key={sign} aria-labelledby={id} className="section">
        <h2 id={id}>{t(id)}</h2>
        <dl className="facts mt-2">
          {said.map(({ aspetto, volte }) => {
            const aspect = ASPECTS.find((each) => aspetto.endsWith(`:${each}`)) ?? 'other'
            return (
              <div key={aspetto}>
                <dt>{words(`${sign === 'negative' ? 'hard' : 'liked'}.${aspect}`)}</dt>
                <dd>
                  {t('volte', { n: volte })}
                  <Share part={volte} of={most} />
                </dd>
              </div>
            )
          })}
        </dl>
      </section>
    )
  })
}

type TextsProps = {
  readonly testi: readonly {
    readonly giorno: string
    readonly servizio: string
    readonly lingua: string
    readonly punteggio: number
    readonly testo: string
  }[]
  readonly titles: Readonly<Record<string, string>>
}

/** The words themselves, in the language they were written in. */
export const Texts = ({ testi, titles }: TextsProps) => {
  const t = useTranslations('qualita')
  const locale = useLocale()
  return (
    <section aria-labelledby="testi" className="section">
      <h2 id="testi">{t('ufficio.testi')}</h2>
      {testi.length === 0 ? (
        <p className="mt-2">{t('ufficio.nessuno')}</p>
      ) : (
        <>
          <p className="mt-2 soft">{t('ufficio.ultimi')}</p>
          <ul className="mt-4 grid gap-4">
            {testi.map(({ giorno, servizio, lingua, punteggio, testo }, at) => (
              <li key={`${giorno}-${at}`} className="card">
                <p lang={lingua}>{testo}</p>
                <p className="soft small mt-2">
                  {[date(giorno, locale), titles[servizio] ?? servizio, t('stelle', { n: punteggio })].join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
