import { useTranslations } from 'next-intl'
import { ACCONTI_2014 } from '../../contracts/tasi/risposte'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { fieldOf, hasPrecedente, type AskedTasi } from './asked'
import { WhereRates, WhyTasi } from './why'

const Aliquote = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande')
  const { anno, ruolo } = asked.risposte
  const said = { year: String(anno), before: String(anno - 1) }
  const maybeExempt = ruolo === 'possessore' && anno >= 2016
  return (
    <>
      <Field
        {...fieldOf(asked, 'aliquota')}
        label={t('aliquota.label', said)}
        hint={maybeExempt ? t('aliquota.hintExempt') : t('aliquota.hint')}
        unit="‰"
        numeric="decimal"
        width="s"
        help={
          <>
            <WhyTasi of="aliquota" group="aliquota" />
            <WhereRates group="aliquota" />
          </>
        }
      />
      {hasPrecedente(asked) ? (
        <Field
          {...fieldOf(asked, 'aliquotaPrecedente')}
          label={t('precedente.aliquota', said)}
          hint={t('precedente.hint')}
          unit="‰"
          numeric="decimal"
          width="s"
          help={<WhyTasi of="precedente" group="precedente" />}
        />
      ) : null}
    </>
  )
}

const Detrazioni = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande')
  const { anno } = asked.risposte
  const said = { year: String(anno), before: String(anno - 1) }
  return (
    <>
      <Field
        {...fieldOf(asked, 'detrazione')}
        label={t('detrazione.label', said)}
        hint={t('detrazione.hint')}
        unit="euro"
        numeric="decimal"
        width="s"
        help={<WhyTasi of="detrazione" group="detrazione" />}
      />
      {hasPrecedente(asked) ? (
        <Field
          {...fieldOf(asked, 'detrazionePrecedente')}
          label={t('precedente.detrazione', said)}
          hint={t('precedente.hint')}
          unit="euro"
          numeric="decimal"
          width="s"
        />
      ) : null}
    </>
  )
}

/** What the comune decided, as its delibera says: we hold none of those years. */
export const ComuneQuestions = (asked: AskedTasi) => {
  const t = useTranslations('tasi.domande.acconto2014')
  return (
    <>
      <Aliquote {...asked} />
      <Detrazioni {...asked} />
      {asked.risposte.anno === 2014 ? (
        <Choice
          {...fieldOf(asked, 'acconto2014')}
          label={t('label')}
          options={ACCONTI_2014.map((value) => ({ value, label: t(value) }))}
          help={<WhyTasi of="acconto2014" group="acconto2014" />}
        />
      ) : null}
    </>
  )
}
