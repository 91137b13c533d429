import { useTranslations } from 'next-intl'
import { asksDivisor } from '../../contracts/tari/risposte'
import { PartOfYear } from '../components/part-of-year'
import { Select } from '../components/select'
import { dayOf, fieldOf, type AskedTari } from './asked'
import { WhyTari } from './why'

/** The whole year, or part of it. */
export const PeriodoQuestion = (asked: AskedTari) => {
  const t = useTranslations('tari.domande')
  const year = String(asked.risposte.anno)
  return (
    <div className="field group/held">
      <PartOfYear
        question={fieldOf(asked, 'possesso')}
        label={t('possesso.label', { year })}
        whole={t('possesso.whole')}
        part={t('possesso.part')}
        help={<WhyTari of="possesso" group="possesso" />}
        days={(['dal', 'al'] as const).map((field) => ({
          prefix: field,
          label: t(`possesso.${field}`),
          hint: t(`possesso.${field}Hint`, { year }),
          value: dayOf(asked.risposte, field),
          problem: asked.problemOf(`${field}.g`),
        }))}
      />
      {asksDivisor(asked.risposte.anno) ? (
        <div className="mt-6">
          <Select
            name="giorniAnno"
            label={t('giorniAnno.label')}
            hint={t('giorniAnno.hint', { year })}
            value={asked.risposte.get('giorniAnno') || '366'}
            width="s"
            options={['366', '365'].map((value) => ({ value, label: value }))}
            help={<WhyTari of="giorniAnno" group="giorniAnno" />}
          />
        </div>
      ) : null}
    </div>
  )
}
