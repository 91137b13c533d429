import { DATI_PRIMA, giorniDatiDi } from '../../../contracts/parametri/dati-prima'
import { addDays } from '../../../engine/kernel/dates'
import { audit } from '../../platform/audit'
import { dayColumn, today } from '../../platform/clock'
import { db, Prisma, type Tx } from '../../platform/db'
import { parametroNel } from '../../platform/parametro'
import type { Scope } from '../../platform/scope'
import { isAperto, type RunRef } from './run'

/**
 * What became of sending the data of a run. `giorni`: nobody has said how many days there are to answer; `gia-inviati` they were sent
 * already; `cambiata` the run is not one that waits to be released.
 */
export type EsitoInvioDati = 'dati-inviati' | 'gia-inviati' | 'giorni' | 'cambiata' | 'vuota'

const lock = (tx: Tx, { belfiore, id }: RunRef) =>
  tx.$queryRaw<{ stato: string; creata_da: string }[]>`
    select stato, creata_da from emissione where belfiore = ${belfiore}::bpchar and id = ${id}::uuid for no key update`

/**
 * Has the data of a run that was tried sent to its people, before anybody releases it; the workers do it. The days are those that the
 * comune has decided, and only where it has decided nothing those that are said here.
 */
export const inviaDati = (scope: Scope, ref: RunRef, detti: number | undefined): Promise<EsitoInvioDati> =>
  db(scope, async (tx) => {
    const { belfiore, id } = ref
    const [run] = await lock(tx, ref)
    if (run?.stato !== 'provata') return 'cambiata'
    if ((await tx.invioDati.count({ where: { belfiore, emissioneId: id } })) > 0) return 'gia-inviati'
    const oggi = today()
    const giorni = giorniDatiDi(await parametroNel(tx, belfiore, DATI_PRIMA, oggi)) ?? detti
    if (giorni === undefined) return 'giorni'
    if ((await tx.voceEmissione.count({ where: { belfiore, emissioneId: id, esito: 'pronta' }, take: 1 })) === 0)
      return 'vuota'
    const chiudeIl = dayColumn(addDays(oggi, giorni))
    await tx.invioDati.create({ data: { belfiore, emissioneId: id, giorni, chiudeIl, avviatoDa: scope.actor } })
    const reason = 'dati mandati a chi riceverà l’avviso, prima della somma'
    await audit(tx, scope, {
      ...{ belfiore, persona: null, action: 'send:emissione', object: id, reason },
      values: { giorni },
    })
    await tx.$executeRaw`select pg_notify('dati-prima', ${belfiore})`
    return 'dati-inviati'
  })

/** Why a run whose data were sent is not tried again. */
export type EsitoRiprova = 'riprovata' | 'altra-persona' | 'dati-aperti' | 'cambiata'

/**
 * Tries a run again with what the office knows now, after the last day on which people could answer. Who made the run does it: who
 * releases it stays another person. The parts are the same, and so are the people.
 */
export const riprova = (scope: Scope, ref: RunRef): Promise<EsitoRiprova> =>
  db(scope, async (tx) => {
    const { belfiore, id } = ref
    const [run] = await lock(tx, ref)
    const inviati = await tx.invioDati.findFirst({ where: { belfiore, emissioneId: id } })
    if (run?.stato !== 'provata' || inviati === null) return 'cambiata'
    if (run.creata_da !== scope.actor) return 'altra-persona'
    if (isAperto(inviati)) return 'dati-aperti'
    await tx.lottoEmissione.updateMany({
      where: { belfiore, emissioneId: id, fase: 'prova' },
      data: { stato: 'attesa', tentativi: 0, scade: null, conteggi: Prisma.DbNull, durata: null, fattoIl: null },
    })
    await tx.emissione.update({ where: { belfiore_id: { belfiore, id } }, data: { stato: 'prova', provataIl: null } })
    const reason = 'nuova prova di un’emissione, dopo le risposte sui dati'
    await audit(tx, scope, { belfiore, persona: null, action: 'change:emissione', object: id, reason })
    await tx.$executeRaw`select pg_notify('lotto', ${belfiore})`
    return 'riprovata'
  })
