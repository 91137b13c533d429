import { useTranslations } from 'next-intl'
import type { Tema } from '../../contracts/appuntamento'

const PAPERS = ['documento', 'codice', 'carte', 'delega'] as const

/** What to have at hand: the same for every way of meeting. */
export const Bring = ({ tema }: { readonly tema: Tema }) => {
  const t = useTranslations('appuntamenti.bring')
  return (
    <section aria-labelledby="porta">
      <h2 id="porta">{t('title')}</h2>
      <ul className="points-list mt-4">
        {PAPERS.map((one) => (
          <li key={one}>{one === 'carte' ? t(`carte.${tema}`) : t(one)}</li>
        ))}
      </ul>
    </section>
  )
}
