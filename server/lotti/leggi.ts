import { LOTTO, type RigaLotto } from '../../formats/elenchi/lotto'
import { readElenco, type Colonne, type Elenco } from '../../formats/elenchi/elenco'
import type { LineError } from '../../formats/line-error'
import { asUtf8 } from '../../formats/utf-16'
import type { Cliente, RigaLetta } from './lotto.types'

/** A CAF with more than this divides its clients: a ZIP of them all could not be handed on. */
export const LIMITI_LOTTO = { righe: 25_000, clienti: 5_000 } as const

/** A file as it was read. `nessuno`: rows of which we cannot say whose they are. */
export type LottoLetto = {
  readonly clienti: readonly Cliente[]
  readonly nessuno: readonly LineError[]
  /** Cells that look like formulas: kept as text. */
  readonly avvisi: readonly LineError[]
  readonly righe: number
  /** Where reading stopped: too many rows or clients. */
  readonly troppo?: keyof typeof LIMITI_LOTTO
}

const place = ({ immobile, foglio, numero, subalterno = '' }: RigaLotto): string | undefined => {
  if (immobile !== undefined) return `id ${immobile.toUpperCase()}`
  return foglio !== undefined && numero !== undefined ? `${foglio}/${numero}/${subalterno.toUpperCase()}` : undefined
}

/** Which property of a client a row is about; undefined where the row does not say it. */
export const immobileDi = place

const where = ({ comune }: RigaLotto): string => comune.trim().toUpperCase()

/**
 * The same row again: of the same property from the same day, or, where a row does not name its property, the same in every
 * cell. Two garages alike are told apart by a code of their own.
 */
export const chiaveDi = (riga: RigaLotto): string => {
  const named = place(riga)
  return named === undefined
    ? JSON.stringify(riga)
    : [riga.codiceFiscale, where(riga), named, riga.dal ?? ''].join(' | ')
}

const duplicate = (line: number, riga: RigaLotto): LineError => ({
  ...{ line, field: '', reason: 'duplicate' },
  value: [riga.codiceFiscale, riga.comune, place(riga) ?? ''].filter(Boolean).join(' '),
})

type Raccolta = { readonly righe: RigaLetta[]; readonly errori: LineError[] }

class Clienti {
  private readonly known = new Map<string, Raccolta>()
  private readonly keys = new Set<string>()

  of(codiceFiscale: string): Raccolta {
    const found = this.known.get(codiceFiscale) ?? { righe: [], errori: [] }
    this.known.set(codiceFiscale, found)
    return found
  }

  add(line: number, riga: RigaLotto): void {
    const own = this.of(riga.codiceFiscale)
    const key = chiaveDi(riga)
    if (this.keys.has(key)) own.errori.push(duplicate(line, riga))
    else own.righe.push({ line, riga })
    this.keys.add(key)
  }

  get count(): number {
    return this.known.size
  }

  all(): readonly Cliente[] {
    return [...this.known].map(([codiceFiscale, own]) => ({ codiceFiscale, ...own }))
  }
}

/** The same list, which also says whose a row is that could not be read to its end. */
const withOwner = (owners: Map<number, string>): Elenco<RigaLotto> => ({
  ...LOTTO,
  read: (fields) => {
    const riga = LOTTO.read(fields)
    const fault = fields.errors.some(({ field }) => field === 'codice_fiscale')
    if (!fault && fields.errors.length > 0) owners.set(fields.line, riga.codiceFiscale)
    return riga
  },
})

/** Reads a list of clients and properties as its bytes arrive. Stops where it is longer than a batch may be. */
export const leggiLotto = async (
  chunks: AsyncIterable<Uint8Array>,
  colonne: Colonne,
  limiti: Readonly<Record<keyof typeof LIMITI_LOTTO, number>> = LIMITI_LOTTO,
): Promise<LottoLetto> => {
  const owners = new Map<number, string>()
  const clienti = new Clienti()
  const [nessuno, avvisi]: [LineError[], LineError[]] = [[], []]
  let righe = 0
  const letto = () => ({ clienti: clienti.all(), nessuno, avvisi, righe })
  for await (const rows of readElenco(withOwner(owners), colonne, asUtf8(chunks))) {
    for (const row of rows) {
      righe += 1
      if (righe > limiti.righe) return { ...letto(), righe: limiti.righe, troppo: 'righe' }
      if (row.ok) {
        clienti.add(row.line, row.record)
        avvisi.push(...row.notices)
      } else {
        const owner = owners.get(row.line)
        const into = owner === undefined ? nessuno : clienti.of(owner).errori
        into.push(...row.errors)
      }
      if (clienti.count > limiti.clienti) return { ...letto(), troppo: 'clienti' }
    }
  }
  return letto()
}
