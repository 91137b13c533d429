import { useTranslations } from 'next-intl'
import { Choice } from '../components/choice'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { dayOf, fieldOf, type AskedTasi } from './asked'
import { WhyTasi } from './why'

/** Whose share, and the whole year or part of it. */
export const PeriodoQuestion = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande')
  const { ruolo, anno } = asked.risposte
  const year = String(anno)
  return (
    <>
      {ruolo === 'possessore' ? (
        <Field
          {...fieldOf(asked, 'quota')}
          label={t('quota.label')}
          hint={t('quota.hint')}
          unit="%"
          width="s"
          help={<WhyTasi of="quota" group="quota" />}
        />
      ) : null}
      <div className="field group/held">
        <Choice
          {...fieldOf(asked, 'possesso')}
          label={ruolo === 'occupante' ? t('possesso.occupante', { year }) : t('possesso.possessore', { year })}
          twoColumns
          options={[
            { value: 'tutto', label: t('possesso.whole') },
            { value: 'parte', label: t('possesso.part') },
          ]}
          help={<WhyTasi of="possesso" group="possesso" />}
        />
        <div className="mt-6 hidden gap-6 group-has-[[value=parte]:checked]/held:grid">
          {(['dal', 'al'] as const).map((field) => {
            const problem = asked.problemOf(`${field}.g`)
            return (
              <DateField
                key={field}
                prefix={field}
                label={t(`possesso.${field}`)}
                hint={t(`possesso.${field}Hint`, { year })}
                value={dayOf(asked.risposte, field)}
                {...(problem === undefined ? {} : { problem })}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}
