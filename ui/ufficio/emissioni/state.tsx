import { useTranslations } from 'next-intl'
import type { StatoEmissione } from '../../../contracts/emissione'
import { Tag, type TagTone } from '../../components/tag'

const TONES: Readonly<Record<StatoEmissione, TagTone>> = {
  prova: 'info',
  provata: 'warn',
  emissione: 'info',
  emessa: 'ok',
  annullata: 'line',
}

type EmissioneStateProps = { readonly stato: StatoEmissione; readonly sospesa: boolean }

/** Where a run stands. */
export const EmissioneState = ({ stato, sospesa }: EmissioneStateProps) => {
  const t = useTranslations('emissioni.stato')
  const rests = sospesa && (stato === 'prova' || stato === 'emissione')
  return <Tag tone={rests ? 'warn' : TONES[stato]}>{t(rests ? 'sospesa' : stato)}</Tag>
}
