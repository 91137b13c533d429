import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { FonteErede, RuoloErede } from '../../../contracts/eredi'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Tag } from '../../components/tag'
import { date } from '../../format'

type Row = {
  readonly id: string
  readonly erede: string
  readonly nome: string
  readonly indirizzo: string
  readonly morto: boolean
  readonly ruolo: RuoloErede
  readonly codice: string
  readonly unico: boolean
  readonly fonte: FonteErede
  readonly estremi: string | undefined
  /** ISO date. */
  readonly dal: string
  readonly motivo: string
  readonly registratoDa: string
  readonly registratoIl: Date
  readonly superatoIl: Date | undefined
}

type RowsProps = {
  readonly rows: readonly Row[]
  /** Who looks. */
  readonly me: string
  /** Where one is taken back; absent for those of before. */
  readonly to?: string
  readonly token?: string
  /** Of which row the reason was missing. */
  readonly toglie?: string | undefined
}

const Togli = ({ row: { id, nome }, to, token, wrong }: { row: Row; to: string; token: string; wrong: boolean }) => {
  const t = useTranslations('eredi')
  return (
    <details className="more-of mt-4" open={wrong}>
      <summary>
        {t('togli')}
        <span className="vh"> {nome}</span>
      </summary>
      <OwnForm to={to} token={token} about={{ id }} className="mt-4">
        <Field
          name={`motivo-${id}`}
          label={t('perche')}
          hint={t('percheTesto')}
          maxLength={500}
          {...(wrong ? { problem: t('mancaPerche') } : {})}
        />
        <p className="btns mt-4">
          <Button kind="remove">{t('togliQuesta')}</Button>
        </p>
      </OwnForm>
    </details>
  )
}

/** What holds of who is written to: they died too, or one receives for all. */
const Standing = ({ row, unico }: { readonly row: Row; readonly unico: boolean }) => {
  const t = useTranslations('eredi')
  const words = row.morto ? t('morto') : row.unico ? t('unico') : unico ? t('nonScritto') : undefined
  if (words === undefined || row.superatoIl !== undefined) return null
  return (
    <p className="mt-2">
      <Tag tone={row.morto ? 'warn' : 'line'}>{words}</Tag>
    </p>
  )
}

/** Heirs that are on record, or were: how each is known, who wrote it and why. */
export const EredeRows = ({ rows, me, to, token, toglie }: RowsProps) => {
  const t = useTranslations('eredi')
  const who = useTranslations('emissioni')
  const format = useFormatter()
  const locale = useLocale()
  if (rows.length === 0) return <p className="mt-2">{t('nessuno')}</p>
  const unico = rows.some((row) => row.unico)
  const when = (day: Date): string => format.dateTime(day, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <ul className="mt-4 grid gap-4">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <h3 className="break-words">{row.nome}</h3>
          <Standing row={row} unico={unico} />
          <p className="mt-2">{row.erede}</p>
          <p className="mt-2">{row.indirizzo || t('senzaIndirizzo')}</p>
          <p className="mt-2">
            {t('come', { ruolo: t(`ruoli.${row.ruolo}`), giorno: date(row.dal, locale), codice: row.codice })}
          </p>
          <p className="mt-2">
            {[t(`fonti.${row.fonte}`), ...(row.estremi === undefined ? [] : [row.estremi])].join(': ')}
          </p>
          <p className="mt-2 soft small break-words">
            {t('scritta', {
              chi: row.registratoDa === me ? who('you') : row.registratoDa,
              ...{ quando: when(row.registratoIl), motivo: row.motivo },
            })}{' '}
            {row.superatoIl === undefined ? null : t('tolta', { quando: when(row.superatoIl) })}
          </p>
          {to === undefined || token === undefined ? null : (
            <Togli row={row} to={to} token={token} wrong={toglie === row.id} />
          )}
        </li>
      ))}
    </ul>
  )
}
