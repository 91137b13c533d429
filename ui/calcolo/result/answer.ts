import { isScaduto } from '../../../engine/calendario/decadenza'
import { scadenzeImu } from '../../../engine/calendario/scadenze'
import type { IsoDate } from '../../../engine/kernel/dates'
import type { Cents } from '../../../engine/kernel/money'
import type { Risposte } from '../../../contracts/calcolo/risposte'
import { daysBetween } from '../../format'
import type { ContoPersona } from '../conto'

/** What to say first: how much and by when, or why nothing. */
export type Answer = {
  readonly kind: 'acconto' | 'saldo' | 'past' | 'closed' | 'settled' | 'credit' | 'minimum' | 'exempt'
  readonly cents: Cents
  /** The day to act by; the last one gone by where it is too late, or where nothing is left. */
  readonly day: IsoDate
  /** Days left; below zero when it has gone by. */
  readonly left: number
}

/** What was paid in June: as due, another amount, or not said. */
export const paidOf = (persona: ContoPersona, risposte: Risposte): Cents | undefined => {
  if (risposte.acconto === 'dovuto') return persona.acconto
  const paid = persona.posizione.accontoVersato
  if (risposte.acconto !== 'versato' || paid === undefined) return undefined
  return (typeof paid === 'number' ? paid : paid.reduce((sum, { importo }) => sum + importo, 0)) as Cents
}

/** Nothing is due of the year: what was paid comes back, or there was nothing to pay. */
const nothing = (persona: ContoPersona, paid: Cents | undefined): Pick<Answer, 'kind' | 'cents'> => {
  if (paid !== undefined && paid > 0) return { kind: 'credit', cents: paid }
  return { kind: persona.result.imposta === 0 ? 'exempt' : 'minimum', cents: 0 as Cents }
}

const due = (
  persona: ContoPersona,
  paid: Cents | undefined,
  today: IsoDate,
  days: { readonly acconto: IsoDate; readonly saldo: IsoDate },
): Pick<Answer, 'kind' | 'cents'> => {
  if (persona.pagato === 0) return nothing(persona, paid)
  if (paid === undefined && today <= days.acconto && persona.acconto > 0)
    return { kind: 'acconto', cents: persona.acconto }
  const credit = -(persona.result.conguaglio ?? 0)
  if (persona.saldoDaVersare === 0 && credit >= 50) return { kind: 'credit', cents: credit as Cents }
  if (today > days.saldo) {
    const left = paid === undefined ? persona.pagato : persona.saldoDaVersare
    if (left === 0) return { kind: 'settled', cents: left }
    return { kind: isScaduto(persona.result.anno, today) ? 'closed' : 'past', cents: left }
  }
  return { kind: persona.saldoDaVersare === 0 ? 'settled' : 'saldo', cents: persona.saldoDaVersare }
}

/** The answer on top of the page of the result, on `today`. */
export const answerOf = (persona: ContoPersona, risposte: Risposte, today: IsoDate): Answer => {
  const days = scadenzeImu(persona.result.anno)
  const answer = due(persona, paidOf(persona, risposte), today, days)
  const day = answer.kind === 'acconto' ? days.acconto : days.saldo
  return { ...answer, day, left: daysBetween(today, day) }
}
