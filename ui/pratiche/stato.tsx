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

/** Where it stands, in a word or two. */
export const StatoTag = ({ stato }: { readonly stato: string }) => {
  const t = useTranslations('pratiche.stato')
  const known = statoOf(stato)
  return <Tag tone={TONES[known]}>{t(known)}</Tag>
}
