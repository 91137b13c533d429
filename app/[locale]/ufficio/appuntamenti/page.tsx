import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { readTema } from '../../../../contracts/appuntamento'
import { addDays } from '../../../../engine/kernel/dates'
import { localeHref } from '../../../../i18n/routing'
import { findSportelli } from '../../../../server/appuntamenti/calendario'
import { findGiorni } from '../../../../server/appuntamenti/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { OfficeOutcome } from '../../../../ui/appuntamenti/outcome'
import { OfficeCalendar, OfficeFilters } from '../../../../ui/appuntamenti/office-calendar'
import { ButtonLink } from '../../../../ui/components/button'
import { readVista, vistaQuery } from '../../../appuntamenti/vista'
import { postedForm } from '../../../posted'
import { comuneScelto } from '../aliquote/comune'
import { OfficeFrame } from '../office-frame'

const PAGE = '/ufficio/appuntamenti'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti.office'))('title'),
  robots: { index: false },
})

/** A form that came back to this page, unless the address already says why: what it lacked. */
const lackOf = (posted: URLSearchParams | undefined): string | undefined => {
  if (posted === undefined) return undefined
  return posted.has('motivo') ? 'senza-motivo' : 'senza-esito'
}

/** Who comes, by day or by week, to each office and about each topic. */
const UfficioAppuntamentiPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const posted = await postedForm()
  const t = await getTranslations('appuntamenti.office')
  const locale = await getLocale()
  const said = posted === undefined ? query : { ...query, ...Object.fromEntries(posted) }
  const vista = readVista(said, today())
  const chosen = await comuneScelto(scope, vista.comune)
  if (chosen === undefined) notFound()
  const { belfiore } = chosen.here
  const sportelli = await findSportelli(belfiore)
  const rows = await findGiorni(scope, belfiore, { dal: vista.dal, al: vista.al })
  const tema = readTema(vista.tema)
  const shown = rows.filter((row) => {
    const isHere = vista.ufficio === '' || row.ufficio === vista.ufficio
    return isHere && (tema === undefined || row.tema === tema)
  })
  const hrefOf = (more: Record<string, string>): string =>
    localeHref(locale, `${PAGE}?${vistaQuery({ ...vista, comune: belfiore, ...more })}`)
  const step = vista.vista === 'giorno' ? 1 : 7
  return (
    <OfficeFrame title={t('title')} lead={t('lead')}>
      <div className="mt-8 grid grid-cols-1 gap-8">
        <OfficeOutcome code={query.esito ?? lackOf(posted)} />
        <p className="btns">
          <ButtonLink href={localeHref(locale, `${PAGE}/nuovo?comune=${belfiore}`)}>{t('book')}</ButtonLink>
          <ButtonLink kind="second" href={localeHref(locale, `${PAGE}/orari?comune=${belfiore}`)}>
            {t('hours')}
          </ButtonLink>
        </p>
        <OfficeFilters
          vista={{ ...vista, comune: belfiore }}
          comuni={chosen.all}
          sportelli={sportelli}
          before={hrefOf({ giorno: addDays(vista.dal, -step) })}
          after={hrefOf({ giorno: addDays(vista.dal, step) })}
        />
        <OfficeCalendar
          vista={{ ...vista, comune: belfiore }}
          rows={shown}
          uffici={new Map(sportelli.map(({ ufficio, nome }) => [ufficio, nome]))}
          token={await formToken((await signedIn())!.session)}
          {...(posted?.has('motivo')
            ? { typed: { id: posted.get('id') ?? '', motivo: posted.get('motivo') ?? '' } }
            : {})}
        />
      </div>
    </OfficeFrame>
  )
}

export default UfficioAppuntamentiPage
