import { MASSIMO, writeRisposte, type RisposteImmobile, type Tipo } from '../../contracts/calcolo/risposte'
import type { Cents } from '../../engine/kernel/money'
import type { ImmobileVisura } from '../../formats/visura/visura.types'

/** The most that an address holds without harm; a visura of more is read in parts. */
export const MASSIMO_LETTI = 40

const DWELLING = /^A\/(?!10$)/
const PERTINENZA = /^C\/[267]$/

const tipoOf = ({ catasto, categoria = '' }: ImmobileVisura): Tipo => {
  if (catasto === 'terreni') return 'terreno'
  if (DWELLING.test(categoria)) return 'abitazione'
  return PERTINENZA.test(categoria) ? 'pertinenza' : 'altro'
}

/** As a person would type it. */
const typed = (cents: Cents | undefined): string | undefined =>
  cents === undefined ? undefined : `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`

const risposteOf = (immobile: ImmobileVisura): RisposteImmobile => {
  const { categoria, quota } = immobile
  const [rendita, dominicale] = [typed(immobile.rendita), typed(immobile.dominicale)]
  return {
    campi: { tipo: tipoOf(immobile) },
    periodi: [
      {
        campi: {
          ...(categoria ? { categoria } : {}),
          ...(rendita ? { rendita } : {}),
          ...(dominicale ? { dominicale } : {}),
          ...(quota ? { quota } : {}),
        },
        costi: [],
        contitolari: [],
      },
    ],
  }
}

export type Gruppi = {
  /** One for each comune: the answers of the calculator, as they stand in its address. */
  readonly queries: readonly string[]
  /** Immobili beyond what one address holds. */
  readonly oltre: number
}

/** The immobili of a visura as answers to the calculator, comune by comune: no person, no address, no foglio in them. */
export const gruppiDi = (immobili: readonly ImmobileVisura[], anno: number): Gruppi => {
  const taken = immobili.slice(0, MASSIMO_LETTI)
  const codes = [...new Set(taken.map(({ comune }) => comune?.codice ?? ''))]
  let oltre = immobili.length - taken.length
  const queries = codes.map((codice) => {
    const own = taken.filter(({ comune }) => (comune?.codice ?? '') === codice)
    oltre += Math.max(0, own.length - MASSIMO.immobili)
    return writeRisposte({
      comune: codice,
      anno: String(anno),
      contitolari: 0,
      immobili: own.slice(0, MASSIMO.immobili).map(risposteOf),
      acconto: '',
      accontoVersato: {},
    }).toString()
  })
  return { queries, oltre }
}
