import { useTranslations } from 'next-intl'
import { PRIMO_ANNO } from '../../contracts/dichiarazione/contesto'
import { SI, type Campo } from '../../contracts/dichiarazione/campo'
import type { Risposte } from '../../contracts/dichiarazione/risposte'
import { Checkbox } from '../components/checkbox'
import { Choice } from '../components/choice'
import { DateField } from '../components/date-field'
import { Field, type FieldProps } from '../components/field'
import { Icon } from '../components/icon'
import { Select } from '../components/select'
import { TextArea } from '../components/text-area'
import { nomeDi, opzioneDi, parolaDi } from './parole'
import { IMMOBILI } from '../../contracts/dichiarazione/quadri-imu'

type Props = {
  readonly campo: Campo
  readonly prefix: string
  readonly risposte: Risposte
  /** The sentence of what is wrong with it. */
  readonly problem?: string
  /** The year of today, the last that may be chosen. */
  readonly oggi: number
  /** How many properties there are to choose from. */
  readonly immobili: number
}

/** Few short answers are shown all at once; the others stand in a list that opens. */
const FEW = 3
const SHORT = 12

/** Whether it is narrow enough to stand beside another. */
export const isCorto = (campo: Campo): boolean =>
  (campo.tipo === 'testo' && campo.massimo <= SHORT) || (campo.tipo === 'numero' && campo.massimo < 10_000)

const useParole = ({ campo }: Props) => {
  const t = useTranslations('dichiarazione')
  const key = parolaDi(campo)
  const label = t(`campi.${key}.label`)
  const hintKey = `campi.${key}.hint` as 'campi.comune.hint'
  return {
    t,
    label: campo.facoltativo === true ? t('compila.facoltativo', { question: label }) : label,
    hint: t.has(hintKey) ? t(hintKey) : undefined,
  }
}

const FILL = { email: 'email', cap: 'postal-code' } as const

const boxOf = (campo: Campo): Partial<FieldProps> => {
  switch (campo.tipo) {
    case 'codice':
      return { capitals: true, maxLength: 40 }
    case 'euro':
      return { numeric: 'decimal', unit: 'euro', width: 'm', maxLength: 24 }
    case 'quota':
      return { width: 's', unit: '%', maxLength: 12 }
    case 'numero':
    case 'ordine':
      return { numeric: 'whole', width: 's', maxLength: 6 }
    case 'testo': {
      const { forma, massimo } = campo
      const width = isCorto(campo) ? 's' : 'l'
      if (forma === 'email') return { type: 'email', autoComplete: FILL.email, maxLength: 120 }
      if (forma === 'cap' || forma === 'cifre' || forma === 'stato') return { width, maxLength: massimo + 4 }
      return { width, maxLength: massimo + 60, ...(forma === undefined ? {} : { capitals: true }) }
    }
    default:
      return {}
  }
}

const Scelta = (props: Props & { readonly campo: Extract<Campo, { tipo: 'scelta' }> }) => {
  const { campo, prefix, risposte, problem } = props
  const { t, label, hint } = useParole(props)
  const name = prefix + campo.id
  const options = campo.opzioni.map((value) => ({ value, label: opzioneDi(t, campo, value) }))
  const question = { name, label, hint, problem, value: risposte[name] ?? '' }
  if (options.length <= FEW && !campo.facoltativo) return <Choice {...question} options={options} />
  return <Select {...question} options={options} empty={t('compila.scegli')} />
}

const Elenco = (props: Props & { readonly values: readonly string[]; readonly nomi: readonly string[] }) => {
  const { campo, prefix, risposte, problem, values, nomi } = props
  const { t, label, hint } = useParole(props)
  const name = prefix + campo.id
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      problem={problem}
      value={risposte[name] ?? ''}
      empty={t('compila.scegli')}
      options={values.map((value, at) => ({ value, label: nomi[at] ?? value }))}
      width="m"
    />
  )
}

const Altri = (props: Props) => {
  const { campo, prefix, risposte, problem } = props
  const { label, hint } = useParole(props)
  const name = prefix + campo.id
  const question = { name, label, hint, problem }
  switch (campo.tipo) {
    case 'spunta':
      return (
        <div className={problem === undefined ? 'field' : 'field field-bad'}>
          {problem === undefined ? null : (
            <p className="wrong">
              <Icon name="warning" />
              <span>{problem}</span>
            </p>
          )}
          <Checkbox name={name} label={label} hint={hint} checked={risposte[name] === SI} />
        </div>
      )
    case 'giorno': {
      const value = { giorno: risposte[`${name}.g`], mese: risposte[`${name}.m`], anno: risposte[`${name}.a`] }
      return <DateField prefix={name} label={label} hint={hint} problem={problem} value={value} />
    }
    case 'lungo':
      return <TextArea {...question} value={risposte[name] ?? ''} rows={4} maxLength={campo.massimo} />
    default:
      return <Field {...question} value={risposte[name] ?? ''} {...boxOf(campo)} />
  }
}

/** One question of the declaration, as its kind is asked. */
export const CampoView = (props: Props) => {
  const t = useTranslations('dichiarazione')
  const { campo, oggi, immobili } = props
  switch (campo.tipo) {
    case 'scelta':
      return <Scelta {...props} campo={campo} />
    case 'anno': {
      const years = Array.from({ length: oggi - PRIMO_ANNO + 1 }, (_, back) => String(oggi - back))
      return <Elenco {...props} values={years} nomi={years} />
    }
    case 'ordine': {
      const all = Array.from({ length: immobili }, (_, at) => at)
      return (
        <Elenco {...props} values={all.map((at) => String(at + 1))} nomi={all.map((at) => nomeDi(t, IMMOBILI, at))} />
      )
    }
    default:
      return <Altri {...props} />
  }
}
