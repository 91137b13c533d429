import { TRIBUTI, type Tributo } from '../../contracts/tributi'
import { dayColumn, today } from '../platform/clock'
import { reference } from '../platform/db'

/** An office as its comune describes it: what it left out is absent. */
export type Ufficio = {
  readonly id: string
  /** The same through all its corrections: what agendas and requests name it by. */
  readonly serie: string
  readonly nome: string
  readonly tributi: readonly Tributo[]
  readonly indirizzo?: string
  readonly cap?: string
  readonly localita?: string
  readonly telefono?: string
  readonly email?: string
  readonly pec?: string
  /** Hours in words, a line for each day. */
  readonly orari?: string
}

const DETAILS = ['indirizzo', 'cap', 'localita', 'telefono', 'email', 'pec', 'orari'] as const

/** The offices of a comune open today, by name. Public, like the plate at their door. */
export const findUffici = (belfiore: string): Promise<readonly Ufficio[]> =>
  reference(async (client) => {
    const now = dayColumn(today())
    const rows = await client.ufficio.findMany({
      where: { belfiore, superatoIl: null, dal: { lte: now }, OR: [{ al: null }, { al: { gte: now } }] },
      orderBy: { nome: 'asc' },
    })
    return rows.map((row) => ({
      id: row.id,
      serie: row.serie,
      nome: row.nome,
      tributi: TRIBUTI.filter((one) => row.tributi.includes(one)),
      ...Object.fromEntries(DETAILS.flatMap((key) => (row[key] ? [[key, row[key]]] : []))),
    }))
  })
