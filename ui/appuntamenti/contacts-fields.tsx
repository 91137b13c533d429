import { useTranslations } from 'next-intl'
import { MOST_NOTE, type Modo, type PrenotazioneProblem, type TypedPrenotazione } from '../../contracts/appuntamento'
import { Field } from '../components/field'
import { TextArea } from '../components/text-area'

type ContactsProps = {
  readonly modo: Modo
  readonly typed: TypedPrenotazione
  readonly problems: readonly PrenotazioneProblem[]
}

/** Where the office can reach the person, and what it should know before. */
export const ContactsFields = ({ modo, typed, problems }: ContactsProps) => {
  const t = useTranslations('appuntamenti')
  const wrong = (field: PrenotazioneProblem['field']): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: t(`problem.${found.code}`) } : {}
  }
  return (
    <>
      <Field
        name="telefono"
        type="tel"
        width="m"
        label={t(modo === 'telefono' ? 'phoneNeeded' : 'phone')}
        hint={t('phoneHint')}
        autoComplete="tel"
        value={typed.telefono}
        {...wrong('telefono')}
      />
      <Field
        name="email"
        type="email"
        label={t(modo === 'video' ? 'emailNeeded' : 'email')}
        hint={t('emailHint')}
        autoComplete="email"
        value={typed.email}
        {...wrong('email')}
      />
      <TextArea
        name="nota"
        label={t('note')}
        hint={t('noteHint')}
        rows={4}
        maxLength={MOST_NOTE}
        value={typed.nota}
        {...wrong('nota')}
      />
    </>
  )
}
