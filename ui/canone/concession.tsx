import { useTranslations } from 'next-intl'
import { asksDurata, nomeCampo } from '../../contracts/canone/risposte'
import { Checkbox } from '../components/checkbox'
import { Field } from '../components/field'
import { fieldIn, typedIn, type AskedVoce } from './asked'
import { WhyCanone } from './why'

/** Without a concession: what the comune adds, and its sanction. They count only where the box is ticked. */
export const ConcessioneQuestions = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.concessione')
  const name = nomeCampo(voce.at, 'senza')
  return (
    <div className="field group/senza">
      <Checkbox
        name={name}
        label={t('label')}
        checked={typedIn(voce, 'senza') !== ''}
        {...(asksDurata(voce.tipo) ? { hint: t('hint') } : {})}
      />
      <div className="mt-6 hidden group-has-[[name$=senza]:checked]/senza:block">
        {(['aumento', 'sanzione'] as const).map((field) => (
          <Field
            key={field}
            {...fieldIn(voce, field)}
            label={t(field)}
            hint={t(`${field}Hint`)}
            unit="%"
            numeric="decimal"
            width="s"
          />
        ))}
      </div>
      <WhyCanone of="concessione" group={name} />
    </div>
  )
}
