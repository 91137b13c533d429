import { useTranslations } from 'next-intl'
import { IPA } from './ipa'

export type OfficeShown = {
  readonly name: string
  readonly address?: { readonly street: string; readonly postcode: string; readonly city: string }
  readonly phone?: string
  readonly email?: string
  readonly hours?: string
}

/** Whom to ask: the office that the installation names, or how to find the comune's own. */
export const Contacts = ({ comune, office }: { readonly comune?: string; readonly office?: OfficeShown }) => {
  const t = useTranslations('servizi')
  if (office === undefined) {
    return (
      <>
        <p>{comune === undefined ? t('contactsText') : t('contactsComune', { comune })}</p>
        <p>
          {t('contactsNone')} <a href={IPA}>{t('ipa')}</a>
        </p>
      </>
    )
  }
  const { name, address, phone, email, hours } = office
  return (
    <>
      <p>
        <b>{name}</b>
      </p>
      {address ? <p>{`${address.street}, ${address.postcode} ${address.city}`}</p> : null}
      {phone ? (
        <p>
          {t('phone')}: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </p>
      ) : null}
      {email ? (
        <p>
          {t('email')}: <a href={`mailto:${email}`}>{email}</a>
        </p>
      ) : null}
      {hours ? (
        <p>
          {t('hours')}: {hours}
        </p>
      ) : null}
    </>
  )
}
