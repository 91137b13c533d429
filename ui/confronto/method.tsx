import { useTranslations } from 'next-intl'
import { Help } from '../components/help'

/** How the parts are found: said, because another order would give other parts. */
export const Method = ({ order }: { readonly order: 'order' | 'orderRows' }) => {
  const t = useTranslations('confronto.metodo')
  return (
    <div className="mt-4">
      <Help summary={t('summary')}>
        <p>{t('text')}</p>
        <p>{t(order)}</p>
        <p>{t('other')}</p>
      </Help>
    </div>
  )
}
