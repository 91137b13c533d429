import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { backTo, DA, ESITO } from '../../../contracts/accesso'
import { localeHref } from '../../../i18n/routing'
import { currentSession, hasAccess, mayEndElsewhere, signedIn } from '../../../server/platform/auth'
import { identityProviders } from '../../../server/platform/identity/providers'
import { AccessoOutcome } from '../../../ui/accesso/outcome'
import { SignIn } from '../../../ui/accesso/sign-in'
import { Breadcrumb } from '../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../ui/components/button'
import { Notice } from '../../../ui/components/notice'
import { pageMetadata } from '../../page-metadata'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('accesso')
  return pageMetadata({ locale: await getLocale(), path: '/accesso', title: t('title'), description: t('description') })
}

/** Who is in already has no reason to sign in again. */
const Inside = async ({ name }: { readonly name: string }) => {
  const t = await getTranslations('accesso')
  return (
    <Notice level={2} title={t('inside', { name })}>
      <p className="mt-2">
        <ButtonLink href={localeHref(await getLocale(), '/area')}>{t('toArea')}</ButtonLink>
      </p>
    </Notice>
  )
}

/** Who has just left may end the session of the provider too: a link, since a form may lead to no other host. */
const Elsewhere = async () => {
  const t = await getTranslations('accesso.ovunque')
  return (
    <p>
      <ButtonLink kind="second" href={localeHref(await getLocale(), '/accesso/ovunque')}>
        {t('button')}
      </ButtonLink>
      <span className="mt-2 block small soft">{t('text')}</span>
    </p>
  )
}

/** The ways in. Everything that needs no name stays free, and the page says so. */
const AccessPage = async ({ searchParams }: Props) => {
  const t = await getTranslations('accesso')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const params = await searchParams
  const back = one(params[DA]) === undefined ? localeHref(locale, '/area') : backTo(one(params[DA]))
  // a session that was left elsewhere is none, though its cookie came back
  const session = (await currentSession()) && (await signedIn())?.session
  const providers = hasAccess() ? identityProviders() : []
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <div className="mt-8 grid gap-8">
          <AccessoOutcome code={one(params[ESITO])} />
          {one(params[ESITO]) === 'uscita' && (await mayEndElsewhere()) ? <Elsewhere /> : null}
          {session === undefined ? (
            <SignIn providers={providers} back={back} />
          ) : (
            <Inside name={`${session.name} ${session.surname}`} />
          )}
          {providers.some(({ isDemo }) => isDemo) ? (
            <Notice tone="wait" level={2} title={t('demo')}>
              <p>{t('demoText')}</p>
            </Notice>
          ) : null}
          <section className="prose">
            <h2>{t('free')}</h2>
            <p>{t('freeText')}</p>
            <h2>{t('without')}</h2>
            <p>{t('withoutText')}</p>
          </section>
        </div>
      </div>
    </>
  )
}

export default AccessPage
