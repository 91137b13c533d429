import type { Words } from '../../i18n/words'

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

const ZONA = ['zona', 'destinazione', 'fogli', 'valore', 'riduzioni'] as const
const ZONA_HINTS = ['zona', 'destinazione', 'fogli', 'riduzioni'] as const

/**
 * `d.2.fissa`: the fixed part of a home of two; `n.13.variabile`: the variable part of category 13; `r.2.giorno`: the day of the
 * second instalment; `z.3.valore`: what a square metre of the third zone is worth; `s.gestore`: who runs the service.
 */
const rowName = (t: Words<'parametri.tariffe'>, name: string): string => {
  const [kind, n = '', parte] = name.split('.')
  if (kind === 'r') return t(parte === 'giorno' ? 'rata.giorno' : 'rata.parte', { n })
  if (kind === 'z') return t(`zona.${ZONA.find((one) => one === parte) ?? 'zona'}`, { n })
  if (kind === 's') return t(`servizio.${SERVIZIO.find((one) => one === n) ?? 'gestore'}`)
  const row = kind === 'd' ? t('persone', { count: Number(n) }) : t('categoria', { n })
  return t(`parte.${parte === 'fissa' ? 'fissa' : 'variabile'}`, { row })
}

/** What a field is called: also in the summary of what is wrong. */
export const campoName = (t: Words<'parametri.tariffe'>, name: string): string =>
  isNamed(name) ? t(`campo.${NAMES[name]}`) : rowName(t, name)

/** What a row of the values of plots wants in a field of words. */
export const campoHint = (t: Words<'parametri.tariffe'>, name: string): string | undefined => {
  const [kind, , parte] = name.split('.')
  const own = ZONA_HINTS.find((one) => one === parte)
  return kind === 'z' && own !== undefined ? t(`zona.hint.${own}`) : undefined
}
