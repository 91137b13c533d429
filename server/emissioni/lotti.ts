import {
  sceltaSchema,
  type Conteggi,
  type FaseEmissione,
  type RataEmissione,
  type Scelta,
  type TributoEmissione,
} from '../../contracts/emissione'
import { db, type Tx } from '../platform/db'
import { staff, system, type Scope } from '../platform/scope'

/** How long a part is one worker's. One that dies holds it so long; then another takes it up. */
const LEASE = '60 seconds'
/** Parts that a worker has in hand at once: while the database reads or writes for one, the other is computed. */
export const AT_ONCE = 2
/** Tries of a part before its run rests and says so. */
export const MOST_TRIES = 5

const WORKER = 'worker'

export type LottoRef = { readonly belfiore: string; readonly id: string }

/** A part in the hands of this worker. */
export type Lotto = LottoRef & {
  readonly emissioneId: string
  readonly fase: FaseEmissione
  readonly dopo: string
  readonly fino: string
  readonly daNumero: number | null
  readonly tentativi: number
  readonly tributo: TributoEmissione
  readonly anno: number
  readonly rata: RataEmissione
  readonly scelta: Scelta
  readonly impronta: string
  /** Who asked for it: the part is computed with what they may see. */
  readonly scope: Scope
}

type Row = {
  readonly emissione_id: string
  readonly fase: FaseEmissione
  readonly dopo: string
  readonly fino: string
  readonly da_numero: number | null
  readonly tentativi: number
  readonly tributo: TributoEmissione
  readonly anno: number
  readonly rata: RataEmissione
  readonly scelta: unknown
  readonly impronta: string
  readonly chiesta_da: string
}

/** Takes a part up, if its run is under way and no other worker has it; undefined otherwise. */
export const takeLotto = ({ belfiore, id }: LottoRef): Promise<Lotto | undefined> =>
  db(system(belfiore, WORKER), async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      update lotto_emissione l set stato = 'in-corso', tentativi = l.tentativi + 1, scade = now() + ${LEASE}::interval
      from emissione e
      where l.belfiore = ${belfiore}::bpchar and l.id = ${id}::uuid and e.belfiore = l.belfiore and e.id = l.emissione_id
        and e.stato = l.fase and e.sospesa_il is null
        and (l.stato = 'attesa' or l.stato = 'in-corso' and l.scade < now())
      returning l.emissione_id, l.fase, l.dopo, l.fino, l.da_numero, l.tentativi, e.tributo, e.anno, e.rata, e.scelta,
        e.impronta, case when l.fase = 'emissione' then e.rilasciata_da else e.creata_da end as chiesta_da`
    if (row === undefined) return undefined
    const { fase, dopo, fino, tentativi, tributo, anno, rata, impronta } = row
    return {
      ...{ belfiore, id, fase, dopo, fino, tentativi, tributo, anno, rata, impronta },
      emissioneId: row.emissione_id,
      daNumero: row.da_numero,
      scelta: sceltaSchema.parse(row.scelta),
      scope: staff(row.chiesta_da, 'responsabile', [belfiore], `emissione ${row.emissione_id}`),
    }
  })

/** Somebody else has the part, or its run was called off: what was computed of it is not written. */
export class LottoLost extends Error {
  constructor() {
    super('The part is not this worker’s any more.')
    this.name = 'LottoLost'
  }
}

type Found = { readonly stato: string; readonly creata_da: string }

/**
 * Ends a part in the transaction that wrote it, and its run with the last one. The run is locked, so of the two last parts one
 * sees the other; not for its key, which the rows that a part has put in hold already. @throws LottoLost where it is not this worker's to end: the transaction is undone
 */
export const endLotto = async (tx: Tx, lotto: Lotto, conteggi: Conteggi, durata: number): Promise<void> => {
  const { belfiore, id, emissioneId, fase, tentativi } = lotto
  const [run] = await tx.$queryRaw<Found[]>`select stato, creata_da from emissione
    where belfiore = ${belfiore}::bpchar and id = ${emissioneId}::uuid for no key update`
  const mine = { belfiore, id, stato: 'in-corso', tentativi }
  const ended = { stato: 'fatto', scade: null, conteggi, durata, fattoIl: new Date() }
  const { count } = await tx.lottoEmissione.updateMany({ where: mine, data: ended })
  if (run?.stato !== fase || count !== 1) throw new LottoLost()
  const left = await tx.lottoEmissione.count({ where: { belfiore, emissioneId, fase, stato: { not: 'fatto' } } })
  if (left > 0) return
  const now = new Date()
  await tx.emissione.update({
    where: { belfiore_id: { belfiore, id: emissioneId } },
    data: fase === 'prova' ? { stato: 'provata', provataIl: now } : { stato: 'emessa', finitaIl: now },
  })
  // people are told of their statements by the channels of the comune
  if (fase === 'emissione') await tx.$executeRaw`select pg_notify('invio', ${belfiore})`
}

/** Lets a run rest, and its part be taken up when it goes on. */
export const restRun = ({ belfiore, id, emissioneId }: Lotto, why: 'basi' | 'errore'): Promise<void> =>
  db(system(belfiore, WORKER), async (tx) => {
    await tx.lottoEmissione.updateMany({
      where: { belfiore, id, stato: 'in-corso' },
      data: { stato: 'attesa', scade: null, tentativi: 0 },
    })
    await tx.emissione.updateMany({
      where: { belfiore, id: emissioneId, sospesaIl: null, stato: { in: ['prova', 'emissione'] } },
      data: { sospesaIl: new Date(), sospesaPer: why },
    })
  })

/** Parts of a comune that a worker may take up. */
export const dueLotti = (belfiore: string): Promise<readonly string[]> =>
  db(system(belfiore, WORKER), async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select l.id::text from lotto_emissione l join emissione e on e.belfiore = l.belfiore and e.id = l.emissione_id
      where l.belfiore = ${belfiore}::bpchar and e.stato = l.fase and e.sospesa_il is null
        and (l.stato = 'attesa' or l.stato = 'in-corso' and l.scade < now())
      order by e.creata_il, l.numero`
    return rows.map(({ id }) => id)
  })
