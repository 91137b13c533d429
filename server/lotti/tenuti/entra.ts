import { createHash, randomUUID } from 'node:crypto'
import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { EsitoLotti } from '../../../contracts/lotti'
import type { Colonne } from '../../../formats/elenchi/elenco'
import { tabellaIn } from '../../../formats/elenchi/tabella'
import { today } from '../../platform/clock'
import { atLength, type Tx } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import { rateOggi, testataDi } from '../ricevi'
import { organizzazioneDi } from './tenuto'

/** Four times the rows that a batch may have: who sends too many is told so, and who sends something else is told that. */
export const MOST_FILE = 24 * 1024 * 1024
const PART = 1024 * 1024
/** Files of an organisation that wait to be confirmed. */
const MOST_WAITING = 20

const LONGEST_NAME = 80

/** The last part of a name, without signs that no name has: it is shown, and opens nothing. */
export const nomeDelFile = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[^\p{L}\p{N} ._()-]/gu, '').slice(0, LONGEST_NAME) || 'tabella.csv'

/** A table as somebody sends it. */
export type Entrata = {
  readonly bytes: Uint8Array
  readonly nome: string
  readonly rata: string
  readonly studio: string
  readonly lingua: Lingua
  readonly colonne?: Colonne
  /** What a program calls its request, and the hash of what it asks: sent again, it makes no second batch. */
  readonly programma?: { readonly idempotenza: string; readonly richiesta: string }
}

const putParts = async (
  tx: Tx,
  at: { organizzazioneId: string; lottoId: string },
  bytes: Uint8Array,
): Promise<void> => {
  for (let ordine = 0; ordine * PART < bytes.length; ordine += 1) {
    const corpo = new Uint8Array(bytes.subarray(ordine * PART, (ordine + 1) * PART))
    await tx.fileLotto.createMany({ data: [{ ...at, ordine, corpo }] })
  }
}

/** The id under which it waits, or why it does not. */
export type Entrato = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: EsitoLotti }

/** Puts a table by, whole or not at all, until somebody has looked at it and confirms: nothing of it is computed. */
export const entra = async (scope: Scope, sent: Entrata): Promise<Entrato> => {
  const { nome, rata, studio, lingua, programma = {} } = sent
  const tabella = await tabellaIn(sent.bytes)
  if (!tabella.ok) return tabella
  const { bytes } = tabella
  const open = rateOggi()
  const quale = open.find((one) => one === rata) ?? open[0]
  if (quale === undefined) return { ok: false, why: 'late' }
  const testata = await testataDi({ bytes, colonne: sent.colonne ?? {} })
  if (testata === undefined) return { ok: false, why: 'empty' }
  const [organizzazioneId, id] = [organizzazioneDi(scope), randomUUID()]
  const impronta = createHash('sha256').update(bytes).digest('hex')
  const about = { anno: Number(today().slice(0, 4)), quale, lingua, nome, studio, impronta, colonne: testata.colonne }
  return atLength(scope, async (tx): Promise<Entrato> => {
    const waiting = await tx.lotto.count({ where: { organizzazioneId, stato: 'anteprima' } })
    if (waiting >= MOST_WAITING) return { ok: false, why: 'too-many' }
    const who = { creatoDa: scope.actor, chiaveId: scope.chiave ?? null, ...programma }
    await tx.lotto.createMany({ data: [{ organizzazioneId, id, ...about, ...who }] })
    await putParts(tx, { organizzazioneId, lottoId: id }, bytes)
    return { ok: true, id }
  })
}
