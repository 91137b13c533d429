import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '../../components/tag'

const TONES = {
  colonne: 'warn',
  lettura: 'info',
  anteprima: 'warn',
  confermata: 'info',
  applicata: 'ok',
  annullata: 'plain',
} as const satisfies Record<string, TagTone>

export type State = keyof typeof TONES

export const stateOf = (stato: string): State | undefined =>
  Object.hasOwn(TONES, stato) ? (stato as State) : undefined

/** Where an import stands, in a word. */
export const ImportState = ({ stato }: { readonly stato: string }) => {
  const t = useTranslations('importazioni.stato')
  const known = stateOf(stato)
  return known ? <Tag tone={TONES[known]}>{t(known)}</Tag> : <Tag>{stato}</Tag>
}
