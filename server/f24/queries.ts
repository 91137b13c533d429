import { prepara, type Preparato } from '../../contracts/calcolo/posizione'
import { readRisposte, type Risposte } from '../../contracts/calcolo/risposte'
import { isScaduto } from '../../engine/calendario/decadenza'
import { imu, PRIMO_ANNO, PRIMO_ANNO_NUOVA, ULTIMO_ANNO } from '../../engine/imu/imu'
import type { ImuResult, PosizioneImu } from '../../engine/imu/imu.types'
import { findAliquote, findComune, regime } from '../comuni/queries'
import { today } from '../platform/clock'

export { contribuenteDi, delegheRavvedute, luoghiDi } from './avviso'
export { ravvedutaAl } from './ravveduto'
export { comuniWith, luogoOf } from './comuni'
export { typedOf, type Noto } from './posizione'
export { qualeOggi, rateDi, type Quale, type Rata } from './righe'

export type ComuneF24 = { readonly belfiore: string; readonly nome: string; readonly provincia: string }

/** One owner's tax: the person who asks first (0), then each co-owner; those without a share are left out. */
export type Titolare = { readonly who: number; readonly posizione: PosizioneImu; readonly result: ImuResult }

export type CalcoloF24 = {
  readonly risposte: Risposte
  readonly preparato: Preparato
  readonly comune: ComuneF24
  readonly anno: number
  readonly titolari: readonly Titolare[]
}

/** Why no F24 can be made of these answers: where to go is the page's to say. */
export type NoF24 =
  'comune-missing' | 'year-closed' | 'other-tax' | 'answers-missing' | 'rates-to-confirm' | 'nothing-due'

export type TrovatoF24 =
  | { readonly ok: true; readonly calcolo: CalcoloF24 }
  | { readonly ok: false; readonly reason: NoF24; readonly comune?: ComuneF24; readonly anno?: number }

/** The year asked for; the current one where none is; undefined where it is not one we compute. */
const annoOf = ({ anno }: Risposte): number | undefined => {
  const year = anno === '' ? Number(today().slice(0, 4)) : /^\d{4}$/.test(anno) ? Number(anno) : 0
  return year >= PRIMO_ANNO && year <= ULTIMO_ANNO ? year : undefined
}

type Computed = { readonly titolari: readonly Titolare[]; readonly complete: boolean }

const computed = ({ posizioni }: Preparato): Computed => {
  const outcomes = posizioni.map((posizione, who) => ({ who, posizione, outcome: imu(posizione) }))
  const held = outcomes.filter(({ posizione }) => posizione.immobili.length > 0)
  return {
    complete: held.every(({ outcome }) => outcome.ok),
    titolari: held.flatMap(({ who, posizione, outcome }) =>
      outcome.ok ? [{ who, posizione, result: outcome.value }] : [],
    ),
  }
}

const reasonAgainst = (preparato: Preparato, { titolari, complete }: Computed): NoF24 | undefined => {
  if (preparato.immobili.length === 0 || preparato.problems.length > 0 || !complete) return 'answers-missing'
  if (preparato.daConfermare.length > 0) return 'rates-to-confirm'
  return titolari.every(({ result }) => result.dovuto === 0) ? 'nothing-due' : undefined
}

/**
 * The tax of the answers in the address, computed again from the rates we hold: no amount ever comes from a form.
 * Nothing is found while an answer is missing, a rate is not confirmed, or nobody owes anything.
 */
export const findCalcoloF24 = async (params: URLSearchParams): Promise<TrovatoF24> => {
  const risposte = readRisposte(params)
  const anno = annoOf(risposte)
  const found = await findComune(risposte.comune)
  if (!found || anno === undefined) return { ok: false, reason: 'comune-missing' }
  const comune = { belfiore: found.belfiore, nome: found.nome, provincia: found.sigla }
  if ((await regime(found.belfiore, anno)) !== 'IMU') return { ok: false, reason: 'other-tax', comune, anno }
  if (anno < PRIMO_ANNO_NUOVA || isScaduto(anno, today())) return { ok: false, reason: 'year-closed', comune, anno }
  const [aliquote, precedenti] = await Promise.all([
    findAliquote(found.belfiore, anno),
    findAliquote(found.belfiore, anno - 1),
  ])
  if (!aliquote || !precedenti) return { ok: false, reason: 'comune-missing' }
  const preparato = prepara(risposte, { anno, aliquote, precedenti })
  const all = computed(preparato)
  const reason = reasonAgainst(preparato, all)
  if (reason !== undefined) return { ok: false, reason, comune, anno }
  const titolari = all.titolari.filter(({ result }) => result.dovuto > 0)
  return { ok: true, calcolo: { risposte, preparato, comune, anno, titolari } }
}
