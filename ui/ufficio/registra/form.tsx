import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { mostrati, Questions } from '../../pratiche/step-form'

type RegistraFormProps = Omit<ComponentProps<typeof Questions>, 'oggetti'> & {
  readonly to: string
  readonly token: string
}

/** The questions of what an office writes down. */
export const RegistraForm = ({ to, token, ...questions }: RegistraFormProps) => {
  const t = useTranslations('registra')
  return (
    <OwnForm to={to} token={token} about={mostrati(questions.campi)} className="mt-8">
      <Questions {...questions} oggetti={[]} />
      <p className="btns mt-8">
        <Button>{t('salva')}</Button>
      </p>
    </OwnForm>
  )
}
