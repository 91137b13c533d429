import { useTranslations } from 'next-intl'
import { MOTIVI } from '../../contracts/ricerca'
import { Choice } from '../components/choice'

type ReasonChoiceProps = { readonly value: string; readonly problem?: string }

/** Why somebody looks: the person reads it. */
export const ReasonChoice = ({ value, problem }: ReasonChoiceProps) => {
  const t = useTranslations('contribuenti')
  return (
    <Choice
      name="motivo"
      label={t('field.motivo')}
      hint={t('motivoHint')}
      value={value}
      options={MOTIVI.map((one) => ({ value: one, label: t(`motivo.${one}`) }))}
      {...(problem === undefined ? {} : { problem })}
    />
  )
}
