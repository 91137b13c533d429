import type { Modo, OraLocale, Tema } from '../../contracts/appuntamento'
import { isoDayOf } from '../platform/clock'
import { reference, type Tx } from '../platform/db'
import { oreLibere, type Calendario, type OraLibera } from './ore'

type PresoRow = { readonly agenda: string; readonly inizio: string; readonly fine: string }

/** Now by the clock of Rome, as the database has it: the machine's zone says nothing. */
export const adessoDi = async (tx: Tx): Promise<OraLocale> => {
  const [row] = await tx.$queryRaw<{ adesso: string }[]>`
    select to_char(now() at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI') as adesso`
  return row!.adesso
}

/** When an office receives about something, and what is taken: public, like the plate at its door. */
export const calendarioDi = async (tx: Tx, belfiore: string, ufficio: string, tema: Tema): Promise<Calendario> => {
  const now = { superatoIl: null, belfiore }
  const agende = await tx.agenda.findMany({ where: { ...now, ufficio, temi: { has: tema } } })
  const chiusure = await tx.chiusura.findMany({ where: { ...now, OR: [{ ufficio: null }, { ufficio }] } })
  const presi = await tx.$queryRaw<PresoRow[]>`
    select agenda::text, to_char(inizio at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI') as inizio,
      to_char(fine at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI') as fine
    from posto where belfiore = ${belfiore} and agenda = any (${agende.map(({ serie }) => serie)}::uuid[])
      and lasciato_il is null and fine > now()`
  return {
    agende: agende.map(({ modi, dal, al, ...own }) => ({
      ...own,
      modi: modi as Modo[],
      dal: isoDayOf(dal),
      al: al === null ? undefined : isoDayOf(al),
    })),
    chiusure: chiusure.map(({ dal, al }) => ({ dal: isoDayOf(dal), al: isoDayOf(al) })),
    presi,
    adesso: await adessoDi(tx),
  }
}

/** The hours that may be booked now. */
export const findOre = (
  { comune, ufficio, tema }: { readonly comune: string; readonly ufficio: string; readonly tema: Tema },
  priorita: boolean,
): Promise<readonly OraLibera[]> =>
  reference(async (client) => oreLibere(await calendarioDi(client, comune, ufficio, tema), priorita))

/** What each office of a comune receives people about: those without an agenda are absent. */
export const findTemi = (belfiore: string): Promise<ReadonlyMap<string, readonly string[]>> =>
  reference(async (client) => {
    const rows = await client.agenda.findMany({ where: { belfiore, superatoIl: null } })
    const temi = new Map<string, string[]>()
    for (const row of rows) temi.set(row.ufficio, [...new Set([...(temi.get(row.ufficio) ?? []), ...row.temi])])
    return temi
  })
