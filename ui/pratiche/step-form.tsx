import { useTranslations } from 'next-intl'
import type { Campo } from '../../contracts/pratiche/campo'
import type { Oggetto } from '../../contracts/pratiche/oggetto'
import { MOSTRATI } from '../../contracts/pratiche/percorso'
import type { PraticaProblem } from '../../contracts/pratiche/problemi'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { ErrorSummary } from '../components/error-summary'
import type { Parole } from './parole'
import { Question } from './question'
import { domandaOf } from './words'

type StepFormProps = {
  readonly to: string
  readonly token: string
  readonly versione: number
  readonly passo: string
  readonly campi: readonly Campo[]
  readonly parole: Parole
  readonly typed: URLSearchParams
  readonly oggetti: readonly Oggetto[]
  readonly oggi: string
  readonly problems: readonly PraticaProblem[]
}

/** What is wrong in the step, on top of the page. */
export const StepWrongs = ({ passo, parole, problems }: Pick<StepFormProps, 'passo' | 'parole' | 'problems'>) => {
  const t = useTranslations('pratiche')
  return (
    <ErrorSummary
      wrongs={problems.map(({ control, campo, code, values }) => ({
        field: control,
        about: domandaOf(t, parole, passo, campo),
        sentence: t(`wrong.${code}`, values),
      }))}
    />
  )
}

type QuestionsProps = Omit<StepFormProps, 'to' | 'token' | 'versione'>

/** Each question with what is wrong with its answer. */
export const Questions = ({ campi, problems, ...rest }: QuestionsProps) => {
  const t = useTranslations('pratiche')
  return campi.map((campo) => {
    const wrong = problems.find((each) => each.campo === campo.id)
    return (
      <Question
        key={campo.id}
        campo={campo}
        {...rest}
        {...(wrong === undefined ? {} : { problem: t(`wrong.${wrong.code}`, wrong.values) })}
      />
    )
  })
}

/** What goes with a form: the names of the questions it showed. What was not asked was not left open. */
export const mostrati = (campi: readonly Campo[]) => ({ [MOSTRATI]: campi.map(({ id }) => id).join(',') })

/** The questions of a step, kept when they are sent. */
export const StepForm = ({ to, token, versione, ...questions }: StepFormProps) => {
  const t = useTranslations('pratiche')
  return (
    <OwnForm
      to={to}
      token={token}
      about={{ versione: String(versione), ...mostrati(questions.campi) }}
      className="mt-8"
    >
      <Questions {...questions} />
      <div className="btns mt-8">
        <Button>{t('avanti')}</Button>
      </div>
      <p className="small mt-4">{t('siSalva')}</p>
    </OwnForm>
  )
}
