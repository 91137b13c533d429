import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../i18n/routing'
import { AreaFrame } from '../area-frame'
import { APPUNTAMENTI } from './address'

type FrameProps = {
  readonly title: string
  readonly lead?: ReactNode
  /** The page itself, from `/`. */
  readonly page: string
  readonly children: ReactNode
}

/** What stands around every page of one's appointments. */
export const AppuntamentiFrame = ({ children, ...rest }: FrameProps) => {
  const t = useTranslations('appuntamenti')
  const own = { name: t('title'), href: localeHref(useLocale(), APPUNTAMENTI) }
  return (
    <AreaFrame {...rest} above={rest.page === APPUNTAMENTI ? [] : [own]}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">{children}</div>
    </AreaFrame>
  )
}
