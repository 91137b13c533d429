import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { Stepper } from '../../../../../ui/components/stepper'

const STEPS = ['comune', 'domande', 'risultato'] as const

/** The path and the three steps of the IMPi. */
export const ImpiFrame = ({ step, query }: { readonly step: (typeof STEPS)[number]; readonly query: string }) => {
  const t = useTranslations('impi.steps')
  const home = useTranslations('home')
  const locale = useLocale()
  const action = localeHref(locale, '/calcolo/impi')
  const hrefs = { comune: `${action}?passo=comune&${query}`, domande: `${action}?${query}` }
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t(step)} />
      <Stepper
        current={STEPS.indexOf(step)}
        steps={STEPS.map((name) => ({ name: t(name), ...(name === 'risultato' ? {} : { href: hrefs[name] }) }))}
      />
    </>
  )
}
