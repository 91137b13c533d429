import { useTranslations } from 'next-intl'
import { RATE_EMISSIONE } from '../../../contracts/emissione'
import { OwnForm } from '../../area/own-form'
import { Choice } from '../../components/choice'
import { Select } from '../../components/select'
import { ForWhom } from './for-whom'

type NewFormProps = {
  readonly comuni: readonly { readonly belfiore: string; readonly denominazione: string }[]
  readonly anni: readonly number[]
  readonly token: string
  /** What was typed and refused, and the names of its wrong fields. */
  readonly typed: Readonly<Record<string, string>>
  readonly wrong: readonly string[]
}

/** Which statements of the IMU to try: comune, year, instalment, for whom. */
export const NewForm = ({ comuni, anni, token, typed, wrong }: NewFormProps) => {
  const t = useTranslations('emissioni')
  const [only] = comuni
  const problem = (name: 'belfiore' | 'anno' | 'rata') => (wrong.includes(name) ? { problem: t(`wrong.${name}`) } : {})
  const of = (name: string, otherwise: string): string => typed[name] ?? otherwise
  return (
    <OwnForm
      to="/ufficio/emissioni/nuova"
      token={token}
      {...(comuni.length === 1 ? { about: { belfiore: only!.belfiore } } : {})}
    >
      {comuni.length > 1 ? (
        <Select
          name="belfiore"
          label={t('comune')}
          value={of('belfiore', '')}
          options={comuni.map(({ belfiore, denominazione }) => ({ value: belfiore, label: denominazione }))}
          {...problem('belfiore')}
        />
      ) : null}
      <Select
        name="anno"
        label={t('anno')}
        width="s"
        value={of('anno', String(anni[0]))}
        options={anni.map((anno) => ({ value: String(anno), label: String(anno) }))}
        {...problem('anno')}
      />
      <Choice
        name="rata"
        label={t('whichRata')}
        value={of('rata', '')}
        options={RATE_EMISSIONE.map((rata) => ({ value: rata, label: t(`rata.${rata}`), hint: t(`rataHint.${rata}`) }))}
        {...problem('rata')}
      />
      <ForWhom {...{ typed, wrong }} />
    </OwnForm>
  )
}
