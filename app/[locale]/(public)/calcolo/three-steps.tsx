import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { Stepper } from '../../../../ui/components/stepper'

type ThreeStepsProps = {
  /** What the steps are called, and which one this is. */
  readonly names: readonly string[]
  readonly at: number
  /** Of the first two: a result leads nowhere further. */
  readonly hrefs: readonly string[]
}

/** The path and the three steps of a calculator. */
export const ThreeSteps = ({ names, at, hrefs }: ThreeStepsProps) => {
  const home = useTranslations('home')
  const locale = useLocale()
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={names[at]!} />
      <Stepper
        current={at}
        steps={names.map((name, step) => {
          const href = hrefs[step]
          return { name, ...(href === undefined ? {} : { href }) }
        })}
      />
    </>
  )
}
