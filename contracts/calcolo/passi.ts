import type { Contesto, PeriodoPreparato } from './aliquote-periodo'
import { situazioneDi } from './condizioni'
import { domandeDi } from './domande'
import type { Preparato } from './posizione'
import { TIPI, type Risposte, type RispostePeriodo, type Tipo } from './risposte'
import type { CampoProblem } from './typed'

type Domanda = ReturnType<typeof domandeDi>[number]

/** One question of the calculation, when they are asked one at a time. */
export type PassoDomanda = {
  /** `i0.p0.rendita`: it stands in the address. */
  readonly id: string
  readonly immobile: number
  readonly periodo: number
  readonly domanda: Domanda | 'tipo' | 'possesso' | 'contitolari' | 'aliquote' | 'cambio'
}

/** Asked together with the one before: one page has both. */
const WITH_ANOTHER: ReadonlySet<Domanda> = new Set<Domanda>(['pertinenzaC6', 'pertinenzaC7', 'inagibile'])

/** Who lives elsewhere pays the ordinary rate: nothing to choose. */
const isForOthers = (tipo: Tipo, campi: RispostePeriodo['campi'], anno: number): boolean =>
  campi.uso === 'casa' || (campi.uso === 'abito' && situazioneDi(tipo, campi, anno) === undefined)

/** A rate is asked where there is something to choose, to write or to confirm; one sure figure is only shown. */
const asksRates = (
  tipo: Tipo,
  { campi }: RispostePeriodo,
  own: PeriodoPreparato | undefined,
  anno: number,
): boolean => {
  if (!own?.situazione) return false
  const { aliquota, aliquotaAcconto, mesi, scelte } = own
  const unsure = [aliquota, aliquotaAcconto].some((rate) => rate?.daConfermare !== undefined)
  if (isForOthers(tipo, campi, anno)) return unsure
  const lastYear = mesi !== undefined && mesi.primoSemestre > 0 && aliquotaAcconto === undefined
  return unsure || scelte.length !== 1 || aliquota === undefined || lastYear || campi.scelta === 'altra'
}

const ofImmobile = (risposte: Risposte, at: number, contesto: Contesto, preparato: Preparato): PassoDomanda[] => {
  const immobile = risposte.immobili[at]!
  const step = (domanda: PassoDomanda['domanda'], periodo = 0): PassoDomanda => ({
    id: domanda === 'tipo' || domanda === 'possesso' ? `i${at}.${domanda}` : `i${at}.p${periodo}.${domanda}`,
    immobile: at,
    periodo,
    domanda,
  })
  const tipo = TIPI.find((one) => one === immobile.campi.tipo)
  const [first] = immobile.periodi
  if (!tipo || !first) return [step('tipo')]
  const asked = domandeDi(tipo, first.campi, contesto.aliquote, risposte.contitolari)
  const shares = risposte.contitolari > 0 && asked.includes('quota')
  return [
    ...asked.filter((domanda) => !WITH_ANOTHER.has(domanda)).map((domanda) => step(domanda)),
    ...(shares ? [step('contitolari')] : []),
    step('possesso'),
    ...(asksRates(tipo, first, preparato.immobili[at]?.periodi[0], contesto.anno) ? [step('aliquote')] : []),
    ...immobile.periodi.slice(1).map((_, index) => step('cambio', index + 1)),
  ]
}

/** The questions that these answers call for, in the order in which they are asked. */
export const passiDi = (risposte: Risposte, contesto: Contesto, preparato: Preparato): readonly PassoDomanda[] =>
  risposte.immobili.flatMap((_, at) => ofImmobile(risposte, at, contesto, preparato))

const OWN: Readonly<Partial<Record<PassoDomanda['domanda'], RegExp>>> = {
  possesso: /^(possesso|acquisto\.[gma]|vendita\.[gma])$/,
  rendita: /^(rendita|renditaNonSo)$/,
  venale: /^(venale|zona|mq)$/,
  storico: /^(storico|inagibile|stato)$/,
  pertinenzaC2: /^pertinenza(C[267]|e)$/,
  costi: /^cost(o\d+\.\w+|i)$/,
  contitolari: /^(quota[1-9]|abita[1-9]|contitolari)$/,
  aliquote: /^(scelta|aliquota|sceltaPrecedente|aliquotaPrecedente|confermo)$/,
  cambio: /./,
}

/** Whether a field of the form belongs to this question. */
export const isFieldOf = ({ immobile, periodo, domanda }: PassoDomanda, name: string): boolean => {
  const prefix = domanda === 'tipo' || domanda === 'possesso' ? `i${immobile}.` : `i${immobile}.p${periodo}.`
  if (!name.startsWith(prefix)) return false
  const field = name.slice(prefix.length)
  return OWN[domanda]?.test(field) ?? field === domanda
}

/** The first question that still needs something; `undefined` when all are answered. */
export const primoDaDire = (
  passi: readonly PassoDomanda[],
  problems: readonly CampoProblem[],
): PassoDomanda | undefined => passi.find((passo) => problems.some(({ field }) => isFieldOf(passo, field)))

/** The question after the given one or before it; `undefined` past either end. */
export const passoAccanto = (
  passi: readonly PassoDomanda[],
  id: string,
  way: 'avanti' | 'indietro',
): PassoDomanda | undefined => {
  const at = passi.findIndex((passo) => passo.id === id)
  return at < 0 ? passi[0] : passi[way === 'avanti' ? at + 1 : at - 1]
}
