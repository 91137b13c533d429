import { withoutGroup } from '../calcolo/gruppi'
import { dopoMossaDi } from '../calcolo/mosse'
import { CAMPI_VOCE, MASSIME_VOCI, nomeCampo, readRisposteCanone, TIPI_CANONE } from './risposte'

/** Which thing is added, chosen beside the button that adds it. */
export const NUOVA = 'nuova'

/** The thing taken away is the first: the second takes its names. */
const withoutFirst = (params: URLSearchParams): void => {
  for (const field of CAMPI_VOCE) {
    const next = params.get(nomeCampo(1, field))
    if (next === null) params.delete(field)
    else params.set(field, next)
  }
  withoutGroup(params, 'v', 1)
}

const added = (params: URLSearchParams): string => {
  const nuova = TIPI_CANONE.find((one) => one === params.get(NUOVA))
  const count = readRisposteCanone(params).tipi.length
  if (nuova === undefined || count >= MASSIME_VOCI) return 'nuova-voce'
  params.set(nomeCampo(count, 'tipo'), nuova)
  return `voce-${count}`
}

/** A thing more, or one less; the last one stays. */
export const dopoMossaCanone = dopoMossaDi((params, mossa) => {
  const at = mossa === 'aggiungi' ? added(params) : ''
  params.delete(NUOVA)
  const gone = /^togli-([0-5])$/.exec(mossa)?.[1]
  if (gone !== undefined && readRisposteCanone(params).tipi.length > 1) {
    if (gone === '0') withoutFirst(params)
    else withoutGroup(params, 'v', Number(gone))
  }
  return at
})
