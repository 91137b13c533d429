import { useTranslations } from 'next-intl'
import type { Campo } from '../../../contracts/pratiche/campo'
import { MOSTRATI } from '../../../contracts/pratiche/percorso'
import type { PraticaProblem } from '../../../contracts/pratiche/problemi'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import type { Parole } from '../../pratiche/parole'
import { Question } from '../../pratiche/question'

type RegistraFormProps = {
  readonly to: string
  readonly token: string
  readonly passo: string
  readonly campi: readonly Campo[]
  readonly parole: Parole
  readonly typed: URLSearchParams
  readonly oggi: string
  readonly problems: readonly PraticaProblem[]
}

/** The questions of what an office writes down. Which ones it showed goes with it: what was not asked was not left open. */
export const RegistraForm = ({ to, token, campi, problems, ...rest }: RegistraFormProps) => {
  const t = useTranslations('pratiche')
  const words = useTranslations('registra')
  return (
    <OwnForm to={to} token={token} about={{ [MOSTRATI]: campi.map(({ id }) => id).join(',') }} className="mt-8">
      {campi.map((campo) => {
        const wrong = problems.find((each) => each.campo === campo.id)
        return (
          <Question
            key={campo.id}
            campo={campo}
            oggetti={[]}
            {...rest}
            {...(wrong === undefined ? {} : { problem: t(`wrong.${wrong.code}`, wrong.values) })}
          />
        )
      })}
      <p className="btns mt-8">
        <Button>{words('salva')}</Button>
      </p>
    </OwnForm>
  )
}
