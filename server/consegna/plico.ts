import { createHash, randomUUID } from 'node:crypto'
import { cartaDi, Fascicolo, haCarta, modelloProspetto } from '../avvisi/pdf/queries'
import { avvisiPer } from '../avvisi/queries'
import { db, type Tx } from '../platform/db'
import { storage } from '../platform/storage-chosen'
import { TurnoPerso, type InStampa, type PlicoPreso } from './turno'

/** Statements held whole at once; of the others only what is drawn. */
const AT_ONCE = 50

/** Which envelope: of which statement, and which copy of it. */
const bustaDi = (avviso: string, copia = 0): string => `${avviso}/${copia}`

/** Some of a batch in their order, after a position. */
const next = ({ belfiore, scope }: InStampa, plicoId: string, dopo: number) =>
  db(scope, async (tx) => {
    const buste = await tx.busta.findMany({
      where: { belfiore, plicoId, posizione: { gt: dopo } },
      orderBy: { posizione: 'asc' },
      take: AT_ONCE,
    })
    const ids = buste.map(({ avvisoId }) => avvisoId)
    const avvisi = new Map(
      (await avvisiPer(tx, belfiore, [...new Set(ids)])).map((avviso) => [
        bustaDi(avviso.id, avviso.copia?.ordine),
        avviso,
      ]),
    )
    return buste.map(({ avvisoId, copia, posizione, pagine }) => ({
      posizione: posizione!,
      pagine,
      avviso: avvisi.get(bustaDi(avvisoId, copia)),
    }))
  })

/** @throws Error where a statement takes other pages than were counted: words or drawing have changed in between */
const drawn = async (stampa: InStampa, { id, numero }: PlicoPreso): Promise<Uint8Array<ArrayBuffer>> => {
  const fascicolo = new Fascicolo(await modelloProspetto())
  for (let dopo = 0; ;) {
    const some = await next(stampa, id, dopo)
    for (const { avviso, pagine } of some) {
      const before = fascicolo.pagine
      if (avviso === undefined || !haCarta(avviso)) throw new Error('A statement of a batch has no paper.')
      fascicolo.aggiungi(cartaDi(avviso, { variante: 'normale' }))
      if (fascicolo.pagine - before !== pagine) throw new Error('A statement takes other pages than were counted.')
    }
    if (some.length < AT_ONCE) return fascicolo.chiudi(`Lotto ${numero} - ${stampa.belfiore}`)
    dopo = some.at(-1)!.posizione
  }
}

/** Ends the request with its last batch. It is locked, so of two that end the last ones, one sees the other. */
const finisci = async (tx: Tx, { belfiore, id }: InStampa): Promise<void> => {
  await tx.$queryRaw`select id::text from stampa
    where belfiore = ${belfiore}::bpchar and id = ${id}::uuid for no key update`
  if ((await tx.plico.count({ where: { belfiore, stampaId: id, stato: { not: 'fatto' } } })) > 0) return
  await tx.stampa.updateMany({
    where: { belfiore, id, stato: 'plichi' },
    data: { stato: 'pronta', finitaIl: new Date() },
  })
}

/** Makes a batch: its file and that it is made are kept together or not at all. @throws TurnoPerso, StorageError */
export const faiPlico = async (stampa: InStampa, preso: PlicoPreso): Promise<void> => {
  const { belfiore, scope } = stampa
  const { id: plico, tentativi } = preso
  const bytes = await drawn(stampa, preso)
  const store = storage()
  // an id of this try alone: what another try leaves behind is never taken for it
  const fileId = randomUUID()
  await store.put(scope, { belfiore, id: fileId, plico }, Buffer.from(bytes.buffer), async (tx) => {
    const { count } = await tx.plico.updateMany({
      where: { belfiore, id: plico, stato: 'in-corso', tentativi },
      data: {
        ...{ stato: 'fatto', scade: null, deposito: store.deposito, fileId, byte: bytes.length },
        impronta: createHash('sha256').update(bytes).digest('hex'),
        fattoIl: new Date(),
      },
    })
    if (count !== 1) throw new TurnoPerso()
    await finisci(tx, stampa)
  })
}
