import { useTranslations } from 'next-intl'
import { asksDurata, DURATE, ORARIE } from '../../contracts/canone/risposte'
import { Checkbox } from '../components/checkbox'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { Help, Why } from '../components/help'
import { Select } from '../components/select'
import { fieldOf, LAWS, type AskedCanone } from './asked'

export const WhyCanone = ({ of, group }: { readonly of: keyof typeof LAWS; readonly group: string }) => {
  const t = useTranslations('canone.domande')
  return (
    <Why group={group} law={LAWS[of]}>
      {t(`${of}.why`)}
    </Why>
  )
}

const Giorni = (asked: AskedCanone) => {
  const t = useTranslations('canone.domande.durata')
  return <Field {...fieldOf(asked, 'giorni')} label={t('giorni')} numeric="whole" maxLength={3} width="s" />
}

/** The year, or some days. Without a style sheet the days show too, and count only where days were chosen. */
const DurataQuestion = (asked: AskedCanone) => {
  const t = useTranslations('canone.domande.durata')
  return (
    <div className="field group/days">
      <Choice
        {...fieldOf(asked, 'durata')}
        label={t('label')}
        twoColumns
        options={DURATE.map((value) => ({ value, label: t(`${value}.label`), hint: t(`${value}.hint`) }))}
        help={<WhyCanone of="durata" group="durata" />}
      />
      <div className="mt-6 hidden group-has-[[value=temporanea]:checked]/days:block">
        <Giorni {...asked} />
      </div>
    </div>
  )
}

const MercatoQuestions = (asked: AskedCanone) => {
  const t = useTranslations('canone.domande.mercato')
  const { tipo } = asked.risposte
  return (
    <>
      {tipo === 'mercato-giornaliero' ? (
        <>
          <Giorni {...asked} />
          <Field
            {...fieldOf(asked, 'ore')}
            label={t('ore')}
            hint={t('oreHint')}
            numeric="whole"
            maxLength={2}
            width="s"
          />
        </>
      ) : null}
      <div className="field">
        <Help
          summary={t('comune')}
          open={['variazione', 'ricorrente', 'oraria'].some((name) => asked.risposte.get(name) !== '')}
        >
          <div className="w-full min-w-0">
            <Field
              {...fieldOf(asked, 'variazione')}
              label={t('variazione')}
              hint={t('variazioneHint')}
              numeric="decimal"
              width="s"
            />
            {tipo === 'mercato-giornaliero' ? (
              <>
                <Field
                  {...fieldOf(asked, 'ricorrente')}
                  label={t('ricorrente')}
                  hint={t('ricorrenteHint')}
                  unit="%"
                  numeric="decimal"
                  width="s"
                />
                <Select
                  {...fieldOf(asked, 'oraria')}
                  label={t('oraria')}
                  options={ORARIE.map((value) => ({ value, label: t(value) }))}
                />
              </>
            ) : null}
          </div>
        </Help>
        <WhyCanone of="mercato" group="mercato" />
      </div>
    </>
  )
}

/** How much ground, how long, how many: what the person has. */
export const CosaQuestions = (asked: AskedCanone) => {
  const t = useTranslations('canone.domande')
  const { tipo } = asked.risposte
  if (tipo === '') return null
  if (tipo === 'cavi') {
    return (
      <Field
        {...fieldOf(asked, 'utenze')}
        label={t('utenze.label')}
        hint={t('utenze.hint')}
        numeric="whole"
        width="s"
        help={<WhyCanone of="utenze" group="utenze" />}
      />
    )
  }
  const kind = tipo === 'passo-carrabile' ? 'passo' : tipo === 'pubblicita' ? 'insegna' : 'suolo'
  return (
    <>
      <Field
        {...fieldOf(asked, 'superficie')}
        label={t(`superficie.${kind}.label`)}
        hint={t(`superficie.${kind}.hint`)}
        unit={kind === 'passo' ? 'm' : 'm²'}
        numeric="decimal"
        width="s"
        help={<WhyCanone of="superficie" group="superficie" />}
      />
      {asksDurata(tipo) ? <DurataQuestion {...asked} /> : null}
      {tipo === 'occupazione' ? (
        <div className="field">
          <Checkbox name="sottosuolo" label={t('sottosuolo.label')} checked={asked.risposte.get('sottosuolo') !== ''} />
          <WhyCanone of="sottosuolo" group="sottosuolo" />
        </div>
      ) : null}
      {tipo.startsWith('mercato') ? <MercatoQuestions {...asked} /> : null}
    </>
  )
}
