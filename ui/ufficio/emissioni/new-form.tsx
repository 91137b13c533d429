import { useTranslations } from 'next-intl'
import { NATURE, RATE_EMISSIONE, RESIDENZE } from '../../../contracts/emissione'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { MoneyField } from '../../components/money-field'
import { Select } from '../../components/select'

type NewFormProps = {
  readonly comuni: readonly { readonly belfiore: string; readonly denominazione: string }[]
  readonly anni: readonly number[]
  readonly token: string
  /** What was typed and refused, and the names of its wrong fields. */
  readonly typed: Readonly<Record<string, string>>
  readonly wrong: readonly string[]
}

/** Which statements to try: comune, year, instalment, for whom. */
export const NewForm = ({ comuni, anni, token, typed, wrong }: NewFormProps) => {
  const t = useTranslations('emissioni')
  const [only] = comuni
  const problem = (name: 'belfiore' | 'anno' | 'rata' | 'natura' | 'residenza' | 'minimo') =>
    wrong.includes(name) ? { problem: t(`wrong.${name}`) } : {}
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
      <Select
        name="natura"
        label={t('natura')}
        value={of('natura', 'tutti')}
        options={NATURE.map((natura) => ({ value: natura, label: t(`nature.${natura}`) }))}
        {...problem('natura')}
      />
      <Select
        name="residenza"
        label={t('residenza')}
        value={of('residenza', 'tutti')}
        options={RESIDENZE.map((residenza) => ({ value: residenza, label: t(`residenze.${residenza}`) }))}
        {...problem('residenza')}
      />
      <MoneyField
        name="minimo"
        label={t('minimo')}
        hint={t('minimoHint')}
        width="s"
        value={of('minimo', '12')}
        {...problem('minimo')}
      />
      <p className="mt-6">{t('newText')}</p>
      <p className="btns mt-6">
        <Button>{t('begin')}</Button>
      </p>
    </OwnForm>
  )
}
