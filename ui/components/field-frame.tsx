import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/** What every question has: words, a hint above the box, what is wrong between hint and box, help below. */
export type Question = {
  /** The name in the form, and the id that the error summary links to. */
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** The sentence of what is wrong; what was typed stays in the box. */
  readonly problem?: ReactNode
  /** `Help` elements, in the order why, where, "I do not know". */
  readonly help?: ReactNode
}

const hintId = (name: string): string => `${name}-hint`
const problemId = (name: string): string => `${name}-problem`

/** The attributes that tie a control to its hint and its problem. */
export const described = ({ name, hint, problem }: Question) => {
  const ids = [hint ? hintId(name) : '', problem ? problemId(name) : ''].filter(Boolean).join(' ')
  return {
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(problem ? { 'aria-invalid': true as const } : {}),
  }
}

const Said = ({ name, hint, problem }: Question) => {
  const t = useTranslations('field')
  return (
    <>
      {hint ? (
        <p className="hint" id={hintId(name)}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className="wrong" id={problemId(name)}>
          <Icon name="warning" />
          <span>
            <span className="vh">{t('wrong')} </span>
            {problem}
          </span>
        </p>
      ) : null}
    </>
  )
}

const frameClass = (problem: ReactNode): string => (problem ? 'field field-bad' : 'field')

type Frame = { readonly question: Question; readonly children: ReactNode }

/** The frame of one box with its label. */
export const FieldFrame = ({ question, children }: Frame) => (
  <div className={frameClass(question.problem)}>
    <label htmlFor={question.name}>{question.label}</label>
    <Said {...question} />
    {children}
    {question.help}
  </div>
)

/** The frame of several controls that answer one question. */
export const GroupFrame = ({ question, children }: Frame) => (
  <fieldset className={frameClass(question.problem)} aria-describedby={described(question)['aria-describedby']}>
    <legend>{question.label}</legend>
    <Said {...question} />
    {children}
    {question.help}
  </fieldset>
)
