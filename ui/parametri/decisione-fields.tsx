import { useTranslations } from 'next-intl'
import type { ParametroProblem, TypedDecisione } from '../../contracts/parametri/atto'
import { Button } from '../components/button'
import { DateField } from '../components/date-field'
import { AttoFields } from './atto-fields'
import { wrongAt } from './problem-words'

type DecisioneFieldsProps = { readonly typed: TypedDecisione; readonly problems: readonly ParametroProblem[] }

/** The end of every form of a decision: from which day, by which act, and the button. */
export const DecisioneFields = ({ typed, problems }: DecisioneFieldsProps) => {
  const t = useTranslations('parametri')
  return (
    <>
      <DateField prefix="dal" label={t('tariffe.dal')} value={typed.dal} {...wrongAt(t, problems, 'dal.g')} />
      <AttoFields typed={typed.atto} problems={problems} />
      <p className="btns mt-8">
        <Button>{t('save')}</Button>
      </p>
    </>
  )
}
