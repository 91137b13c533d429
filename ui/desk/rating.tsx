import { useLocale, useTranslations } from 'next-intl'
import { ASPECTS, MOST_RATING_TEXT, SCORES, TRAP, type RatingProblem } from '../../contracts/page-rating'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { Icon } from '../components/icon'
import { Trap } from './trap'

export type RatingTyped = {
  readonly score?: string
  readonly liked?: string
  readonly hard?: string
  readonly text?: string
}

/** A page and how clear it is, or a service and how easy it was. */
type Of = 'pagina' | 'servizio'

type RatingProps = {
  readonly of?: Of
  /** The page by its path, or the sealed ticket of what was done. */
  readonly about: string
  readonly typed?: RatingTyped
  readonly problems?: readonly RatingProblem[]
}

/** Where each is sent, and the field that says what it is about. */
const SENT = {
  pagina: { to: '/valuta/invia', field: 'pagina' },
  servizio: { to: '/valuta/servizio/invia', field: 'biglietto' },
} as const satisfies Readonly<Record<Of, object>>

type StarsProps = { readonly of: Of; readonly score?: string; readonly problem?: string }

const Stars = ({ of, score, problem }: StarsProps) => {
  const t = useTranslations('valuta')
  const words = of === 'pagina' ? t : (key: 'title' | 'least' | 'most') => t(`servizio.${key}`)
  return (
    <fieldset className="stars-field" aria-describedby={problem ? 'voto-problem' : undefined}>
      <legend className="vh">{words('title')}</legend>
      {problem ? (
        <p className="wrong" id="voto-problem">
          <Icon name="warning" />
          {problem}
        </p>
      ) : null}
      <div className="stars">
        <span aria-hidden="true">{words('least')}</span>
        {SCORES.map((count) => (
          <label key={count} data-element={`feedback-rate-${count}`}>
            <input
              type="radio"
              id={count === 1 ? 'voto' : `voto-${count}`}
              name="voto"
              value={count}
              defaultChecked={score === String(count)}
            />
            <Icon name="star" />
            <span className="vh">{t('star', { count })}</span>
          </label>
        ))}
        <span aria-hidden="true">{words('most')}</span>
      </div>
    </fieldset>
  )
}

const Follow = ({ kind, value }: { readonly kind: 'liked' | 'hard'; readonly value?: string }) => {
  const t = useTranslations('valuta')
  const name = kind === 'liked' ? 'piace' : 'manca'
  const sign = kind === 'liked' ? 'positive' : 'negative'
  return (
    <fieldset className={`follow follow-${kind}`} data-element={`feedback-rating-${sign}`}>
      <legend data-element="feedback-rating-question">{t(sign)}</legend>
      <div className="opts">
        {ASPECTS.map((aspect) => (
          <label key={aspect} className="opt" data-element="feedback-rating-answer">
            <input type="radio" name={name} value={aspect} defaultChecked={value === aspect} />
            <span>{t(`${kind}.${aspect}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const Details = ({ text, problem }: { readonly text?: string; readonly problem?: string }) => {
  const t = useTranslations('valuta')
  return (
    <div className={problem ? 'field field-bad' : 'field'}>
      <label htmlFor="dettagli">{t('more')}</label>
      <p className="hint" id="dettagli-hint">
        {t('moreHint')}
      </p>
      {problem ? (
        <p className="wrong" id="dettagli-problem">
          <Icon name="warning" />
          {problem}
        </p>
      ) : null}
      <div className="box box-l">
        <input
          id="dettagli"
          name="dettagli"
          type="text"
          maxLength={MOST_RATING_TEXT}
          autoComplete="off"
          defaultValue={text}
          aria-describedby={problem ? 'dettagli-hint dettagli-problem' : 'dettagli-hint'}
          aria-invalid={problem ? true : undefined}
          data-element="feedback-input-text"
        />
      </div>
    </div>
  )
}

/**
 * How clear a page is (C.SI.2.5) or how easy a service was (C.SE.1.7), in their words and with their names of elements. One form:
 * the style sheet shows the question that fits the stars, so it is the same with a script and without.
 */
export const RatingForm = ({ of = 'pagina', about, typed = {}, problems = [] }: RatingProps) => {
  const t = useTranslations('valuta')
  const problem = (field: RatingProblem['field']): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: t(`wrong.${found.code}`) } : {}
  }
  const { score, liked, hard, text } = typed
  const { to, field } = SENT[of]
  return (
    <form method="post" action={localeHref(useLocale(), to)} className="rating" noValidate>
      <input type="hidden" name={field} value={about} />
      <Stars of={of} {...(score ? { score } : {})} {...problem('voto')} />
      <Follow kind="liked" {...(liked ? { value: liked } : {})} />
      <Follow kind="hard" {...(hard ? { value: hard } : {})} />
      <div className="rating-rest">
        <Details {...(text ? { text } : {})} {...problem('dettagli')} />
        <p className="mt-6">
          <Button kind="second">{t('send')}</Button>
        </p>
      </div>
      <Trap name={TRAP} label={t('trap')} shown={problems.some(({ code }) => code === 'trap')} />
    </form>
  )
}
