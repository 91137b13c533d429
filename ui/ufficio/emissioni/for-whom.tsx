import { useTranslations } from 'next-intl'
import { AVVISATI, NATURE, RESIDENZE } from '../../../contracts/emissione'
import { Button } from '../../components/button'
import { MoneyField } from '../../components/money-field'
import { Select } from '../../components/select'

type ForWhomProps = {
  /** What was typed and refused, and the names of its wrong fields. */
  readonly typed: Readonly<Record<string, string>>
  readonly wrong: readonly string[]
}

/** The questions that runs of all taxes have: for whom, from which amount on. */
export const ForWhom = ({ typed, wrong }: ForWhomProps) => {
  const t = useTranslations('emissioni')
  const problem = (name: 'natura' | 'residenza' | 'minimo') =>
    wrong.includes(name) ? { problem: t(`wrong.${name}`) } : {}
  return (
    <>
      <Select
        name="natura"
        label={t('natura')}
        value={typed.natura ?? 'tutti'}
        options={NATURE.map((natura) => ({ value: natura, label: t(`nature.${natura}`) }))}
        {...problem('natura')}
      />
      <Select
        name="residenza"
        label={t('residenza')}
        value={typed.residenza ?? 'tutti'}
        options={RESIDENZE.map((residenza) => ({ value: residenza, label: t(`residenze.${residenza}`) }))}
        {...problem('residenza')}
      />
      <Select
        name="avviso"
        label={t('avvisati')}
        value={typed.avviso ?? 'tutti'}
        options={AVVISATI.map((avviso) => ({ value: avviso, label: t(`chiAvvisati.${avviso}`) }))}
      />
      <MoneyField
        name="minimo"
        label={t('minimo')}
        hint={t('minimoHint')}
        width="s"
        value={typed.minimo ?? '12'}
        {...problem('minimo')}
      />
      <p className="mt-6">{t('newText')}</p>
      <p className="btns mt-6">
        <Button>{t('begin')}</Button>
      </p>
    </>
  )
}
