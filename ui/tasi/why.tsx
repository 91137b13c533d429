import { useTranslations } from 'next-intl'
import { Help, Why } from '../components/help'
import { LAWS } from './asked'

/** "Perché lo chiediamo" of a question, with its article. */
export const WhyTasi = ({ of, group }: { readonly of: keyof typeof LAWS; readonly group: string }) => {
  const t = useTranslations('tasi.domande')
  return (
    <Why group={group} law={LAWS[of]}>
      {t(`${of}.why`)}
    </Why>
  )
}

/** Where the rates of those years are. */
export const WhereRates = ({ group }: { readonly group: string }) => {
  const t = useTranslations('tasi.domande.aliquota')
  return (
    <Help summary={t('where')} group={group}>
      <p>{t('whereText')}</p>
    </Help>
  )
}
