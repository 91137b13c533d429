import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Paragraphs } from '../components/paragraphs'
import { LawChip } from '../components/source-chip'
import { questionOf, type QuestionId } from './questions'

/** A question that opens onto its answer, without a script; its id is an address to share. */
export const FaqQuestion = ({ id }: { readonly id: QuestionId }) => {
  const t = useTranslations('faq')
  const locale = useLocale()
  const { law, sheet } = questionOf(id)
  return (
    <details className="faq" id={id}>
      <summary>
        <h3>{t(`${id}.q`)}</h3>
      </summary>
      <div className="faq-body">
        <Paragraphs text={t(`${id}.a`)} />
        {sheet ? (
          <p>
            <a href={localeHref(locale, `/servizi/${sheet}`)}>{t('more')}</a>
          </p>
        ) : null}
        {law.length > 0 ? (
          <p className="chips">
            {law.map((one) => (
              <LawChip key={one.act + one.at} law={one} />
            ))}
          </p>
        ) : null}
      </div>
    </details>
  )
}
