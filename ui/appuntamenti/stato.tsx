import { useTranslations } from 'next-intl'
import type { StatoAppuntamento } from '../../contracts/appuntamento'
import { Tag, type TagTone } from '../components/tag'

const TONES: Readonly<Record<StatoAppuntamento, TagTone>> = {
  prenotato: 'info',
  spostato: 'plain',
  annullato: 'plain',
  tenuto: 'ok',
  mancato: 'warn',
}

/** How an appointment stands, in words. */
export const StatoAppuntamentoTag = ({ stato }: { readonly stato: StatoAppuntamento }) => {
  const t = useTranslations('appuntamenti.stato')
  return <Tag tone={TONES[stato]}>{t(stato)}</Tag>
}
