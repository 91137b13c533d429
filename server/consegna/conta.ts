import type { Motivo } from '../../contracts/consegna/stampa'
import { classeDi, fogliDi } from '../../contracts/consegna/peso'
import { cartaDi, haCarta, modelloProspetto, pagineInFascicolo } from '../avvisi/pdf/queries'
import { aChi, avvisiPer, nomeDi, type Avviso } from '../avvisi/queries'
import { db, type Tx } from '../platform/db'
import { logError } from '../platform/log'
import { chiaveIndirizzo, indirizziTornati } from './esiti'
import { indirizzoMancante } from './indirizzo'
import { restano } from './restano'
import { leaseEnd, prendiConta, TurnoPerso, type InStampa } from './turno'

/** Statements looked at between two writings: about a second. */
const AT_ONCE = 200

/** Statements that follow, and the addresses from which a letter to these people came back. */
type Seguenti = { readonly avvisi: readonly Avviso[]; readonly tornati: ReadonlySet<string> }

/** Those that follow, in the order of their numbers. */
const next = ({ belfiore, emissioneId, scope }: InStampa, dopo: number): Promise<Seguenti> =>
  db(scope, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select a.id::text from avviso a where ${restano({ belfiore, id: emissioneId })} and a.numero > ${dopo}
      order by a.numero limit ${AT_ONCE}`
    const avvisi = await avvisiPer(
      tx,
      belfiore,
      rows.map(({ id }) => id),
    )
    const codes = avvisi.map((avviso) => aChi(avviso).codiceFiscale)
    return { avvisi, tornati: await indirizziTornati(tx, belfiore, codes) }
  })

const righeDi = ({ prospetto }: Avviso): readonly string[] => prospetto?.destinatario.indirizzo ?? []

type Misura = { readonly motivo: Motivo } | { readonly pagine: number; readonly classe: number }

/** How many pages it takes, or why it is not printed. A defect of ours holds nobody else up. */
const misura = async (avviso: Avviso, tornati: Seguenti['tornati']): Promise<Misura> => {
  const { codiceFiscale, destinatario } = aChi(avviso)
  const missing = indirizzoMancante(destinatario)
  if (missing !== undefined) return { motivo: missing }
  if (tornati.has(chiaveIndirizzo(codiceFiscale, righeDi(avviso)))) return { motivo: 'tornata' }
  if (!haCarta(avviso)) return { motivo: 'senza-carta' }
  try {
    const pagine = pagineInFascicolo(await modelloProspetto(), cartaDi(avviso, { variante: 'normale' }))
    return { pagine, classe: classeDi(fogliDi(pagine)) }
  } catch (error) {
    logError('busta-not-drawn', error, { avviso: avviso.id })
    return { motivo: 'non-riuscita' }
  }
}

const bustaOf = async ({ belfiore, id: stampaId }: InStampa, avviso: Avviso, tornati: Seguenti['tornati']) => ({
  ...{ belfiore, stampaId, avvisoId: avviso.id, copia: avviso.copia?.ordine ?? 0 },
  codiceFiscale: aChi(avviso).codiceFiscale,
  ...{
    anno: avviso.anno,
    numero: avviso.numero,
    nome: avviso.prospetto?.destinatario.nome ?? nomeDi(avviso.destinatario),
  },
  indirizzo: [...righeDi(avviso)],
  cap: aChi(avviso).destinatario.cap ?? null,
  ...(await misura(avviso, tornati)),
})

/** Cuts what was counted into batches of one class each, in the order of their postcodes, as sorting wants them. */
const cut = async (tx: Tx, { belfiore, id, perPlico }: InStampa): Promise<number> => {
  const plichi = await tx.$executeRaw`
    insert into plico (belfiore, stampa_id, numero, classe, buste, fogli)
    select ${belfiore}, ${id}::uuid, row_number() over (order by classe, parte), classe, count(*), sum(pagine) / 2 from (
      select classe, pagine, (row_number() over (partition by classe order by cap, numero, copia) - 1) / ${perPlico}::int as parte
      from busta where belfiore = ${belfiore}::bpchar and stampa_id = ${id}::uuid and motivo is null) b
    group by classe, parte`
  await tx.$executeRaw`
    update busta b set plico_id = p.id, posizione = s.posizione, da_pagina = s.da_pagina
    from (
      select avviso_id, copia, dense_rank() over (order by classe, parte) as plico,
        row_number() over (partition by classe, parte order by cap, numero, copia) as posizione,
        1 + sum(pagine) over (partition by classe, parte order by cap, numero, copia) - pagine as da_pagina
      from (select avviso_id, copia, classe, pagine, cap, numero,
          (row_number() over (partition by classe order by cap, numero, copia) - 1) / ${perPlico}::int as parte
        from busta where belfiore = ${belfiore}::bpchar and stampa_id = ${id}::uuid and motivo is null) c) s
      join plico p on p.belfiore = ${belfiore}::bpchar and p.stampa_id = ${id}::uuid and p.numero = s.plico
    where b.belfiore = ${belfiore}::bpchar and b.avviso_id = s.avviso_id and b.copia = s.copia`
  return plichi
}

/** Writes what was counted, and that it was, in one transaction. @throws TurnoPerso */
const put = async (
  stampa: InStampa,
  tentativi: number,
  buste: readonly Awaited<ReturnType<typeof bustaOf>>[],
): Promise<void> => {
  const { belfiore, id, scope } = stampa
  const where = { belfiore, id, stato: 'conta', tentativi }
  await db(scope, async (tx) => {
    const last = buste.at(-1)
    const data = last === undefined ? { stato: 'plichi', scade: null } : { dopo: last.numero, scade: leaseEnd() }
    if ((await tx.stampa.updateMany({ where, data })).count !== 1) throw new TurnoPerso()
    if (last !== undefined) await tx.busta.createMany({ data: [...buste], skipDuplicates: true })
    else if ((await cut(tx, stampa)) === 0)
      await tx.stampa.updateMany({ where: { belfiore, id }, data: { stato: 'pronta', finitaIl: new Date() } })
  })
}

/** Counts the pages of everybody who is to be printed for, and cuts the batches. @returns whether it was this worker's */
export const conta = async (stampa: InStampa): Promise<boolean> => {
  const taken = await prendiConta(stampa)
  if (taken === undefined) return false
  for (let { dopo } = taken; ;) {
    const { avvisi, tornati } = await next(stampa, dopo)
    const buste: Awaited<ReturnType<typeof bustaOf>>[] = []
    for (const avviso of avvisi) buste.push(await bustaOf(stampa, avviso, tornati))
    await put(stampa, taken.tentativi, buste)
    if (buste.length === 0) return true
    dopo = buste.at(-1)!.numero
  }
}
