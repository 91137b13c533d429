import { compare, product, ratio } from '../kernel/money'
import type { Trace } from '../kernel/trace'
import { STEP } from './canone.steps'
import type { PosizioneCanone } from './canone.types'
import { conCoefficienti, traced, type Exact, type Of } from './conto'
import { count, factor, stepsBeyond } from './misure'
import { regoleDi, retiDi, utenzaDi } from './tariffe'

export const affissioni = (anno: number, voce: Of<'affissioni'>, trace?: Trace): Exact => {
  const { primi, seguenti } = regoleDi(anno).affissioni
  const more = stepsBeyond(count(voce.giorni, 'giorni', 366), primi, seguenti)
  const [first, then] = [factor(voce.primi, 'primi'), factor(voce.seguenti, 'seguenti')]
  const tariffa = ratio(first.num * then.den + then.num * more * first.den, first.den * then.den)
  trace?.add(STEP.tariffaComune, tariffa)
  const fogli = { num: count(voce.fogli, 'fogli'), den: 1 }
  const value = conCoefficienti(tariffa, voce, trace)
  const canone = traced(trace, STEP.fogli, product(value, fogli), fogli)
  return { unita: fogli, tariffa, canone, isConfirmed: true }
}

export const cavi = ({ anno, regolamento }: PosizioneCanone, voce: Of<'cavi'>, trace?: Trace): Exact => {
  const { reti, isConfirmed } = retiDi(anno)
  const own = voce.tariffa === undefined ? undefined : factor(voce.tariffa, 'tariffa')
  const tariffa = own ?? { num: utenzaDi(reti, regolamento.popolazione), den: 1 }
  trace?.add(own === undefined ? STEP.tariffaUtenza : STEP.tariffaComune, tariffa)
  const utenze = { num: count(voce.utenze, 'utenze'), den: 1 }
  const value = traced(trace, STEP.utenze, product(conCoefficienti(tariffa, voce, trace), utenze), utenze)
  const least = { num: reti.minimo, den: 1 }
  const canone = compare(value, least) < 0 ? traced(trace, STEP.minimo, least, least) : value
  return { unita: utenze, tariffa, canone, isConfirmed }
}

export const telecomunicazioni = (anno: number, voce: Of<'telecomunicazioni'>, trace?: Trace): Exact => {
  const { reti, isConfirmed } = retiDi(anno)
  const impianti = { num: count(voce.impianti, 'impianti'), den: 1 }
  const tariffa = { num: reti.impianto, den: 1 }
  const canone = traced(trace, STEP.impianti, product(tariffa, impianti), impianti)
  return { unita: impianti, tariffa, canone, isConfirmed }
}
