import { useLocale, useTranslations } from 'next-intl'
import { law } from '../../../engine/kernel/law'
import { Notice } from '../../components/notice'
import { LawChip } from '../../components/source-chip'
import { euro } from '../../format'
import type { ResultView } from './view'

/** Storico and inagibile together: a quarter for the Cassazione, one half for some comuni. */
const Cumulo = ({ comune, persona }: ResultView) => {
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

/** The saldo to the euro by itself, or as the rounded year less the rounded acconto. */
const Saldi = ({ persona }: ResultView) => {
  const t = useTranslations('risultato.saldi')
  const locale = useLocale()
  const { dueSaldi } = persona
  if (dueSaldi === undefined) return null
  return (
    <Notice title={t('title')}>
      <p>{t('alone', { alone: euro(dueSaldi.daSolo, locale) })}</p>
      <p>{t('difference', { difference: euro(dueSaldi.differenza, locale) })}</p>
      <p>
        {t('why')} <LawChip law={law('L. 296/2006', 'art. 1 c. 166')} />
      </p>
    </Notice>
  )
}

/** Where the law is read in two ways: both readings with their amounts, and which one the page counts. */
export const Readings = (view: ResultView) => (
  <>
    <Cumulo {...view} />
    <Saldi {...view} />
  </>
)
