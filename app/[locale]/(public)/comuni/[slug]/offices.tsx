import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import type { Comune } from '../../../../../server/comuni/queries'
import type { Ufficio } from '../../../../../server/enti/uffici'
import { ButtonLink } from '../../../../../ui/components/button'
import { IPA } from '../../../../../ui/servizi/ipa'

const Mail = ({ address }: { readonly address: string }) => <a href={`mailto:${address}`}>{address}</a>

const where = ({ indirizzo, cap, localita }: Ufficio): string =>
  [indirizzo, [cap, localita].filter((part) => part !== undefined).join(' ')].filter((part) => part).join(', ')

/** What is known of an office, in the order in which one looks for it. */
const useDetails = (ufficio: Ufficio) => {
  const t = useTranslations('schedaComune.ufficio')
  const { telefono, email, pec, orari } = ufficio
  const address = where(ufficio)
  return [
    { key: 'where', name: t('where'), value: address === '' ? undefined : address },
    {
      key: 'phone',
      name: t('phone'),
      value: telefono === undefined ? undefined : <a href={`tel:${telefono.replace(/[^+\d]/g, '')}`}>{telefono}</a>,
    },
    { key: 'email', name: t('email'), value: email === undefined ? undefined : <Mail address={email} /> },
    { key: 'pec', name: t('pec'), value: pec === undefined ? undefined : <Mail address={pec} /> },
    {
      key: 'hours',
      name: t('hours'),
      value: orari?.split('\n').map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      )),
    },
  ].filter(({ value }) => value !== undefined)
}

const Office = ({ ufficio }: { readonly ufficio: Ufficio }) => {
  const t = useTranslations('schedaComune.ufficio')
  const taxes = useTranslations('deleghe.tributo')
  const details = useDetails(ufficio)
  return (
    <li className="card">
      {/* the comune's own name for it */}
      <h3 lang="it">{ufficio.nome}</h3>
      <p className="soft small">{t('about', { tributi: ufficio.tributi.map((one) => taxes(one)).join(', ') })}</p>
      <dl className="facts">
        {details.map(({ key, name, value }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

type Props = {
  readonly comune: Comune
  readonly uffici: readonly Ufficio[]
  /** `serie` of those that receive by appointment. */
  readonly ricevono: readonly string[]
}

/** How to reach the office: in its own words where the comune has told them, else where the official ones are. */
export const Offices = ({ comune, uffici, ricevono }: Props) => {
  const t = useTranslations('schedaComune.ufficio')
  const locale = useLocale()
  return (
    <section className="section" aria-labelledby="ufficio">
      <h2 id="ufficio">{t('title')}</h2>
      {uffici.length === 0 ? (
        <p>{t('text', { comune: comune.nome })}</p>
      ) : (
        <ul className="plain-list mt-4">
          {uffici.map((ufficio) => (
            <Office key={ufficio.id} ufficio={ufficio} />
          ))}
        </ul>
      )}
      {ricevono.length === 0 ? null : (
        <p className="btns mt-6" data-element="appointment-booking">
          <ButtonLink
            kind="second"
            icon="calendar"
            href={localeHref(locale, `/area/appuntamenti/nuovo?comune=${comune.belfiore}`)}
          >
            {t('book')}
          </ButtonLink>
        </p>
      )}
      <p className="mt-3">{t('what')}</p>
      <p className="mt-3">
        <a href={IPA}>{t('ipa')}</a>
      </p>
    </section>
  )
}
