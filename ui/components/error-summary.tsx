import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type Wrong = {
  /** The name of the field, which is its id. */
  readonly field: string
  /** The question in a word or two. */
  readonly about: ReactNode
  /** The same sentence as at the field. */
  readonly sentence: ReactNode
}

/** On top of the page, focused by the browser itself: the links lead to the fields. */
export const ErrorSummary = ({ wrongs }: { readonly wrongs: readonly Wrong[] }) => {
  const t = useTranslations('errors')
  if (wrongs.length === 0) return null
  return (
    <div className="note note-bad errors" role="group" aria-labelledby="errors-title" tabIndex={-1} autoFocus>
      <Icon name="warning" />
      <div>
        <h2 id="errors-title">{t('title', { count: wrongs.length })}</h2>
        <ul>
          {wrongs.map(({ field, about, sentence }, index) => (
            <li key={`${field}-${index}`}>
              <a href={`#${field}`}>
                {about}: {sentence}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
