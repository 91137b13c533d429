import type { AttoEmissione, NuovaEmissione, RataEmissione, TributoEmissione } from '../../contracts/emissione'
import { conteggiSchema } from '../../contracts/emissione'
import { ENGINE_VERSION } from '../../engine/version'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { blocca, type EmissioneRef } from './blocca'
import { datiAperti, trattieniContestate } from './dati-prima/run'
import { fermiPerLotto } from './fermi'
import { takeNumbers } from './numeri'
import { apriTributo } from './tributi'
import { improntaDi, type Manca } from './tributo'

export { correggi } from './correggi'
export { fermaVoce } from './fermi'

/** People of one part: it takes some tenths of a second, and one that is lost is done again in a minute. */
const PEOPLE = 250

/** Tells the workers, when the transaction ends. */
const tell = (tx: Tx, belfiore: string) => tx.$executeRaw`select pg_notify('lotto', ${belfiore})`

const write = (tx: Tx, scope: Scope, { belfiore, id }: EmissioneRef, reason: string) =>
  audit(tx, scope, { belfiore, persona: null, action: 'change:emissione', object: id, reason })

/** Cuts the people of a comune into parts, in the order of their codes. */
const cut = (tx: Tx, { belfiore, id }: EmissioneRef) => tx.$executeRaw`
  insert into lotto_emissione (belfiore, emissione_id, fase, numero, dopo, fino)
  select ${belfiore}, ${id}::uuid, 'prova', numero, coalesce(lag(fino) over (order by numero), ''), fino from (
    select (n - 1) / ${PEOPLE} + 1 as numero, max(codice_fiscale) as fino from (
      select codice_fiscale, row_number() over (order by codice_fiscale)::int as n from soggetto
      where belfiore = ${belfiore}::bpchar) s
    group by 1) parti`

/**
 * Begins the trial of a run; the workers do it. @returns its id, or why there is none: what the tax is computed with is not held,
 * or nobody is on record
 */
export const beginEmissione = async (
  scope: Scope,
  { tributo, belfiore, anno, rata, scelta }: NuovaEmissione,
): Promise<{ readonly id: string } | { readonly why: Manca | 'nessuno' }> => {
  const aperto = await apriTributo(scope, { tributo, belfiore, anno, rata })
  if (aperto.manca !== undefined) return { why: aperto.manca }
  const basi = JSON.parse(JSON.stringify(aperto.basi)) as object
  return db(scope, async (tx) => {
    if ((await tx.soggetto.count({ where: { belfiore }, take: 1 })) === 0) return { why: 'nessuno' }
    const { id } = await tx.emissione.create({
      data: {
        ...{ belfiore, tributo, anno, rata, scelta, motore: ENGINE_VERSION, basi },
        ...{ impronta: improntaDi(aperto), creataDa: scope.actor },
      },
    })
    await cut(tx, { belfiore, id })
    await write(tx, scope, { belfiore, id }, 'prova di un’emissione di avvisi')
    await tell(tx, belfiore)
    return { id }
  })
}

type Found = Awaited<ReturnType<Tx['emissione']['findUniqueOrThrow']>>

/** Parts of the second pass, each with the first of the numbers its statements will have. */
const planIssue = async (tx: Tx, { belfiore, id, anno }: Found): Promise<number> => {
  const tried = await tx.lottoEmissione.findMany({
    where: { belfiore, emissioneId: id, fase: 'prova' },
    orderBy: { numero: 'asc' },
  })
  const held = await fermiPerLotto(tx, { belfiore, id })
  const ready = tried.map(
    ({ numero, conteggi }) => (conteggiSchema.parse(conteggi).esiti.pronta ?? 0) - (held.get(numero) ?? 0),
  )
  const many = ready.reduce((sum, own) => sum + own, 0)
  if (many === 0) return 0
  let next = await takeNumbers(tx, belfiore, anno, many)
  const data = tried.flatMap(({ numero, dopo, fino }, at) => {
    const daNumero = next
    next += ready[at]!
    return ready[at] === 0 ? [] : [{ belfiore, emissioneId: id, fase: 'emissione', numero, dopo, fino, daNumero }]
  })
  await tx.lottoEmissione.createMany({ data })
  return many
}

/**
 * What became of an act: `stessa-persona` who made a run does not release it; `dati-aperti` people may still say that their
 * data are wrong; `cambiata` it is not in that state any more; `altra` a run that asks for the same instalment in another way is being
 * issued.
 */
export type EsitoAtto = 'fatto' | 'stessa-persona' | 'dati-aperti' | 'cambiata' | 'basi' | 'vuota' | 'assente' | 'altra'

/**
 * Whether a run that is being issued asks for all instalments where this one asks for one, or the other way round: who gets a statement of
 * which is seen when it has ended. Releases of a year wait for one another here. Two runs of the same instalment need no such care: the
 * database takes one statement of it (`avviso_una_volta`).
 */
const meets = async (tx: Tx, { belfiore, id, tributo, anno, rata }: Found): Promise<boolean> => {
  await takeNumbers(tx, belfiore, anno, 0)
  const where = { belfiore, tributo, anno, stato: 'emissione', id: { not: id } }
  const others = await tx.emissione.findMany({ where: { ...where, rata: rata === 'anno' ? { not: rata } : 'anno' } })
  return others.length > 0
}

const release = async (tx: Tx, scope: Scope, run: Found, impronta: string): Promise<EsitoAtto> => {
  if (run.stato !== 'provata') return 'cambiata'
  if (run.creataDa === scope.actor) return 'stessa-persona'
  if (await datiAperti(tx, run)) return 'dati-aperti'
  if (run.impronta !== impronta) return 'basi'
  if (await meets(tx, run)) return 'altra'
  await trattieniContestate(tx, run)
  if ((await planIssue(tx, run)) === 0) return 'vuota'
  await tx.emissione.update({
    where: { belfiore_id: { belfiore: run.belfiore, id: run.id } },
    data: { stato: 'emissione', rilasciataDa: scope.actor, rilasciataIl: new Date() },
  })
  return 'fatto'
}

const UNDER_WAY = ['prova', 'emissione']

const ATTI: Readonly<
  Record<Exclude<AttoEmissione, 'rilascia'>, { readonly from: (run: Found) => boolean; readonly data: () => object }>
> = {
  sospendi: {
    from: ({ stato, sospesaIl }) => UNDER_WAY.includes(stato) && sospesaIl === null,
    data: () => ({ sospesaIl: new Date(), sospesaPer: 'persona' }),
  },
  riprendi: {
    from: ({ stato, sospesaIl }) => UNDER_WAY.includes(stato) && sospesaIl !== null,
    data: () => ({ sospesaIl: null, sospesaPer: null }),
  },
  annulla: {
    from: ({ stato }) => [...UNDER_WAY, 'provata'].includes(stato),
    data: () => ({ stato: 'annullata', finitaIl: new Date() }),
  },
}

const REASON: Readonly<Record<AttoEmissione, string>> = {
  rilascia: 'rilascio di un’emissione di avvisi',
  sospendi: 'pausa di un’emissione di avvisi',
  riprendi: 'ripresa di un’emissione di avvisi',
  annulla: 'annullo di un’emissione di avvisi',
}

const cheDi = ({ belfiore, tributo, anno, rata }: Found) => ({
  ...{ belfiore, anno, tributo: tributo as TributoEmissione },
  rata: rata as RataEmissione,
})

/** Releases a run, lets it rest, lets it go on, or calls it off: what was issued stays. One at a time: the row is locked. */
export const act = async (scope: Scope, ref: EmissioneRef, atto: AttoEmissione): Promise<EsitoAtto> => {
  const { belfiore, id } = ref
  const found = await db(scope, (tx) => tx.emissione.findFirst({ where: { belfiore, id } }))
  if (found === null) return 'assente'
  const impronta = atto === 'rilascia' ? improntaDi(await apriTributo(scope, cheDi(found))) : ''
  return db(scope, async (tx) => {
    const run = await blocca(tx, ref)
    if (run === null) return 'assente'
    const where = { belfiore_id: { belfiore, id } }
    if (atto === 'rilascia') {
      const done = await release(tx, scope, run, impronta)
      if (done !== 'fatto') return done
    } else {
      if (!ATTI[atto].from(run)) return 'cambiata'
      await tx.emissione.update({ where, data: ATTI[atto].data() })
    }
    await write(tx, scope, ref, REASON[atto])
    await tell(tx, belfiore)
    return 'fatto'
  })
}
