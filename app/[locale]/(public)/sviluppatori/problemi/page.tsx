import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref, type Locale } from '../../../../../i18n/routing'
import { codesOf, sentenceOf, type Catalogue } from '../../../../../server/platform/sentences'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { pageMetadata } from '../../../../page-metadata'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('sviluppatori.problemi')
  return pageMetadata({
    locale: await getLocale(),
    path: '/sviluppatori/problemi',
    title: t('title'),
    description: t('lead'),
  })
}

type GroupProps = { readonly catalogue: Catalogue; readonly locale: Locale }

/** Codes with their sentences; what stands in braces is filled in by the answer. */
const Group = ({ catalogue, locale }: GroupProps) => {
  const t = useTranslations('sviluppatori.problemi')
  return (
    <section aria-labelledby={`da-${catalogue}`}>
      <h2 id={`da-${catalogue}`}>{t(`da.${catalogue}`)}</h2>
      <dl className="codes">
        {codesOf(catalogue).map((code) => (
          <div key={code} id={catalogue === 'tax' ? code : `${catalogue}-${code}`}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{sentenceOf({ code, field: '', values: {} }, catalogue, locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Every code that a refusal may hold, by where it comes from. */
const ProblemsPage = async () => {
  const t = await getTranslations('sviluppatori')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const path = [
    { name: home('title'), href: localeHref(locale, '/') },
    { name: t('title'), href: localeHref(locale, '/sviluppatori') },
  ]
  return (
    <>
      <Breadcrumb path={path} here={t('problemi.title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('problemi.title')}</h1>
          <p className="lead">{t('problemi.lead')}</p>
        </div>
        <div className="narrow prose">
          {(['tax', 'request', 'f24', 'api'] as const).map((catalogue) => (
            <Group key={catalogue} catalogue={catalogue} locale={locale} />
          ))}
        </div>
      </div>
    </>
  )
}

export default ProblemsPage
