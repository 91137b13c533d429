import { parseIsoDate } from '../kernel/dates'
import { Problem, said } from '../kernel/problem'
import { TRIBUTI } from './ravvedimento.tables'
import type { PosizioneRavvedimento } from './ravvedimento.types'

/* What comes from JSON or a form may not be what its type says; amounts and days of a payment are checked where used. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const FINESTRE: ReadonlySet<unknown> = new Set([undefined, 'un-anno', 'dichiarazione'])
const DICHIARAZIONI: ReadonlySet<unknown> = new Set([undefined, 'presentata', 'omessa'])
const COMPRENDE: ReadonlySet<unknown> = new Set([undefined, 'imposta', 'tutto'])

const unknown = (field: string, value: unknown): Problem => new Problem('choice-unknown', field, { value: said(value) })

const checkVersamento = (own: unknown, index: number): void => {
  if (!isRecord(own)) throw new Problem('value-missing', `versamenti.${index}`, { value: said(own) })
  if (!COMPRENDE.has(own.comprende)) throw unknown(`versamenti.${index}.comprende`, own.comprende)
  if (own.codice !== undefined && typeof own.codice !== 'string') {
    throw unknown(`versamenti.${index}.codice`, own.codice)
  }
}

/** @throws Problem `value-missing`, `choice-unknown`, `amount-invalid`, `date-invalid`, `ravvedimento-not-a-tax` */
export const checkPosizione = (posizione: PosizioneRavvedimento): void => {
  if (!isRecord(posizione)) throw new Problem('value-missing', '', { value: said(posizione) })
  const { tributo, imposta, scadenza, versamenti, finestra, dichiarazione, atto, anno } = posizione
  if (!Object.hasOwn(TRIBUTI, tributo)) throw unknown('tributo', tributo)
  const { ravvedimento, law } = TRIBUTI[tributo]
  if (!ravvedimento) throw new Problem('ravvedimento-not-a-tax', 'tributo', { tributo, law: `${law.act} ${law.at}` })
  if (!Number.isSafeInteger(imposta) || imposta < 0) {
    throw new Problem('amount-invalid', 'imposta', { value: said(imposta) })
  }
  parseIsoDate(scadenza, 'scadenza')
  if (atto !== undefined) parseIsoDate(atto, 'atto')
  if (anno !== undefined && (!Number.isInteger(anno) || anno < 1900 || anno > 2200)) {
    throw new Problem('anno-unsupported', 'anno', { anno: said(anno), primo: 1900, ultimo: 2200 })
  }
  if (!FINESTRE.has(finestra)) throw unknown('finestra', finestra)
  if (!DICHIARAZIONI.has(dichiarazione)) throw unknown('dichiarazione', dichiarazione)
  if (!Array.isArray(versamenti)) throw new Problem('value-missing', 'versamenti', { value: said(versamenti) })
  versamenti.forEach(checkVersamento)
}
