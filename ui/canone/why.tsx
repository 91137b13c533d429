import { useTranslations } from 'next-intl'
import { Why } from '../components/help'
import { LAWS } from './asked'

/** "Perché lo chiediamo" of a question, with its article. */
export const WhyCanone = ({ of, group }: { readonly of: keyof typeof LAWS; readonly group: string }) => {
  const t = useTranslations('canone.domande')
  return (
    <Why group={group} law={LAWS[of]}>
      {t(`${of}.why`)}
    </Why>
  )
}
