import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { currentLook } from '../../../../../server/contribuenti/current-look'
import { openPosizione } from '../../../../../server/contribuenti/posizione'
import { findContribuente } from '../../../../../server/contribuenti/queries'
import { requireScope, signedIn } from '../../../../../server/platform/auth'
import { today } from '../../../../../server/platform/clock'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { AskReason } from '../../../../../ui/ufficio/ask-reason'
import { OfficeView } from '../../../../../ui/ufficio/posizione/office-view'
import { shownOf } from '../../../../posizione/view-of'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** No name in the title: it stays in the history of the browser. */
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizioneUfficio'))('title'),
  robots: { index: false },
})

/** How many years back a position is looked at: what may still be assessed, and one more. */
const YEARS = 6

const PositionPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const { id } = await params
  const t = await getTranslations('posizioneUfficio')
  const search = await getTranslations('contribuenti')
  const locale = await getLocale()
  const thisYear = Number(today().slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back)
  const asked = (await searchParams).anno
  const anno = years.find((year) => String(year) === asked) ?? thisYear
  const look = await currentLook(session)
  const path = [
    { name: (await getTranslations('ufficio'))('title'), href: localeHref(locale, '/ufficio') },
    { name: search('title'), href: localeHref(locale, '/ufficio/contribuenti') },
  ]
  if (look === undefined) {
    if ((await findContribuente(scope, id)) === undefined) notFound()
    return (
      <>
        <Breadcrumb path={path} here={t('title')} />
        <div className="wrap">
          <div className="head">
            <h1>{t('why')}</h1>
            <p className="lead">{t('whyText')}</p>
          </div>
          <AskReason id={id} token={await formToken(session)} />
        </div>
      </>
    )
  }
  const open = await openPosizione(scope, id, anno, look.ragione)
  if (open === undefined) notFound()
  const { position, rates, storia, proposte, decedutoIl } = open
  const { view } = await shownOf(position, rates)
  const places = new Map(position.immobili.map((held) => [held.id, held.dati.at(-1)?.indirizzo]))
  return (
    <>
      <Breadcrumb path={path} here={t('title')} />
      <OfficeView
        id={id}
        codiceFiscale={position.codiceFiscale}
        decedutoIl={decedutoIl}
        view={view}
        years={years}
        history={storia}
        proposals={proposte.map((one) => ({
          ...one,
          rispondi: one.risposta !== 'si' && one.immobile !== undefined,
          luogo: one.immobile && places.get(one.immobile),
        }))}
      />
    </>
  )
}

export default PositionPage
