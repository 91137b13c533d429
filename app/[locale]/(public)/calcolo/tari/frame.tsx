import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { Stepper } from '../../../../../ui/components/stepper'

const STEPS = ['comune', 'utenza', 'risultato'] as const

/** The path and the three steps of the TARI. */
export const TariFrame = ({ step, query }: { readonly step: (typeof STEPS)[number]; readonly query: string }) => {
  const t = useTranslations('tari.steps')
  const home = useTranslations('home')
  const locale = useLocale()
  const action = localeHref(locale, '/calcolo/tari')
  const hrefs = { comune: `${action}?passo=comune&${query}`, utenza: `${action}?${query}` }
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
