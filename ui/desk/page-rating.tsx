import { useTranslations } from 'next-intl'
import { RatingForm } from './rating'

/** At the end of every page that informs: how clear was it? */
export const PageRating = ({ page }: { readonly page: string }) => {
  const t = useTranslations('valuta')
  return (
    <section className="rate-page" aria-labelledby="valuta" data-element="feedback">
      <div className="wrap">
        <h2 id="valuta" data-element="feedback-title">
          {t('title')}
        </h2>
        <RatingForm about={page} />
      </div>
    </section>
  )
}
