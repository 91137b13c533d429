import { audit } from '../platform/audit'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Rates } from './aliquota'
import { corrected, imuOfImmobile, lastIn, type Correction } from './correction'
import type { Held } from './position.types'
import { readPosition, type Asked } from './read'

/** "È giusto?" of one property in one year. */
export type Answer = Asked & {
  readonly immobile: string
  readonly risposta: 'si' | 'no' | 'non-so'
  readonly nota?: string
  /** With `no`: what is otherwise, as far as the person can say it. */
  readonly correction?: Correction
}

/** What was kept: the year's IMU of the property before and after, each where it can be computed. */
export type Kept = { readonly prima: number | undefined; readonly dopo: number | undefined }

/** What the comune has, of the row that the answer is about. */
const before = (held: Held, { anno, correction }: Answer) => {
  const dato = lastIn(held.dati, anno)
  const titolo = lastIn(held.titoli, anno)
  const condizione = lastIn(held.condizioni, anno)
  switch (correction?.oggetto) {
    case 'dato_catastale':
      return { id: dato?.id, values: { [correction.campo]: dato?.[correction.campo] ?? null } }
    case 'condizione_imu':
      return { id: condizione?.id, values: { uso: condizione?.uso ?? null } }
    default:
      return { id: titolo?.id, values: { quota: titolo ? `${titolo.quota.num}/${titolo.quota.den}` : null } }
  }
}

const after = (correction: Correction | undefined): Prisma.InputJsonValue | typeof Prisma.DbNull => {
  switch (correction?.oggetto) {
    case 'dato_catastale':
      return { [correction.campo]: correction.valore }
    case 'titolarita':
      return { quota: `${correction.quota.num}/${correction.quota.den}` }
    case 'condizione_imu':
      return { uso: correction.uso, ...(correction.dati ?? {}) }
    default:
      return Prisma.DbNull
  }
}

const columnOf = (cents: number | undefined): bigint | null => (cents === undefined ? null : BigInt(cents))

/** The same in the transaction of what it is a part of. @param id of the proposal, where who calls names it */
export const keepAnswerIn = async (
  tx: Tx,
  scope: Scope,
  answer: Answer,
  rates: Rates,
  id?: string,
): Promise<Kept | undefined> => {
  const { belfiore, codiceFiscale, anno, immobile, risposta, nota, correction } = answer
  const position = await readPosition(tx, scope, answer)
  const held = position?.immobili.find((each) => each.id === immobile)
  if (position === undefined || held === undefined) return undefined
  const had = before(held, answer)
  const prima = imuOfImmobile(position, immobile, rates)
  const dopo = correction && imuOfImmobile(corrected(position, immobile, correction), immobile, rates)
  const row = { belfiore, codiceFiscale, tributo: 'imu', anno, immobileId: immobile, risposta, creataDa: scope.actor }
  const about = { oggetto: correction?.oggetto ?? 'titolarita', oggettoId: had.id ?? null, nota: nota ?? null }
  const amounts = { importoPrima: columnOf(prima), importoDopo: columnOf(dopo) }
  await tx.proposta.createMany({
    data: [
      { ...(id === undefined ? {} : { id }), ...row, ...about, ...amounts, prima: had.values, dopo: after(correction) },
    ],
  })
  const reason = 'risposta della persona: «È giusto?»'
  await audit(tx, scope, { belfiore, persona: codiceFiscale, action: 'change:proposta', reason, object: immobile })
  return { prima, dopo }
}

/**
 * Keeps for ever what a person answered of a property of theirs, with what the comune has and what the tax would be; the
 * office decides. Nothing of the position changes. @returns undefined where the scope sees no such property
 */
export const keepAnswer = (scope: Scope, answer: Answer, rates: Rates): Promise<Kept | undefined> =>
  db(scope, (tx) => keepAnswerIn(tx, scope, answer, rates))
