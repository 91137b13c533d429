import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readCalcolo } from '../../../../contracts/calcolo-tenuto'
import { localeHref } from '../../../../i18n/routing'
import { calcoliOf } from '../../../../server/calcoli/queries'
import { findComune } from '../../../../server/comuni/queries'
import { broughtCalcolo, requireScope, signedIn } from '../../../../server/platform/auth'
import { isoDayOf } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { prolonged } from '../../../../server/platform/identity/session'
import { SessionEnd } from '../../../../ui/accesso/session-end'
import { BroughtCalcolo, CalcoliList } from '../../../../ui/area/calcoli'
import { CalcoliOutcome } from '../../../../ui/area/calcoli-outcome'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'

const PAGE = '/area/calcoli'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('calcoli'))('title'),
  robots: { index: false },
})

const nameOf = async (belfiore: string): Promise<string> => (await findComune(belfiore))?.nome ?? belfiore

/** Calculations made before signing in, and kept by who made them. */
const CalcoliPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('calcoli')
  const area = await getTranslations('area')
  const locale = await getLocale()
  const token = await formToken(session)
  const kept = await calcoliOf(scope)
  const risposte = await broughtCalcolo()
  const brought = risposte === undefined ? undefined : readCalcolo(new URLSearchParams({ risposte }))
  const isNew = brought !== undefined && kept.every((each) => each.risposte !== brought.risposte)
  const shown = kept.map(async ({ tenutoIl, ...each }) => ({
    ...each,
    nome: await nameOf(each.comune),
    il: isoDayOf(tenutoIl),
  }))
  return (
    <>
      <Breadcrumb path={[{ name: area('title'), href: localeHref(locale, '/area') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <div className="narrow mt-8 grid gap-6">
          <CalcoliOutcome code={(await searchParams).esito} />
          {isNew ? <BroughtCalcolo calcolo={{ ...brought, nome: await nameOf(brought.comune) }} token={token} /> : null}
          <CalcoliList calcoli={await Promise.all(shown)} token={token} />
        </div>
        <SessionEnd until={prolonged(session).until * 1000} back={localeHref(locale, PAGE)} />
      </div>
    </>
  )
}

export default CalcoliPage
