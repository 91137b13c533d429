import { useLocale, useTranslations } from 'next-intl'
import type { Tema } from '../../../../../contracts/appuntamento'
import { localeHref } from '../../../../../i18n/routing'
import { today } from '../../../../../server/platform/clock'
import { installedOffice } from '../../../../../server/platform/installation'
import { Breadcrumb, type Crumb } from '../../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../../ui/components/button'
import { Notice } from '../../../../../ui/components/notice'
import { LawChip } from '../../../../../ui/components/source-chip'
import { Tag } from '../../../../../ui/components/tag'
import { date } from '../../../../../ui/format'
import { Contacts } from '../../../../../ui/servizi/contacts'
import type { Sheet } from '../../../../../ui/servizi/sheet'
import { Lines, SheetIndex, SheetPart } from '../../../../../ui/servizi/sheet-view'
import type { SheetSlug } from '../../../../../ui/servizi/sheets'
import { imuDaysOf } from '../../../../../ui/tax/year-days'
import type { ForComune } from './load'

type Shown = { readonly sheet: Sheet<SheetSlug>; readonly where?: ForComune }

export const SheetHead = ({
  sheet,
  where,
  path,
  name,
}: Shown & { readonly path: readonly Crumb[]; readonly name: string }) => {
  const t = useTranslations('servizi')
  const words = useTranslations('schede')
  return (
    <>
      <Breadcrumb path={path} here={name} />
      <div className="wrap">
        <div className="head">
          <h1 data-element="service-title">{name}</h1>
          <p className="lead" data-element="service-description">
            {words(`${sheet.slug}.short`)}
          </p>
          <p className="mt-4 flex flex-wrap gap-2">
            <span data-element="service-status">
              <Tag tone={sheet.online ? 'ok' : 'plain'}>{t(sheet.online ? 'active' : 'notHere')}</Tag>
            </span>
            {where ? <Tag tone="line">{t('forComune', { comune: where.comune.nome })}</Tag> : null}
          </p>
        </div>
      </div>
    </>
  )
}

/** Days of this year that the sheet is about, as they fall. */
const Days = ({ sheet }: Pick<Shown, 'sheet'>) => {
  const t = useTranslations('schedaComune.scadenze')
  const locale = useLocale()
  const year = Number(today().slice(0, 4))
  const days = imuDaysOf(year).filter(({ kind }) => sheet.days?.includes(kind))
  if (days.length === 0) return null
  return (
    <ul className="points-list" data-element="service-calendar-list">
      {days.map(({ kind, day }) => (
        <li key={kind}>
          <time dateTime={day}>{date(day, locale)}</time>: {t(kind, { year: String(year), before: String(year - 1) })}
        </li>
      ))}
    </ul>
  )
}

/** What one comes about, by the topic of a sheet. */
const TEMA = { imposte: 'imu', rifiuti: 'tari', suolo: 'canone' } as const satisfies Record<Sheet['topic'], Tema>

/** To the appointments: of a comune whose office receives by appointment, or to choose the comune first. */
const Booking = ({ sheet, where }: Shown) => {
  const t = useTranslations('servizi')
  const locale = useLocale()
  if (where?.receives === false) return null
  const query = new URLSearchParams({ ...(where ? { comune: where.comune.belfiore } : {}), tema: TEMA[sheet.topic] })
  return (
    <p className="btns" data-element="service-booking-access">
      <ButtonLink kind="second" icon="calendar" href={`${localeHref(locale, '/area/appuntamenti/nuovo')}?${query}`}>
        {where ? t('prenotaIn', { comune: where.comune.nome }) : t('prenota')}
      </ButtonLink>
    </p>
  )
}

const Access = ({ sheet, where }: Shown) => {
  const t = useTranslations('servizi')
  const words = useTranslations('schede')
  const locale = useLocale()
  const query = where ? `?comune=${where.comune.belfiore}&anno=${today().slice(0, 4)}` : ''
  return (
    <>
      <div data-element={sheet.online ? undefined : 'service-generic-access'}>
        <p>{words(`${sheet.slug}.access`)}</p>
      </div>
      {sheet.online ? (
        <p className="btns" data-element="service-online-access">
          <ButtonLink href={localeHref(locale, sheet.online) + query}>
            {where ? t('openIn', { comune: where.comune.nome }) : t('open')}
          </ButtonLink>
        </p>
      ) : null}
      <Booking sheet={sheet} {...(where ? { where } : {})} />
      <p>
        {where ? (
          <a href={localeHref(locale, `/comuni/${where.comune.slug}`)}>
            {t('comuneDates', { comune: where.comune.nome })}
          </a>
        ) : (
          <a href={localeHref(locale, '/comuni')}>{t('find')}</a>
        )}
      </p>
    </>
  )
}

/** What the law says, and what the topic is called. */
const Foot = ({ sheet }: Pick<Shown, 'sheet'>) => {
  const t = useTranslations('servizi')
  const locale = useLocale()
  return (
    <div className="sheet-foot">
      <section aria-labelledby="legge">
        <h2 id="legge">{t('law')}</h2>
        <p className="chips">
          {sheet.law.map((one) => (
            <LawChip key={one.act + one.at} law={one} />
          ))}
        </p>
      </section>
      <section aria-labelledby="argomenti">
        <h2 id="argomenti">{t('topics')}</h2>
        <p className="chips">
          <a className="src" href={localeHref(locale, `/servizi#${sheet.topic}`)} data-element="service-topic">
            {t(`topic.${sheet.topic}`)}
          </a>
        </p>
      </section>
    </div>
  )
}

export const SheetBody = ({ sheet, where }: Shown) => {
  const t = useTranslations('servizi')
  const words = useTranslations('schede')
  const locale = useLocale()
  const { slug } = sheet
  const office = where?.office ?? installedOffice()
  const shown = { sheet, ...(where ? { where } : {}) }
  return (
    <div className="wrap sheet">
      <SheetIndex />
      <div className="sheet-parts">
        {where && where.regime !== 'IMU' && sheet.onlyImu ? (
          <Notice tone="wait" level={2} title={t('otherTax', { comune: where.comune.nome, tributo: where.regime })} />
        ) : null}
        <SheetPart part="who">
          <Lines text={words(`${slug}.who`)} as="p" />
        </SheetPart>
        <SheetPart part="how">
          <Lines text={words(`${slug}.how`)} as="ol" />
        </SheetPart>
        <SheetPart part="needed">
          <Lines text={words(`${slug}.needed`)} as="ul" />
        </SheetPart>
        <SheetPart part="get">
          <p>{words(`${slug}.get`)}</p>
        </SheetPart>
        <SheetPart part="times">
          <p>{words(`${slug}.times`)}</p>
          <Days sheet={sheet} />
        </SheetPart>
        <SheetPart part="access">
          <Access {...shown} />
        </SheetPart>
        <SheetPart part="conditions">
          <p>{words(`${slug}.conditions`)}</p>
          <p>
            <a href={localeHref(locale, '/note-legali')} data-element="service-file">
              {t('terms')}
            </a>
          </p>
        </SheetPart>
        <SheetPart part="contacts">
          <Contacts {...(where ? { comune: where.comune.nome } : {})} {...(office ? { office } : {})} />
          <p>
            <a href={`${localeHref(locale, '/segnala')}?pagina=/servizi/${slug}`}>{t('problem')}</a>
          </p>
          {slug === 'reclamo' ? null : (
            <p>
              <a href={localeHref(locale, '/servizi/reclamo')}>{words('reclamo.name')}</a>
            </p>
          )}
        </SheetPart>
        <Foot sheet={sheet} />
      </div>
    </div>
  )
}
