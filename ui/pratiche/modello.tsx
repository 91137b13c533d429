import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { ButtonLink } from '../components/button'

type ModelloProps = {
  /** Of the request, for who looks. */
  readonly page: string
  readonly office?: boolean
}

/** The declaration as it was sent, as paper and as record. */
export const ModelloInviato = ({ page, office = false }: ModelloProps) => {
  const t = useTranslations('pratiche.modello')
  const locale = useLocale()
  return (
    <section aria-labelledby="modello" className="card">
      <h2 id="modello">{t(office ? 'titoloUfficio' : 'titolo')}</h2>
      <p className="mt-2">{t(office ? 'testoUfficio' : 'testo')}</p>
      <p className="btns mt-4">
        {(['pdf', 'telematico'] as const).map((formato) => (
          <ButtonLink
            key={formato}
            kind="second"
            icon="download"
            download
            href={localeHref(locale, `${page}/dichiarazione/${formato}`)}
          >
            {t(formato)}
          </ButtonLink>
        ))}
      </p>
    </section>
  )
}
