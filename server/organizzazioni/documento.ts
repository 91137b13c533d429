import type { AllegatoRefusal } from '../../contracts/allegati'
import { CAMPI_FIRMATO, readFirmato, TIPI_MANDATO, type EsitoFirmato } from '../../contracts/mandato-firmato'
import { isUuid } from '../../contracts/uuid'
import type { IsoDate } from '../../engine/kernel/dates'
import { attach } from '../allegati/commands'
import { readFormWithFile, senderIn } from '../allegati/form-with-file'
import { receive, type Received } from '../allegati/receive'
import { queueMessage } from '../notifiche/commands'
import { audit } from '../platform/audit'
import { dayColumn, today } from '../platform/clock'
import type { Tx } from '../platform/db'
import { TOKEN } from '../platform/identity/kept-form'
import type { Part } from '../platform/multipart'
import type { Scope } from '../platform/scope'
import { mandatoDaFirmare, type MandatoDaFirmare } from './queries'

const WHY = 'mandato firmato, caricato da un CAF o da un professionista'

/** Whether the paper counts at once, or the office looks at it first (decision 0081). */
const attendeUfficio = async (tx: Tx, scope: Scope, { belfiore, cliente }: MandatoDaFirmare): Promise<boolean> => {
  const [row] = await tx.$queryRaw<{ attende: boolean }[]>`
    select mandato_attende_ufficio(${scope.organizzazione}::uuid, ${cliente}, ${belfiore}::bpchar) as attende`
  return row!.attende
}

/** With the paper in: its client is told, and it counts from now on unless the office is to look at it first. */
const conLaCarta = async (
  tx: Tx,
  scope: Scope,
  mandato: MandatoDaFirmare,
  firmatoIl: IsoDate,
): Promise<EsitoFirmato> => {
  const { id, belfiore, cliente } = mandato
  await queueMessage(tx, scope, { belfiore, codiceFiscale: cliente, modello: 'mandato-caricato', valori: {} })
  const open = { id, accettatoIl: null, revocatoIl: null }
  await tx.mandato.updateMany({ where: open, data: { firmatoIl: dayColumn(firmatoIl) } })
  const attende = await attendeUfficio(tx, scope, mandato)
  const accepted = { prova: 'caricato', accettatoIl: new Date(), accettatoDa: scope.actor }
  if (!attende) await tx.mandato.updateMany({ where: open, data: accepted })
  const action = attende ? 'change:mandato-documento' : 'change:mandato-accettato'
  await audit(tx, scope, { belfiore, persona: cliente, action, reason: WHY, object: id, values: { firmatoIl } })
  return attende ? 'attende' : 'vale'
}

/**
 * Puts the signed paper of a mandate by, with who answers for it: checked as every paper is, kept with the mandate or not at all.
 * @returns what came of it; `draft-gone` where there is no such mandate of this organisation that waits
 */
export const depositaMandato = async (
  scope: Scope,
  id: string,
  firmatoIl: IsoDate,
  name: string,
  received: Received,
): Promise<EsitoFirmato> => {
  const mandato = await mandatoDaFirmare(scope, id)
  if (mandato === undefined) return 'draft-gone'
  const none = { tributo: null, bozzaId: null, praticaId: null }
  const on = { belfiore: mandato.belfiore, codiceFiscale: mandato.cliente, mandatoId: id, ...none }
  let esito: EsitoFirmato = 'form'
  const also = async (tx: Tx): Promise<void> => {
    esito = await conLaCarta(tx, scope, mandato, firmatoIl)
  }
  const done = await attach(scope, on, name, received, { tipi: TIPI_MANDATO, most: 1, also })
  return done.ok ? esito : done.why
}

/** What came of a paper that was sent, of which mandate, and the fields as typed. */
export type FirmatoSent = {
  readonly mandato: string | undefined
  readonly esito: EsitoFirmato
  readonly fields: URLSearchParams
}

const FIELDS = [TOKEN, 'mandato', ...CAMPI_FIRMATO]

const takeFile = async (fields: URLSearchParams, { file, body }: Part): Promise<EsitoFirmato> => {
  const scope = await senderIn(fields, ['intermediario'])
  if (scope === undefined) return 'signed-out'
  const [id, read] = [fields.get('mandato'), readFirmato(fields, today())]
  if (!isUuid(id)) return 'draft-gone'
  if (!read.ok) return 'campi'
  if (file === undefined || file === '') return 'no-file'
  let esito: EsitoFirmato = 'form'
  const stopped: AllegatoRefusal | undefined = await receive(body, async (received) => {
    esito = await depositaMandato(scope, id, read.firmatoIl, file, received)
  })
  return stopped ?? esito
}

/** Takes the signed paper of a mandate in as its bytes arrive. */
export const sentFirmato = async (request: Request): Promise<FirmatoSent> => {
  const { fields, done } = await readFormWithFile(request, FIELDS, takeFile)
  const id = fields.get('mandato')
  return { mandato: isUuid(id) ? id : undefined, esito: done, fields }
}
