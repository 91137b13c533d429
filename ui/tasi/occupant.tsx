import { useTranslations } from 'next-intl'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { fieldOf, type AskedTasi } from './asked'
import { WhyTasi } from './why'

/** Shown where somebody holds it who does not own it: always to him, to the owner when he says so. */
const SHOWN =
  'mt-6 hidden group-has-[[value=affittato]:checked]/uso:block group-has-[[value=concordato]:checked]/uso:block ' +
  'group-has-[[value=comodato]:checked]/uso:block'

const YesNo = ({ asked, of }: { readonly asked: AskedTasi; readonly of: 'vive' | 'temporaneo' }) => {
  const t = useTranslations('tasi.domande')
  const { ruolo, anno } = asked.risposte
  return (
    <Choice
      {...fieldOf(asked, of)}
      label={t(`${of}.${ruolo === 'occupante' ? 'tu' : 'chi'}`, { year: String(anno) })}
      twoColumns
      options={[
        { value: 'si', label: t('si') },
        { value: 'no', label: t('no') },
      ]}
      help={<WhyTasi of={of} group={of} />}
    />
  )
}

export const OccupanteQuestions = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande.parte')
  const { ruolo, bene } = asked.risposte
  return (
    <div className={ruolo === 'occupante' ? 'mt-6' : SHOWN}>
      {bene === 'abitazione' ? <YesNo asked={asked} of="vive" /> : null}
      <YesNo asked={asked} of="temporaneo" />
      <Field
        {...fieldOf(asked, 'parte')}
        label={t('label')}
        hint={t('hint')}
        unit="%"
        numeric="decimal"
        width="s"
        help={<WhyTasi of="parte" group="parte" />}
      />
    </div>
  )
}
