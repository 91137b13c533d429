import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '../components/icon'

export type CheckLine = {
  readonly key: string
  readonly passed: boolean
  readonly title: ReactNode
  /** What was compared, or what does not agree. */
  readonly text: ReactNode
}

/** What was checked: the one to look at comes first, then those that passed, each saying what was compared. */
export const Checks = ({ lines }: { readonly lines: readonly CheckLine[] }) => {
  const t = useTranslations('f24.checks')
  const right = lines.filter(({ passed }) => passed)
  const left = lines.filter(({ passed }) => !passed)
  return (
    <aside className="card" aria-labelledby="controlli">
      <h2 id="controlli">{t('title')}</h2>
      <p className="soft small">
        {left.length === 0
          ? t('allRight', { count: right.length })
          : t('someLeft', { right: right.length, left: left.length })}
      </p>
      <ul className="checks">
        {[...left, ...right].map(({ key, passed, title, text }) => (
          <li key={key} className={passed ? undefined : 'look'}>
            <Icon name={passed ? 'done' : 'warning'} />
            <div>
              <b>
                {passed ? null : <span className="vh">{t('look')}: </span>}
                {title}
              </b>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </aside>
  )
}
