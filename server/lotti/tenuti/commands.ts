import type { EsitoLotti } from '../../../contracts/lotti'
import type { Colonne } from '../../../formats/elenchi/elenco'
import type { Quale } from '../../f24/queries'
import { audit, type AuditEntry } from '../../platform/audit'
import { dayColumn, today } from '../../platform/clock'
import { atLength, db, type Tx } from '../../platform/db'
import { INSTALLATION, type Scope } from '../../platform/scope'
import { rateOggi } from '../ricevi'
import { leggiInAttesa } from './anteprima'
import { confronta, type ClienteTenuto, type Confronto, type RigaTenuta } from './confronta'
import { diAltraSede, organizzazioneDi, tenutoAl, tenutoDi } from './tenuto'

export const CANALE = 'lotto-clienti'

const about = (
  id: string,
  action: AuditEntry['action'],
  reason: string,
  values?: AuditEntry['values'],
): AuditEntry => ({
  ...{ belfiore: INSTALLATION, persona: null, action, reason, object: id },
  ...(values === undefined ? {} : { values }),
})

type Lotto = { readonly id: string; readonly anno: number; readonly quale: Quale; readonly colonne: Colonne }

const inAttesa = async (tx: Tx, organizzazioneId: string, id: string): Promise<Lotto | undefined> => {
  const found = await tx.lotto.findFirst({ where: { organizzazioneId, id, stato: 'anteprima' } })
  if (found === null) return undefined
  return { id, anno: found.anno, quale: found.quale as Quale, colonne: found.colonne as Colonne }
}

/** Says which column of a file that waits is which field. @returns false where no such file waits */
export const colonneDi = (scope: Scope, id: string, colonne: Colonne): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { organizzazioneId: organizzazioneDi(scope), id, stato: 'anteprima' }
    return (await tx.lotto.updateMany({ where, data: { colonne } })).count > 0
  })

const CHUNK = 1_000

const putRighe = async (tx: Tx, organizzazione: string, id: string, righe: readonly RigaTenuta[]): Promise<void> => {
  for (let at = 0; at < righe.length; at += CHUNK) {
    const rows = JSON.stringify(righe.slice(at, at + CHUNK))
    await tx.$executeRaw`
      insert into riga_lotto (organizzazione_id, lotto_id, riga, codice_fiscale, chiave, impronta, dati, errori)
      select ${organizzazione}::uuid, ${id}::uuid, r.riga, r."codiceFiscale", r.chiave, r.impronta, r.dati, r.errori
      from jsonb_to_recordset(${rows}::jsonb)
        as r(riga int, "codiceFiscale" text, chiave text, impronta text, dati jsonb, errori jsonb)`
  }
}

const putClienti = async (tx: Tx, organizzazioneId: string, id: string, clienti: readonly ClienteTenuto[]) => {
  const data = clienti.map(({ codiceFiscale, ordine, righe, impronta }) => ({
    ...{ organizzazioneId, lottoId: id, codiceFiscale, ordine, righe: righe.length, impronta },
  }))
  for (let at = 0; at < data.length; at += CHUNK) await tx.clienteLotto.createMany({ data: data.slice(at, at + CHUNK) })
}

/** What stood of these clients in batches before, for the same year and instalment, is no longer what is handed out. */
const sostituisci = (
  tx: Tx,
  organizzazione: string,
  { id, anno, quale }: Lotto,
  clienti: readonly string[],
) => tx.$executeRaw`
  update cliente_lotto c set sostituito_da = ${id}::uuid from lotto l
  where l.organizzazione_id = c.organizzazione_id and l.id = c.lotto_id and c.organizzazione_id = ${organizzazione}::uuid
    and c.lotto_id <> ${id}::uuid and c.codice_fiscale = any (${[...clienti]}::text[]) and c.sostituito_da is null
    and l.anno = ${anno} and l.quale = ${quale} and l.stato <> 'anteprima'`

/** Writes the clients that a batch brings, with their rows, and tells the workers. */
export const tieni = async (
  tx: Tx,
  scope: Scope,
  lotto: Lotto,
  { daTenere, conteggi }: Confronto,
  nessuno: readonly RigaTenuta[],
): Promise<void> => {
  const organizzazioneId = organizzazioneDi(scope)
  const { id } = lotto
  const oggi = today()
  await putRighe(tx, organizzazioneId, id, [...daTenere.flatMap(({ righe }) => righe), ...nessuno])
  await putClienti(tx, organizzazioneId, id, daTenere)
  const codes = daTenere.map(({ codiceFiscale }) => codiceFiscale)
  await sostituisci(tx, organizzazioneId, lotto, codes)
  await tx.fileLotto.deleteMany({ where: { organizzazioneId, lottoId: id } })
  const days = { giorno: dayColumn(oggi), tenutoAl: dayColumn(tenutoAl(oggi)) }
  await tx.lotto.updateMany({
    where: { organizzazioneId, id },
    data: { stato: 'in-corso', conteggi, ...days, confermatoDa: scope.actor, confermatoIl: new Date() },
  })
  await audit(
    tx,
    scope,
    about(id, 'change:lotto', 'lotto di clienti tenuto da un CAF o da un professionista', conteggi),
  )
  await tx.$executeRaw`select pg_notify(${CANALE}, ${id})`
}

/** One at a time for an organisation: of two that confirm the same rows, the second finds them kept. */
export const unoAllaVolta = (tx: Tx, organizzazione: string) =>
  tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`lotti ${organizzazione}`}, 0))::text`

/**
 * Keeps a file that waited, whole or not at all: its clients that are new or changed, those that are the same stay where they
 * are. The workers compute them.
 */
export const conferma = async (scope: Scope, id: string): Promise<EsitoLotti> => {
  const organizzazione = organizzazioneDi(scope)
  const lotto = await db(scope, (tx) => inAttesa(tx, organizzazione, id))
  if (lotto === undefined) return 'assente'
  if (!rateOggi().includes(lotto.quale)) return 'late'
  const read = await leggiInAttesa(scope, lotto)
  if (!read.ok) return read.why
  const clienti = read.letto.clienti.map(({ codiceFiscale }) => codiceFiscale)
  if (clienti.length === 0) return 'nessuno'
  return atLength(
    scope,
    async (tx) => {
      await unoAllaVolta(tx, organizzazione)
      if ((await inAttesa(tx, organizzazione, id)) === undefined) return 'assente'
      if ((await diAltraSede(tx, organizzazione, clienti)).size > 0) return 'altra-sede'
      const confronto = confronta(read.righe, await tenutoDi(tx, organizzazione, { ...lotto, clienti }))
      if (confronto.daTenere.length === 0) return 'niente'
      const nessuno = read.righe.filter(({ codiceFiscale }) => codiceFiscale === '')
      await tieni(tx, scope, lotto, confronto, nessuno)
      return 'tenuto'
    },
    'ReadCommitted',
  )
}

/** Clients whose rows this batch had taken over are again what they were before it. */
const restituisci = (tx: Tx, organizzazione: string, id: string) => tx.$executeRaw`
  update cliente_lotto a set sostituito_da = b.sostituito_da from cliente_lotto b
  where a.organizzazione_id = ${organizzazione}::uuid and a.sostituito_da = ${id}::uuid
    and b.organizzazione_id = a.organizzazione_id and b.lotto_id = ${id}::uuid and b.codice_fiscale = a.codice_fiscale`

/** Takes a batch away, with all that is kept of it. @returns false where there is none of the organisation's */
export const cancella = (scope: Scope, id: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { organizzazioneId: organizzazioneDi(scope), id }
    const found = await tx.lotto.findFirst({ where, select: { stato: true } })
    if (found === null) return false
    await restituisci(tx, where.organizzazioneId, id)
    await tx.lotto.deleteMany({ where })
    await audit(
      tx,
      scope,
      about(id, 'erase:lotto', 'lotto di clienti cancellato da chi lo teneva', { stato: found.stato }),
    )
    return true
  })

/** Writes that the papers of a batch were taken along. */
export const scaricato = (scope: Scope, id: string): Promise<void> =>
  db(scope, (tx) => audit(tx, scope, about(id, 'export:lotto', 'carte di un lotto di clienti scaricate')))
