import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { ThreeSteps } from '../three-steps'

const STEPS = ['comune', 'utenza', 'risultato'] as const

/** The path and the three steps of the TARI. */
export const TariFrame = ({ step, query }: { readonly step: (typeof STEPS)[number]; readonly query: string }) => {
  const t = useTranslations('tari.steps')
  const action = localeHref(useLocale(), '/calcolo/tari')
  return (
    <ThreeSteps
      names={STEPS.map((name) => t(name))}
      at={STEPS.indexOf(step)}
      hrefs={[`${action}?passo=comune&${query}`, `${action}?${query}`]}
    />
  )
}
