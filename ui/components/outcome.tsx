import type { ReactNode } from 'react'
import { Notice, type NoticeTone } from './notice'

type OutcomeProps<Code extends string> = {
  /** What may have come of it, and how bad each is. */
  readonly tones: Readonly<Record<Code, NoticeTone>>
  /** As the address says it: anything else shows nothing. */
  readonly code: unknown
  /** The fact, and what to do next. */
  readonly words: (code: Code) => { readonly title: ReactNode; readonly text?: ReactNode }
  /** A way on, below the words. */
  readonly children?: ReactNode
}

/** What came of a form that was sent, said at the top of the page it leads to. */
export const Outcome = <Code extends string>({ tones, code, words, children }: OutcomeProps<Code>) => {
  const known = (Object.keys(tones) as Code[]).find((one) => one === code)
  if (known === undefined) return null
  const { title, text } = words(known)
  return (
    <Notice tone={tones[known]} level={2} title={title}>
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </Notice>
  )
}
