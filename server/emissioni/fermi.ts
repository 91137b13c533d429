import type { AttoFermo, Fermo } from '../../contracts/emissione'
import { toCents, type Cents } from '../../engine/kernel/money'
import { audit } from '../platform/audit'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { blocca, type EmissioneRef } from './blocca'

/** That a statement of a run (`v`) is on hold by hand. */
export const fermata = Prisma.sql`exists (select from fermo_emissione f where f.belfiore = v.belfiore
  and f.emissione_id = v.emissione_id and f.codice_fiscale = v.codice_fiscale and f.tolto_il is null)`

/** How many statements of a run are on hold by hand, and what they would ask. */
export type Fermi = { readonly quanti: number; readonly importo: Cents }

/** Rows of a run that are on hold by hand: sought from the few that somebody held, never from all people of a comune. */
const tenute = ({ belfiore, id }: EmissioneRef): Prisma.Sql => Prisma.sql`
  select v.codice_fiscale, v.importo from (
    select f.codice_fiscale from fermo_emissione f
    where f.belfiore = ${belfiore}::bpchar and f.emissione_id = ${id}::uuid and f.tolto_il is null offset 0) held
  cross join lateral (
    select v.codice_fiscale, v.importo from voce_emissione v
    where v.belfiore = ${belfiore}::bpchar and v.emissione_id = ${id}::uuid and v.codice_fiscale = held.codice_fiscale
      and v.esito = 'pronta' offset 0) v`

export const fermiDi = async (tx: Tx, ref: EmissioneRef): Promise<Fermi> => {
  const [row] = await tx.$queryRaw<{ quanti: number; importo: bigint }[]>`
    select count(*)::int as quanti, coalesce(sum(importo), 0)::bigint as importo from (${tenute(ref)}) t`
  return { quanti: row?.quanti ?? 0, importo: toCents(Number(row?.importo ?? 0)) }
}

/** The same by the part that they are in. */
export const fermiPerLotto = async (tx: Tx, ref: EmissioneRef): Promise<ReadonlyMap<number, number>> => {
  const rows = await tx.$queryRaw<{ numero: number; quanti: number }[]>`
    select l.numero, count(*)::int as quanti from (${tenute(ref)}) t
    join lotto_emissione l on l.belfiore = ${ref.belfiore}::bpchar and l.emissione_id = ${ref.id}::uuid
      and l.fase = 'prova' and t.codice_fiscale > l.dopo and t.codice_fiscale <= l.fino
    group by l.numero`
  return new Map(rows.map(({ numero, quanti }) => [numero, quanti]))
}

/** What became of it: `motivo` none was given; `cambiata` the run is not in that state any more, or nothing is to be held of that person. */
export type EsitoFermo = 'fermata' | 'ripresa' | 'cambiata' | 'assente' | 'motivo'

type Di = EmissioneRef & { readonly codiceFiscale: string }

const metti = async (tx: Tx, scope: Scope, { belfiore, id, codiceFiscale }: Di, motivo: string): Promise<boolean> => {
  const key = { belfiore, emissioneId: id, codiceFiscale }
  const voce = await tx.voceEmissione.findUnique({ where: { belfiore_emissioneId_codiceFiscale: key } })
  if (voce?.esito !== 'pronta') return false
  if ((await tx.fermoEmissione.count({ where: { ...key, toltoIl: null } })) > 0) return false
  await tx.fermoEmissione.create({ data: { ...key, motivo, messoDa: scope.actor } })
  return true
}

const togli = async (tx: Tx, scope: Scope, { belfiore, id, codiceFiscale }: Di): Promise<boolean> => {
  const { count } = await tx.fermoEmissione.updateMany({
    where: { belfiore, emissioneId: id, codiceFiscale, toltoIl: null },
    data: { toltoDa: scope.actor, toltoIl: new Date() },
  })
  return count > 0
}

const DONE = {
  ferma: { esito: 'fermata', reason: 'avviso fermato a mano prima del rilascio' },
  togli: { esito: 'ripresa', reason: 'avviso non più fermo' },
} as const satisfies Record<AttoFermo, { readonly esito: EsitoFermo; readonly reason: string }>

/**
 * Puts the statement of somebody of a tried run on hold, or takes it off, before the run is released: its row is locked, so a release
 * sees it or comes first.
 */
export const fermaVoce = (
  scope: Scope,
  ref: EmissioneRef,
  { soggetto, atto, motivo }: Omit<Fermo, 'id'>,
): Promise<EsitoFermo> =>
  db(scope, async (tx) => {
    const { belfiore, id } = ref
    const who = await tx.soggetto.findFirst({ where: { belfiore, id: soggetto } })
    const run = await blocca(tx, ref)
    if (who === null || run === null) return 'assente'
    if (atto === 'ferma' && motivo === '') return 'motivo'
    const di = { belfiore, id, codiceFiscale: who.codiceFiscale }
    const did =
      run.stato === 'provata' && (atto === 'ferma' ? await metti(tx, scope, di, motivo) : await togli(tx, scope, di))
    if (!did) return 'cambiata'
    const { esito, reason } = DONE[atto]
    await audit(tx, scope, {
      ...{ belfiore, persona: di.codiceFiscale, action: 'change:emissione', object: id, reason },
      ...(atto === 'ferma' ? { values: { motivo } } : {}),
    })
    return esito
  })
