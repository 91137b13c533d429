import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import type { Tax } from './load'

/** The addresses around this page, each with the answers of the calculation. */
export const useHrefs = (tax: Tax, query: string) => {
  const locale = useLocale()
  const calcolo = localeHref(locale, `/calcolo/${tax}`)
  return {
    home: localeHref(locale, '/'),
    calcolo: `${calcolo}?${query}`,
    risultato: `${calcolo}/risultato?${query}`,
    f24: `${calcolo}/f24?${query}`,
    pdf: `${calcolo}/f24/pdf?${query}`,
  }
}

type Props = {
  readonly tax: Tax
  readonly query: string
  readonly title: ReactNode
  readonly lead: ReactNode
  /** What is wrong, before the title. */
  readonly wrong?: ReactNode
  readonly children: ReactNode
}

/** Path and title of the last step. */
export const ModuloFrame = ({ tax, query, title, lead, wrong, children }: Props) => {
  const path = useTranslations('f24.path')
  const hrefs = useHrefs(tax, query)
  return (
    <>
      <Breadcrumb
        path={[
          { name: path('home'), href: hrefs.home },
          { name: path('risultato'), href: hrefs.risultato },
        ]}
        here={path('f24')}
      />
      <div className="wrap">
        {wrong ? <div className="mt-6">{wrong}</div> : null}
        <div className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {children}
      </div>
    </>
  )
}
