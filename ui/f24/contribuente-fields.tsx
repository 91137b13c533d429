import { useTranslations } from 'next-intl'
import type { ContribuenteProblem, ContribuenteTyped } from '../../contracts/contribuente/campi'
import { Checkbox } from '../components/checkbox'
import { Choice } from '../components/choice'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { Help } from '../components/help'

type Props = {
  /** `p0.`: of the person; `p1.` and on, of the co-owners. */
  readonly prefix: string
  readonly typed: ContribuenteTyped
  /** Empty until the form is sent. */
  readonly problems: readonly ContribuenteProblem[]
  /** The codice fiscale contradicts the rest: the person may say that it is right all the same. */
  readonly contradicted: boolean
  /** Only the person's own data may be filled in by their browser. */
  readonly own: boolean
  /** Of who declares, not of who pays: nobody pays in their place. */
  readonly declares?: boolean
  /** Of another owner: birth and sex are read from the codice fiscale where they are left empty, and nobody pays in their place. */
  readonly fromCode?: boolean
  /** What is wrong with the codice fiscale beside others of the form. */
  readonly cfProblem?: string | undefined
}

const useWrong = ({ prefix, problems }: Props) => {
  const t = useTranslations('contribuente.wrong')
  return (campo: string): string | undefined => {
    const problem = problems.find(({ field }) => field === prefix + campo)
    return problem && t(problem.code, problem.values)
  }
}

const CodiceFiscale = (props: Props) => {
  const t = useTranslations('contribuente')
  const wrong = useWrong(props)
  const { prefix, typed, cfProblem } = props
  return (
    <Field
      name={`${prefix}cf`}
      label={t('cf')}
      hint={t('cfHint')}
      value={typed.cf}
      problem={wrong('cf') ?? cfProblem}
      maxLength={40}
      capitals
    />
  )
}

const Nascita = (props: Props) => {
  const t = useTranslations('contribuente')
  const wrong = useWrong(props)
  const { prefix, typed, own } = props
  return (
    <>
      <DateField
        prefix={`${prefix}nascita`}
        label={t('nascita')}
        value={{ giorno: typed['nascita.g'], mese: typed['nascita.m'], anno: typed['nascita.a'] }}
        problem={wrong('nascita.g')}
        birthday={own}
      />
      <Choice
        name={`${prefix}sesso`}
        label={t('sesso')}
        hint={t('sessoHint')}
        value={typed.sesso}
        problem={wrong('sesso')}
        options={[
          { value: 'F', label: t('F') },
          { value: 'M', label: t('M') },
        ]}
        twoColumns
      />
      <Field
        name={`${prefix}comune`}
        label={t('comune')}
        hint={t('comuneHint')}
        value={typed.comune}
        problem={wrong('comune')}
        maxLength={80}
      />
      <Field
        name={`${prefix}provincia`}
        label={t('provincia')}
        hint={t('provinciaHint')}
        value={typed.provincia}
        problem={wrong('provincia')}
        width="s"
        maxLength={2}
        capitals
      />
    </>
  )
}

const OF_BIRTH = ['nascita.g', 'sesso', 'comune', 'provincia'] as const

/** Asked only where the codice fiscale does not say it. */
const NascitaFromCode = (props: Props) => {
  const t = useTranslations('contribuente')
  const wrong = useWrong(props)
  return (
    <Help summary={t('nascitaDaCodice')} open={OF_BIRTH.some((campo) => wrong(campo) !== undefined)}>
      <p>{t('nascitaDaCodiceText')}</p>
      <div className="mt-6">
        <Nascita {...props} />
      </div>
    </Help>
  )
}

const PersonaFields = (props: Props) => {
  const t = useTranslations('contribuente')
  const wrong = useWrong(props)
  const { prefix, typed, own, fromCode } = props
  return (
    <div className="only-persona">
      <Field
        name={`${prefix}cognome`}
        label={t('cognome')}
        value={typed.cognome}
        problem={wrong('cognome')}
        autoComplete={own ? 'family-name' : 'off'}
        maxLength={80}
      />
      <Field
        name={`${prefix}nome`}
        label={t('nome')}
        hint={t('nomeHint')}
        value={typed.nome}
        problem={wrong('nome')}
        autoComplete={own ? 'given-name' : 'off'}
        maxLength={80}
      />
      {fromCode ? <NascitaFromCode {...props} /> : <Nascita {...props} />}
    </div>
  )
}

/** Heir, co-obligor, parent, guardian, receiver: closed until somebody needs it, open where something is typed or wrong. */
const Altro = (props: Props) => {
  const t = useTranslations('contribuente.altro')
  const wrong = useWrong(props)
  const { prefix, typed } = props
  const fields = ['altro.cf', 'altro.id'] as const
  const open = fields.some((campo) => typed[campo] !== '' || wrong(campo) !== undefined)
  return (
    <Help summary={t('title')} open={open}>
      <p>{t('text')}</p>
      <div className="mt-6">
        <Field
          name={`${prefix}altro.cf`}
          label={t('cf')}
          value={typed['altro.cf']}
          problem={wrong('altro.cf')}
          maxLength={40}
          capitals
        />
        <Field
          name={`${prefix}altro.id`}
          label={t('id')}
          hint={t('idHint')}
          value={typed['altro.id']}
          problem={wrong('altro.id')}
          width="s"
          maxLength={2}
          capitals
        />
      </div>
    </Help>
  )
}

/** Who pays. Without a style sheet or in an old browser both groups show; only the chosen one is read. */
export const ContribuenteFields = (props: Props) => {
  const t = useTranslations('contribuente')
  const wrong = useWrong(props)
  const { prefix, typed, contradicted, declares, fromCode } = props
  return (
    <div className="payer-fields">
      <Choice
        name={`${prefix}kind`}
        label={t(declares ? 'kindDeclares' : 'kind')}
        value={typed.kind === '' ? 'persona' : typed.kind}
        problem={wrong('kind')}
        options={[
          { value: 'persona', label: t('persona') },
          { value: 'ente', label: t('ente') },
        ]}
        twoColumns
      />
      <CodiceFiscale {...props} />
      {contradicted ? (
        <Checkbox
          name={`${prefix}confermo`}
          label={t('confermo')}
          hint={t('confermoHint')}
          checked={typed.confermo === 'si'}
        />
      ) : null}
      <PersonaFields {...props} />
      <div className="only-ente">
        <Field
          name={`${prefix}denominazione`}
          label={t('denominazione')}
          value={typed.denominazione}
          problem={wrong('denominazione')}
          maxLength={120}
        />
      </div>
      {declares || fromCode ? null : <Altro {...props} />}
    </div>
  )
}
