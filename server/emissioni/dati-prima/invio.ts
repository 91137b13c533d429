import { addDays } from '../../../engine/kernel/dates'
import { audit } from '../../platform/audit'
import { dayColumn, today } from '../../platform/clock'
import { db, Prisma, type Tx } from '../../platform/db'
import { jsonRows } from '../../platform/json-rows'
import { staff, system } from '../../platform/scope'
import type { RataEmissione, TributoEmissione } from '../../../contracts/emissione'
import { personeDi } from '../lettura'
import { apriTributo } from '../tributi'
import type { DiChe, TributoInRun } from '../tributo'
import { datiDi } from './dati'
import type { RunRef } from './run'

/** People told in one transaction: some tenths of a second. */
const AT_ONCE = 250

const IN_CORSO = Prisma.sql`i.finito_il is null and i.fermato_il is null`

/** Runs of a comune whose data are still to be sent to people. */
export const dueInviiDati = (belfiore: string): Promise<readonly string[]> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select i.emissione_id::text as id from invio_dati i where i.belfiore = ${belfiore}::bpchar and ${IN_CORSO}
      order by i.avviato_il`
    return rows.map(({ id }) => id)
  })

type Run = { readonly who: string; readonly che: DiChe }

/** Who asked for it, and of what it is: the worker tells people in their name. */
const runOf = ({ belfiore, id }: RunRef): Promise<Run | undefined> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const found = await tx.emissione.findFirst({ where: { belfiore, id }, include: { dati: true } })
    if (!found?.dati) return undefined
    const { tributo, anno, rata, dati } = found
    const che = { belfiore, anno, tributo: tributo as TributoEmissione, rata: rata as RataEmissione }
    return { who: dati.avviatoDa, che }
  })

/** Those who would get a statement, after whom was told last, in the order of their codes; who died can confirm nothing. */
const nextOf = async (tx: Tx, { belfiore, id }: RunRef, dopo: string): Promise<readonly string[]> =>
  (
    await jsonRows<{ codice: string }>(
      tx,
      Prisma.sql`
        select codice_fiscale as codice from voce_emissione v where belfiore = ${belfiore}::bpchar and emissione_id = ${id}::uuid
          and esito = 'pronta' and codice_fiscale > ${dopo} and not exists (select from erede e where e.belfiore = v.belfiore
            and e.codice_fiscale = v.codice_fiscale and e.superato_il is null)
        order by codice_fiscale limit ${AT_ONCE}`,
    )
  ).map(({ codice }) => codice)

type Some = { readonly ref: RunRef; readonly che: DiChe; readonly tributo: TributoInRun }

/** What each is told, and the message that says so. Who was told already is not told again. */
const tell = async (tx: Tx, { ref, che, tributo }: Some, codes: readonly string[], chiudeIl: string, da: string) => {
  const { belfiore, id } = ref
  const { anno, rata } = che
  const people = await personeDi(tx, { ...che, dopo: '', fino: '' }, tributo, codes)
  const rows = people.map(({ chi, position }) => ({
    codice_fiscale: chi.codiceFiscale,
    dati: datiDi(che.tributo, position),
  }))
  await tx.$executeRaw`
    with mandati as (
      insert into dati_prima (belfiore, emissione_id, codice_fiscale, tributo, anno, rata, dati, chiude_il)
      select ${belfiore}::bpchar, ${id}::uuid, r.codice_fiscale, ${che.tributo}, ${anno}, ${rata}, r.dati, ${chiudeIl}::date
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(codice_fiscale text, dati jsonb)
      on conflict (belfiore, emissione_id, codice_fiscale) do nothing
      returning id, codice_fiscale)
    insert into messaggio (belfiore, codice_fiscale, tributo, riferimento, modello, valori, lingua, creato_da)
    select ${belfiore}, m.codice_fiscale, ${che.tributo}, m.id::text, 'dati-prima', jsonb_build_object(
      'tributo', ${che.tributo}::text, 'anno', ${String(anno)}::text, 'comune', ${belfiore}::text, 'dati', m.id::text,
      'entro', ${chiudeIl}::text), 'it', ${da}
    from mandati m`
}

/**
 * Sends some more, put in with whom they go up to: a worker that dies leaves neither. Everybody has all their days, from the day on
 * which they were told. @returns whether there may be more
 */
const sendSome = (some: Some, who: string): Promise<boolean> => {
  const { belfiore, id } = some.ref
  const scope = staff(who, 'responsabile', [belfiore], `dati ${id}`)
  return db(scope, async (tx) => {
    const [invio] = await tx.$queryRaw<{ dopo: string; giorni: number }[]>`
      select i.dopo, i.giorni from invio_dati i where i.belfiore = ${belfiore}::bpchar and i.emissione_id = ${id}::uuid and ${IN_CORSO}
      for update`
    if (invio === undefined) return false
    const where = { belfiore, emissioneId: id }
    const codes = await nextOf(tx, some.ref, invio.dopo)
    const last = codes.at(-1)
    if (last === undefined) {
      await tx.invioDati.updateMany({ where, data: { finitoIl: new Date() } })
      return false
    }
    const chiudeIl = addDays(today(), invio.giorni)
    await tell(tx, some, codes, chiudeIl, who)
    const reason = `dati ${some.che.tributo.toUpperCase()} ${some.che.anno} mandati prima dell’avviso`
    const entry = { belfiore, action: 'send:dati-prima', object: id, reason } as const
    await audit(tx, scope, ...codes.map((persona) => ({ ...entry, persona })))
    await tx.invioDati.updateMany({ where, data: { dopo: last, chiudeIl: dayColumn(chiudeIl) } })
    await tx.$executeRaw`select pg_notify('messaggio', ${belfiore})`
    return true
  })
}

/** Sends the data of a run to its people, some at a time, until nobody is left. */
export const workOnInvioDati = async (ref: RunRef): Promise<void> => {
  const run = await runOf(ref)
  if (run === undefined) return
  const scope = staff(run.who, 'responsabile', [ref.belfiore], `dati ${ref.id}`)
  const tributo = await apriTributo(scope, run.che)
  while (await sendSome({ ref, che: run.che, tributo }, run.who)) continue
}
