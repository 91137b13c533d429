import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { Stepper } from '../../../../../ui/components/stepper'

const STEPS = ['comune', 'immobile', 'risultato'] as const

/** The path and the three steps of the TASI. */
export const TasiFrame = ({ step, query }: { readonly step: (typeof STEPS)[number]; readonly query: string }) => {
  const t = useTranslations('tasi.steps')
  const home = useTranslations('home')
  const locale = useLocale()
  const action = localeHref(locale, '/calcolo/tasi')
  const hrefs = { comune: `${action}?passo=comune&${query}`, immobile: `${action}?${query}` }
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
