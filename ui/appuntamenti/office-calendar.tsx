import { useLocale, useTranslations } from 'next-intl'
import { TEMI } from '../../contracts/appuntamento'
import { localeHref } from '../../i18n/routing'
import { Button, ButtonLink } from '../components/button'
import { Select } from '../components/select'
import { Tag } from '../components/tag'
import { longDate } from '../format'
import { OfficeActs } from './office-acts'
import type { OfficeRow, TypedReason, VistaShown } from './office.types'
import { StatoAppuntamentoTag } from './stato'
import { orario } from './words'

type FiltersProps = {
  readonly vista: VistaShown
  readonly comuni: readonly { readonly belfiore: string; readonly denominazione: string }[]
  readonly sportelli: readonly { readonly ufficio: string; readonly nome: string }[]
  readonly before: string
  readonly after: string
}

/** Which days, which office, which topic. */
export const OfficeFilters = ({ vista, comuni, sportelli, before, after }: FiltersProps) => {
  const t = useTranslations('appuntamenti.office')
  const temi = useTranslations('appuntamenti.tema')
  const locale = useLocale()
  const offices = sportelli.map(({ ufficio, nome }) => ({ value: ufficio, label: nome }))
  return (
    <div>
      <form method="get" action={localeHref(locale, '/ufficio/appuntamenti')} className="office-filters">
        <input type="hidden" name="giorno" value={vista.dal} />
        {comuni.length < 2 ? (
          <input type="hidden" name="comune" value={vista.comune} />
        ) : (
          <Select
            name="comune"
            label={t('comune')}
            options={comuni.map(({ belfiore, denominazione }) => ({ value: belfiore, label: denominazione }))}
            value={vista.comune}
          />
        )}
        <Select
          name="vista"
          label={t('view')}
          options={(['settimana', 'giorno'] as const).map((one) => ({ value: one, label: t(`vista.${one}`) }))}
          value={vista.vista}
        />
        <Select name="ufficio" label={t('desk')} options={offices} value={vista.ufficio} empty={t('every')} />
        <Select
          name="tema"
          label={t('topic')}
          options={TEMI.map((one) => ({ value: one, label: temi(one) }))}
          value={vista.tema}
          empty={t('every')}
        />
        <p>
          <Button kind="second">{t('show')}</Button>
        </p>
      </form>
      <p className="btns mt-4">
        <ButtonLink kind="second" small href={before}>
          {t(`before.${vista.vista}`)}
        </ButtonLink>
        <ButtonLink kind="second" small href={after}>
          {t(`after.${vista.vista}`)}
        </ButtonLink>
      </p>
    </div>
  )
}

type RowProps = {
  readonly row: OfficeRow
  readonly vista: VistaShown
  readonly ufficio: string
  readonly token: string
  readonly typed?: TypedReason
}

const Row = ({ row, vista, ufficio, token, typed }: RowProps) => {
  const t = useTranslations('appuntamenti')
  const contacts = [row.telefono, row.email].filter(Boolean).join(', ')
  return (
    <li className="card office-slot">
      <p className="office-hour">{orario(row.quando)}</p>
      <div>
        <h4>{row.nome}</h4>
        <p className="small">{row.codiceFiscale}</p>
        <p className="mt-2">
          {t(`tema.${row.tema}`)}, {t(`modo.${row.modo}`)}. {ufficio}
        </p>
        {contacts === '' ? null : <p>{contacts}</p>}
        {row.nota ? <p className="mt-2">{t('office.wrote', { nota: row.nota })}</p> : null}
        {row.motivo ? <p className="mt-2">{t('office.because', { motivo: row.motivo })}</p> : null}
        <p className="mt-2 flex flex-wrap gap-2">
          <StatoAppuntamentoTag stato={row.stato} />
          {row.priorita === 'nessuna' ? null : <Tag tone="warn">{t(`office.priorita.${row.priorita}`)}</Tag>}
        </p>
        <OfficeActs row={row} vista={vista} token={token} {...(typed?.id === row.id ? { typed } : {})} />
      </div>
    </li>
  )
}

type CalendarProps = {
  readonly vista: VistaShown
  readonly rows: readonly OfficeRow[]
  readonly uffici: ReadonlyMap<string, string>
  readonly token: string
  readonly typed?: TypedReason
}

/** Day by day, who comes and how it went. */
export const OfficeCalendar = ({ vista, rows, uffici, ...rest }: CalendarProps) => {
  const t = useTranslations('appuntamenti.office')
  const locale = useLocale()
  const days = [...new Set(rows.map(({ quando }) => quando.slice(0, 10)))]
  const span = { dal: longDate(vista.dal, locale), al: longDate(vista.al, locale) }
  return (
    <section aria-labelledby="chi-viene">
      <h2 id="chi-viene">{vista.vista === 'giorno' ? span.dal : t('span', span)}</h2>
      {days.length === 0 ? <p className="mt-4">{t('nobody')}</p> : null}
      {days.map((day) => (
        <section key={day} aria-labelledby={`d-${day}`} className="mt-8">
          <h3 id={`d-${day}`}>{longDate(day, locale)}</h3>
          <ul className="mt-4 grid gap-4">
            {rows
              .filter(({ quando }) => quando.startsWith(day))
              .map((row) => (
                <Row key={row.id} row={row} vista={vista} ufficio={uffici.get(row.ufficio) ?? ''} {...rest} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
