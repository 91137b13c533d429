import { withoutGroup } from '../calcolo/gruppi'
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

/**
 * The answers after a button was pressed, and the part of the page to show; `undefined` where none was, so that an
 * address never keeps a button.
 */
export const dopoMossaCanone = (
  params: URLSearchParams,
): { readonly params: URLSearchParams; readonly at: string } | undefined => {
  const mossa = params.get('mossa')
  if (mossa === null) return undefined
  const next = new URLSearchParams(params)
  next.delete('mossa')
  const at = mossa === 'aggiungi' ? added(next) : ''
  next.delete(NUOVA)
  const gone = /^togli-([0-5])$/.exec(mossa)?.[1]
  if (gone !== undefined && readRisposteCanone(next).tipi.length > 1) {
    if (gone === '0') withoutFirst(next)
    else withoutGroup(next, 'v', Number(gone))
  }
  return { params: next, at }
}
