import { preparaCanone } from '../../../../contracts/canone/posizione'
import { leggiElenco, type Elenco, type Mossa, type VoceElenco } from '../../../../contracts/scadenzario/elenco'
import type { Problem } from '../../../../engine/kernel/problem'
import { scadenzario } from '../../../../engine/scadenzario/scadenzario'
import { today } from '../../../../server/platform/clock'
import { blocking, contoDi, isPrintable } from '../../../../ui/calcolo/conto'
import { contoCanone } from '../../../../ui/canone/conto'
import { contoImpi } from '../../../../ui/impi/conto'
import { contoRavvedimento } from '../../../../ui/ravvedimento/conto'
import { doppieDi, righeDi, sommeDi, type Riga, type Somme } from '../../../../ui/scadenzario/righe'
import {
  voceCanone,
  voceImpi,
  voceImu,
  voceRavvedimento,
  voceTari,
  voceTasi,
  type Voce,
} from '../../../../ui/scadenzario/voce'
import { contoTari } from '../../../../ui/tari/conto'
import { contoTasi } from '../../../../ui/tasi/conto'
import { answersOf } from '../calcolo/altro'
import { loadCanone } from '../calcolo/canone/load'
import { loadImpi } from '../calcolo/impi/load'
import { loadCalcolo } from '../calcolo/imu/load'
import { keptOf } from '../calcolo/kept'
import { comuneF24, letteRavvedimento } from '../calcolo/ravvedimento/load'
import { loadTari } from '../calcolo/tari/load'
import { loadTasi } from '../calcolo/tasi/load'

/** In that comune and year another tax stands in the place of this one. */
export type AltroTributo = { readonly altro: 'IMIS' | 'IMI' | 'ILIA'; readonly comune: string; readonly anno: number }

/** Why a calculation is not in the calendar; `Problem` where its tax says it. */
export type Ferma = {
  readonly voce: VoceElenco
  readonly perche: 'incomplete' | 'refused' | 'no-days' | AltroTributo | Problem
}

export type ScadenzarioView = {
  readonly elenco: Elenco
  readonly voci: readonly Voce[]
  readonly ferme: readonly Ferma[]
  readonly righe: readonly Riga[]
  readonly somme: Somme
  readonly doppie: readonly Voce[]
  readonly oggi: string
}

type Read = (voce: VoceElenco, params: URLSearchParams) => Promise<Voce | Ferma['perche']>

const altroDi = (own: { tributo: AltroTributo['altro']; comune: { nome: string }; anno: number }): AltroTributo => ({
  altro: own.tributo,
  comune: own.comune.nome,
  anno: own.anno,
})

const imu: Read = async (voce, params) => {
  const calcolo = await loadCalcolo(params)
  if (calcolo.kind === 'other-tax') return altroDi(calcolo)
  if (calcolo.kind !== 'ready') return 'incomplete'
  const { comune, contesto, risposte } = calcolo
  const conto = contoDi(risposte, contesto)
  const [persona] = conto.persone
  if (!persona || blocking(conto).length > 0) return 'incomplete'
  return voceImu({ voce, comune }, persona, {
    incerta: !isPrintable(conto),
    accontoPagato: risposte.acconto !== '',
  })
}

const tari: Read = async (voce, params) => {
  const calcolo = await loadTari(params)
  if (calcolo.kind !== 'ready' || calcolo.risposte.utenza === '') return 'incomplete'
  const conto = contoTari(calcolo.risposte)
  return conto.ok ? voceTari({ voce, comune: calcolo.comune }, conto) : 'incomplete'
}

const tasi: Read = async (voce, params) => {
  const calcolo = await loadTasi(params)
  if (calcolo.kind === 'other-tax') return altroDi(calcolo)
  if (calcolo.kind !== 'ready') return 'incomplete'
  const conto = contoTasi(calcolo.risposte)
  return conto.ok ? voceTasi({ voce, comune: calcolo.comune }, conto) : 'incomplete'
}

const canone: Read = async (voce, params) => {
  const calcolo = await loadCanone(params)
  if (calcolo.kind !== 'ready') return 'incomplete'
  const { comune, risposte } = calcolo
  const preparata = preparaCanone(risposte, comune.popolazione)
  const conto = contoCanone(risposte, comune.popolazione)
  if (!preparata.ok || !conto.ok) return 'incomplete'
  return preparata.rate.length === 0 ? 'no-days' : voceCanone({ voce, comune }, preparata.rate, conto)
}

const impi: Read = async (voce, params) => {
  const calcolo = await loadImpi(params)
  if (calcolo.kind !== 'ready') return 'incomplete'
  const conto = contoImpi(calcolo.risposte)
  return conto.ok ? voceImpi({ voce, comune: calcolo.comune }, conto) : 'incomplete'
}

const ravvedimento: Read = async (voce, params) => {
  const { risposte } = await letteRavvedimento(params)
  const conto = contoRavvedimento(risposte)
  if (conto.kind === 'refused') return 'refused'
  return conto.kind === 'wrong' ? 'incomplete' : voceRavvedimento(voce, await comuneF24(risposte), conto.view)
}

const READERS: Readonly<Record<VoceElenco['calcolo'], Read>> = { imu, tari, tasi, canone, impi, ravvedimento }

const readVoce = async (voce: VoceElenco): Promise<Voce | Ferma> => {
  const params = new URLSearchParams(answersOf(keptOf(new URLSearchParams(voce.query))))
  const read = await READERS[voce.calcolo](voce, params)
  return typeof read === 'object' && 'posizione' in read ? read : { voce, perche: read }
}

const isFerma = (own: Voce | Ferma): own is Ferma => 'perche' in own

/** Every calculation of an address, one by one: one that stops is named, and stops no other. */
export const loadScadenzario = async (testi: readonly string[]): Promise<ScadenzarioView> => {
  const elenco = leggiElenco(testi)
  const read = await Promise.all(elenco.voci.map(readVoce))
  const voci = read.filter((own): own is Voce => !isFerma(own))
  const oggi = today()
  const { scadenze, problems } = scadenzario(
    voci.map(({ posizione }) => posizione),
    oggi,
  )
  const stopped = problems.flatMap((problem): Ferma[] => {
    const voce = voci[Number(/^posizioni\.(\d+)/.exec(problem.field)?.[1] ?? -1)]
    return voce ? [{ voce: voce.voce, perche: problem }] : []
  })
  const righe = righeDi(scadenze, voci, oggi)
  const ferme = [...read.filter(isFerma), ...stopped]
  return { elenco, voci, ferme, righe, somme: sommeDi(righe), doppie: doppieDi(voci), oggi }
}

type Params = Record<string, string | readonly string[] | undefined>

const allOf = (params: Params, name: string): readonly string[] => {
  const value = params[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** What the address of the page asks for: the list, a pasted link, and what was done just before. */
export const askedOf = (params: Params) => {
  const [mossa] = allOf(params, 'mossa')
  const said: Mossa | undefined = mossa === 'metti' || mossa === 'togli' ? mossa : undefined
  return { testi: allOf(params, 'conto'), link: allOf(params, 'link')[0], mossa: said }
}
