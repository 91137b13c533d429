'use client'
import de from '../messages/de/failure.json'
import en from '../messages/en/failure.json'
import it from '../messages/it/failure.json'
import { localeHref, type Locale } from '../i18n/routing'

const WORDS = { it, en, de } satisfies Record<Locale, typeof it>

type FailureProps = { readonly locale: Locale; readonly error: unknown; readonly retry: () => void }

const digestOf = (error: unknown): string | undefined =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined

/** What a person reads when we fail: plain words and the code of our log, never the message of the error. */
export const Failure = ({ locale, error, retry }: FailureProps) => {
  const words = WORDS[locale]
  const digest = digestOf(error)
  return (
    <div className="wrap">
      <div className="head">
        <h1>{words.title}</h1>
        <p className="lead">{words.text}</p>
        {digest ? (
          <p className="mt-4">
            {words.code} <b>{digest}</b>
          </p>
        ) : null}
        <p className="btns mt-8">
          <button type="button" className="btn btn-first" onClick={retry}>
            {words.retry}
          </button>
          <a className="btn btn-second" href={localeHref(locale, '/')}>
            {words.home}
          </a>
        </p>
      </div>
    </div>
  )
}
