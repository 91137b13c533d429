import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../../ui/components/breadcrumb'
import { Stepper } from '../../../../../../ui/components/stepper'

/** The addresses around this page, each with the answers of the calculation. */
export const useHrefs = (query: string) => {
  const locale = useLocale()
  const calcolo = localeHref(locale, '/calcolo/imu')
  return {
    home: localeHref(locale, '/'),
    comune: `${calcolo}?passo=comune&${query}`,
    calcolo: `${calcolo}?${query}`,
    risultato: `${calcolo}/risultato?${query}`,
    f24: `${calcolo}/f24?${query}`,
    pdf: `${calcolo}/f24/pdf?${query}`,
  }
}

type Props = {
  readonly query: string
  readonly title: ReactNode
  readonly lead?: ReactNode
  /** What is wrong, before the title. */
  readonly wrong?: ReactNode
  readonly children: ReactNode
}

/** Path, steps and title of the last step. */
export const F24Frame = ({ query, title, lead, wrong, children }: Props) => {
  const path = useTranslations('f24.path')
  const steps = useTranslations('f24.steps')
  const hrefs = useHrefs(query)
  return (
    <>
      <Breadcrumb
        path={[
          { name: path('home'), href: hrefs.home },
          { name: path('calcolo'), href: hrefs.calcolo },
          { name: path('risultato'), href: hrefs.risultato },
        ]}
        here={path('f24')}
      />
      <Stepper
        current={3}
        steps={[
          { name: steps('comune'), href: hrefs.comune },
          { name: steps('immobili'), href: hrefs.calcolo },
          { name: steps('risultato'), href: hrefs.risultato },
          { name: steps('f24') },
        ]}
      />
      <div className="wrap">
        {wrong ? <div className="mt-6">{wrong}</div> : null}
        <div className="head">
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="lead">{lead}</p>}
        </div>
        {children}
      </div>
    </>
  )
}
