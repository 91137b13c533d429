import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CONTROLLA } from '../../../../../contracts/dichiarazione/percorso'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { Stepper } from '../../../../../ui/components/stepper'
import { MODULI, type QualeModulo } from './moduli'

export const useIndirizzi = (quale: QualeModulo) => {
  const locale = useLocale()
  const page = localeHref(locale, MODULI[quale].page)
  return {
    home: localeHref(locale, '/'),
    imu: localeHref(locale, '/dichiarazione/imu'),
    page,
    scarica: `${page}/scarica`,
  }
}

export const passiDi = (quale: QualeModulo): readonly string[] => [
  ...MODULI[quale].modulo.passi.map(({ id }) => id),
  CONTROLLA,
]

type Props = {
  readonly quale: QualeModulo
  readonly passo: string
  readonly title: string
  readonly lead?: string
  readonly wrong?: ReactNode
  readonly children: ReactNode
}

/** Path, steps and title of the form. */
export const ModuloFrame = ({ quale, passo, title, lead, wrong, children }: Props) => {
  const t = useTranslations('dichiarazione')
  const { home, imu } = useIndirizzi(quale)
  const steps = passiDi(quale)
  return (
    <>
      <Breadcrumb
        path={[
          { name: t('path.home'), href: home },
          { name: t('path.imu'), href: imu },
        ]}
        here={t(`compila.${quale}`)}
      />
      <Stepper current={steps.indexOf(passo)} steps={steps.map((id) => ({ name: t(`passi.${id as 'chi'}`) }))} />
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
