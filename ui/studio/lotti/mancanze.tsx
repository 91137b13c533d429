import { useTranslations } from 'next-intl'
import type { DettoLotto } from '../../../contracts/lotto'

type MancanzeProps = { readonly detti: readonly DettoLotto[]; readonly altri: number; readonly testo: string }

/** What is missing, each with its row and column of the file. */
export const Mancanze = ({ detti, altri, testo }: MancanzeProps) => {
  const t = useTranslations('lotti')
  if (detti.length === 0) return null
  return (
    <section aria-labelledby="manca" className="section">
      <h2 id="manca">{t('manca')}</h2>
      <p className="mt-2">{testo}</p>
      <ul className="office-rows mt-4">
        {detti.map(({ riga, colonna, codiceFiscale, cosa, valore }, at) => (
          <li key={at}>
            <strong>{colonna === '' ? t('riga', { riga }) : t('dove', { riga, colonna })}</strong> {cosa}
            <small>
              {valore === '' ? codiceFiscale : t('scritto', { chi: codiceFiscale, valore: valore.slice(0, 60) })}
            </small>
          </li>
        ))}
      </ul>
      {altri > 0 ? <p className="mt-4">{t('altri', { count: altri })}</p> : null}
    </section>
  )
}
