import { useTranslations } from 'next-intl'
import { inPeriodo } from '../../contracts/tari/risposte'
import { Field } from '../components/field'
import { fieldIn, type AskedTari } from './asked'
import { WhereTariffe, WhyTari } from './why'

/** `periodo`: the stretch of the year that is asked about; what a later one leaves blank is as before. */
type InPeriodo = { readonly asked: AskedTari; readonly periodo: number }

/** The two tariffs of one row of the comune's table. */
const Tariffe = ({ asked, periodo, prefix }: InPeriodo & { readonly prefix: string }) => {
  const t = useTranslations('tari.domande.tariffe')
  const kind = asked.risposte.utenza === 'domestica' ? 'domestica' : 'azienda'
  const group = inPeriodo(periodo, `${prefix}tariffe`)
  return (
    <>
      <Field
        {...fieldIn(asked, periodo, `${prefix}fissa`)}
        label={t('fissa')}
        hint={t('fissaHint')}
        unit={t('fissaUnit')}
        numeric="decimal"
        width="m"
      />
      <Field
        {...fieldIn(asked, periodo, `${prefix}variabile`)}
        label={t('variabile')}
        hint={t(`variabileHint.${kind}`)}
        unit={t(`variabileUnit.${kind}`)}
        numeric="decimal"
        width="m"
        help={
          <>
            <WhyTari of="tariffe" group={group} />
            <WhereTariffe group={group} />
          </>
        }
      />
    </>
  )
}

export const CasaQuestions = ({ asked, periodo }: InPeriodo) => {
  const t = useTranslations('tari.domande')
  const field = (name: string) => fieldIn(asked, periodo, name)
  return (
    <>
      <Field
        {...field('mq')}
        label={t('superficie.label')}
        hint={t('superficie.hint')}
        unit="m²"
        numeric="decimal"
        width="s"
        help={<WhyTari of="superficie" group={inPeriodo(periodo, 'mq')} />}
      />
      <Field
        {...field('pertinenze')}
        label={t('pertinenze.label')}
        hint={periodo === 0 ? t('pertinenze.hint') : t('pertinenze.after')}
        unit="m²"
        numeric="decimal"
        width="s"
        help={<WhyTari of="pertinenze" group={inPeriodo(periodo, 'pertinenze')} />}
      />
      <Field
        {...field('persone')}
        label={t('persone.label')}
        hint={periodo === 0 ? t('persone.hint') : t('persone.after')}
        numeric="whole"
        maxLength={2}
        width="s"
        help={<WhyTari of="persone" group={inPeriodo(periodo, 'persone')} />}
      />
      <Tariffe asked={asked} periodo={periodo} prefix="" />
    </>
  )
}

/** One room; under the heading of a later stretch its own is one level deeper. */
export const LocaleQuestions = ({ asked, periodo, at }: InPeriodo & { readonly at: number }) => {
  const t = useTranslations('tari.domande')
  const prefix = `l${at}.`
  const field = (name: string) => fieldIn(asked, periodo, `${prefix}${name}`)
  const id = periodo === 0 ? `locale-${at}` : `locale-${at}-${periodo}`
  const Heading = periodo === 0 ? 'h2' : 'h3'
  return (
    <section className="mt-8" aria-labelledby={id}>
      <Heading id={id} className="mb-6">
        {t('locale', { number: at + 1 })}
      </Heading>
      <Field
        {...field('categoria')}
        label={t('categoria.label')}
        hint={t('categoria.hint')}
        numeric="whole"
        maxLength={2}
        width="s"
        help={<WhyTari of="categoria" group={inPeriodo(periodo, `${prefix}categoria`)} />}
      />
      <Field
        {...field('mq')}
        label={t('superficie.azienda')}
        hint={periodo === 0 ? t('superficie.aziendaHint') : t('superficie.after')}
        unit="m²"
        numeric="decimal"
        width="s"
        help={<WhyTari of="superficie" group={inPeriodo(periodo, `${prefix}mq`)} />}
      />
      <Tariffe asked={asked} periodo={periodo} prefix={prefix} />
    </section>
  )
}
