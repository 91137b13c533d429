import { findUffici } from '../../server/enti/uffici'
import { asOwner, become, type Tx } from '../../server/platform/db'
import { staff } from '../../server/platform/scope'
import { idOf } from './rows'

type Place = { readonly belfiore: string; readonly ufficio: string; readonly by: string }

const MORNINGS = [1, 2, 3, 4, 5] as const

/** Mornings at the counter and by phone, two afternoons by video; the first two of each are kept for who has priority. */
const agendeOf = ({ belfiore, ufficio, by }: Place) => {
  const common = {
    ...{ belfiore, ufficio, minuti: 20, riservati: 2, oreLibere: 24, giorniAvanti: 30, orePreavviso: 2 },
    ...{ dal: new Date('2026-01-01T00:00:00Z'), registratoDa: by },
  }
  const row = (giorno: number, dalle: number, alle: number, posti: number, modi: string[], temi: string[]) => {
    const id = idOf(belfiore, 'agenda', ufficio, String(giorno), String(dalle))
    return { ...common, id, serie: id, giorno, dalle, alle, posti, modi, temi }
  }
  return [
    ...MORNINGS.map((day) => row(day, 510, 750, 2, ['sportello', 'telefono'], ['imu', 'tasi', 'tari', 'altro'])),
    row(2, 870, 990, 1, ['video', 'telefono'], ['imu', 'canone']),
    row(4, 870, 990, 1, ['video', 'sportello'], ['imu', 'canone']),
  ]
}

/** Days from today (of a weekend: the Friday before), each with who comes and how it went. */
const STORY = [
  { days: -3, at: '09:10', chi: ['BNCMRC72S05D150P', 'Marco Bianchi'], tema: 'imu', stato: 'tenuto' },
  { days: -2, at: '09:30', chi: ['RSSNNA80C54D150O', 'Anna Rossi'], tema: 'tari', stato: 'mancato' },
  {
    days: 5,
    at: '08:30',
    chi: ['RSSNNA80C54D150O', 'Anna Rossi'],
    tema: 'imu',
    stato: 'prenotato',
    first: 'difficolta',
  },
  { days: 5, at: '10:10', chi: ['BNCMRC72S05D150P', 'Marco Bianchi'], tema: 'tari', stato: 'prenotato' },
  { days: 6, at: '11:10', chi: ['BNCMRC72S05D150P', 'Marco Bianchi'], tema: 'imu', stato: 'annullato' },
] as const

const putAppuntamento = async (tx: Tx, place: Place, own: (typeof STORY)[number]): Promise<void> => {
  const { belfiore, ufficio, by } = place
  const [codiceFiscale, nome] = own.chi
  const id = idOf(belfiore, 'appuntamento', codiceFiscale, String(own.days))
  const agenda = (day: string) => idOf(belfiore, 'agenda', ufficio, day, '510')
  const [row] = await tx.$queryRaw<{ inizio: Date; giorno: string }[]>`
    select (d + ${own.at}::time) at time zone 'Europe/Rome' as inizio, extract(isodow from d)::text as giorno
    from (select day - greatest(0, extract(isodow from day)::int - 5) as d
      from (select (now() at time zone 'Europe/Rome')::date + ${own.days}::int as day) t) u`
  const { inizio, giorno } = row!
  const put = await tx.$executeRaw`
    insert into appuntamento (belfiore, id, ufficio, tema, inizio, minuti, codice_fiscale, nome, priorita, modo, stato,
      lingua, creata_da, tramite)
    values (${belfiore}, ${id}::uuid, ${ufficio}::uuid, ${own.tema}, ${inizio}, 20, ${codiceFiscale}, ${nome},
      ${'first' in own ? own.first : 'nessuna'}, 'sportello', 'prenotato', 'it', ${by}, 'sportello')
    on conflict do nothing`
  if (put === 0) return
  await tx.$executeRaw`
    insert into posto (belfiore, appuntamento_id, agenda, ufficio, numero, inizio, fine)
    values (${belfiore}, ${id}::uuid, ${agenda(giorno)}::uuid, ${ufficio}::uuid, 1, ${inizio},
      ${inizio}::timestamptz + interval '20 minutes')
    on conflict do nothing`
  if (own.stato === 'prenotato') return
  const now = new Date()
  if (own.stato === 'annullato') {
    await tx.posto.updateMany({ where: { belfiore, appuntamentoId: id }, data: { lasciatoIl: now } })
  }
  const data = { stato: own.stato, cambiataIl: now, cambiataDa: by }
  await tx.appuntamento.updateMany({ where: { belfiore, id }, data })
}

/** When the offices of a demonstration receive, and a few appointments in each state; what is there stays. */
export const loadAppuntamenti = async (ownerUrl: string, belfiore: string, by: string): Promise<string> => {
  const uffici = await findUffici(belfiore)
  return asOwner(ownerUrl, async (tx) => {
    await become(tx, staff(by, 'amministratore', [belfiore], 'dimostrazione'))
    const skipDuplicates = true
    for (const { serie } of uffici) {
      const place = { belfiore, ufficio: serie, by }
      if ((await tx.agenda.count({ where: { belfiore, ufficio: serie } })) > 0) continue
      await tx.agenda.createMany({ data: agendeOf(place), skipDuplicates })
    }
    const [first] = uffici
    for (const own of first === undefined ? [] : STORY) {
      await putAppuntamento(tx, { belfiore, ufficio: first!.serie, by }, own)
    }
    return `${belfiore}: ${uffici.length} offices that receive by appointment.`
  })
}
