import { useTranslations } from 'next-intl'
import { ORGANI, type ParametroProblem, type TypedAtto } from '../../contracts/parametri/atto'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { Select } from '../components/select'
import { wrongAt } from './problem-words'

type AttoFieldsProps = { readonly typed: TypedAtto; readonly problems: readonly ParametroProblem[] }

/** By which act the comune decided it: the source that every reader of the figure will see. */
export const AttoFields = ({ typed, problems }: AttoFieldsProps) => {
  const t = useTranslations('parametri')
  return (
    <section aria-labelledby="atto" className="section">
      <h2 id="atto">{t('atto.title')}</h2>
      <p className="mt-2">{t('atto.lead')}</p>
      <div className="mt-6 grid gap-6">
        <Select
          name="atto.organo"
          label={t('atto.organo')}
          value={typed.organo}
          empty={t('atto.choose')}
          width="m"
          options={ORGANI.map((value) => ({ value, label: t(`atto.organi.${value}`) }))}
          {...wrongAt(t, problems, 'atto.organo')}
        />
        <Field
          name="atto.numero"
          label={t('atto.numero')}
          value={typed.numero}
          maxLength={40}
          width="m"
          {...wrongAt(t, problems, 'atto.numero')}
        />
        <DateField
          prefix="atto.data"
          label={t('atto.data')}
          value={typed.data}
          {...wrongAt(t, problems, 'atto.data.g')}
        />
        <Field
          name="atto.link"
          label={t('atto.link')}
          hint={t('atto.linkHint')}
          value={typed.link}
          maxLength={300}
          {...wrongAt(t, problems, 'atto.link')}
        />
      </div>
    </section>
  )
}
