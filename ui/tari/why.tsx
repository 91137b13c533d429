import { useTranslations } from 'next-intl'
import { Help, Why } from '../components/help'
import { LAWS } from './asked'

/** "Perché lo chiediamo" of a question, with its article. */
export const WhyTari = ({ of, group }: { readonly of: keyof typeof LAWS; readonly group: string }) => {
  const t = useTranslations('tari.domande')
  return (
    <Why group={group} law={LAWS[of]}>
      {t(`${of}.why`)}
    </Why>
  )
}

/** Where the comune prints its tariffs. */
export const WhereTariffe = ({ group }: { readonly group: string }) => {
  const t = useTranslations('tari.domande.tariffe')
  return (
    <Help summary={t('where')} group={group}>
      <p>{t('whereText')}</p>
    </Help>
  )
}
