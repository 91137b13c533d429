import { useTranslations } from 'next-intl'
import { asksDivisor } from '../../contracts/tari/risposte'
import { Choice } from '../components/choice'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { Select } from '../components/select'
import { dayOf, fieldOf, type AskedTari } from './asked'
import { WhereTariffe, WhyTari } from './why'

/** The two tariffs of one row of the comune's table. */
const Tariffe = ({ asked, prefix }: { readonly asked: AskedTari; readonly prefix: string }) => {
  const t = useTranslations('tari.domande.tariffe')
  const kind = asked.risposte.utenza === 'domestica' ? 'domestica' : 'azienda'
  return (
    <>
      <Field
        {...fieldOf(asked, `${prefix}fissa`)}
        label={t('fissa')}
        hint={t('fissaHint')}
        unit={t('fissaUnit')}
        numeric="decimal"
        width="m"
      />
      <Field
        {...fieldOf(asked, `${prefix}variabile`)}
        label={t('variabile')}
        hint={t(`variabileHint.${kind}`)}
        unit={t(`variabileUnit.${kind}`)}
        numeric="decimal"
        width="m"
        help={
          <>
            <WhyTari of="tariffe" group={`${prefix}tariffe`} />
            <WhereTariffe group={`${prefix}tariffe`} />
          </>
        }
      />
    </>
  )
}

export const CasaQuestions = (asked: AskedTari) => {
  const t = useTranslations('tari.domande')
  return (
    <>
      <Field
        {...fieldOf(asked, 'mq')}
        label={t('superficie.label')}
        hint={t('superficie.hint')}
        unit="m²"
        numeric="decimal"
        width="s"
        help={<WhyTari of="superficie" group="mq" />}
      />
      <Field
        {...fieldOf(asked, 'pertinenze')}
        label={t('pertinenze.label')}
        hint={t('pertinenze.hint')}
        unit="m²"
        numeric="decimal"
        width="s"
        help={<WhyTari of="pertinenze" group="pertinenze" />}
      />
      <Field
        {...fieldOf(asked, 'persone')}
        label={t('persone.label')}
        hint={t('persone.hint')}
        numeric="whole"
        maxLength={2}
        width="s"
        help={<WhyTari of="persone" group="persone" />}
      />
      <Tariffe asked={asked} prefix="" />
    </>
  )
}

export const LocaleQuestions = ({ asked, at }: { readonly asked: AskedTari; readonly at: number }) => {
  const t = useTranslations('tari.domande')
  const prefix = `l${at}.`
  return (
    <section className="mt-8" aria-labelledby={`locale-${at}`}>
      <h2 id={`locale-${at}`}>{t('locale', { number: at + 1 })}</h2>
      <Field
        {...fieldOf(asked, `${prefix}categoria`)}
        label={t('categoria.label')}
        hint={t('categoria.hint')}
        numeric="whole"
        maxLength={2}
        width="s"
        help={<WhyTari of="categoria" group={`${prefix}categoria`} />}
      />
      <Field
        {...fieldOf(asked, `${prefix}mq`)}
        label={t('superficie.azienda')}
        hint={t('superficie.aziendaHint')}
        unit="m²"
        numeric="decimal"
        width="s"
        help={<WhyTari of="superficie" group={`${prefix}mq`} />}
      />
      <Tariffe asked={asked} prefix={prefix} />
    </section>
  )
}

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
