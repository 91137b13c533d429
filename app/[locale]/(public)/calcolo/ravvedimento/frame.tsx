import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { ThreeSteps } from '../three-steps'

const STEPS = ['tributo', 'domande', 'risultato'] as const

/** The path and the three steps. */
export const RavvedimentoFrame = ({
  step,
  query,
}: {
  readonly step: (typeof STEPS)[number]
  readonly query: string
}) => {
  const t = useTranslations('ravvedimento.steps')
  const action = localeHref(useLocale(), '/calcolo/ravvedimento')
  return (
    <ThreeSteps
      names={STEPS.map((name) => t(name))}
      at={STEPS.indexOf(step)}
      hrefs={[`${action}?${query}&passo=tributo`, `${action}?${query}`]}
    />
  )
}
