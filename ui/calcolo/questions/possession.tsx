import { useTranslations } from 'next-intl'
import { Choice } from '../../components/choice'
import { DateField } from '../../components/date-field'
import { dayOf, type CardProps } from './card-props'
import { WhyOf } from './why-of'

/** Since when and until when: asked once for the immobile. */
export const Possession = ({ form, immobile, at }: CardProps) => {
  const t = useTranslations('domande.possesso')
  const prefix = `i${at}.`
  const year = String(form.contesto.anno)
  const problem = form.problemOf(`${prefix}possesso`)
  return (
    <div className="field group/held">
      <Choice
        name={`${prefix}possesso`}
        label={t('label', { year })}
        twoColumns
        value={immobile.campi.possesso ?? ''}
        options={[
          { value: 'tutto', label: t('whole') },
          { value: 'parte', label: t('part') },
        ]}
        help={<WhyOf anno={form.contesto.anno} of="possesso" group={`${prefix}possesso`} />}
        {...(problem === undefined ? {} : { problem })}
      />
      <div className="mt-6 hidden gap-6 group-has-[[value=parte]:checked]/held:grid">
        {(['acquisto', 'vendita'] as const).map((field) => {
          const wrong = form.problemOf(`${prefix}${field}.g`)
          return (
            <div key={field}>
              <DateField
                prefix={prefix + field}
                label={t(`${field}.label`)}
                hint={t(`${field}.hint`, { year })}
                value={dayOf(immobile.campi, field)}
                {...(wrong === undefined ? {} : { problem: wrong })}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
