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
import { PositionView } from '../../../../../ui/ufficio/posizione/position-view'
import { problemWords } from '../../../../../ui/words'
import { accountRows, immobileNames } from './shown'

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
  const words = await getTranslations()
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
  const { position, conto, storia, proposte } = open
  const names = immobileNames(position)
  return (
    <>
      <Breadcrumb path={path} here={t('title')} />
      <PositionView
        id={id}
        position={position}
        years={years}
        account={accountRows(conto, (code) => problemWords(words, code))}
        history={storia}
        proposals={proposte.map((one) => ({ ...one, immobile: one.immobile && names.get(one.immobile) }))}
      />
    </>
  )
}

export default PositionPage
