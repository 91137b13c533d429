import { useTranslations } from 'next-intl'
import { datiHref, FORMATI, INSIEMI, LICENZA_APERTA } from '../../../../contracts/dati/insiemi'
import { localeHref, type Locale } from '../../../../i18n/routing'
import type { Misura } from '../../../../server/dati/misure'
import { JsonLd } from '../../../../ui/components/json-ld'

type Props = { readonly files: readonly Misura[]; readonly base: URL; readonly locale: Locale }

/** The catalogue for search engines of data, which read schema.org. */
export const OpenDataForPrograms = ({ files, base, locale }: Props) => {
  const t = useTranslations('datiAperti')
  const address = new URL(localeHref(locale, '/dati-aperti'), base).href
  return (
    <JsonLd
      data={{
        '@type': 'DataCatalog',
        name: t('title'),
        description: t('description'),
        url: address,
        license: LICENZA_APERTA.href,
        dataset: INSIEMI.map((insieme) => ({
          '@type': 'Dataset',
          name: t(`insiemi.${insieme}.title`),
          description: t(`insiemi.${insieme}.text`),
          url: `${address}#${insieme}`,
          license: LICENZA_APERTA.href,
          isAccessibleForFree: true,
          distribution: files
            .filter((file) => file.insieme === insieme)
            .flatMap(({ anno }) =>
              FORMATI.map((formato) => ({
                '@type': 'DataDownload',
                encodingFormat: formato === 'csv' ? 'text/csv' : 'application/json',
                contentUrl: new URL(datiHref(insieme, formato, anno), base).href,
              })),
            ),
        })),
      }}
    />
  )
}
