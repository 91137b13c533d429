import { z } from 'zod'
import { posizioneTari, toPosizioneTari } from '../../contracts/calcolo-tari'
import { servizioTari } from '../../contracts/parametri/servizio'
import type { PosizioneTari } from '../../engine/tari/tari.types'
import { Problem, said } from '../../engine/kernel/problem'
import type { UtenzaRow } from './position.types'

const euro = z.string().regex(/^\d{1,6}(\.\d{1,8})?$/)
const tariffa = z.strictObject({ fissa: euro, variabile: euro })

/** `tari.tariffe` among the settings of a comune: the tariffs of one year, as its delibera prints them. */
const TARIFFE = z.strictObject({
  /** By people of the household; the last one also for more. */
  domestiche: z.record(z.string().regex(/^\d$/), tariffa),
  /** By category. */
  nonDomestiche: z.record(z.string().regex(/^\d{1,2}$/), tariffa),
  regole: posizioneTari.shape.regole,
  servizio: servizioTari.optional(),
})
export type TariffeTari = z.infer<typeof TARIFFE>

/** Whether instalments before 1 December are paid on last year's tariffs (DL 201/2011 art. 13 c. 15-ter). */
export const conPrecedenti = ({ regole }: TariffeTari): boolean => regole.tariffeRate === 'precedenti'

/** What the year comes to does not look at how it is paid: without the instalments, which are of one year alone. */
export const senzaRate = ({ regole, ...rest }: TariffeTari): TariffeTari => {
  const { scadenze: _, tariffeRate: __, ...own } = regole
  return { ...rest, regole: own }
}

/** What `utenza_tari.dati` may say. */
const DATI = z.strictObject({ riduzioni: z.array(z.unknown()).optional() })

/** A setting is read once, not for everybody of a comune. */
const known = new WeakMap<object, TariffeTari>()

/** @throws Problem `tariffa-invalid` for a setting that is not what it should be; undefined where nothing is held */
export const tariffeTariOf = (valore: unknown): TariffeTari | undefined => {
  if (valore === undefined) return undefined
  const before = typeof valore === 'object' && valore !== null ? known.get(valore) : undefined
  if (before !== undefined) return before
  const read = TARIFFE.safeParse(valore)
  if (read.success) {
    known.set(valore as object, read.data)
    return read.data
  }
  throw new Problem('tariffa-invalid', 'tariffe.tari', { value: said(read.error.issues[0]?.path.join('.')) })
}

const last = (keys: readonly string[]): string => String(Math.max(...keys.map(Number)))

/**
 * The tariff of a stretch. @throws Problem `tariffa-missing`; `occupanti-invalid` for a household of unknown size,
 * `categoria-tari-unknown` for a firm of which no category is on record
 */
const tariffaOf = (tariffe: TariffeTari, { tipo, occupanti, categoria }: UtenzaRow, field: string, at = 'tariffa') => {
  if (tipo === 'domestica') {
    if (occupanti === undefined) throw new Problem('occupanti-invalid', `${field}.occupanti`, { value: '' })
    const keys = Object.keys(tariffe.domestiche)
    const own = tariffe.domestiche[String(occupanti)]
    const more = keys.length > 0 && occupanti > Number(last(keys)) ? tariffe.domestiche[last(keys)] : undefined
    const found = own ?? more
    if (found) return found
  } else {
    if (categoria === undefined) throw new Problem('categoria-tari-unknown', `${field}.categoria`, { value: '' })
    const found = tariffe.nonDomestiche[categoria]
    if (found) return found
  }
  throw new Problem('tariffa-missing', `${field}.${at}`)
}

/** The days of a stretch that fall in the year. */
export const clipped = ({ dal, al }: UtenzaRow, anno: number) => {
  const [first, end] = [`${anno}-01-01`, `${anno}-12-31`]
  return { dal: dal > first ? dal : first, al: al !== undefined && al < end ? al : end }
}

/** Tariffs of the year, and of the one before where its first instalments are paid on them. */
type Due = { readonly tariffe: TariffeTari; readonly prima: TariffeTari | undefined }

const periodoOf = ({ tariffe, prima }: Due, row: UtenzaRow, anno: number, field: string) => {
  const { riduzioni } = DATI.parse(row.dati ?? {})
  const riga = {
    superfici: [row.superficie],
    tariffa: tariffaOf(tariffe, row, field),
    ...(prima === undefined ? {} : { tariffaPrecedente: tariffaOf(prima, row, field, 'tariffaPrecedente') }),
    ...(riduzioni === undefined ? {} : { riduzioni }),
  }
  if (row.tipo === 'domestica') return { ...clipped(row, anno), ...riga, occupanti: row.occupanti }
  return { ...clipped(row, anno), locali: [{ ...riga, categoria: Number(row.categoria) }] }
}

/**
 * One utenza, its rows in the order of their days, as the engine computes it.
 * @param prima tariffs of the year before, on which some comuni have the first instalments paid
 * @throws Problem for what is not on record or not understood, with `field` from the utenza
 */
export const toUtenzaTari = (
  tariffe: TariffeTari,
  rows: readonly UtenzaRow[],
  anno: number,
  prima?: TariffeTari,
): PosizioneTari => {
  const [{ tipo }] = rows as [UtenzaRow]
  const due = { tariffe, prima: conPrecedenti(tariffe) ? prima : undefined }
  const periodi = rows.map((row, k) => periodoOf(due, row, anno, `periodi.${k}`))
  const read = posizioneTari.safeParse({ anno, utenza: { tipo, periodi }, regole: tariffe.regole })
  if (!read.success) {
    throw new Problem('choice-unknown', 'utenza', { value: said(read.error.issues[0]?.path.join('.')) })
  }
  return toPosizioneTari(read.data)
}

/** Rows of each utenza together, by the number that the office knows it by. */
export const byUtenza = (rows: readonly UtenzaRow[]): readonly (readonly UtenzaRow[])[] => {
  const found = new Map<string, UtenzaRow[]>()
  for (const row of rows) found.set(row.codice, [...(found.get(row.codice) ?? []), row])
  return [...found.values()]
}
