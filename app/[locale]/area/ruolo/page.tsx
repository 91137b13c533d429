import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { backTo, DA } from '../../../../contracts/accesso'
import { localeHref, withoutLocale } from '../../../../i18n/routing'
import { findEnti } from '../../../../server/enti/queries'
import { signedIn } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { isStaffRole } from '../../../../server/platform/scope'
import { accessHref } from '../../../../ui/accesso/address'
import { SeatList } from '../../../../ui/area/seat-list'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { Notice } from '../../../../ui/components/notice'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ruolo'))('title'),
  robots: { index: false },
})

/** Somebody with several capacities acts in one at a time, and can change it here. */
const RolePage = async ({ searchParams }: Props) => {
  const t = await getTranslations('ruolo')
  const area = await getTranslations('area')
  const locale = await getLocale()
  const known = await signedIn()
  if (known === undefined) redirect(accessHref(locale, localeHref(locale, '/area')))
  const asked = (await searchParams)[DA]
  const back = typeof asked === 'string' ? backTo(asked) : localeHref(locale, '/area')
  const isOffice = /^\/ufficio(\/|$)/.test(withoutLocale(back))
  const isShut = isOffice && !known.seats.some(({ role }) => isStaffRole(role))
  // a client is opened from the list of clients, and from nowhere else
  const offered = known.seats.filter(({ cliente }) => cliente === undefined)
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  return (
    <>
      <Breadcrumb path={[{ name: area('title'), href: localeHref(locale, '/area') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          {offered.length > 1 ? <p className="lead">{t('lead')}</p> : null}
        </div>
        {isShut ? (
          <div className="narrow mt-8">
            <Notice tone="wait" level={2} title={t('notStaff.title')}>
              <p>{t('notStaff.text')}</p>
            </Notice>
          </div>
        ) : null}
        <SeatList
          seats={offered.map((seat) => ({ ...seat, comuni: seat.comuni.map((code) => names.get(code) ?? code) }))}
          current={known.seat?.key}
          person={`${known.session.name} ${known.session.surname}`}
          token={await formToken(known.session)}
          back={back}
        />
      </div>
    </>
  )
}

export default RolePage
