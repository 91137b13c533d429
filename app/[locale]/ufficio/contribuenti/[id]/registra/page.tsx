import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { REGISTRAZIONI } from '../../../../../../contracts/registra/registrazioni'
import { localeHref } from '../../../../../../i18n/routing'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { registrateDi } from '../../../../../../server/registra/queries'
import { CardLink } from '../../../../../../ui/components/card'
import { RegistraOutcome } from '../../../../../../ui/ufficio/registra/outcome'
import { RegistrateRows } from '../../../../../../ui/ufficio/registra/rows'
import { postedForm } from '../../../../../posted'
import { registraPath } from '../../../../../registra/address'
import { openRegistra } from '../../../../../registra/load'
import { OfficeFrame } from '../../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('registra'))('titolo'),
  robots: { index: false },
})

/** What can be written into a position by hand, and what is on record now. */
const RegistraPage = async ({ params, searchParams }: Props) => {
  const { id } = await params
  const { scope, session, whose, position } = await openRegistra(id)
  const t = await getTranslations('registra')
  const locale = await getLocale()
  return (
    <OfficeFrame title={t('titolo')} lead={t('lead')} above={[{ name: t('posizione'), href: position }]}>
      <RegistraOutcome code={(await searchParams).esito} />
      <section aria-labelledby="che" className="section">
        <h2 id="che">{t('che')}</h2>
        <ul className="mt-4 grid gap-4 md:grid-cols-2">
          {REGISTRAZIONI.map((cosa) => (
            <li key={cosa}>
              <CardLink href={localeHref(locale, registraPath(id, cosa))} title={t(`cosa.${cosa}.titolo`)}>
                <p className="mt-2">{t(`cosa.${cosa}.lead`)}</p>
              </CardLink>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="registrate" className="section">
        <h2 id="registrate">{t('registrate')}</h2>
        <RegistrateRows
          rows={await registrateDi(scope, whose)}
          to={`${registraPath(id)}/togli`}
          token={await formToken(session)}
          typed={(await postedForm()) ?? new URLSearchParams()}
        />
      </section>
    </OfficeFrame>
  )
}

export default RegistraPage
