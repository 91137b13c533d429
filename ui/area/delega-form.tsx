import { useTranslations } from 'next-intl'
import type { DelegaProblem, TypedDelega } from '../../contracts/delega'
import { TRIBUTI } from '../../contracts/tributi'
import { Button } from '../components/button'
import { Checkboxes } from '../components/checkboxes'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { ComuneSelect, type EnteShown } from './comune-select'
import { delegaSentence } from './delega-words'
import { OwnForm } from './own-form'

type DelegaFormProps = {
  readonly enti: readonly EnteShown[]
  readonly typed: TypedDelega
  readonly problems: readonly DelegaProblem[]
  readonly token: string
}

export const DelegaForm = ({ enti, typed, problems, token }: DelegaFormProps) => {
  const t = useTranslations('deleghe')
  const wrong = (field: DelegaProblem['field']): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: delegaSentence(t, found) } : {}
  }
  return (
    <OwnForm to="/area/deleghe/nuova" token={token} className="mt-6">
      <ComuneSelect
        enti={enti}
        label={t('field.comune')}
        value={typed.comune}
        empty={t('choose')}
        {...wrong('comune')}
      />
      <Field
        name="delegato"
        label={t('field.delegato')}
        hint={t('delegatoHint')}
        value={typed.delegato}
        maxLength={20}
        capitals
        {...wrong('delegato')}
      />
      <Checkboxes
        name="tributi"
        label={t('field.tributi')}
        options={TRIBUTI.map((one) => ({ value: one, label: t(`tributo.${one}`) }))}
        chosen={typed.tributi}
        short
        {...wrong('tributi')}
      />
      <DateField
        prefix="al"
        label={t('field.al')}
        hint={t('alHint')}
        value={{ giorno: typed.giorno, mese: typed.mese, anno: typed.anno }}
        {...wrong('al')}
      />
      <p className="btns mt-8">
        <Button>{t('give')}</Button>
      </p>
    </OwnForm>
  )
}
