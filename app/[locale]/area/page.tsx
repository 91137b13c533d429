import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localeHref } from '../../../i18n/routing'
import { findEnti } from '../../../server/enti/queries'
import { signedIn } from '../../../server/platform/auth'
import type { Seat } from '../../../server/platform/identity/seats'
import { lasting } from '../../../server/platform/identity/session'
import { isStaffRole } from '../../../server/platform/scope'
import { accessHref } from '../../../ui/accesso/address'
import { SessionEnd } from '../../../ui/accesso/session-end'
import { Breadcrumb } from '../../../ui/components/breadcrumb'
import { CardLink } from '../../../ui/components/card'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('area'))('title'),
  robots: { index: false },
})

/** What only a citizen and a firm have, first. */
const OWN = [
  ['posizione', '/area/posizione'],
  ['avvisi', '/area/avvisi'],
  ['pratiche', '/area/pratiche'],
  ['appuntamenti', '/area/appuntamenti'],
  ['messaggi', '/area/messaggi'],
  ['recapiti', '/area/recapiti'],
  ['calcoli', '/area/calcoli'],
  ['deleghe', '/area/deleghe'],
  ['rappresentanze', '/area/rappresentanze'],
  ['accessi', '/area/accessi'],
] as const

/** What only who works for a comune has. */
const OFFICE = [['ufficio', '/ufficio']] as const

/** What only who runs the installation has. */
const KEEPER = [['gestione', '/gestione']] as const

/** What who acts for clients has: their list, and of the one that is open the same pages as the client. */
const STUDIO = [['studio', '/studio']] as const
const CLIENTE = [
  ...STUDIO,
  ['posizione', '/area/posizione'],
  ['avvisi', '/area/avvisi'],
  ['pratiche', '/area/pratiche'],
] as const

const TOOLS = [
  ['imu', '/calcolo/imu'],
  ['visura', '/visura'],
  ['ravvedimento', '/calcolo/ravvedimento'],
  ['f24', '/verifica-f24'],
] as const

const partsOf = ({ role, cliente }: Seat) => {
  if (role === 'intermediario') return cliente === undefined ? STUDIO : CLIENTE
  return isStaffRole(role) ? OFFICE : role === 'gestore' ? KEEPER : []
}

/** The first page after signing in: who the portal takes somebody for, until when, and what can be done today. */
const AreaPage = async () => {
  const t = await getTranslations('area')
  const home = await getTranslations('home')
  const roles = await getTranslations('ruolo.role')
  const locale = await getLocale()
  const here = localeHref(locale, '/area')
  const known = await signedIn()
  if (known === undefined) redirect(accessHref(locale, here))
  const { session, seats, seat } = known
  if (seat === undefined) redirect(localeHref(locale, '/area/ruolo'))
  const { name, surname, codiceFiscale, kind } = session
  const { firm, organizzazione } = seat
  const isOwn = seat.role === 'cittadino' || firm !== undefined
  const own = isOwn ? OWN : partsOf(seat)
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const comuni = seat.comuni.map((code) => names.get(code) ?? code)
  const facts = [
    ['person', `${name} ${surname}`],
    ['code', codiceFiscale],
    ...(firm ? [['firm', `${firm.name} (${firm.codiceFiscale})`] as const] : []),
    ...(organizzazione ? [['firm', organizzazione.nome] as const] : []),
    ['role', roles(seat.role)],
    ...(comuni.length > 0 ? [['comuni', new Intl.ListFormat(locale).format(comuni)] as const] : []),
    ['means', t(`kind.${kind}`)],
  ] as const
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('hello', { name })}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <section aria-labelledby="chi" className="section">
          <h2 id="chi">{t('who')}</h2>
          <dl className="facts mt-2">
            {facts.map(([key, value]) => (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {seats.length > 1 ? (
            <p className="mt-4">
              <a href={localeHref(locale, '/area/ruolo')}>{t('change')}</a>
            </p>
          ) : null}
        </section>
        <section aria-labelledby="oggi" className="section">
          <h2 id="oggi">{t('today')}</h2>
          <p className="mt-2">{t(isOwn ? 'todayText' : 'staffText')}</p>
          <ul className="side-by-side mt-4">
            {[...own, ...TOOLS].map(([key, path]) => (
              <li key={key}>
                <CardLink href={localeHref(locale, path)} title={t(`tool.${key}.title`)}>
                  <p>{t(`tool.${key}.text`)}</p>
                </CardLink>
              </li>
            ))}
          </ul>
        </section>
        <SessionEnd end={lasting(session)} back={here} />
      </div>
    </>
  )
}

export default AreaPage
