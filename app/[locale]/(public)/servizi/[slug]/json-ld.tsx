import { getTranslations } from 'next-intl/server'
import { localeHref, type Locale } from '../../../../../i18n/routing'
import { installedOffice } from '../../../../../server/platform/installation'
import { JsonLd } from '../../../../../ui/components/json-ld'
import { sheetOf, type SheetSlug } from '../../../../../ui/servizi/sheets'
import { origin } from '../../../../page-metadata'
import type { ForComune } from './load'

type SheetDataProps = { readonly slug: SheetSlug; readonly locale: Locale; readonly where?: ForComune }

/** Where the service is given in person: only an office that the comune or the installation names, never one we suppose. */
const locationOf = (office: ReturnType<typeof installedOffice>) => {
  if (office === undefined) return {}
  return {
    serviceLocation: {
      '@type': 'Place',
      name: office.name,
      ...(office.address
        ? {
            address: {
              '@type': 'PostalAddress',
              streetAddress: office.address.street,
              postalCode: office.address.postcode,
              addressLocality: office.address.city,
            },
          }
        : {}),
    },
  }
}

/** The sheet for programs: the fields of R.SI.1.1 of the Modello Comuni. */
export const SheetData = async ({ slug, locale, where }: SheetDataProps) => {
  const t = await getTranslations('schede')
  const words = await getTranslations('servizi')
  const base = await origin()
  const online = sheetOf(slug)?.online
  return (
    <JsonLd
      element="metatag"
      data={{
        '@type': 'GovernmentService',
        name: t(`${slug}.name`),
        description: t(`${slug}.short`),
        inLanguage: locale,
        serviceType: words('category'),
        serviceOperator: {
          '@type': 'GovernmentOrganization',
          name: where ? `Comune di ${where.comune.nome}` : (installedOffice()?.name ?? words('operator')),
        },
        areaServed: { '@type': 'AdministrativeArea', name: where?.comune.nome ?? 'Italia' },
        audience: { '@type': 'Audience', audienceType: t(`${slug}.who`).split('\n')[0] },
        availableChannel: {
          '@type': 'ServiceChannel',
          name: words('access'),
          serviceUrl: new URL(localeHref(locale, online ?? `/servizi/${slug}`), base).href,
          ...locationOf(where?.office ?? installedOffice()),
        },
      }}
    />
  )
}
