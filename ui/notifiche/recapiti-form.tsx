import { useTranslations } from 'next-intl'
import { SCELTE } from '../../contracts/notifiche/modelli'
import {
  CON_INDIRIZZO,
  type ConIndirizzo,
  type RecapitiProblem,
  type TypedRecapiti,
} from '../../contracts/notifiche/recapiti'
import { LANGUAGE_NAMES, LOCALES } from '../../i18n/routing'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Checkboxes } from '../components/checkboxes'
import { Field } from '../components/field'
import { Select } from '../components/select'
import { Tag } from '../components/tag'

type RecapitiFormProps = {
  readonly typed: TypedRecapiti
  readonly problems: readonly RecapitiProblem[]
  readonly token: string
}

/** Where, in which language, of what. */
export const RecapitiForm = ({ typed, problems, token }: RecapitiFormProps) => {
  const t = useTranslations('notifiche.recapiti')
  const wrong = (field: ConIndirizzo): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: t(`problem.${found.code}`) } : {}
  }
  return (
    <OwnForm to="/area/recapiti/salva" token={token}>
      {CON_INDIRIZZO.map((field) => (
        <Field
          key={field}
          name={field}
          type="email"
          autoComplete={field === 'email' ? 'email' : 'off'}
          label={t(`field.${field}`)}
          hint={t(`hint.${field}`)}
          value={typed[field]}
          maxLength={254}
          {...wrong(field)}
        />
      ))}
      <Select
        name="lingua"
        label={t('field.lingua')}
        value={typed.lingua}
        width="m"
        options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <Checkboxes
        name="messaggi"
        label={t('field.messaggi')}
        options={SCELTE.map((one) => ({ value: one, label: t(`scelta.${one}`) }))}
        chosen={typed.messaggi}
      />
      <p className="btns mt-8">
        <Button>{t('save')}</Button>
      </p>
    </OwnForm>
  )
}

type Held = { readonly canale: ConIndirizzo; readonly indirizzo: string; readonly confermato: boolean }

/** What is held, and the code of what is not confirmed yet. */
export const RecapitiHeld = ({ held, token }: { readonly held: readonly Held[]; readonly token: string }) => {
  const t = useTranslations('notifiche.recapiti')
  const channels = useTranslations('notifiche.canale')
  return (
    <ul className="grid grid-cols-1 gap-4 mt-4">
      {held.map(({ canale, indirizzo, confermato }) => (
        <li key={canale} className="card wrap-anywhere">
          <h3>{indirizzo}</h3>
          <p className="mt-2">
            <Tag tone={confermato ? 'ok' : 'warn'}>{channels(canale)}</Tag>
          </p>
          <p className="mt-2">{t(confermato ? 'confirmed' : 'unconfirmed')}</p>
          {confermato ? null : (
            <OwnForm to="/area/recapiti/conferma" token={token} about={{ canale }} className="mt-4">
              <Field
                name={`codice-${canale}`}
                label={t('codeFor', { indirizzo })}
                hint={t('codeHint')}
                numeric="whole"
                width="s"
                maxLength={8}
                autoComplete="one-time-code"
              />
              <p className="btns mt-4">
                <Button kind="second">{t('confirm', { canale: channels(canale) })}</Button>
              </p>
              <p className="small mt-4">{t('again')}</p>
            </OwnForm>
          )}
        </li>
      ))}
    </ul>
  )
}
