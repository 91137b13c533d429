import { PRIMO_ANNO_IMPI, ULTIMO_ANNO_IMPI } from '../../engine/impi/impi'
import type { Impianto } from '../../engine/impi/impi.types'
import { countIn } from '../calcolo/gruppi'
import { dopoMossaDi } from '../calcolo/mosse'
import type { RispostePeriodo } from '../calcolo/risposte'

/** The answers of the IMPi calculator as they stand in its address: texts, as they were typed (docs/decisions/0007). */
export type RisposteImpi = {
  readonly comune: string
  readonly anno: number
  readonly costi: RispostePeriodo['costi']
  readonly get: (field: string) => string
}

export const TIPI_IMPI = ['piattaforma', 'rigassificatore'] as const satisfies readonly Impianto['tipo'][]

/** The newest first. */
export const ANNI_IMPI: readonly number[] = Array.from(
  { length: ULTIMO_ANNO_IMPI - PRIMO_ANNO_IMPI + 1 },
  (_, at) => ULTIMO_ANNO_IMPI - at,
)

/** Rows of costs, one a year: a name of a field holds one digit. */
export const MASSIMO_COSTI = 10

export const PARTI_COSTO = ['anno', 'importo', 'coefficiente'] as const

const CODICE = /^[A-Z]\d{3}$/
const MOST_TYPED = 60

/** Reads an address; an unknown year or comune is empty, and is asked. */
export const readRisposteImpi = (params: URLSearchParams): RisposteImpi => {
  const comune = params.get('comune') ?? ''
  const anno = Number(params.get('anno'))
  const get = (field: string): string => (params.get(field) ?? '').trim().slice(0, MOST_TYPED)
  const rows = Math.min(MASSIMO_COSTI, countIn(params, 'costi'))
  return {
    comune: CODICE.test(comune) ? comune : '',
    anno: ANNI_IMPI.includes(anno) ? anno : 0,
    costi: Array.from({ length: rows }, (_, at) => ({
      anno: get(`costo${at}.anno`),
      importo: get(`costo${at}.importo`),
      coefficiente: get(`costo${at}.coefficiente`),
    })),
    get,
  }
}

/** A row of costs more. */
export const dopoMossaImpi = dopoMossaDi((params, mossa) => {
  if (mossa !== 'costo') return ''
  params.set('costi', String(Math.min(MASSIMO_COSTI, countIn(params, 'costi') + 1)))
  return 'costi'
})
