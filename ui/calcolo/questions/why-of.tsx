import { useTranslations } from 'next-intl'
import { isPrima } from '../../../contracts/calcolo/anni'
import { Why } from '../../components/help'
import { LAWS, LAWS_PRIMA } from './laws'

type WhyProps = { readonly anno: number; readonly of: keyof typeof LAWS; readonly group: string }

/** "Perché lo chiediamo" of a question, with its article in that year. */
export const WhyOf = ({ anno, of, group }: WhyProps) => {
  const t = useTranslations('domande')
  const prima = isPrima(anno)
  return (
    <Why group={group} law={(prima ? LAWS_PRIMA : LAWS)[of]}>
      {of === 'conduzione' && prima ? t('conduzione.whyPrima') : t(`${of}.why`)}
    </Why>
  )
}
