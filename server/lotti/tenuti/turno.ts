import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { IsoDate } from '../../../engine/kernel/dates'
import type { RigaLotto } from '../../../formats/elenchi/lotto'
import type { LineError } from '../../../formats/line-error'
import type { Quale } from '../../f24/queries'
import { isoDayOf } from '../../platform/clock'
import { db, type Tx } from '../../platform/db'
import { INSTALLATION, system } from '../../platform/scope'
import type { Cliente } from '../lotto.types'
import { alServizio } from './tenuto'

/** How long a client is one worker's. One that dies holds it so long; then another takes it up. */
const LEASE = '60 seconds'
/** Clients taken up at once: a second's work, written in one transaction. */
const AT_ONCE = 20

/** A batch that is being computed. */
export type InCorso = {
  readonly id: string
  readonly organizzazione: string
  readonly anno: number
  readonly quale: Quale
  readonly lingua: Lingua
  readonly studio: string
  readonly giorno: IsoDate
}

/** A client in the hands of this worker. */
export type Preso = { readonly cliente: Cliente; readonly tentativi: number }

/** Batches of which something is left to compute. */
export const dueBatches = (): Promise<readonly string[]> =>
  db(system(INSTALLATION, 'worker'), async (tx) =>
    (
      await tx.lotto.findMany({ where: { stato: 'in-corso' }, orderBy: { confermatoIl: 'asc' }, select: { id: true } })
    ).map(({ id }) => id),
  )

/** One of them; undefined where it is done, or taken away. */
export const findInCorso = (id: string): Promise<InCorso | undefined> =>
  db(system(INSTALLATION, 'worker'), async (tx) => {
    const found = await tx.lotto.findFirst({ where: { id, stato: 'in-corso' } })
    if (found === null) return undefined
    const { organizzazioneId: organizzazione, anno, quale, lingua, studio, giorno } = found
    return {
      id,
      organizzazione,
      anno,
      studio,
      quale: quale as Quale,
      lingua: lingua as Lingua,
      giorno: isoDayOf(giorno!),
    }
  })

type Taken = { readonly codice_fiscale: string; readonly tentativi: number }

// materialized: a plan that asks the subquery again for each row would take more than the limit
const take = (tx: Tx, { id, organizzazione }: InCorso) => tx.$queryRaw<Taken[]>`
  with liberi as materialized (
    select codice_fiscale from cliente_lotto
    where organizzazione_id = ${organizzazione}::uuid and lotto_id = ${id}::uuid
      and (stato = 'attesa' or stato = 'in-corso' and scade < now())
    order by ordine limit ${AT_ONCE} for update skip locked)
  update cliente_lotto c set stato = 'in-corso', tentativi = c.tentativi + 1, scade = now() + ${LEASE}::interval
  from liberi where c.organizzazione_id = ${organizzazione}::uuid and c.lotto_id = ${id}::uuid
    and c.codice_fiscale = liberi.codice_fiscale
  returning c.codice_fiscale, c.tentativi`

type Row = { readonly riga: number; readonly codiceFiscale: string; readonly dati: unknown; readonly errori: unknown }

const clienteOf = (codiceFiscale: string, rows: readonly Row[]): Cliente => {
  const own = rows.filter((row) => row.codiceFiscale === codiceFiscale)
  return {
    codiceFiscale,
    righe: own.flatMap(({ riga, dati }) => (dati === null ? [] : [{ line: riga, riga: dati as RigaLotto }])),
    errori: own.flatMap(({ errori }) => (errori === null ? [] : (errori as LineError[]))),
  }
}

/** Takes some clients of a batch up, in the order of the file; none where others have all that are left. */
export const prendi = (lotto: InCorso): Promise<readonly Preso[]> =>
  db(alServizio(lotto.organizzazione), async (tx) => {
    const taken = await take(tx, lotto)
    const codes = taken.map(({ codice_fiscale }) => codice_fiscale)
    const rows = await tx.rigaLotto.findMany({
      where: { organizzazioneId: lotto.organizzazione, lottoId: lotto.id, codiceFiscale: { in: codes } },
      orderBy: { riga: 'asc' },
    })
    return taken.map(({ codice_fiscale, tentativi }) => ({ cliente: clienteOf(codice_fiscale, rows), tentativi }))
  })

/** Ends a batch with its last client. It is locked, so of two that end the last ones, one sees the other. */
export const finisci = async (tx: Tx, { id, organizzazione }: InCorso): Promise<void> => {
  await tx.$queryRaw`select id::text from lotto
    where organizzazione_id = ${organizzazione}::uuid and id = ${id}::uuid for no key update`
  const left = await tx.clienteLotto.count({
    where: { organizzazioneId: organizzazione, lottoId: id, stato: { not: 'fatto' } },
  })
  if (left > 0) return
  await tx.lotto.updateMany({
    where: { organizzazioneId: organizzazione, id, stato: 'in-corso' },
    data: { stato: 'pronto', finitoIl: new Date() },
  })
}
