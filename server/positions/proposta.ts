import { z } from 'zod'
import { COSE, USI, VALORI, type Correzione } from '../../contracts/correzione'
import type { Decisione } from '../../contracts/correzione-decisione'
import { isUuid } from '../../contracts/uuid'
import type { IsoDate } from '../../engine/kernel/dates'
import { ratio, toCents, type Cents } from '../../engine/kernel/money'
import { queueMessage } from '../notifiche/commands'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { imuMisurata, type Misurato } from './all'
import { applyCorrection, Superata } from './apply-correction'
import type { Rates } from './aliquota'
import { corrected, imuOfImmobile, rowOf, type Correction } from './correction'
import { toPropostaRow } from './ledger'
import type { Held, Position, PropostaRow } from './position.types'
import { ratesFor } from './rates'
import { readPosition } from './read'

const DOPO = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const USI_DETTI = new Set<string>(Object.values(USI).map(({ uso }) => uso))

/** What a proposal says is otherwise, read again from its row; undefined where it says it in words alone. */
export const correctionOf = ({ oggetto, dopo }: Pick<PropostaRow, 'oggetto' | 'dopo'>): Correzione | undefined => {
  const read = DOPO.safeParse(dopo)
  if (!read.success) return undefined
  const { uso, quota, ...rest } = read.data
  if (oggetto === 'dato_catastale') {
    const campo = VALORI.find((one) => one in rest)
    const valore = campo && rest[campo]
    return campo && typeof valore === 'number' ? { oggetto, campo, valore: toCents(valore) } : undefined
  }
  if (oggetto === 'titolarita' && typeof quota === 'string') {
    const [num, den] = quota.split('/').map(Number)
    return num && den ? { oggetto, quota: ratio(num, den) } : undefined
  }
  if (oggetto !== 'condizione_imu' || typeof uso !== 'string' || !USI_DETTI.has(uso)) return undefined
  const dati = Object.fromEntries(Object.entries(rest).filter((one): one is [string, boolean] => one[1] === !!one[1]))
  return { oggetto, uso: uso as Extract<Correzione, { uso: string }>['uso'], dati }
}

/** Things of a property that an office may set itself. */
export const COSE_UFFICIO = COSE.filter((one) => one !== 'altro')

/** A proposal with the position that it is about, as it stands now. */
export type PropostaAperta = {
  readonly belfiore: string
  /** Opaque: the address of their position. */
  readonly persona: string
  readonly proposta: PropostaRow
  readonly position: Position
  readonly held: Held
  readonly rates: Rates
  readonly correction: Correzione | undefined
  /** How many others have a right on it: what the Catasto says of it changes for them too. */
  readonly altri: number
}

type Found = {
  readonly belfiore: string
  readonly codiceFiscale: string
  readonly anno: number
  readonly immobileId: string | null
}

const findProposta = (tx: Tx, scope: Scope, id: string) =>
  tx.proposta.findFirst({ where: { id, belfiore: { in: [...scope.comuni] } }, include: { soggetto: true } })

const altriOf = async (tx: Tx, { belfiore, codiceFiscale, immobileId }: Found): Promise<number> => {
  const where = { belfiore, immobileId: immobileId ?? '', superatoIl: null, codiceFiscale: { not: codiceFiscale } }
  return (await tx.titolarita.groupBy({ by: ['codiceFiscale'], where })).length
}

/** Opens a proposal for the office; undefined where the scope sees none of that id. That it was read is in the audit. */
export const openProposta = async (scope: Scope, id: string): Promise<PropostaAperta | undefined> => {
  if (!isUuid(id) || scope.comuni.length === 0) return undefined
  const row = await db(scope, (tx) => findProposta(tx, scope, id))
  if (row === null || row.immobileId === null) return undefined
  const { belfiore, codiceFiscale, anno } = row
  const rates = await ratesFor(belfiore, anno)
  return db(scope, async (tx) => {
    const position = await readPosition(tx, scope, row)
    const held = position?.immobili.find((one) => one.id === row.immobileId)
    if (position === undefined || held === undefined) return undefined
    const event = { belfiore, persona: codiceFiscale, action: 'read:proposta', object: id } as const
    await audit(tx, scope, { ...event, reason: 'correzione proposta aperta dall’ufficio' })
    const proposta = toPropostaRow(row)
    const altri = await altriOf(tx, row)
    const own = { belfiore, persona: row.soggetto.id, proposta, position, held, rates, altri }
    return { ...own, correction: correctionOf(proposta) }
  })
}

/** The year's IMU of the property and of all that the person has, before and after. */
export type Effetto = {
  readonly prima: Cents | undefined
  readonly dopo: Cents | undefined
  readonly tuttoPrima: Misurato
  readonly tuttoDopo: Misurato
}

/** What a correction changes, by the same engine as everywhere. */
export const effettoOf = (
  { position, held, rates }: Pick<PropostaAperta, 'position' | 'held' | 'rates'>,
  correction: Correction,
  dal: IsoDate,
): Effetto => {
  const then = corrected(position, held.id, correction, dal)
  const isImu = (rates.regime ?? 'IMU') === 'IMU'
  return {
    prima: imuOfImmobile(position, held.id, rates),
    dopo: imuOfImmobile(then, held.id, rates),
    tuttoPrima: isImu ? imuMisurata(position, rates) : 'unknown',
    tuttoDopo: isImu ? imuMisurata(then, rates) : 'unknown',
  }
}

/** `gia-decisa`: a colleague was quicker; `cambiata`: the row is no longer the one that was seen. */
export type Decisa = 'ok' | 'gone' | 'gia-decisa' | 'cambiata'

/** Undoes the transaction. */
class GiaDecisa extends Error {}

const decide = async (tx: Tx, scope: Scope, id: string, decisione: Decisione, riga: string | undefined) => {
  const row = await findProposta(tx, scope, id)
  if (row === null || row.immobileId === null) return 'gone'
  const { belfiore, codiceFiscale, anno } = row
  const about = { belfiore, codiceFiscale, anno, immobile: row.immobileId, riga }
  const reason = decisione.motivo || 'correzione proposta dalla persona'
  const { count } = await tx.proposta.updateMany({
    where: { belfiore, id, esito: null },
    data: { esito: decisione.esito, motivo: decisione.motivo || null, decisaDa: scope.actor, decisaIl: new Date() },
  })
  if (count === 0) throw new GiaDecisa()
  const event = { belfiore, persona: codiceFiscale, reason } as const
  if (decisione.esito !== 'respinta') {
    const { correction, dal } = decisione
    const done = await applyCorrection(tx, scope, { ...about, correction, dal })
    const action = `change:${correction.oggetto}` as const
    await audit(tx, scope, { ...event, action, object: done.messa, values: { tolta: done.tolta ?? null, dal } })
  }
  await audit(tx, scope, { ...event, action: 'change:proposta', object: id, values: { esito: decisione.esito } })
  await queueMessage(tx, scope, {
    ...{ belfiore, codiceFiscale, tributo: 'imu', riferimento: id },
    ...{ modello: 'correzione-decisa', valori: { anno: String(anno) } },
  })
  return 'ok' as const
}

/**
 * Answers a proposal: the position as a new dated row, what was proposed with its outcome and reasons, the letter and the
 * audit in one transaction, or nothing of it.
 * @param riga id of the row that the operator has seen; undefined where the record has none
 */
export const decideProposta = async (
  scope: Scope,
  id: string,
  decisione: Decisione,
  riga: string | undefined,
): Promise<Decisa> => {
  try {
    return await db(scope, (tx) => decide(tx, scope, id, decisione, riga))
  } catch (error) {
    if (error instanceof Superata) return 'cambiata'
    if (error instanceof GiaDecisa) return 'gia-decisa'
    throw error
  }
}

/** The row that a decision would replace, as the position has it. */
export const rigaOf = ({ held, position }: PropostaAperta, correction: Correction): string | undefined =>
  rowOf(held, position.anno, correction)?.id
