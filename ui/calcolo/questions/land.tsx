import { useTranslations } from 'next-intl'
import { Choice } from '../../components/choice'
import { Help } from '../../components/help'
import { MoneyField } from '../../components/money-field'
import { AreaHelp } from './area'
import { fieldOfAsked, type Asked } from './asked'
import { WhyOf } from './why-of'

export const ConduzioneQuestion = (asked: Asked) => {
  const t = useTranslations('domande.conduzione')
  const field = fieldOfAsked(asked, 'conduzione')
  return (
    <Choice
      {...field}
      label={t('label')}
      options={[
        { value: 'cd-iap', label: t('options.cd-iap.label'), hint: t('options.cd-iap.hint') },
        { value: 'altro', label: t('options.altro.label'), hint: t('options.altro.hint') },
      ]}
      help={<WhyOf anno={asked.contesto.anno} of="conduzione" group={field.name} />}
    />
  )
}

/** The dominical income of a field, or the market value of an area: of the land alone, while a building is rebuilt. */
export const ValueQuestion = ({ campo, ...asked }: Asked & { readonly campo: 'dominicale' | 'venale' }) => {
  const t = useTranslations('domande')
  const field = fieldOfAsked(asked, campo)
  const why = asked.risposte.campi.uso === 'lavori' ? 'lavori' : campo
  const { aree } = asked.comune
  return (
    <MoneyField
      {...field}
      label={t(`${campo}.label`)}
      hint={t(`${campo}.hint`)}
      help={
        <>
          <WhyOf anno={asked.contesto.anno} of={why} group={field.name} />
          {campo === 'venale' && aree !== undefined ? (
            <AreaHelp asked={asked} aree={aree} />
          ) : (
            <Help summary={t(`${campo}.where`)} group={field.name}>
              <p>{t(`${campo}.whereText`)}</p>
            </Help>
          )}
        </>
      }
    />
  )
}
