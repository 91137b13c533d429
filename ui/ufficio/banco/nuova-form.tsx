import { useTranslations } from 'next-intl'
import type { BancoProblem } from '../../../contracts/pratiche/banco'
import { LOCALES } from '../../../i18n/routing'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { ErrorSummary } from '../../components/error-summary'
import { Field } from '../../components/field'
import { Select } from '../../components/select'

type NuovaFormProps = {
  readonly to: string
  readonly token: string
  /** What was typed, or what is known of who was found. */
  readonly typed: URLSearchParams
  readonly problems: readonly BancoProblem[]
  readonly procedure: readonly { readonly value: string; readonly label: string }[]
  readonly comuni: readonly { readonly value: string; readonly label: string }[]
}

type PartProps = Pick<NuovaFormProps, 'typed' | 'problems'>

const useWrong = (problems: readonly BancoProblem[]) => {
  const t = useTranslations('banco')
  return (field: BancoProblem['field']) => {
    const found = problems.find((each) => each.field === field)
    return found === undefined ? {} : { problem: t(`problema.${found.code}`) }
  }
}

const Chi = ({ typed, problems }: PartProps) => {
  const t = useTranslations('banco')
  const wrong = useWrong(problems)
  const value = (name: string): string => typed.get(name) ?? ''
  return (
    <>
      <Field
        name="codiceFiscale"
        label={t('campo.codiceFiscale')}
        hint={t('indicazione.codiceFiscale')}
        value={value('codiceFiscale')}
        maxLength={24}
        width="m"
        capitals
        {...wrong('codiceFiscale')}
      />
      <Field
        name="cognome"
        label={t('campo.cognome')}
        hint={t('indicazione.nomi')}
        value={value('cognome')}
        maxLength={80}
        {...wrong('cognome')}
      />
      <Field name="nome" label={t('campo.nome')} value={value('nome')} maxLength={80} {...wrong('nome')} />
    </>
  )
}

/** Of a firm: what it is called, and the code of who came for it. */
const Impresa = ({ typed, problems }: PartProps) => {
  const t = useTranslations('banco')
  const wrong = useWrong(problems)
  const [denominazione, firmatario] = [typed.get('denominazione') ?? '', typed.get('firmatario') ?? '']
  const isOpen =
    denominazione !== '' ||
    firmatario !== '' ||
    problems.some(({ field }) => field === 'denominazione' || field === 'firmatario')
  return (
    <details className="more-of my-8" open={isOpen}>
      <summary>{t('impresa')}</summary>
      <p className="mt-2">{t('impresaTesto')}</p>
      <Field
        name="denominazione"
        label={t('campo.denominazione')}
        value={denominazione}
        maxLength={80}
        {...wrong('denominazione')}
      />
      <Field
        name="firmatario"
        label={t('campo.firmatario')}
        value={firmatario}
        maxLength={24}
        width="m"
        capitals
        {...wrong('firmatario')}
      />
    </details>
  )
}

/** For whom, what, and in which language they are written to. */
export const NuovaForm = ({ to, token, typed, problems, procedure, comuni }: NuovaFormProps) => {
  const t = useTranslations('banco')
  const wrong = useWrong(problems)
  return (
    <>
      <ErrorSummary
        wrongs={problems.map(({ field, code }) => ({
          field,
          about: t(`campo.${field}`),
          sentence: t(`problema.${code}`),
        }))}
      />
      <OwnForm to={to} token={token}>
        <Chi typed={typed} problems={problems} />
        <Impresa typed={typed} problems={problems} />
        {comuni.length < 2 ? null : (
          <Select name="comune" label={t('comune')} value={typed.get('comune') ?? comuni[0]!.value} options={comuni} />
        )}
        <Select
          name="procedura"
          label={t('campo.procedura')}
          value={typed.get('procedura') ?? ''}
          empty={t('scegli')}
          options={procedure}
          {...wrong('procedura')}
        />
        <Select
          name="lingua"
          label={t('lingua')}
          hint={t('linguaTesto')}
          width="m"
          value={typed.get('lingua') ?? 'it'}
          options={LOCALES.map((value) => ({ value, label: t(`lingue.${value}`) }))}
        />
        <p className="btns mt-8">
          <Button>{t('comincia')}</Button>
        </p>
      </OwnForm>
    </>
  )
}
