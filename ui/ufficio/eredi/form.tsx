import { useTranslations } from 'next-intl'
import { FONTI_EREDE, RUOLI_EREDE, type CampoErede, type MaleErede } from '../../../contracts/eredi'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Choice } from '../../components/choice'
import { DateField } from '../../components/date-field'
import { ErrorSummary } from '../../components/error-summary'
import { Field } from '../../components/field'
import { TextArea } from '../../components/text-area'

type FormProps = {
  readonly to: string
  readonly token: string
  /** What was typed before. */
  readonly typed: URLSearchParams
  readonly mali: readonly MaleErede[]
}

/** One heir, or who looks after the estate: who they are, where they live, how it is known. */
export const EredeForm = ({ to, token, typed, mali }: FormProps) => {
  const t = useTranslations('eredi')
  const label = useTranslations('eredi.campi')
  const was = (name: string): string => typed.get(name) ?? ''
  const wrong = (campo: CampoErede) => {
    const found = mali.find((male) => male.campo === campo)
    return found === undefined ? {} : { problem: t(`male.${found.code}`) }
  }
  const text = (name: 'nome' | 'indirizzo' | 'cap' | 'localita') => ({
    ...{ name, label: label(name), value: was(name), ...wrong(name) },
  })
  return (
    <>
      <ErrorSummary
        wrongs={mali.map(({ campo, code }) => ({
          field: campo,
          about: label(campo === 'dal.g' ? 'dal' : campo),
          sentence: t(`male.${code}`),
        }))}
      />
      <p className="mt-2">{t('nuovoTesto')}</p>
      <OwnForm to={to} token={token} className="mt-4">
        <Field
          name="erede"
          label={label('erede')}
          hint={label('eredeTesto')}
          value={was('erede')}
          maxLength={20}
          capitals
          {...wrong('erede')}
        />
        <Choice
          name="ruolo"
          label={label('ruolo')}
          options={RUOLI_EREDE.map((value) => ({ value, label: t(`ruoli.${value}`) }))}
          value={was('ruolo')}
          {...wrong('ruolo')}
        />
        <Field
          name="codice"
          label={label('codice')}
          hint={label('codiceTesto')}
          value={was('codice')}
          width="s"
          maxLength={2}
          capitals
          {...wrong('codice')}
        />
        <Field {...text('nome')} hint={label('nomeTesto')} maxLength={60} />
        <Field {...text('indirizzo')} maxLength={60} />
        <Field name="civico" label={label('civico')} value={was('civico')} width="s" maxLength={10} />
        <Field {...text('cap')} width="s" numeric="whole" maxLength={5} />
        <Field {...text('localita')} maxLength={40} />
        <Choice
          name="fonte"
          label={label('fonte')}
          options={FONTI_EREDE.map((value) => ({ value, label: t(`fonti.${value}`) }))}
          value={was('fonte')}
          {...wrong('fonte')}
        />
        <Field
          name="estremi"
          label={label('estremi')}
          hint={label('estremiTesto')}
          value={was('estremi')}
          maxLength={120}
          {...wrong('estremi')}
        />
        <DateField
          prefix="dal"
          label={label('dal')}
          hint={label('dalTesto')}
          value={{ giorno: was('dal.g'), mese: was('dal.m'), anno: was('dal.a') }}
          {...wrong('dal.g')}
        />
        <Checkbox name="unico" label={label('unico')} hint={label('unicoTesto')} checked={was('unico') === 'si'} />
        <TextArea
          name="motivo"
          label={label('motivo')}
          hint={label('motivoTesto')}
          value={was('motivo')}
          rows={3}
          maxLength={500}
          {...wrong('motivo')}
        />
        <p className="btns mt-4">
          <Button>{t('salva')}</Button>
        </p>
      </OwnForm>
    </>
  )
}
