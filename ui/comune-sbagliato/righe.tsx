import { useTranslations } from 'next-intl'
import { rowField } from '../../contracts/verifica-campi'
import type { RigaScritta } from '../../f24/lettura/scritto'
import { Checkbox } from '../components/checkbox'
import { Field } from '../components/field'

type Props = {
  readonly row: number
  readonly riga: RigaScritta
  /** The sentence at a field; none where nothing is wrong. */
  readonly said: (field: string) => string | undefined
}

/** A row of the F24 as far as a letter needs it, under the names that the check of an F24 gives its fields. */
export const RigaErrataFields = ({ row, riga, said }: Props) => {
  const t = useTranslations('comuneSbagliato.righe')
  const field = (name: 'codiceTributo' | 'anno' | 'debito') => ({
    name: rowField(row, name),
    value: riga[name] ?? '',
    label: t(name),
    problem: said(rowField(row, name)),
  })
  return (
    <fieldset className="verifica-row">
      <legend>{t('row', { row: row + 1 })}</legend>
      <div className="verifica-fields">
        <Field {...field('codiceTributo')} width="s" maxLength={4} capitals />
        <Field {...field('anno')} width="s" maxLength={4} numeric="whole" />
        <Field {...field('debito')} width="m" maxLength={20} numeric="decimal" unit="€" />
      </div>
      <fieldset className="field mt-6">
        <legend>{t('rata')}</legend>
        <div className="verifica-boxes mt-2">
          {(['acconto', 'saldo'] as const).map((name) => (
            <Checkbox
              key={name}
              id={rowField(row, name)}
              name={rowField(row, name)}
              value="X"
              label={t(name)}
              checked={(riga[name] ?? '') !== ''}
            />
          ))}
        </div>
      </fieldset>
    </fieldset>
  )
}
