import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { findEnti } from '../../../../server/enti/queries'
import { MESSAGES_A_PAGE, officeMessages, VISTE } from '../../../../server/notifiche/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { Empty } from '../../../../ui/components/empty'
import { OfficeMessages } from '../../../../ui/notifiche/office-list'
import { MessaggiOutcome } from '../../../../ui/notifiche/outcome'
import { OfficeFrame } from '../office-frame'

const PAGE = '/ufficio/messaggi'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('notifiche.ufficio'))('title'),
  robots: { index: false },
})

const pageOf = (text: unknown): number => (typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1)

/** What the comune has written to people: what did not go first, to be sent again. */
const MessaggiPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const t = await getTranslations('notifiche.ufficio')
  const locale = await getLocale()
  const { esito, vista: asked, pagina } = await searchParams
  const vista = VISTE.find((one) => one === asked) ?? VISTE[0]
  const page = pageOf(pagina)
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const { messages, counts } = await officeMessages(scope, vista, page)
  const hrefOf = (query: Record<string, string>): string =>
    localeHref(locale, `${PAGE}?${new URLSearchParams({ vista, ...query })}`)
  const comuneOf = (belfiore: string) => (scope.comuni.length > 1 ? (names.get(belfiore) ?? belfiore) : undefined)
  return (
    <OfficeFrame title={t('title')} lead={t('lead')}>
      <div className="narrow mt-8 grid grid-cols-1 gap-6">
        <MessaggiOutcome code={esito} />
        <nav aria-label={t('views')}>
          <ul className="flex flex-wrap gap-4">
            {VISTE.map((one) => (
              <li key={one}>
                <a href={hrefOf({ vista: one })} aria-current={one === vista ? 'page' : undefined} className="view">
                  {t('count', { name: t(`vista.${one}`), count: counts[one] })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {messages.length === 0 ? (
          <Empty icon="info" title={t('none')}>
            <p>{t(`noneText.${vista}`)}</p>
          </Empty>
        ) : (
          <OfficeMessages
            messages={messages.map(({ belfiore, codiceFiscale, nome, ...rest }) => {
              return { ...rest, belfiore, nome: nome ?? codiceFiscale, comune: comuneOf(belfiore) }
            })}
            token={await formToken(session)}
          />
        )}
        {counts[vista] > MESSAGES_A_PAGE ? (
          <nav aria-label={t('pages')} className="flex flex-wrap gap-4">
            {page > 1 ? <a href={hrefOf({ pagina: String(page - 1) })}>{t('newer')}</a> : null}
            {counts[vista] > page * MESSAGES_A_PAGE ? (
              <a href={hrefOf({ pagina: String(page + 1) })}>{t('older')}</a>
            ) : null}
          </nav>
        ) : null}
      </div>
    </OfficeFrame>
  )
}

export default MessaggiPage
