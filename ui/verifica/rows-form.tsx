import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import type { ModuloScritto } from '../../f24/lettura/scritto'
import type { TipoImmobile } from '../../f24/model/immobili.tables'
import { Button } from '../components/button'
import { Field } from '../components/field'
import { Help } from '../components/help'
import { RowFields } from './row-fields'

export type RowsFormProps = {
  readonly modulo: ModuloScritto
  readonly immobili: readonly (TipoImmobile | undefined)[]
  /** How many rows to show; those beyond the read ones are blank. */
  readonly count: number
  readonly comune: string
  readonly comuneWrong: boolean
  /** The form was read or checked already. */
  readonly sent: boolean
  /** What is wrong, by field. */
  readonly wrong: Readonly<Record<string, string>>
}

const HEAD = ['codiceFiscale', 'identificativoOperazione', 'saldoFinale'] as const
const OTHER = ['codiceFiscaleCoobbligato', 'codiceIdentificativo'] as const
const LENGTHS = {
  codiceFiscale: 16,
  codiceFiscaleCoobbligato: 16,
  codiceIdentificativo: 2,
  identificativoOperazione: 18,
  saldoFinale: 20,
} as const

const HeadField = ({ name, props }: { readonly name: keyof typeof LENGTHS; readonly props: RowsFormProps }) => {
  const t = useTranslations('verificaF24.campi')
  const problem = props.wrong[name]
  return (
    <Field
      name={name}
      label={t(name)}
      hint={t('facoltativo')}
      value={props.modulo[name] ?? ''}
      maxLength={LENGTHS[name]}
      width={name === 'codiceIdentificativo' ? 's' : 'l'}
      {...(name === 'saldoFinale' ? { numeric: 'decimal' as const, unit: '€' } : { capitals: true })}
      {...(problem === undefined ? {} : { problem })}
    />
  )
}

const Whole = (props: RowsFormProps) => {
  const t = useTranslations('verificaF24.rows')
  const open = OTHER.some((name) => props.modulo[name] !== undefined || props.wrong[name] !== undefined)
  return (
    <fieldset className="verifica-row">
      <legend>{t('whole')}</legend>
      <div className="verifica-fields">
        {HEAD.map((name) => (
          <HeadField key={name} name={name} props={props} />
        ))}
      </div>
      <div className="mt-6">
        <Help summary={t('other')} open={open}>
          <p>{t('otherText')}</p>
          <div className="verifica-fields mt-6">
            {OTHER.map((name) => (
              <HeadField key={name} name={name} props={props} />
            ))}
          </div>
        </Help>
      </div>
    </fieldset>
  )
}

/** The rows to type, or those that were read; sent by a plain POST to the page itself. */
export const RowsForm = (props: RowsFormProps) => {
  const t = useTranslations('verificaF24.rows')
  const action = localeHref(useLocale(), '/verifica-f24')
  const { modulo, immobili, count, comune, comuneWrong, sent, wrong } = props
  const ofRow = (row: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(wrong).flatMap(([field, sentence]) =>
        field.startsWith(`r${row}-`) ? [[field.slice(`r${row}-`.length), sentence]] : [],
      ),
    )
  return (
    <section className="section" aria-labelledby="righe-titolo">
      <h2 id="righe-titolo">{sent ? t('read') : t('title')}</h2>
      {sent ? <p>{t('readLead')}</p> : null}
      <form method="post" action={action} className="mt-6" noValidate>
        <Field
          name="comune"
          label={t('where')}
          hint={t('whereHint')}
          value={comune}
          maxLength={60}
          {...(comuneWrong ? { problem: t('whereUnknown') } : {})}
        />
        <div className="mt-6">
          {Array.from({ length: count }, (_, row) => (
            <RowFields key={row} row={row} riga={modulo.righe[row] ?? {}} immobile={immobili[row]} wrong={ofRow(row)} />
          ))}
          <Whole {...props} />
        </div>
        <div className="btns mt-6">
          <Button name="azione" value="controlla">
            {sent ? t('goAgain') : t('go')}
          </Button>
          <Button kind="second" name="azione" value="riga">
            {t('add')}
          </Button>
        </div>
      </form>
    </section>
  )
}
