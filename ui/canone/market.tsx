import { useTranslations } from 'next-intl'
import { nomeCampo, ORARIE } from '../../contracts/canone/risposte'
import { Field } from '../components/field'
import { Help } from '../components/help'
import { Select } from '../components/select'
import { fieldIn, typedIn, type AskedVoce } from './asked'
import { Giorni } from './days'
import { WhyCanone } from './why'

const Giornata = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.mercato')
  return (
    <>
      <Giorni {...voce} />
      <Field {...fieldIn(voce, 'ore')} label={t('ore')} hint={t('oreHint')} numeric="whole" maxLength={2} width="s" />
    </>
  )
}

/** What a comune decided for markets, beside the tariff. */
const Deciso = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.mercato')
  return (
    <div className="w-full min-w-0">
      <Field
        {...fieldIn(voce, 'variazione')}
        label={t('variazione')}
        hint={t('variazioneHint')}
        numeric="decimal"
        width="s"
      />
      {voce.tipo === 'mercato-giornaliero' ? (
        <>
          <Field
            {...fieldIn(voce, 'ricorrente')}
            label={t('ricorrente')}
            hint={t('ricorrenteHint')}
            unit="%"
            numeric="decimal"
            width="s"
          />
          <Select
            {...fieldIn(voce, 'oraria')}
            label={t('oraria')}
            options={ORARIE.map((value) => ({ value, label: t(value) }))}
          />
        </>
      ) : null}
    </div>
  )
}

export const MercatoQuestions = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.mercato')
  const answered = (['variazione', 'ricorrente', 'oraria'] as const).some((name) => typedIn(voce, name) !== '')
  return (
    <>
      {voce.tipo === 'mercato-giornaliero' ? <Giornata {...voce} /> : null}
      <div className="field">
        <Help summary={t('comune')} open={answered}>
          <Deciso {...voce} />
        </Help>
        <WhyCanone of="mercato" group={nomeCampo(voce.at, 'mercato')} />
      </div>
    </>
  )
}
