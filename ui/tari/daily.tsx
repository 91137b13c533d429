import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../i18n/routing'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { fieldOf, type AskedTari } from './asked'
import { WhyTari } from './why'

/** Some days on public ground: how many, what the comune adds to the tariff, and whether it is a market. */
export const GiornalieraQuestions = (asked: AskedTari) => {
  const t = useTranslations('tari.domande.giornaliera')
  const locale = useLocale()
  const canone = (chunks: ReactNode) => <a href={localeHref(locale, '/calcolo/canone')}>{chunks}</a>
  return (
    <>
      <Field
        {...fieldOf(asked, 'giorni')}
        label={t('giorni', { year: String(asked.risposte.anno) })}
        hint={t('giorniHint')}
        numeric="whole"
        maxLength={3}
        width="s"
      />
      <Field
        {...fieldOf(asked, 'maggiorazione')}
        label={t('maggiorazione')}
        hint={t('maggiorazioneHint')}
        unit="%"
        numeric="decimal"
        width="s"
        help={<WhyTari of="giornaliera" group="giornaliera" />}
      />
      <Choice
        {...fieldOf(asked, 'mercato')}
        label={t('mercato')}
        hint={t.rich('mercatoHint', { canone })}
        twoColumns
        options={(['no', 'si'] as const).map((value) => ({ value, label: t(value) }))}
        help={<WhyTari of="mercato" group="mercato" />}
      />
    </>
  )
}
