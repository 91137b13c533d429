import type { IsoDate } from '../../../engine/kernel/dates'
import { addDays } from '../../../engine/kernel/dates'
import type { Quale } from '../../f24/queries'
import { Prisma, type Tx } from '../../platform/db'
import { INSTALLATION, ScopeError, system, type Scope } from '../../platform/scope'
import type { Tenuto } from './confronta'

/** Until a batch of this year has made that of the next, both instalments of it: a year and a half. */
export const GIORNI_TENUTI = 550
/** A file that nobody has confirmed goes by itself. */
export const ORE_ANTEPRIMA = 24

export const tenutoAl = (oggi: IsoDate): IsoDate => addDays(oggi, GIORNI_TENUTI)

/** The organisation of who acts. @throws ScopeError for who acts for none */
export const organizzazioneDi = ({ organizzazione }: Scope): string => {
  if (organizzazione === undefined) throw new ScopeError('Asked for the batches of who acts for no organisation.')
  return organizzazione
}

/** The installation, at work for one organisation: it sees its batches and nothing else of it. */
export const alServizio = (organizzazione: string): Scope => ({ ...system(INSTALLATION, 'worker'), organizzazione })

/**
 * Those of these clients whom the key of a program does not reach: it is a seat's, and the batch in which they came last is not. For a
 * person, and for a key of no seat alone, nobody.
 */
export const diAltraSede = async (
  tx: Tx,
  organizzazione: string,
  clienti: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.$queryRaw<{ cliente: string }[]>`
    select x.cliente from (select distinct on (c.codice_fiscale) c.codice_fiscale as cliente, l.sede_id
      from cliente_lotto c join lotto l on l.organizzazione_id = c.organizzazione_id and l.id = c.lotto_id
      where c.organizzazione_id = ${organizzazione}::uuid and c.codice_fiscale = any (${[...clienti]}::text[])
        and l.stato <> 'anteprima'
      order by c.codice_fiscale, l.confermato_il desc, c.sostituito_da is null desc) x
    where scope_chiave_sede() is not null and x.sede_id is distinct from scope_chiave_sede()`
  return new Set(rows.map(({ cliente }) => cliente))
}

type Row = {
  readonly cliente: string
  readonly cliente_impronta: string
  chiave: string | null
  impronta: string | null
}

/** What the organisation keeps of these clients for a year and an instalment, in whatever batch. */
export const tenutoDi = async (
  tx: Tx,
  organizzazione: string,
  { anno, quale, clienti }: { readonly anno: number; readonly quale: Quale; readonly clienti: readonly string[] },
): Promise<Tenuto> => {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select c.codice_fiscale as cliente, c.impronta as cliente_impronta, r.chiave, r.impronta
    from cliente_lotto c join lotto l on l.organizzazione_id = c.organizzazione_id and l.id = c.lotto_id
      left join riga_lotto r on r.organizzazione_id = c.organizzazione_id and r.lotto_id = c.lotto_id
        and r.codice_fiscale = c.codice_fiscale and r.chiave is not null
    where c.organizzazione_id = ${organizzazione}::uuid and c.codice_fiscale = any (${[...clienti]}::text[])
      and c.sostituito_da is null and l.anno = ${anno} and l.quale = ${quale} and l.stato <> 'anteprima'`)
  const found = new Map<string, { impronta: string; righe: Map<string, string> }>()
  for (const { cliente, cliente_impronta: impronta, chiave, impronta: own } of rows) {
    const known = found.get(cliente) ?? { impronta, righe: new Map<string, string>() }
    if (chiave !== null && own !== null) known.righe.set(chiave, own)
    found.set(cliente, known)
  }
  return found
}
