import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../../../i18n/routing'
import { accessesOf } from '../../../../../../../server/persone/queries'
import { requireScope } from '../../../../../../../server/platform/auth'
import { isoDayOf } from '../../../../../../../server/platform/clock'
import { formToken } from '../../../../../../../server/platform/identity/kept-form'
import { ButtonLink } from '../../../../../../../ui/components/button'
import { date } from '../../../../../../../ui/format'
import { Ask } from '../../../../../../../ui/posizione/ask'
import { PosizioneOutcome } from '../../../../../../../ui/posizione/outcome'
import { PositionView } from '../../../../../../../ui/posizione/position'
import { nuovaPath } from '../../../../../../pratiche/address'
import { MIA, readPlace, type PlaceParams } from '../../../../../../posizione/address'
import { PosizioneFrame } from '../../../../../../posizione/frame'
import { immobilePath } from '../../../../../../posizione/immobile'
import { CalendarLink, PayActs } from '../../../../../../posizione/pay-acts'
import { findShown, sessionOf } from '../../../../../../posizione/load'
import { NoPosition } from '../../../../../../posizione/no-position'
import { Carta } from '../../../../../../posizione/prospetto'
import { RavvedimentoLink } from '../../../../../../posizione/ravvedimento'

type Props = {
  readonly params: PlaceParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizione'))('title'),
  robots: { index: false },
})

/** Who looked last, beside the person. */
const Seen = async ({ belfiore }: { readonly belfiore: string }) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const t = await getTranslations('posizione.visto')
  const locale = await getLocale()
  const [last] = await accessesOf(scope, 1, belfiore)
  return (
    <section className="section" aria-labelledby="visto">
      <h2 id="visto">{t('title')}</h2>
      <p>{last ? t('ultimo', { day: date(isoDayOf(last.when), locale), reason: last.reason }) : t('nessuno')}</p>
      <p className="mt-2">
        <a href={localeHref(locale, '/area/accessi')}>{t('tutti')}</a>
      </p>
    </section>
  )
}

/** The way to declare what the comune cannot know by itself. */
const Cambiato = async ({ belfiore }: { readonly belfiore: string }) => {
  const t = await getTranslations('posizione.cambiato')
  const locale = await getLocale()
  const to = `${nuovaPath('dichiarazione-imu')}?${new URLSearchParams({ comune: belfiore })}`
  return (
    <section className="section" aria-labelledby="cambiato">
      <h2 id="cambiato">{t('title')}</h2>
      <p className="mt-2">{t('text')}</p>
      <p className="btns mt-4">
        <ButtonLink kind="second" href={localeHref(locale, to)}>
          {t('link')}
        </ButtonLink>
      </p>
    </section>
  )
}

/** What a comune knows of a person for a year, with every sum, and what to do about it. */
const PosizionePage = async ({ params, searchParams }: Props) => {
  const { role } = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const place = await readPlace(params)
  const found = place && (await findShown(place))
  if (place === undefined || found === undefined) return <NoPosition why="altri" comune="" />
  if (!found.ok) return <NoPosition why={found.why} comune={found.comune} />
  const { around, shown } = found
  const { view } = shown
  const isOwn = place.di === MIA && role !== 'intermediario'
  const token = await formToken(await sessionOf())
  return (
    <PosizioneFrame around={around} nome={view.nome ?? ''}>
      <div className="mt-6 empty:hidden">
        <PosizioneOutcome code={(await searchParams).esito} />
      </div>
      <PositionView
        view={view}
        acts={<PayActs shown={shown} place={place} token={token} />}
        calendar={<CalendarLink view={view} place={place} />}
        late={(scadenza) => <RavvedimentoLink scadenza={scadenza} view={view} />}
        ask={(immobile, name) => (
          <Ask
            view={view}
            immobile={immobile}
            name={name}
            to={`${immobilePath({ place, id: immobile.id })}/risposta`}
            token={token}
          />
        )}
      />
      <Carta shown={shown} place={place} />
      {isOwn ? <Cambiato belfiore={place.belfiore} /> : null}
      {isOwn ? <Seen belfiore={place.belfiore} /> : null}
    </PosizioneFrame>
  )
}

export default PosizionePage
