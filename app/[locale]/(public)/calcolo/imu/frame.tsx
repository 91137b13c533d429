import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { Stepper } from '../../../../../ui/components/stepper'

type FrameProps = {
  readonly step: 'comune' | 'immobili' | 'risultato'
  /** The answers so far: the steps done lead back with them. */
  readonly query: string
}

const STEPS = ['comune', 'immobili', 'risultato', 'f24'] as const

/** The path and the four steps of the calculation. */
export const Frame = ({ step, query }: FrameProps) => {
  const t = useTranslations('calcolo.passi')
  const home = useTranslations('home')
  const locale = useLocale()
  const action = localeHref(locale, '/calcolo/imu')
  const hrefs = { comune: `${action}?passo=comune&${query}`, immobili: `${action}?${query}` }
  const path = [{ name: home('title'), href: localeHref(locale, '/') }]
  const before = step === 'risultato' ? [...path, { name: t('immobili'), href: hrefs.immobili }] : path
  return (
    <>
      <Breadcrumb path={before} here={t(step)} />
      <Stepper
        current={STEPS.indexOf(step)}
        steps={STEPS.map((name) => ({
          name: t(name),
          ...(name === 'comune' || name === 'immobili' ? { href: hrefs[name] } : {}),
        }))}
      />
    </>
  )
}
