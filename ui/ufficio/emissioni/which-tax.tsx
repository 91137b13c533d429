import { useLocale, useTranslations } from 'next-intl'
import { TRIBUTI_EMISSIONE, type TributoEmissione } from '../../../contracts/emissione'
import { localeHref } from '../../../i18n/routing'

/** A new run of which tax: each asks other things. */
export const WhichTax = ({ tributo }: { readonly tributo: TributoEmissione }) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  return (
    <nav className="switch" aria-label={t('whichTax')}>
      {TRIBUTI_EMISSIONE.map((one) => (
        <a
          key={one}
          href={localeHref(locale, `/ufficio/emissioni?tributo=${one}`)}
          aria-current={one === tributo ? 'true' : undefined}
        >
          {one.toUpperCase()}
        </a>
      ))}
    </nav>
  )
}
