import { useTranslations } from 'next-intl'
import type { ParametroProblem } from '../../contracts/parametri/atto'
import { LONGEST_TESTO, type Campo, type Gruppo, type Testi } from '../../contracts/parametri/campi'
import { Field } from '../components/field'
import { Help } from '../components/help'
import { Select } from '../components/select'
import { campoHint, campoName } from './campo-name'
import { wrongAt } from './problem-words'

const SCELTE = [
  'euro',
  'centesimo',
  'nessuno',
  'mezzo',
  'intero',
  'correnti',
  'precedenti',
  'dovuto',
  'nonDovuto',
  'quarto',
  'meta',
  'saldoDaSolo',
  'differenza',
  'giorni',
  'annoIntero',
  'un-anno',
  'dichiarazione',
] as const

type OneProps = { readonly campo: Campo; readonly testi: Testi; readonly problems: readonly ParametroProblem[] }

const One = ({ campo: { name, kind, scelte = [] }, testi, problems }: OneProps) => {
  const all = useTranslations('parametri')
  const t = useTranslations('parametri.tariffe')
  const label = campoName(t, name)
  const wrong = wrongAt(all, problems, name)
  if (kind === 'scelta') {
    const options = SCELTE.filter((one) => scelte.includes(one)).map((value) => ({
      value,
      label: t(`scelta.${value}`),
    }))
    return (
      <Select
        name={name}
        label={label}
        value={testi[name] ?? ''}
        empty={all('atto.choose')}
        options={options}
        {...wrong}
      />
    )
  }
  if (kind === 'testo') {
    const hint = campoHint(t, name)
    return (
      <Field
        name={name}
        label={label}
        value={testi[name] ?? ''}
        maxLength={LONGEST_TESTO}
        {...(hint === undefined ? {} : { hint })}
        {...wrong}
      />
    )
  }
  if (kind === 'giorno') {
    return (
      <Field
        name={name}
        label={label}
        hint={t('rata.hint')}
        value={testi[name] ?? ''}
        width="m"
        maxLength={10}
        {...wrong}
      />
    )
  }
  const unit = kind === 'percento' ? '%' : kind === 'tariffa' ? 'euro' : undefined
  return (
    <Field
      name={name}
      label={label}
      value={testi[name] ?? ''}
      numeric={kind === 'intero' ? 'whole' : 'decimal'}
      width="m"
      maxLength={16}
      {...(unit === undefined ? {} : { unit })}
      {...wrong}
    />
  )
}

const GRUPPI = [
  'domestiche',
  'nonDomestiche',
  'regole',
  'rate',
  'servizio',
  'comune',
  'tariffe',
  'minimo',
  'cumulo',
  'saldo',
  'finestra',
  'zone',
] as const

type FieldsProps = Omit<OneProps, 'campo'> & { readonly campi: readonly Campo[] }

const Fields = ({ campi, ...filled }: FieldsProps) => (
  <div className="grid-two mt-4">
    {campi.map((campo) => (
      <One key={campo.name} campo={campo} {...filled} />
    ))}
  </div>
)

const isSaid = ({ campi, testi, problems }: FieldsProps): boolean =>
  campi.some(({ name }) => (testi[name] ?? '') !== '' || problems.some(({ field }) => field === name))

/** Empty rows that are in sight below those with something in them. */
const SPARE = 2

/** Row by row, each with its number; most of those that are empty are folded away. */
const Rows = ({ campi, perRiga, ...filled }: FieldsProps & { readonly perRiga: number }) => {
  const t = useTranslations('parametri.tariffe')
  const rows = Array.from({ length: Math.ceil(campi.length / perRiga) }, (_, at) => ({
    n: at + 1,
    campi: campi.slice(at * perRiga, (at + 1) * perRiga),
  }))
  const inSight =
    Math.max(0, ...rows.filter((row) => isSaid({ ...filled, campi: row.campi })).map(({ n }) => n)) + SPARE
  const shown = (some: typeof rows) =>
    some.map((row) => (
      <section key={row.n} className="card mt-4" aria-labelledby={`riga-${row.n}`}>
        <h3 id={`riga-${row.n}`}>{t('zona.riga', { n: row.n })}</h3>
        <Fields campi={row.campi} {...filled} />
      </section>
    ))
  const rest = rows.slice(inSight)
  return (
    <>
      {shown(rows.slice(0, inSight))}
      {rest.length === 0 ? null : <Help summary={t('zona.altre', { count: rest.length })}>{shown(rest)}</Help>}
    </>
  )
}

/** Figures in their groups; a long one is folded until it has something in it. */
export const CampiFields = ({
  gruppi,
  testi,
  problems,
}: Omit<OneProps, 'campo'> & { readonly gruppi: readonly Gruppo[] }) => {
  const t = useTranslations('parametri.tariffe')
  return gruppi.map(({ key, campi, chiuso, perRiga }) => {
    const known = GRUPPI.find((one) => one === key) ?? 'tariffe'
    const own = { campi, testi, problems }
    const fields = perRiga === undefined ? <Fields {...own} /> : <Rows {...own} perRiga={perRiga} />
    return (
      <section key={key} aria-labelledby={`gruppo-${key}`} className="section">
        <h2 id={`gruppo-${key}`}>{t(`gruppi.${known}`)}</h2>
        <p className="mt-2">{t(`gruppiText.${known}`)}</p>
        {chiuso ? (
          <Help summary={t(`gruppi.${known}`)} open={isSaid(own)}>
            {fields}
          </Help>
        ) : (
          fields
        )}
      </section>
    )
  })
}
