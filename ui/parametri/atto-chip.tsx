import { useTranslations } from 'next-intl'
import type { Atto } from '../../contracts/parametri/atto'
import { SourceChip } from '../components/source-chip'
import { actDate } from '../format'

/** The act by which a comune decided something, with its address where there is one. */
export const AttoChip = ({ atto }: { readonly atto: Atto }) => {
  const t = useTranslations('parametri.storia')
  const organi = useTranslations('parametri.atto.organi')
  return (
    <SourceChip kind="delibera" {...(atto.link === undefined ? {} : { href: atto.link })}>
      {t('act', { organ: organi(atto.organo), number: atto.numero, day: actDate(atto.data) })}
    </SourceChip>
  )
}
