import { useTranslations } from 'next-intl'
import type { RicercaProblem, TypedRicerca } from '../../contracts/ricerca'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Field } from '../components/field'
import { GroupFrame } from '../components/field-frame'
import { ReasonChoice } from './reason-choice'

type SearchFormProps = {
  readonly typed: TypedRicerca
  readonly problems: readonly RicercaProblem[]
  readonly token: string
}

/** Any of these, alone or together; what is looked for goes by POST and stands in no address. */
export const SearchForm = ({ typed, problems, token }: SearchFormProps) => {
  const t = useTranslations('contribuenti')
  const wrong = (field: RicercaProblem['field']): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: t(`wrong.${found.code}`) } : {}
  }
  return (
    <OwnForm to="/ufficio/contribuenti/cerca" token={token}>
      <Field name="chi" label={t('field.chi')} hint={t('chiHint')} value={typed.chi} maxLength={80} {...wrong('chi')} />
      <Field
        name="dove"
        label={t('field.dove')}
        hint={t('doveHint')}
        value={typed.dove}
        maxLength={80}
        {...wrong('dove')}
      />
      <GroupFrame question={{ name: 'catasto', label: t('field.catasto'), hint: t('catastoHint'), ...wrong('foglio') }}>
        <div className="office-place">
          {(['foglio', 'particella', 'subalterno'] as const).map((one) => (
            <Field key={one} name={one} label={t(`field.${one}`)} value={typed[one]} maxLength={10} width="s" />
          ))}
        </div>
      </GroupFrame>
      <ReasonChoice value={typed.motivo} {...wrong('motivo')} />
      <Field name="pratica" label={t('field.pratica')} hint={t('praticaHint')} value={typed.pratica} maxLength={40} />
      <p className="btns mt-8">
        <Button icon="search">{t('search')}</Button>
      </p>
    </OwnForm>
  )
}
