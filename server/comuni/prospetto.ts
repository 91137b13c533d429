import { LINEE, type ProspettoBase } from '../../formats/aliquote-base'
import type { AliquoteComune, LineaProspetto, StatoAliquote } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import { classesOfNota, TERRITORIO } from './note'
import { origineOf } from './origini'

export type Motivo = AliquoteComune['motivi'][number]

export type LineaLetta = {
  readonly linea: LineaProspetto
  readonly aliquota: string | null
  readonly stato: StatoAliquote
  readonly motivo: Motivo | null
}

/** What we hold of a comune's rates for a year: a row of the database, or a line of the files. */
export type Prospetto = {
  readonly belfiore: string
  readonly anno: number
  readonly prospettoAnno: number | null
  readonly deliberaNumero: string | null
  readonly deliberaData: IsoDate | null
  /** Where the comune keeps the act, as it said itself. */
  readonly deliberaLink?: string
  readonly pubblicazione: IsoDate | null
  readonly nota: string
  readonly terreniEsenti: 'SI' | 'NO' | 'PARZIALE' | null
  readonly assimilazioneAnziani: boolean | null
  readonly differenziateCoperte: boolean
  readonly fonte: string
  readonly origine: string
  readonly rilevata: IsoDate
  readonly linee: readonly LineaLetta[]
}

/** Facts of the territory by comune, as notes: read in one year's prospetto, true in all. */
export type Territorio = ReadonlyMap<string, readonly string[]>

/** The facts of the territory that these rows name. */
export const territorioOf = (rows: readonly Pick<ProspettoBase, 'belfiore' | 'nota'>[]): Territorio => {
  const found = new Map<string, readonly string[]>()
  for (const { belfiore, nota } of rows) {
    const facts = TERRITORIO.filter((fact) => nota.split('; ').includes(fact))
    if (facts.length > 0) found.set(belfiore, [...new Set([...(found.get(belfiore) ?? []), ...facts])])
  }
  return found
}

const withTerritorio = (nota: string, facts: readonly string[]): string =>
  [nota, ...facts.filter((fact) => !nota.split('; ').includes(fact))].filter((part) => part !== '').join('; ')

/** `continued`: the reading says that an older prospetto, or the law itself, still gives the rates of this year. */
const rowState = (row: ProspettoBase, anno: number): Pick<LineaLetta, 'stato' | 'motivo'> => {
  if (row.prospettoAnno === 'nessuno') return { stato: 'continued', motivo: 'base-di-legge' }
  if (row.prospettoAnno === anno) return { stato: 'known', motivo: null }
  return row.prospettoAnno < anno ? { stato: 'continued', motivo: null } : { stato: 'unknown', motivo: 'year-not-held' }
}

/** Whether terreni are exempt was not read: a zero may then be an exemption or a rate. */
const exemptionUnread = (row: ProspettoBase, linea: LineaProspetto): boolean =>
  linea === 'terreno' && row.terreniEsenti === undefined && row.prospettoAnno !== 'nessuno'

const lineaLetta = (row: ProspettoBase, linea: LineaProspetto, anno: number, nota: string): LineaLetta => {
  const aliquota = row.base[linea] ?? null
  if (aliquota === null || exemptionUnread(row, linea)) {
    return { linea, aliquota, stato: 'unknown', motivo: 'cell-empty' }
  }
  const doubt = classesOfNota(nota).find(({ touches }) => touches.includes(linea))
  if (doubt !== undefined) return { linea, aliquota, stato: 'unknown', motivo: doubt.motivo }
  return { linea, aliquota, ...rowState(row, anno) }
}

/**
 * A line of a file as what we hold: figures, where they come from and how sure each one is.
 * @returns undefined when the line names no known reading and no day of its own
 */
export const prospettoOf = (row: ProspettoBase, anno: number, territorio: Territorio): Prospetto | undefined => {
  const origine = origineOf(row)
  if (origine === undefined) return undefined
  const nota = withTerritorio(row.nota, territorio.get(row.belfiore) ?? [])
  return {
    belfiore: row.belfiore,
    anno,
    prospettoAnno: row.prospettoAnno === 'nessuno' ? null : row.prospettoAnno,
    deliberaNumero: row.deliberaNumero ?? null,
    deliberaData: row.deliberaData ?? null,
    pubblicazione: row.pubblicazione ?? null,
    nota,
    terreniEsenti: row.terreniEsenti ?? null,
    assimilazioneAnziani: row.assimilazioneAnziani ?? null,
    // the file of 2025 has no such column: there, a count is written where the rates were read
    differenziateCoperte: row.differenziateCoperte ?? row.numeroDifferenziate !== undefined,
    ...origine,
    linee: LINEE.map((linea) => lineaLetta(row, linea, anno, nota)),
  }
}
