import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../i18n/routing'
import { Breadcrumb } from '../../ui/components/breadcrumb'

/** Where the counter books for somebody. */
export const BANCO = '/ufficio/appuntamenti/nuovo'

/** Around the steps of a booking at the counter. */
export const AlBanco = ({ lead, children }: { readonly lead: string; readonly children: ReactNode }) => {
  const t = useTranslations('appuntamenti.office')
  const office = useTranslations('ufficio')
  const locale = useLocale()
  return (
    <>
      <Breadcrumb
        path={[
          { name: office('title'), href: localeHref(locale, '/ufficio') },
          { name: t('title'), href: localeHref(locale, '/ufficio/appuntamenti') },
        ]}
        here={t('book')}
      />
      <div className="wrap">
        <div className="head">
          <h1>{t('book')}</h1>
          <p className="lead">{lead}</p>
        </div>
        <div className="narrow mt-8 grid grid-cols-1 gap-8">{children}</div>
      </div>
    </>
  )
}
