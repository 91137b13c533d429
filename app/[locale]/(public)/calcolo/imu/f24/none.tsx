import { useTranslations } from 'next-intl'
import { ButtonLink } from '../../../../../../ui/components/button'
import { VerificaInvite } from '../../../../../../ui/verifica/invite'
import { F24Frame, useHrefs } from './frame'
import type { F24View } from './load'

type Props = Omit<Extract<F24View, { kind: 'none' }>, 'kind'> & { readonly query: string }

/** Why there is nothing to print, and where to go. */
export const NoF24 = ({ reason, comune, anno, query }: Props) => {
  const t = useTranslations('f24.none')
  const hrefs = useHrefs(query)
  const paid = reason === 'nothing-due' || reason === 'nothing-left' || reason === 'year-closed'
  return (
    <F24Frame
      query={query}
      title={t('title')}
      lead={t(reason, { comune: comune?.nome ?? '', anno: String(anno ?? '') })}
    >
      <div className="btns section">
        {paid ? (
          <ButtonLink href={hrefs.risultato}>{t('result')}</ButtonLink>
        ) : (
          <ButtonLink href={reason === 'answers-missing' ? `${hrefs.calcolo}&verifica=si` : hrefs.calcolo}>
            {t('back')}
          </ButtonLink>
        )}
      </div>
      <VerificaInvite />
    </F24Frame>
  )
}
