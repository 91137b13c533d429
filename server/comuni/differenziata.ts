import { createHash } from 'node:crypto'
import type { AliquotaDifferenziata } from '../../engine/imu/imu.types'
import type { Differenziata } from '../../formats/differenziate'

export const GRUPPI = { D: 'gruppo-d', terreni: 'terreno', aree: 'area', altri: 'altro-fabbricato' } as const

const ROOTS: Readonly<Record<Differenziata['gruppo'], string>> = { D: '3', terreni: '4', aree: '5', altri: '6' }

const TIPI: Readonly<Record<string, string>> = {
  abitazione_locata_comodato: '6.1.1',
  turistico_ricettiva: '6.1.2',
  abitazione_a_disposizione: '6.1.3',
  abitazione_uso_diretto: '6.1.4',
  immobili_non_abitativi: '6.1.5',
  alloggi_sociali: '6.1.6',
}

/** Code of annex A of DM 6 November 2025 that a reading falls under; the root of its group where it says no more. */
export const fattispecieOf = ({ gruppo, tipo, testo }: Differenziata): string => {
  if (gruppo !== 'altri' || tipo === undefined) return ROOTS[gruppo]
  if (tipo === 'iacp_erp') return /regolarmente assegnati/i.test(testo) ? '6.1.7' : '6.1.6'
  return TIPI[tipo] ?? ROOTS.altri
}

/** A differentiated rate as we hold it. `codice` names it within its comune and year. */
export type DifferenziataLetta = {
  readonly belfiore: string
  readonly anno: number
  readonly codice: string
  readonly prospettoAnno: number
  readonly gruppo: AliquotaDifferenziata['gruppo']
  readonly aliquota: string
  readonly categorie: readonly string[]
  readonly fattispecie: string
  readonly tipo: string | null
  readonly contratto: string | null
  readonly uso: readonly string[]
  readonly condizioni: Readonly<Record<string, unknown>>
  readonly testo: string
  readonly testoDaVerificare: boolean
  readonly fonte: string
  readonly ordine: number
}

const codiceOf = (row: Differenziata, again: number): string => {
  const text = JSON.stringify([row.gruppo, row.aliquota, row.categorie, row.testo, again])
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

const letta = (row: Differenziata, ordine: number, codice: string): DifferenziataLetta => ({
  belfiore: row.belfiore,
  anno: row.anno,
  codice,
  prospettoAnno: row.prospettoAnno ?? row.anno,
  gruppo: GRUPPI[row.gruppo],
  aliquota: row.aliquota,
  categorie: row.categorie,
  fattispecie: fattispecieOf(row),
  tipo: row.tipo ?? null,
  contratto: row.contratto ?? null,
  uso: row.uso,
  condizioni: row.condizioni,
  testo: row.testo,
  testoDaVerificare: row.testoDaVerificare,
  fonte: row.fonte ?? `prospetto_${row.prospettoAnno ?? row.anno}`,
  ordine,
})

/** Gives each row its code: two that say the same in one comune are told apart by their order. */
export const differenziateOf = (rows: readonly Differenziata[]): readonly DifferenziataLetta[] => {
  const count = new Map<string, number>()
  const next = (key: string): number => {
    const before = count.get(key) ?? 0
    count.set(key, before + 1)
    return before
  }
  return rows.map((row) => {
    const place = `${row.belfiore} ${row.anno}`
    const again = next(`${place} ${codiceOf(row, 0)}`)
    return letta(row, next(place), codiceOf(row, again))
  })
}
