import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Breadcrumb } from '../../ui/components/breadcrumb'
import { ButtonLink } from '../../ui/components/button'
import { Empty } from '../../ui/components/empty'

type NoPositionProps = {
  readonly why: 'altri' | 'persona' | 'anno' | 'nessuno'
  readonly comune: string
}

/** An address that leads to no position: what there is instead. Of others nothing is said, not even that they are known. */
export const NoPosition = ({ why, comune }: NoPositionProps) => {
  const t = useTranslations('posizione')
  const area = useTranslations('area')
  const locale = useLocale()
  const back = why === 'nessuno' ? '/area' : '/area/posizione'
  return (
    <>
      <Breadcrumb path={[{ name: area('title'), href: localeHref(locale, '/area') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
        </div>
        <div className="mt-8">
          <Empty icon="search" title={t('no.title')}>
            <p>{t(`no.${why}`, { comune })}</p>
            <p className="mt-4">
              <ButtonLink href={localeHref(locale, back)}>{t(why === 'nessuno' ? 'no.area' : 'no.back')}</ButtonLink>
            </p>
          </Empty>
        </div>
      </div>
    </>
  )
}
