import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { ThreeSteps } from '../three-steps'

const STEPS = ['comune', 'domande', 'risultato'] as const

/** The path and the three steps of the canone. */
export const CanoneFrame = ({ step, query }: { readonly step: (typeof STEPS)[number]; readonly query: string }) => {
  const t = useTranslations('canone.steps')
  const action = localeHref(useLocale(), '/calcolo/canone')
  return (
    <ThreeSteps
      names={STEPS.map((name) => t(name))}
      at={STEPS.indexOf(step)}
      hrefs={[`${action}?passo=comune&${query}`, `${action}?${query}`]}
    />
  )
}
