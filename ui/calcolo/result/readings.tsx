import { useLocale, useTranslations } from 'next-intl'
import { law } from '../../../engine/kernel/law'
import { Notice } from '../../components/notice'
import { LawChip } from '../../components/source-chip'
import { euro } from '../../format'
import type { ResultView } from './view'

/** Where case law and some comuni differ: both readings with their amounts, and which one the page counts. */
export const Readings = ({ comune, persona }: ResultView) => {
  const t = useTranslations('risultato.cumulo')
  const locale = useLocale()
  const { pagato, pagatoSenzaCumulo } = persona
  if (pagatoSenzaCumulo === undefined || pagatoSenzaCumulo === pagato) return null
  const said = {
    comune: comune.nome,
    quarter: euro(pagato, locale),
    half: euro(pagatoSenzaCumulo, locale),
  }
  return (
    <Notice title={t('title')}>
      <p>{t('quarter', said)}</p>
      <p>{t('half', said)}</p>
      <p>
        {t('what', said)} <LawChip law={law('Cass. 6266/2023', 'L. 160/2019 art. 1 c. 747')} />
      </p>
    </Notice>
  )
}
