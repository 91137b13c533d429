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

/** The questions of a step. Which ones it showed goes with the form: what was not asked was not left open. */
export const StepForm = ({ to, token, versione, passo, campi, parole, problems, ...rest }: StepFormProps) => {
  const t = useTranslations('pratiche')
  const about = { versione: String(versione), [MOSTRATI]: campi.map(({ id }) => id).join(',') }
  return (
    <OwnForm to={to} token={token} about={about} className="mt-8">
      {campi.map((campo) => {
        const wrong = problems.find((each) => each.campo === campo.id)
        return (
          <Question
            key={campo.id}
            campo={campo}
            passo={passo}
            parole={parole}
            {...rest}
            {...(wrong === undefined ? {} : { problem: t(`wrong.${wrong.code}`, wrong.values) })}
          />
        )
      })}
      <div className="btns mt-8">
        <Button>{t('avanti')}</Button>
      </div>
      <p className="small mt-4">{t('siSalva')}</p>
    </OwnForm>
  )
}
