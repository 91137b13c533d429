import { useTranslations } from 'next-intl'
import { CAMPI_UFFICIO, type TypedUfficio, type UfficioProblem } from '../../contracts/parametri/ufficio'
import { TRIBUTI } from '../../contracts/tributi'
import type { Words } from '../../i18n/words'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Checkboxes } from '../components/checkboxes'
import { Field } from '../components/field'
import { TextArea } from '../components/text-area'

type UfficioFormProps = {
  readonly comune: string
  readonly typed: TypedUfficio
  readonly problems: readonly UfficioProblem[]
  readonly token: string
}

/** What a field is called: also in the summary of what is wrong. */
export const ufficioField = (t: Words<'parametri.uffici'>, field: UfficioProblem['field']): string =>
  t(`field.${field}`)

export const ufficioSentence = (t: Words<'parametri.uffici'>, { code }: UfficioProblem): string => t(`problem.${code}`)

/** An office of the comune: a plate at its door, which all read. */
export const UfficioForm = ({ comune, typed, problems, token }: UfficioFormProps) => {
  const t = useTranslations('parametri.uffici')
  const tributi = useTranslations('deleghe.tributo')
  const wrong = (field: UfficioProblem['field']): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: ufficioSentence(t, found) } : {}
  }
  return (
    <OwnForm to="/ufficio/aliquote/uffici/salva" token={token} about={{ comune, id: typed.id }}>
      <div className="grid-two">
        {CAMPI_UFFICIO.filter((campo) => campo !== 'orari').map((campo) => (
          <Field
            key={campo}
            name={campo}
            label={t(`field.${campo}`)}
            value={typed[campo]}
            width="m"
            {...wrong(campo)}
          />
        ))}
      </div>
      <div className="mt-8">
        <TextArea
          name="orari"
          label={t('field.orari')}
          hint={t('orariHint')}
          rows={4}
          value={typed.orari}
          {...wrong('orari')}
        />
        <Checkboxes
          name="tributi"
          label={t('field.tributi')}
          options={TRIBUTI.map((value) => ({ value, label: tributi(value) }))}
          chosen={typed.tributi}
          short
          {...wrong('tributi')}
        />
        <Field
          name="motivo"
          label={t('field.motivo')}
          hint={t('motivoHint')}
          value={typed.motivo}
          {...wrong('motivo')}
        />
      </div>
      <p className="btns mt-8">
        <Button>{t('save')}</Button>
      </p>
    </OwnForm>
  )
}
