import { useTranslations } from 'next-intl'
import { rowField } from '../../contracts/verifica-campi'
import type { RigaScritta } from '../../f24/lettura/scritto'
import { TIPI_IMMOBILE, type TipoImmobile } from '../../f24/model/immobili.tables'
import { Field } from '../components/field'
import { Select } from '../components/select'

type RowProps = {
  readonly row: number
  readonly riga: RigaScritta
  readonly immobile?: TipoImmobile
  /** The sentence of what is wrong, by column. */
  readonly wrong: Readonly<Record<string, string>>
}

const MARKS = ['ravvedimento', 'immobiliVariati', 'acconto', 'saldo'] as const

const Marks = ({ row, riga }: Pick<RowProps, 'row' | 'riga'>) => {
  const t = useTranslations('verificaF24.campi')
  return (
    <fieldset className="field">
      <legend>{t('caselle')}</legend>
      <div className="verifica-boxes">
        {MARKS.map((name) => (
          <label className="opt opt-quiet" key={name}>
            <input
              type="checkbox"
              id={rowField(row, name)}
              name={rowField(row, name)}
              value="X"
              defaultChecked={(riga[name] ?? '') !== ''}
            />
            <span>{t(name)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A row of the form, its columns as fields; what is wrong stands at its field. */
export const RowFields = ({ row, riga, immobile, wrong }: RowProps) => {
  const t = useTranslations('verificaF24')
  const field = (name: keyof RigaScritta & string) => ({
    name: rowField(row, name),
    value: riga[name] ?? '',
    ...(wrong[name] === undefined ? {} : { problem: wrong[name] }),
  })
  const inOther = riga.sezione !== undefined && riga.sezione !== 'EL'
  return (
    <fieldset className="verifica-row">
      <legend>{t('rows.row', { row: row + 1 })}</legend>
      {inOther ? <input type="hidden" name={rowField(row, 'sezione')} value={riga.sezione} /> : null}
      <div className="verifica-fields">
        <Field {...field('codiceTributo')} label={t('campi.codiceTributo')} width="s" maxLength={4} capitals />
        <Field {...field('codiceEnte')} label={t('campi.codiceEnte')} width="s" maxLength={4} capitals />
        <Field {...field('anno')} label={t('campi.anno')} width="s" maxLength={4} numeric="whole" />
        <Field {...field('debito')} label={t('campi.debito')} width="m" maxLength={20} numeric="decimal" unit="€" />
        {riga.credito === undefined ? null : (
          <Field {...field('credito')} label={t('campi.credito')} width="m" maxLength={20} numeric="decimal" unit="€" />
        )}
        <Field {...field('numeroImmobili')} label={t('campi.numeroImmobili')} width="s" maxLength={3} numeric="whole" />
        <Field {...field('rateazione')} label={t('campi.rateazione')} width="s" maxLength={4} />
        <Field
          {...field('detrazione')}
          label={t('campi.detrazione')}
          width="m"
          maxLength={20}
          numeric="decimal"
          unit="€"
        />
        <Select
          name={rowField(row, 'immobile')}
          label={t('campi.immobile')}
          value={immobile ?? ''}
          empty={t('campi.immobileEmpty')}
          options={TIPI_IMMOBILE.map((tipo) => ({ value: tipo, label: t(`immobili.${tipo}`) }))}
        />
      </div>
      <div className="mt-6">
        <Marks row={row} riga={riga} />
      </div>
    </fieldset>
  )
}
