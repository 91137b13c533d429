import { useLocale } from 'next-intl'
import type { Cents } from '../../engine/kernel/money'
import { euro, euroParts } from '../format'

type AmountProps = { readonly cents: Cents | number; readonly size?: 'l' | 'xl'; readonly signed?: boolean }

/** An amount: the whole euro carry the weight; screen readers get one text. */
export const Amount = ({ cents, size, signed = false }: AmountProps) => {
  const locale = useLocale()
  const { before, whole, after } = euroParts(cents, locale, signed)
  return (
    <span className={size ? `amount amount-${size}` : 'amount'}>
      <span aria-hidden="true">
        {before ? <span className="minor">{before}</span> : null}
        {whole}
        <span className="minor">{after}</span>
      </span>
      <span className="vh">{euro(cents, locale, signed)}</span>
    </span>
  )
}
