import { useLocale, useTranslations } from 'next-intl'
import { ESITI, type Esito } from '../../../contracts/consegna/esiti'
import { localeHref } from '../../../i18n/routing'
import { whole } from '../../format'

type OutcomesProps = {
  /** Address of the run. */
  readonly run: string
  readonly quanti: Readonly<Partial<Record<Esito, number>>>
}

/** What became of the statements after they left, and where the file that tells it comes in. */
export const Outcomes = ({ run, quanti }: OutcomesProps) => {
  const t = useTranslations('consegna.esiti')
  const locale = useLocale()
  const some = ESITI.filter((esito) => (quanti[esito] ?? 0) > 0)
  return (
    <section className="section" aria-labelledby="esiti">
      <h2 id="esiti">{t('title')}</h2>
      <p className="mt-2">{t(some.length === 0 ? 'none' : 'lead')}</p>
      {some.length === 0 ? null : (
        <ul className="run-look mt-4">
          {some.map((esito) => (
            <li key={esito}>
              <span>{t(`esito.${esito}`)}</span>
              <span className="num">{whole(quanti[esito]!, locale)}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="mt-4 flex flex-wrap gap-6">
        <li>
          <a href={localeHref(locale, '/ufficio/importazioni')}>{t('bring')}</a>
        </li>
        {(quanti.tornata ?? 0) > 0 ? (
          <li>
            <a href={`${run}/consegna/tornati`}>{t('who')}</a>
          </li>
        ) : null}
      </ul>
      <p className="mt-4 small soft">{t('format')}</p>
    </section>
  )
}
