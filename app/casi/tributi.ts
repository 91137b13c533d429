import { readRisposteCanone } from '../../contracts/canone/risposte'
import { readRisposteImpi } from '../../contracts/impi/risposte'
import { readRisposteRavvedimento } from '../../contracts/ravvedimento/risposte'
import { readRisposteTari } from '../../contracts/tari/risposte'
import { readRisposteTasi } from '../../contracts/tasi/risposte'
import { contoCanone } from '../../ui/canone/conto'
import { contoImpi } from '../../ui/impi/conto'
import { contoRavvedimento } from '../../ui/ravvedimento/conto'
import { contoTari } from '../../ui/tari/conto'
import { contoTasi } from '../../ui/tasi/conto'
import { RITARDI_E_CANONE } from './ritardi-e-canone'
import { TARI_E_TASI } from './tari-e-tasi'
import type { CasoTributo } from './tributi.types'

/** Where the stories are told: the calculator opens on it, with the example's tariffs. */
export const COMUNE_ESEMPI = { belfiore: 'D150', nome: 'Cremona' } as const

/** The tariff of each story is written in it, so that its size decides nothing. */
const RESIDENTI = 70_000

const CASI = {
  ...TARI_E_TASI,
  ...RITARDI_E_CANONE,
} as const satisfies Readonly<Record<string, CasoTributo>>

export type CasoTributoId = keyof typeof CASI

export const CASI_TRIBUTI = Object.keys(CASI) as readonly CasoTributoId[]

export const isCasoTributo = (text: string): text is CasoTributoId => Object.hasOwn(CASI, text)

export const casoTributo = (id: CasoTributoId): CasoTributo => CASI[id]

/** The answers of a case, as the address of its calculator holds them. */
export const queryTributo = (id: CasoTributoId): string =>
  new URLSearchParams({ comune: COMUNE_ESEMPI.belfiore, ...casoTributo(id).risposte }).toString()

/** What the calculator makes of the answers; a case that cannot be computed is a defect. */
export const contoTributo = (id: CasoTributoId) => {
  const params = new URLSearchParams(queryTributo(id))
  const { tributo } = casoTributo(id)
  if (tributo === 'tari') {
    const conto = contoTari(readRisposteTari(params))
    if (!conto.ok) throw new Error(`the worked case ${id} has no sum: ${conto.problems[0]?.code}`)
    return { tributo: 'tari' as const, anno: conto.posizione.anno, dovuto: conto.result.dovuto, conto }
  }
  if (tributo === 'ravvedimento') {
    const conto = contoRavvedimento(readRisposteRavvedimento(params))
    if (conto.kind !== 'conto') throw new Error(`the worked case ${id} has no sum: ${conto.kind}`)
    const { view } = conto
    return { tributo, anno: Number(view.giorno.slice(0, 4)), dovuto: view.daPagare.totale, conto: view }
  }
  if (tributo === 'canone') {
    const risposte = readRisposteCanone(params)
    const conto = contoCanone(risposte, RESIDENTI)
    if (!conto.ok) throw new Error(`the worked case ${id} has no sum: ${conto.problems[0]?.code}`)
    const comune = { ...COMUNE_ESEMPI, popolazione: RESIDENTI }
    return { tributo, anno: risposte.anno, dovuto: conto.result.totale, conto: { ...conto, comune, risposte } }
  }
  if (tributo === 'impi') {
    const conto = contoImpi(readRisposteImpi(params))
    if (!conto.ok) throw new Error(`the worked case ${id} has no sum: ${conto.problems[0]?.code}`)
    return { tributo, anno: conto.result.anno, dovuto: conto.result.imposta, conto }
  }
  const conto = contoTasi(readRisposteTasi(params))
  if (!conto.ok) throw new Error(`the worked case ${id} has no sum: ${conto.problems[0]?.code}`)
  return { tributo: 'tasi' as const, anno: conto.posizione.anno, dovuto: conto.proprio.dovuto, conto }
}
