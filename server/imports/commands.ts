import type { Colonne } from '../../formats/elenchi/elenco'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { DESTINATIONS, type Destination, type Tipo } from './destinations'
import { hold, letGo } from './hold'
import { countsOf, lastRow, type Counts } from './queries'
import { applyStatement, closeStatement, previewStatement } from './statements'

export { ImportOvertaken, openImport, readInto, stageFile, type Asked, type Source } from './stage'

/** Staged rows at a time: each of these transactions ends well within five seconds, and none is done twice. */
const ROWS = 1_000

export type ImportId = { readonly belfiore: string; readonly id: string }

type State = { readonly tipo: string; readonly stato: string; readonly cursore: number; readonly file: string }

const stateOf = async (tx: Tx, { belfiore, id }: ImportId): Promise<State> =>
  tx.importazione.findUniqueOrThrow({ where: { belfiore_id: { belfiore, id } } })

/** Runs `step` over the staged rows from where the import stands; the place is remembered with each step. */
const inSteps = async (
  scope: Scope,
  which: ImportId,
  stato: string,
  step: (tx: Tx, to: Destination, from: number, until: number) => Promise<void>,
): Promise<void> => {
  const { belfiore, id } = which
  const last = await db(scope, (tx) => lastRow(tx, which))
  for (let done = false; !done;) {
    done = await db(scope, async (tx) => {
      // one at a time in a comune: the second sees what the first has put in
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`importazione ${belfiore}`}))::text`
      const state = await stateOf(tx, which)
      if (state.stato !== stato || state.cursore >= last) return true
      await hold(tx, which)
      const until = Math.min(state.cursore + ROWS, last)
      await step(tx, DESTINATIONS[state.tipo as Tipo], state.cursore, until)
      await tx.importazione.update({ where: { belfiore_id: { belfiore, id } }, data: { cursore: until } })
      return until >= last
    })
  }
}

/** Says what applying would do: new, changed, unchanged, faulty. Nothing is applied. */
export const previewImport = async (scope: Scope, which: ImportId): Promise<Counts> => {
  const { belfiore, id } = which
  const again = await db(scope, async (tx) => {
    const { stato } = await stateOf(tx, which)
    if (stato === 'anteprima') {
      await tx.importazione.update({ where: { belfiore_id: { belfiore, id } }, data: { cursore: 0 } })
      await hold(tx, which)
    }
    return stato === 'anteprima'
  })
  if (again) {
    await inSteps(scope, which, 'anteprima', async (tx, to, from, until) => {
      await tx.$executeRawUnsafe(previewStatement(to), belfiore, id, from, until)
    })
  }
  return db(scope, async (tx) => {
    const conteggi = await countsOf(tx, which)
    await tx.importazione.update({ where: { belfiore_id: { belfiore, id } }, data: { conteggi } })
    await letGo(tx, which, 'anteprima')
    return conteggi
  })
}

/** Somebody says which column is which: the list can be read. @returns false where it was said already */
export const nameColumns = (scope: Scope, { belfiore, id }: ImportId, colonne: Colonne): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { belfiore, id, stato: 'colonne' }
    const { count } = await tx.importazione.updateMany({ where, data: { stato: 'lettura', colonne } })
    if (count > 0) await hold(tx, { belfiore, id })
    return count > 0
  })

const UNDER_WAY = ['colonne', 'lettura', 'anteprima', 'confermata']

/**
 * Calls an import off, and empties what was read of it. What it has applied already stays, as rows that say where they are
 * from. @returns false where it was over
 */
export const cancelImport = (scope: Scope, { belfiore, id }: ImportId): Promise<boolean> =>
  db(scope, async (tx) => {
    const where = { belfiore, id, stato: { in: UNDER_WAY } }
    const { count } = await tx.importazione.updateMany({
      where,
      data: { stato: 'annullata', scade: null, finitaIl: new Date() },
    })
    if (count === 0) return false
    await tx.$executeRaw`update riga_importata set dati = null, legami = null, problemi = null
      where belfiore = ${belfiore}::bpchar and importazione_id = ${id}::uuid`
    const entry = { belfiore, persona: null, action: 'change:importazione', object: id } as const
    await audit(tx, scope, { ...entry, reason: 'importazione annullata' })
    return true
  })

/** Somebody has seen the preview and says yes. */
export const confirmImport = (scope: Scope, which: ImportId): Promise<void> =>
  db(scope, async (tx) => {
    const { belfiore, id } = which
    const { stato, tipo } = await stateOf(tx, which)
    if (stato !== 'anteprima') return
    await tx.importazione.update({
      where: { belfiore_id: { belfiore, id } },
      data: { stato: 'confermata', cursore: 0, confermataDa: scope.actor, confermataIl: new Date() },
    })
    await hold(tx, which)
    await audit(tx, scope, {
      ...{ belfiore, persona: null, action: 'change:importazione', object: id },
      reason: `importazione di ${tipo}`,
    })
  })

/**
 * Applies a confirmed import, or goes on with one that was cut short. What changed gets a new row, and the old one the
 * moment it was replaced; what is the same is left alone. The staged rows are emptied as they go.
 */
export const applyImport = async (scope: Scope, which: ImportId): Promise<Counts> => {
  const { belfiore, id } = which
  await inSteps(scope, which, 'confermata', async (tx, to, from, until) => {
    for (const before of to.prima) await tx.$executeRawUnsafe(before, belfiore, id, from, until)
    await tx.$executeRawUnsafe(applyStatement(to), belfiore, id, from, until, scope.actor)
    const close = closeStatement(to)
    if (close !== undefined) await tx.$executeRawUnsafe(close, belfiore, id, from, until, scope.actor)
  })
  return db(scope, async (tx) => {
    const conteggi = await countsOf(tx, which)
    const { stato } = await stateOf(tx, which)
    if (stato === 'confermata') {
      await tx.importazione.update({
        where: { belfiore_id: { belfiore, id } },
        data: { stato: 'applicata', conteggi, scade: null, finitaIl: new Date() },
      })
    }
    return conteggi
  })
}
