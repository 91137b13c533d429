import type { Locale } from '../../../../../i18n/routing'
import { localeHref } from '../../../../../i18n/routing'
import type { Crumb } from '../../../../../ui/components/breadcrumb'
import { JsonLd } from '../../../../../ui/components/json-ld'
import { comuneName } from '../../../../../ui/comune-name'
import { breadcrumbData } from '../../../../breadcrumb-data'
import { origin } from '../../../../page-metadata'
import type { ComuneLoaded } from './load'

/** The page for programs: which comune it is about, where it stands in the site. */
export const ComuneData = async ({
  comune,
  locale,
  path,
}: ComuneLoaded & { readonly locale: Locale; readonly path: readonly Crumb[] }) => {
  const base = await origin()
  const address = localeHref(locale, `/comuni/${comune.slug}`)
  return (
    <>
      <JsonLd
        data={{
          '@type': 'WebPage',
          name: comuneName(comune),
          url: new URL(address, base).href,
          inLanguage: locale,
          license: 'https://creativecommons.org/licenses/by/4.0/',
          about: {
            '@type': 'AdministrativeArea',
            name: comune.nome,
            ...(comune.altraLingua ? { alternateName: comune.altraLingua } : {}),
            identifier: [
              { '@type': 'PropertyValue', propertyID: 'codice catastale', value: comune.belfiore },
              { '@type': 'PropertyValue', propertyID: 'ISTAT', value: comune.istat },
            ],
            containedInPlace: { '@type': 'AdministrativeArea', name: comune.provincia },
          },
        }}
      />
      <JsonLd data={breadcrumbData([...path, { name: comuneName(comune), href: address }], base)} />
    </>
  )
}
