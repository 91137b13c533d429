import { useTranslations } from 'next-intl'
import { Field } from '../components/field'
import { fieldIn, type AskedVoce } from './asked'

/** For how many days of the year. */
export const Giorni = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.durata')
  return <Field {...fieldIn(voce, 'giorni')} label={t('giorni')} numeric="whole" maxLength={3} width="s" />
}
