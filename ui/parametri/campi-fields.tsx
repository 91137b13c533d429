import { useTranslations } from 'next-intl'
import type { ParametroProblem } from '../../contracts/parametri/atto'
import { LONGEST_TESTO, type Campo, type Gruppo, type Testi } from '../../contracts/parametri/campi'
import type { Words } from '../../i18n/words'
import { Field } from '../components/field'
import { Help } from '../components/help'
import { Select } from '../components/select'
import { wrongAt } from './problem-words'

const NAMES = {
  tefa: 'tefa',
  UR1: 'UR1',
  UR2: 'UR2',
  UR3: 'UR3',
  arrotondamento: 'arrotondamento',
  tariffeRate: 'tariffeRate',
  frazione: 'frazione',
  popolazione: 'popolazione',
  't.annua': 'annua',
  't.giornaliera': 'giornaliera',
  'm.annua': 'mercatoAnnua',
  'm.giornaliera': 'mercatoGiornaliera',
  'i.minimo': 'minimo',
  'i.seUguale': 'seUguale',
  'i.cumulo': 'cumulo',
  'i.saldo': 'saldo',
  'w.imu': 'finestraImu',
  'w.tari': 'finestraTari',
} as const

const isNamed = (name: string): name is keyof typeof NAMES => Object.hasOwn(NAMES, name)

const SERVIZIO = [
  'gestore',
  'telefono',
  'email',
  'reclami',
  'calendario',
  'differenziata',
  'differenziataAnno',
] as const

/**
 * `d.2.fissa`: the fixed part of a home of two; `n.13.variabile`: the variable part of category 13; `r.2.giorno`: the day of the
 * second instalment; `s.gestore`: who runs the service.
 */
const rowName = (t: Words<'parametri.tariffe'>, name: string): string => {
  const [kind, n = '', parte] = name.split('.')
  if (kind === 'r') return t(parte === 'giorno' ? 'rata.giorno' : 'rata.parte', { n })
  if (kind === 's') return t(`servizio.${SERVIZIO.find((one) => one === n) ?? 'gestore'}`)
  const row = kind === 'd' ? t('persone', { count: Number(n) }) : t('categoria', { n })
  return t(`parte.${parte === 'fissa' ? 'fissa' : 'variabile'}`, { row })
}

/** What a field is called: also in the summary of what is wrong. */
export const campoName = (t: Words<'parametri.tariffe'>, name: string): string =>
  isNamed(name) ? t(`campo.${NAMES[name]}`) : rowName(t, name)

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
    return <Field name={name} label={label} value={testi[name] ?? ''} maxLength={LONGEST_TESTO} {...wrong} />
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
] as const

/** Figures in their groups; a long one is folded until it has something in it. */
export const CampiFields = ({
  gruppi,
  testi,
  problems,
}: Omit<OneProps, 'campo'> & { readonly gruppi: readonly Gruppo[] }) => {
  const t = useTranslations('parametri.tariffe')
  return gruppi.map(({ key, campi, chiuso }) => {
    const known = GRUPPI.find((one) => one === key) ?? 'tariffe'
    const isFull = campi.some(({ name }) => (testi[name] ?? '') !== '' || problems.some(({ field }) => field === name))
    const fields = (
      <div className="grid-two mt-4">
        {campi.map((campo) => (
          <One key={campo.name} campo={campo} testi={testi} problems={problems} />
        ))}
      </div>
    )
    return (
      <section key={key} aria-labelledby={`gruppo-${key}`} className="section">
        <h2 id={`gruppo-${key}`}>{t(`gruppi.${known}`)}</h2>
        <p className="mt-2">{t(`gruppiText.${known}`)}</p>
        {chiuso ? (
          <Help summary={t(`gruppi.${known}`)} open={isFull}>
            {fields}
          </Help>
        ) : (
          fields
        )}
      </section>
    )
  })
}
