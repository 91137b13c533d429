import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { routing, type Locale } from '../../i18n/routing'
import { standingIn } from '../../server/comuni/queries'
import { currentSession, hasAccess } from '../../server/platform/auth'
import { accessibilityStatement } from '../../server/platform/installation'
import { pathOf } from '../../ui/address'
import { ASPETTO, GRANDI } from '../../ui/aspetto'
import { isIncorporata } from '../../ui/incorpora/address'
import { Footer } from '../../ui/shell/footer'
import { Header } from '../../ui/shell/header'
import { StandingIn } from '../../ui/shell/standing-in'
import { FONTS } from '../fonts'

type Props = { readonly children: ReactNode; readonly params: Promise<{ locale: string }> }

export const viewport: Viewport = { themeColor: '#0066cc' }

export const generateMetadata = async (): Promise<Metadata> => {
  const name = (await getTranslations('shell'))('name')
  return { title: { template: `%s · ${name}`, default: name }, icons: { icon: '/icon.svg' } }
}

/** Of the policy that the page will have (`proxy.ts`). */
const nonceOf = (policy: string | null): string | undefined => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]

type FramedProps = { readonly locale: Locale; readonly name: string; readonly children: ReactNode }

/** In a frame of another site: no header and no footer of ours, and every link opens a window of its own. */
const FramedDocument = ({ locale, name, children }: FramedProps) => (
  <html lang={locale} className={`${FONTS} incorporato`}>
    <head>
      <base target="_blank" />
    </head>
    <body>
      <main id="contenuto" aria-label={name}>
        {children}
      </main>
    </body>
  </html>
)

/** The frame of every page. Reading cookie and address makes it dynamic, which the nonce of the policy needs. */
const LocaleLayout = async ({ children, params }: Props) => {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const grandi = (await cookies()).get(ASPETTO)?.value === GRANDI
  const asked = await headers()
  const address = asked.get('x-address') ?? '/'
  const nonce = nonceOf(asked.get('content-security-policy'))
  const t = await getTranslations('shell')
  const away = await standingIn()
  const session = await currentSession()
  if (isIncorporata(pathOf(address))) {
    const name = (await getTranslations('incorpora.pagina'))('nome')
    return (
      <FramedDocument locale={locale} name={name}>
        {away ? <StandingIn newest={away.newest} /> : null}
        {children}
      </FramedDocument>
    )
  }
  return (
    <html lang={locale} className={grandi ? `${FONTS} caratteri-grandi` : FONTS}>
      <body>
        <a className="skip" href="#contenuto">
          {t('skip')}
        </a>
        <Header address={address} grandi={grandi} access={hasAccess()} person={session?.name} />
        <main id="contenuto" tabIndex={-1}>
          {away ? <StandingIn newest={away.newest} /> : null}
          {children}
        </main>
        <Footer address={address} grandi={grandi} statement={accessibilityStatement()} />
        <script src="/copy.js" defer nonce={nonce} />
      </body>
    </html>
  )
}

export default LocaleLayout
