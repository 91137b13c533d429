import { useLocale, useTranslations } from 'next-intl'
import { MENO_DI, type CifraPareri, type CifraServizio } from '../../contracts/qualita'
import { decimalText, whole } from '../format'
import { Share } from './share'

/** Five stars to one: how many gave each. */
const Votes = ({ cifra: { stelle, pareri } }: { readonly cifra: CifraPareri }) => {
  const t = useTranslations('qualita')
  const locale = useLocale()
  return (
    <ul className="votes">
      {stelle
        .map((count, at) => ({ count, stars: at + 1 }))
        .reverse()
        .map(({ count, stars }) => (
          <li key={stars}>
            <span>{t('stelle', { n: stars })}</span>
            <Share part={count} of={pareri} />
            <span className="count">{whole(count, locale)}</span>
          </li>
        ))}
    </ul>
  )
}

type ServicesProps = { readonly servizi: readonly CifraServizio[]; readonly titles: Readonly<Record<string, string>> }

const Service = ({
  servizio: { servizio, cifra },
  name,
}: {
  readonly servizio: CifraServizio
  readonly name: string
}) => {
  const t = useTranslations('qualita')
  const locale = useLocale()
  return (
    <tr role="row" id={`parere-${servizio}`}>
      <th role="rowheader" scope="row">
        {name}
      </th>
      {cifra === undefined ? (
        <td role="cell" colSpan={3} className="few">
          {t('pochiPareri', { n: MENO_DI })}
        </td>
      ) : (
        <>
          <td role="cell" data-label={t('colonna.pareri')}>
            {whole(cifra.pareri, locale)}
          </td>
          <td role="cell" data-label={t('colonna.media')}>
            {t('suCinque', { media: decimalText(cifra.media, locale) })}
          </td>
          <td role="cell" className="words" data-label={t('colonna.stelle')}>
            <Votes cifra={cifra} />
          </td>
        </>
      )}
    </tr>
  )
}

/** What people think of each service (C.SE.1.7), over twelve months. */
export const Services = ({ servizi, titles }: ServicesProps) => {
  const t = useTranslations('qualita')
  return (
    <section aria-labelledby="facili" className="section">
      <h2 id="facili">{t('facili')}</h2>
      <p className="mt-2">{t('faciliTesto')}</p>
      {servizi.length === 0 ? (
        <p className="mt-2">{t('nessunParere')}</p>
      ) : (
        <table role="table" className="quality-table">
          <caption className="vh">{t('facili')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {(['servizio', 'pareri', 'media', 'stelle'] as const).map((key) => (
                <th key={key} role="columnheader" scope="col" className={key === 'stelle' ? 'words' : undefined}>
                  {t(`colonna.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {servizi.map((each) => (
              <Service key={each.servizio} servizio={each} name={titles[each.servizio] ?? each.servizio} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** How clear the pages are (C.SI.2.5), over twelve months. */
export const Clarity = ({ cifra }: { readonly cifra: CifraPareri | undefined }) => {
  const t = useTranslations('qualita')
  const locale = useLocale()
  return (
    <section aria-labelledby="chiare" className="section">
      <h2 id="chiare">{t('chiare')}</h2>
      {cifra === undefined ? (
        <p className="mt-2">{t('pochiPareri', { n: MENO_DI })}</p>
      ) : (
        <>
          <p className="mt-2">
            {t('chiareTesto', { pareri: whole(cifra.pareri, locale), media: decimalText(cifra.media, locale) })}
          </p>
          <div className="mt-4">
            <Votes cifra={cifra} />
          </div>
        </>
      )}
    </section>
  )
}
