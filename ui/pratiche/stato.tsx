import { useTranslations } from 'next-intl'
import { STATI, type Stato } from '../../contracts/pratiche/stati'
import { Tag, type TagTone } from '../components/tag'

const TONES: Readonly<Record<Stato, TagTone>> = {
  presentata: 'info',
  'in-carico': 'info',
  attesa: 'warn',
  accolta: 'ok',
  'accolta-in-parte': 'ok',
  respinta: 'bad',
  ritirata: 'plain',
}

const statoOf = (stato: string): Stato => STATI.find((each) => each === stato) ?? 'presentata'

type StatoTagProps = {
  readonly stato: string
  /** The office does not wait for itself. */
  readonly office?: boolean
}

/** Where it stands, in a word or two. */
export const StatoTag = ({ stato, office = false }: StatoTagProps) => {
  const t = useTranslations('pratiche.stato')
  const known = statoOf(stato)
  return <Tag tone={TONES[known]}>{office && known === 'attesa' ? t('attesaUfficio') : t(known)}</Tag>
}
