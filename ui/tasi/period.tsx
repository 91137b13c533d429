import { useTranslations } from 'next-intl'
import { PartOfYear } from '../components/part-of-year'
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
        <PartOfYear
          question={fieldOf(asked, 'possesso')}
          label={ruolo === 'occupante' ? t('possesso.occupante', { year }) : t('possesso.possessore', { year })}
          whole={t('possesso.whole')}
          part={t('possesso.part')}
          help={<WhyTasi of="possesso" group="possesso" />}
          days={(['dal', 'al'] as const).map((field) => ({
            prefix: field,
            label: t(`possesso.${field}`),
            hint: t(`possesso.${field}Hint`, { year }),
            value: dayOf(asked.risposte, field),
            problem: asked.problemOf(`${field}.g`),
          }))}
        />
      </div>
    </>
  )
}
