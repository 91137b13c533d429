import { useTranslations } from 'next-intl'
import { RatingForm } from './rating'

/** At the end of a service (C.SE.1.7): how easy was it? `biglietto`: the sealed ticket of what was done. */
export const ServiceRating = ({ biglietto }: { readonly biglietto: string }) => {
  const t = useTranslations('valuta.servizio')
  return (
    <section className="card rate-service" aria-labelledby="valuta" data-element="feedback">
      <h2 id="valuta" data-element="feedback-title">
        {t('title')}
      </h2>
      <p className="soft">{t('hint')}</p>
      <RatingForm of="servizio" about={biglietto} />
    </section>
  )
}
