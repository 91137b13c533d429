import { useTranslations } from 'next-intl'
import type { CampoEnte, EnteProblem, TypedEnte } from '../../contracts/gestione'
import { CLASSI_CONSERVATE } from '../../contracts/parametri/conservazione'
import type { Words } from '../../i18n/words'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Checkboxes } from '../components/checkboxes'
import { Field } from '../components/field'
import { TextArea } from '../components/text-area'

type EnteFormProps = { readonly typed: TypedEnte; readonly problems: readonly EnteProblem[]; readonly token: string }

export const enteSentence = (t: Words<'gestione'>, { code, value = '' }: EnteProblem): string =>
  t(`problem.${code}`, { value })

/** What a field is called: also in the summary of what is wrong. */
export const enteField = (t: Words<'gestione'>, field: EnteProblem['field']): string => {
  if (field.startsWith('anni.')) {
    const classe = CLASSI_CONSERVATE.find((one) => field === `anni.${one}`) ?? 'posizione'
    return t(`classe.${classe}`)
  }
  const plain = field.replace('ufficio.', '') as Exclude<typeof field, `anni.${string}` | `ufficio.${string}`> | 'nome'
  return t(`field.${plain}`)
}

const UFFICIO = ['nome', 'indirizzo', 'cap', 'localita', 'telefono', 'email', 'pec'] as const
const LINGUE = ['it', 'de', 'en'] as const

type PartProps = Omit<EnteFormProps, 'token'>

const useWrong = ({ problems }: Pick<PartProps, 'problems'>) => {
  const t = useTranslations('gestione')
  return (field: EnteProblem['field']): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: enteSentence(t, found) } : {}
  }
}

const Who = ({ typed, problems }: PartProps) => {
  const t = useTranslations('gestione')
  const wrong = useWrong({ problems })
  return (
    <section aria-labelledby="chi">
      <h2 id="chi">{t('part.chi')}</h2>
      <div className="mt-4">
        <Field
          name="comune"
          label={t('field.comune')}
          hint={t('hint.comune')}
          value={typed.comune}
          width="s"
          maxLength={4}
          capitals
          {...wrong('comune')}
        />
        <Field
          name="denominazione"
          label={t('field.denominazione')}
          hint={t('hint.denominazione')}
          value={typed.denominazione}
          {...wrong('denominazione')}
        />
        <TextArea
          name="host"
          label={t('field.host')}
          hint={t('hint.host')}
          rows={3}
          value={typed.host}
          {...wrong('host')}
        />
        <TextArea
          name="amministratori"
          label={t('field.amministratori')}
          hint={t('hint.amministratori')}
          rows={3}
          value={typed.amministratori}
          {...wrong('amministratori')}
        />
        <Checkboxes
          name="lingue"
          label={t('field.lingue')}
          options={LINGUE.map((lingua) => ({ value: lingua, label: t(`lingua.${lingua}`) }))}
          chosen={typed.lingue}
          {...wrong('lingue')}
        />
      </div>
    </section>
  )
}

const Office = ({ typed, problems }: PartProps) => {
  const t = useTranslations('gestione')
  const wrong = useWrong({ problems })
  return (
    <section aria-labelledby="ufficio" className="section">
      <h2 id="ufficio">{t('part.ufficio')}</h2>
      <p className="mt-2">{t('partText.ufficio')}</p>
      <div className="grid-two mt-4">
        {UFFICIO.map((campo) => {
          const name: CampoEnte = `ufficio.${campo}`
          return (
            <Field key={name} name={name} label={t(`field.${campo}`)} value={typed[name]} width="m" {...wrong(name)} />
          )
        })}
      </div>
      <div className="mt-8">
        <TextArea
          name="ufficio.orari"
          label={t('field.orari')}
          hint={t('hint.orari')}
          rows={4}
          value={typed['ufficio.orari']}
          {...wrong('ufficio.orari')}
        />
      </div>
    </section>
  )
}

const Retention = ({ typed, problems }: PartProps) => {
  const t = useTranslations('gestione')
  const wrong = useWrong({ problems })
  return (
    <section aria-labelledby="conservazione" className="section">
      <h2 id="conservazione">{t('part.conservazione')}</h2>
      <p className="mt-2">{t('partText.conservazione')}</p>
      <div className="grid-two mt-4">
        {CLASSI_CONSERVATE.map((classe) => (
          <Field
            key={classe}
            name={`anni.${classe}`}
            label={t(`classe.${classe}`)}
            value={typed[`anni.${classe}`]}
            unit={t('years')}
            numeric="whole"
            width="s"
            maxLength={2}
            {...wrong(`anni.${classe}`)}
          />
        ))}
      </div>
      <div className="mt-8">
        <Field
          name="delibera"
          label={t('field.delibera')}
          hint={t('hint.delibera')}
          value={typed.delibera}
          {...wrong('delibera')}
        />
      </div>
    </section>
  )
}

/** All that a comune needs to be served, on one page; its data come in afterwards, from its office. */
export const EnteFields = ({ typed, problems, token }: EnteFormProps) => {
  const t = useTranslations('gestione')
  return (
    <OwnForm to="/gestione/nuovo/salva" token={token}>
      <Who typed={typed} problems={problems} />
      <Office typed={typed} problems={problems} />
      <Retention typed={typed} problems={problems} />
      <p className="btns mt-8">
        <Button>{t('bringIn')}</Button>
      </p>
    </OwnForm>
  )
}
