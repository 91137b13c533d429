import { randomUUID } from 'node:crypto'
import {
  MOST_OPEN,
  type AppuntamentoRef,
  type Chiesto,
  type Ora,
  type Prenotazione,
} from '../../contracts/appuntamento'
import { hasLocale } from 'next-intl'
import { routing, type Locale } from '../../i18n/routing'
import { audit, type AuditEntry } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import { isStaffRole, type Scope } from '../platform/scope'
import { calendarioDi } from './calendario'
import { tell, untell } from './messaggi'
import { oreLibere, type OraLibera } from './ore'

/**
 * `preso`: somebody else was quicker, or the hour is offered no more; `troppi`: as many as one may have are open;
 * `sovrapposto`: one has another at that time; `cominciato`: its hour has come; `presto`: it has not yet;
 * `assente`: it was moved or left before, or is nobody's one may see.
 */
export type NotBooked = 'preso' | 'troppi' | 'sovrapposto' | 'cominciato' | 'presto' | 'assente'

export type Booked = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: NotBooked }

/** Undoes the transaction, and says why. */
class Refused extends Error {
  constructor(readonly why: NotBooked) {
    super(why)
  }
}

const attempt = async (run: () => Promise<string>): Promise<Booked> => {
  try {
    return { ok: true, id: await run() }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why }
    throw error
  }
}

/** Who comes: as they signed in, or as the counter wrote them. */
export type Chi = { readonly codiceFiscale: string; readonly nome: string }

type New = Omit<Prenotazione, 'agenda'> & Chi & { readonly lingua: Locale }
type Moved = { readonly id: string; readonly calendario: string; readonly spostamenti: number }

/** The hour as it is offered at this moment: what a form says is only a wish. */
const offered = async (tx: Tx, { comune, ufficio, tema, priorita }: Chiesto, ora: Ora): Promise<OraLibera> => {
  const free = oreLibere(await calendarioDi(tx, comune, ufficio, tema), priorita !== 'nessuna')
  const found = free.find(({ agenda, inizio }) => agenda === ora.agenda && inizio === ora.inizio)
  if (found === undefined) throw new Refused('preso')
  return found
}

const putAppuntamento = async (tx: Tx, scope: Scope, own: New, minuti: number, moved?: Moved): Promise<string> => {
  const id = randomUUID()
  const tramite = isStaffRole(scope.role) ? 'sportello' : 'web'
  const filled = (text: string): string | null => (text === '' ? null : text)
  const put = await tx.$executeRaw`
    insert into appuntamento (belfiore, id, ufficio, tema, inizio, minuti, codice_fiscale, nome, email, telefono, priorita,
      modo, nota, lingua, creata_da, tramite, sostituisce, calendario, spostamenti)
    values (${own.comune}, ${id}::uuid, ${own.ufficio}::uuid, ${own.tema},
      ${own.inizio}::timestamp at time zone 'Europe/Rome', ${minuti}, ${own.codiceFiscale}, ${own.nome},
      ${filled(own.email)}, ${filled(own.telefono)}, ${own.priorita}, ${own.modo}, ${filled(own.nota)}, ${own.lingua},
      ${scope.actor}, ${tramite}, ${moved?.id ?? null}::uuid, ${moved?.calendario ?? randomUUID()}::uuid,
      ${moved === undefined ? 0 : moved.spostamenti + 1})
    on conflict do nothing`
  if (put === 0) throw new Refused('sovrapposto')
  return id
}

/** The first place of the hour that is free. Of many who want it at once, the database lets one in and makes the others wait. */
const takePlace = async (tx: Tx, id: string, own: Ora & Chiesto, minuti: number, posti: number): Promise<void> => {
  for (let numero = 1; numero <= posti; numero++) {
    const put = await tx.$executeRaw`
      insert into posto (belfiore, appuntamento_id, agenda, ufficio, numero, inizio, fine)
      select ${own.comune}, ${id}::uuid, ${own.agenda}::uuid, ${own.ufficio}::uuid, ${numero}, inizio,
        inizio + make_interval(mins => ${minuti})
      from (select ${own.inizio}::timestamp at time zone 'Europe/Rome' as inizio) t
      on conflict do nothing`
    if (put > 0) return
  }
  throw new Refused('preso')
}

const placesOf = async (tx: Tx, belfiore: string, serie: string): Promise<number> =>
  (await tx.agenda.findFirst({ where: { belfiore, serie, superatoIl: null } }))?.posti ?? 0

const put = async (tx: Tx, scope: Scope, own: New & Ora, moved?: Moved): Promise<string> => {
  const { minuti, modi } = await offered(tx, own, own)
  const modo = modi.includes(own.modo) ? own.modo : modi[0]!
  const id = await putAppuntamento(tx, scope, { ...own, modo }, minuti, moved)
  await takePlace(tx, id, own, minuti, await placesOf(tx, own.comune, own.agenda))
  return id
}

const noted = (belfiore: string, persona: string, object: string, what: string, reason: string): AuditEntry => ({
  ...{ belfiore, persona, reason, object },
  action: `change:appuntamento-${what}`,
})

const underLimit = async (tx: Tx, scope: Scope, belfiore: string, codiceFiscale: string): Promise<void> => {
  if (isStaffRole(scope.role)) return
  const where = { belfiore, codiceFiscale, stato: 'prenotato', inizio: { gt: new Date() } }
  if ((await tx.appuntamento.count({ where })) >= MOST_OPEN) throw new Refused('troppi')
}

/** Books an hour for a person. */
export const book = (scope: Scope, chi: Chi, wanted: Prenotazione, lingua: Locale): Promise<Booked> =>
  attempt(() =>
    db(scope, async (tx) => {
      const { codiceFiscale } = chi
      const belfiore = wanted.comune
      await underLimit(tx, scope, belfiore, codiceFiscale)
      const id = await put(tx, scope, { ...wanted, ...chi, lingua })
      await audit(tx, scope, noted(belfiore, codiceFiscale, id, 'preso', 'appuntamento prenotato'))
      const about = { belfiore, id, codiceFiscale, ufficio: wanted.ufficio, quando: wanted.inizio, lingua }
      await tell(tx, scope, 'preso', about)
      return id
    }),
  )

type Row = Awaited<ReturnType<typeof openRow>>

/** One that is still to come; the policies say whose. */
const openRow = async (tx: Tx, { comune, id }: AppuntamentoRef) => {
  const row = await tx.appuntamento.findFirst({ where: { belfiore: comune, id, stato: 'prenotato' } })
  if (row === null) throw new Refused('assente')
  if (row.inizio <= new Date()) throw new Refused('cominciato')
  return row
}

type Closing = { readonly stato: 'spostato' | 'annullato'; readonly motivo?: string }

/** Gives its place back. Why somebody came first is of no use any more, and is not kept. */
const close = async (tx: Tx, scope: Scope, row: Row, closing: Closing): Promise<void> => {
  const { belfiore, id } = row
  const data = { ...closing, priorita: 'nessuna', cambiataIl: new Date(), cambiataDa: scope.actor }
  const { count } = await tx.appuntamento.updateMany({ where: { belfiore, id, stato: 'prenotato' }, data })
  if (count === 0) throw new Refused('assente')
  await tx.posto.updateMany({
    where: { belfiore, appuntamentoId: id, lasciatoIl: null },
    data: { lasciatoIl: new Date() },
  })
  await untell(tx, belfiore, id)
}

const languageOf = (row: Row): Locale => (hasLocale(routing.locales, row.lingua) ? row.lingua : routing.defaultLocale)

/** The same appointment at another hour. Where that is gone meanwhile, the old one stays. */
export const move = (scope: Scope, ref: AppuntamentoRef, ora: Ora): Promise<Booked> =>
  attempt(() =>
    db(scope, async (tx) => {
      const row = await openRow(tx, ref)
      await close(tx, scope, row, { stato: 'spostato' })
      const { belfiore: comune, ufficio, codiceFiscale, nome } = row
      const kept = { comune, ufficio, codiceFiscale, nome, email: row.email ?? '', telefono: row.telefono ?? '' }
      const words = { tema: row.tema, priorita: row.priorita, modo: row.modo, nota: row.nota ?? '' } as Prenotazione
      const id = await put(tx, scope, { ...words, ...kept, ...ora, lingua: languageOf(row) }, row)
      await audit(tx, scope, noted(comune, codiceFiscale, id, 'spostato', 'appuntamento spostato'))
      const about = { belfiore: comune, id, codiceFiscale, ufficio, quando: ora.inizio, lingua: languageOf(row) }
      await tell(tx, scope, 'spostato', about)
      return id
    }),
  )

/**
 * Leaves the hour to others.
 * @param motivo why the office cannot keep it: the person reads it in their area, and no letter says it
 */
export const cancel = (scope: Scope, ref: AppuntamentoRef, motivo?: string): Promise<Booked> =>
  attempt(() =>
    db(scope, async (tx) => {
      const row = await openRow(tx, ref)
      await close(tx, scope, row, { stato: 'annullato', ...(motivo === undefined ? {} : { motivo }) })
      const { belfiore, id, codiceFiscale, ufficio } = row
      await audit(tx, scope, noted(belfiore, codiceFiscale, id, 'annullato', 'appuntamento annullato'))
      const [local] = await tx.$queryRaw<{ quando: string }[]>`
        select to_char(${row.inizio}::timestamptz at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI') as quando`
      const about = { belfiore, id, codiceFiscale, ufficio, quando: local!.quando, lingua: languageOf(row) }
      await tell(tx, scope, 'annullato', about)
      return id
    }),
  )

/**
 * Whether the person came, as the counter saw it: not before the hour, and to be corrected if it was wrong. Why they came first
 * is kept no longer.
 */
export const mark = (scope: Scope, { comune, id }: AppuntamentoRef, stato: 'tenuto' | 'mancato'): Promise<Booked> =>
  attempt(() =>
    db(scope, async (tx) => {
      const begun = { belfiore: comune, id, stato: { in: ['prenotato', 'tenuto', 'mancato'] } }
      const row = await tx.appuntamento.findFirst({ where: begun })
      if (row === null) throw new Refused('assente')
      if (row.inizio > new Date()) throw new Refused('presto')
      const data = { stato, priorita: 'nessuna', cambiataIl: new Date(), cambiataDa: scope.actor }
      const { count } = await tx.appuntamento.updateMany({ where: begun, data })
      if (count === 0) throw new Refused('assente')
      await audit(tx, scope, noted(comune, row.codiceFiscale, id, stato, 'esito dell’appuntamento'))
      return id
    }),
  )
