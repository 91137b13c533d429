import { useTranslations } from 'next-intl'
import { asksDivisor } from '../../contracts/tari/risposte'
import { Choice } from '../components/choice'
import { DateField } from '../components/date-field'
import { Select } from '../components/select'
import { dayOf, fieldOf, type AskedTari } from './asked'
import { WhyTari } from './why'

/** The whole year, or part of it. */
export const PeriodoQuestion = (asked: AskedTari) => {
  const t = useTranslations('tari.domande')
  const year = String(asked.risposte.anno)
  return (
    <div className="field group/held">
      <Choice
        {...fieldOf(asked, 'possesso')}
        label={t('possesso.label', { year })}
        twoColumns
        options={[
          { value: 'tutto', label: t('possesso.whole') },
          { value: 'parte', label: t('possesso.part') },
        ]}
        help={<WhyTari of="possesso" group="possesso" />}
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
