import { useLocale, useTranslations } from 'next-intl'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { rigaOf, type RegistrataView } from './names'

type RowsProps = {
  readonly rows: readonly RegistrataView[]
  readonly to: string
  readonly token: string
  /** What was typed and refused. */
  readonly typed: URLSearchParams
}

/** What counts now, each with the way to take it back: that asks why. */
export const RegistrateRows = ({ rows, to, token, typed }: RowsProps) => {
  const t = useTranslations('registra')
  const riga = useTranslations('registra.riga')
  const posizione = useTranslations('posizione')
  const locale = useLocale()
  if (rows.length === 0) return <p className="mt-2">{t('niente')}</p>
  return (
    <ul className="office-rows mt-4">
      {rows.map((row) => {
        const isHere = typed.get('id') === row.id
        const name = rigaOf(riga, posizione, row, locale)
        return (
          <li key={row.id}>
            {name} <small>{row.fonte === 'ufficio' ? t('daUfficio') : t('daFile')}</small>
            <details className="more-of mt-2" open={isHere}>
              <summary>
                {t('togli')}
                <span className="vh"> {name}</span>
              </summary>
              <OwnForm to={to} token={token} about={{ oggetto: row.oggetto, id: row.id }} className="mt-4">
                <Field
                  name={`perche-${row.id}`}
                  label={t('perche')}
                  hint={t('percheTesto')}
                  maxLength={200}
                  value={isHere ? (typed.get(`perche-${row.id}`) ?? '') : ''}
                  {...(isHere ? { problem: t('mancaPerche') } : {})}
                />
                <p className="btns mt-4">
                  <Button kind="remove">{t('togliQuesta')}</Button>
                </p>
              </OwnForm>
            </details>
          </li>
        )
      })}
    </ul>
  )
}
