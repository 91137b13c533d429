import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../i18n/routing'
import type { Crumb } from '../../ui/components/breadcrumb'
import { AreaFrame } from '../area-frame'
import { PRATICHE } from './address'

type FrameProps = {
  readonly title: string
  readonly here?: string
  readonly lead?: ReactNode
  /** Below the list of requests. */
  readonly path?: readonly Crumb[]
  /** The page itself, from `/`. */
  readonly page: string
  readonly children: ReactNode
}

/** What stands around every page of requests. */
export const PraticheFrame = ({ path = [], children, ...rest }: FrameProps) => {
  const t = useTranslations('pratiche')
  const own = { name: t('titolo'), href: localeHref(useLocale(), PRATICHE) }
  return (
    <AreaFrame {...rest} above={rest.page === PRATICHE ? [] : [own, ...path]}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">{children}</div>
    </AreaFrame>
  )
}
