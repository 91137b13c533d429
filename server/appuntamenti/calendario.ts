import { MODI, TEMI, type Modo, type OraLocale, type Tema } from '../../contracts/appuntamento'
import { findUffici } from '../enti/queries'
import { isoDayOf, today } from '../platform/clock'
import { reference, type Tx } from '../platform/db'
import { oreLibere, type Calendario, type OraLibera } from './ore'

type PresoRow = { readonly agenda: string; readonly inizio: string; readonly fine: string }

/** Now by the clock of Rome, as the database has it: the machine's zone says nothing. */
const adessoDi = async (tx: Tx): Promise<OraLocale> => {
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

/** An office as one chooses it: about what it receives, and in which ways. */
export type Sportello = {
  /** `serie` of the office. */
  readonly ufficio: string
  readonly nome: string
  readonly indirizzo: string
  readonly temi: readonly Tema[]
  readonly modi: readonly Modo[]
}

/** The offices of a comune that receive by appointment: those without an agenda are absent. */
export const findSportelli = async (belfiore: string): Promise<readonly Sportello[]> => {
  const uffici = await findUffici(belfiore)
  const agende = await reference((client) => client.agenda.findMany({ where: { belfiore, superatoIl: null } }))
  return uffici.flatMap(({ serie, nome, indirizzo, localita }) => {
    const own = agende.filter(({ ufficio, al }) => ufficio === serie && (al === null || isoDayOf(al) >= today()))
    if (own.length === 0) return []
    return {
      ufficio: serie,
      nome,
      indirizzo: [indirizzo, localita].filter(Boolean).join(', '),
      temi: TEMI.filter((one) => own.some(({ temi }) => temi.includes(one))),
      modi: MODI.filter((one) => own.some(({ modi }) => modi.includes(one))),
    }
  })
}
