import { useTranslations } from 'next-intl'
import { ALTRO, SI, type Campo } from '../../contracts/pratiche/campo'
import type { Oggetto as Conosciuto } from '../../contracts/pratiche/oggetto'
import { anniDi, comeForm } from '../../contracts/pratiche/lettura'
import { Checkbox } from '../components/checkbox'
import { Checkboxes } from '../components/checkboxes'
import { Choice, type Option } from '../components/choice'
import { DateField } from '../components/date-field'
import { Field, type FieldProps } from '../components/field'
import { GroupFrame, type Question as Asked } from '../components/field-frame'
import { Help } from '../components/help'
import { MoneyField } from '../components/money-field'
import { Select } from '../components/select'
import { TextArea } from '../components/text-area'
import { ifAny, isComune, type Parole } from './parole'
import { catastoOf, domandaOf, oggettoName } from './words'

export type QuestionProps = {
  readonly campo: Campo
  readonly passo: string
  readonly parole: Parole
  /** What was typed, or what is kept. */
  readonly typed: URLSearchParams
  readonly oggetti: readonly Conosciuto[]
  readonly oggi: string
  readonly problem?: string
}

type PartProps = Omit<QuestionProps, 'problem'> & { readonly asked: Asked }

const HINTS = { email: 'email', telefono: 'tel' } as const

const Testo = ({ campo, asked, typed }: PartProps) => {
  if (campo.tipo === 'lungo')
    return <TextArea {...asked} value={typed.get(campo.id) ?? ''} rows={6} maxLength={campo.massimo} />
  const forma = campo.tipo === 'testo' ? campo.forma : undefined
  const more: Partial<FieldProps> =
    forma === 'email' || forma === 'telefono'
      ? { type: HINTS[forma], autoComplete: HINTS[forma] }
      : campo.tipo === 'codice-fiscale' || campo.tipo === 'iban' || campo.tipo === 'categoria' || forma === 'provincia'
        ? { capitals: true }
        : {}
  const long = campo.tipo === 'iban' ? 42 : campo.tipo === 'testo' ? campo.massimo : campo.tipo === 'categoria' ? 6 : 16
  const width = long <= 10 ? 's' : long <= 24 ? 'm' : 'l'
  return <Field {...asked} {...more} value={typed.get(campo.id) ?? ''} maxLength={long} width={width} />
}

const Numero = ({ campo, asked, typed }: PartProps) => {
  const t = useTranslations('pratiche')
  if (campo.tipo !== 'numero') return null
  return (
    <Field
      {...asked}
      numeric={campo.decimali ? 'decimal' : 'whole'}
      width="s"
      value={typed.get(campo.id) ?? ''}
      maxLength={11}
      unit={campo.unita === undefined ? undefined : t(`segno.${campo.unita}`)}
    />
  )
}

const Giorno = ({ campo, asked: { name: _, ...asked }, typed }: PartProps) => {
  const part = (key: string): string => typed.get(`${campo.id}.${key}`) ?? ''
  return <DateField {...asked} prefix={campo.id} value={{ giorno: part('g'), mese: part('m'), anno: part('a') }} />
}

const Scelta = ({ campo, asked, typed, parole }: PartProps) => {
  if (campo.tipo !== 'scelta' && campo.tipo !== 'scelte') return null
  const label = (each: string): string => parole(`campi.${campo.id}.opzioni.${each}`)
  if (campo.tipo === 'scelta')
    return (
      <Choice
        {...asked}
        options={campo.opzioni.map((value) => ({ value, label: label(value) }))}
        value={typed.get(campo.id) ?? ''}
      />
    )
  return (
    <Checkboxes
      {...asked}
      options={campo.opzioni.map((value) => ({ value, label: label(value) }))}
      chosen={typed.getAll(campo.id)}
    />
  )
}

const Oggetto = ({ campo, asked, typed, parole, oggetti }: PartProps) => {
  const t = useTranslations('pratiche')
  const options: readonly Option[] = oggetti
    .filter(({ tipo }) => tipo === campo.tipo)
    .map((each) => ({
      value: each.id,
      label: oggettoName(t, each),
      hint: [each.tipo === 'immobile' ? each.categoria : undefined, catastoOf(t, each)].filter(Boolean).join(' · '),
    }))
  const other = { value: ALTRO, label: parole(`campi.${campo.id}.opzioni.${ALTRO}`), quiet: true }
  return <Choice {...asked} options={[...options, other]} value={typed.get(campo.id) ?? ''} />
}

const Vero = ({ campo, asked, typed }: PartProps) => {
  const t = useTranslations('pratiche')
  return (
    <GroupFrame question={asked}>
      <div className="opts">
        <Checkbox name={campo.id} label={t('comune.dichiaro')} value={SI} checked={typed.get(campo.id) === SI} />
      </div>
    </GroupFrame>
  )
}

const Anno = ({ campo, asked, typed, oggi }: PartProps) => {
  const t = useTranslations('pratiche')
  if (campo.tipo !== 'anno') return null
  const options = anniDi(oggi, campo.indietro).map((value) => ({ value, label: value }))
  return <Select {...asked} options={options} value={typed.get(campo.id) ?? ''} empty={t('scegli')} width="m" />
}

const PARTS = {
  testo: Testo,
  lungo: Testo,
  'codice-fiscale': Testo,
  iban: Testo,
  quota: Testo,
  categoria: Testo,
  euro: ({ asked, campo, typed }: PartProps) => <MoneyField {...asked} value={typed.get(campo.id) ?? ''} />,
  numero: Numero,
  giorno: Giorno,
  scelta: Scelta,
  scelte: Scelta,
  immobile: Oggetto,
  utenza: Oggetto,
  anno: Anno,
  vero: Vero,
} as const satisfies Record<Campo['tipo'], (props: PartProps) => React.ReactNode>

/** One question of a procedure, as its description says it and its words ask it. */
export const Question = ({ problem, ...props }: QuestionProps) => {
  const { campo, passo, parole } = props
  const t = useTranslations('pratiche')
  const words = domandaOf(t, parole, passo, campo.id)
  const [hint, why] = isComune(passo)
    ? [campo.id === 'vero' ? t('comune.vero') : undefined, undefined]
    : [ifAny(parole, `campi.${campo.id}.aiuto`), ifAny(parole, `campi.${campo.id}.perche`)]
  const asked: Asked = {
    name: campo.id,
    label: campo.facoltativo ? t('facoltativo', { domanda: words }) : words,
    ...(hint === undefined ? {} : { hint }),
    ...(problem === undefined ? {} : { problem }),
    ...(why === undefined
      ? {}
      : {
          help: (
            <Help summary={t('perche')} group={passo}>
              <p>{why}</p>
            </Help>
          ),
        }),
  }
  const Part = PARTS[campo.tipo]
  return <Part {...props} asked={asked} />
}

/** What is kept for the questions of a step, as its form would hold it. */
export const keptAsTyped = (campi: readonly Campo[], kept: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams(campi.flatMap((campo) => [...comeForm(campo, kept[campo.id] ?? '')]))
