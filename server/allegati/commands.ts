import { randomUUID } from 'node:crypto'
import { MOST_ALLEGATI, type AllegatoRefusal, type TipoAllegato } from '../../contracts/allegati'
import { audit } from '../platform/audit'
import { Prisma, type Tx } from '../platform/db'
import { logError } from '../platform/log'
import type { Scope } from '../platform/scope'
import { StorageError, type Deposito } from '../platform/storage'
import { storage, storageOf } from '../platform/storage-chosen'
import { isUnavailable } from '../platform/unavailable'
import { examine } from './examine'
import { shownName } from './name'
import { findAllegato, motivoDi, type Place } from './queries'
import type { Received } from './receive'

export type Attached =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: AllegatoRefusal }

class TooMany extends Error {}

type About = Pick<Place, 'belfiore' | 'codiceFiscale'> & { readonly mandatoId?: string | null }

const about = (on: About, id: string) => ({
  belfiore: on.belfiore,
  persona: on.codiceFiscale,
  reason: motivoDi(on),
  object: id,
})

/** What a place asks of its papers beyond what all must be. */
export type Asked = {
  /** Of these kinds alone. */
  readonly tipi?: readonly TipoAllegato[]
  /** So many at most. */
  readonly most?: number
  /** Written in the same transaction, once the row of the paper is there. */
  readonly also?: (tx: Tx) => Promise<void>
}

/** Another came in the same place at the same moment, where there is room for one. */
const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/** Why it could not be kept; what is no state that passes is thrown on. */
const stopped = (error: unknown): AllegatoRefusal => {
  if (error instanceof TooMany || isTaken(error)) return 'too-many'
  if (error instanceof StorageError) {
    logError('allegato-not-kept', error)
    return error.why === 'full' ? 'storage-full' : 'storage-away'
  }
  if (!isUnavailable(error)) throw error
  logError('allegato-not-kept', error)
  return 'storage-away'
}

/**
 * Takes a file in on a draft, a request or a mandate: looked at first, outside of any transaction, then kept with its row and its audit, all of it or
 * nothing.
 */
export const attach = async (
  scope: Scope,
  on: Place,
  name: string,
  { bytes, sha256 }: Received,
  { tipi, most = MOST_ALLEGATI, also }: Asked = {},
): Promise<Attached> => {
  const seen = await examine(bytes)
  if (!seen.ok) return seen
  if (tipi !== undefined && !tipi.includes(seen.tipo)) return { ok: false, why: 'other-type' }
  const id = randomUUID()
  const place = storage()
  const row = { ...on, id, nome: shownName(name), tipo: seen.tipo, dimensione: BigInt(bytes.length), sha256 }
  const write = async (tx: Tx): Promise<void> => {
    const { belfiore, bozzaId, praticaId, mandatoId = null } = on
    const before = await tx.allegato.count({ where: { belfiore, bozzaId, praticaId, mandatoId, toltoIl: null } })
    if (before >= most) throw new TooMany()
    const more = { caricatoDa: scope.actor, deposito: place.deposito, esitoScansione: seen.scansione }
    await tx.allegato.createMany({ data: [{ ...row, ...more }] })
    await audit(tx, scope, { ...about(on, id), action: 'change:allegato', values: { tipo: seen.tipo, sha256 } })
    await also?.(tx)
  }
  try {
    await place.put(scope, { belfiore: on.belfiore, id }, bytes, write)
    return { ok: true, id }
  } catch (error) {
    return { ok: false, why: stopped(error) }
  }
}

/** Takes it off its draft, and its bytes away: what was sent stays. @returns false where there is none to take off */
export const detach = async (
  scope: Scope,
  key: { readonly belfiore: string; readonly id: string },
): Promise<boolean> => {
  const found = await findAllegato(scope, key)
  if (found === undefined) return false
  const write = async (tx: Tx): Promise<true | undefined> => {
    const where = { ...key, praticaId: null, toltoIl: null }
    if ((await tx.allegato.updateMany({ where, data: { toltoIl: new Date() } })).count === 0) return undefined
    await audit(tx, scope, { ...about(found, key.id), action: 'erase:allegato' })
    return true
  }
  return (await storageOf(found.deposito as Deposito).remove(scope, key, write)) === true
}
