import { audit } from '../platform/audit'
import { db } from '../platform/db'
import { logError } from '../platform/log'
import { staff, system, type Scope } from '../platform/scope'
import { applyImport, ImportOvertaken, previewImport, readInto, type ImportId } from './commands'
import { LEASE } from './hold'
import { forget, isKept, openKept } from './kept-file'

/** How often a worker goes on with one import before it is left to somebody. */
const MOST = 10

const WORKER = 'worker'

/** An import in the hands of this worker: in the scope of who brought it in, or confirmed it. */
type Taken = { readonly stato: string; readonly scope: Scope }

/** Imports of a comune whose process said nothing for so long that it must have died. */
export const stoppedImports = (belfiore: string): Promise<readonly string[]> =>
  db(system(belfiore, WORKER), async (tx) => {
    const where = { belfiore, scade: { lt: new Date() }, riprese: { lt: MOST } }
    return (await tx.importazione.findMany({ where, orderBy: { creataIl: 'asc' } })).map(({ id }) => id)
  })

type Row = { readonly stato: string; readonly da: string }

/** Takes an import up, unless its process is there after all or another worker has it; undefined then. */
const take = ({ belfiore, id }: ImportId): Promise<Taken | undefined> => {
  const scope = system(belfiore, WORKER)
  return db(scope, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      update importazione set scade = now() + ${LEASE}::interval, riprese = riprese + 1, ripresa_il = now()
      where belfiore = ${belfiore}::bpchar and id = ${id}::uuid and scade < now() and riprese < ${MOST}
        and stato in ('lettura', 'anteprima', 'confermata')
      returning stato, coalesce(confermata_da, creata_da) as da`
    if (row === undefined) return undefined
    await audit(tx, scope, {
      ...{ belfiore, persona: null, action: 'change:importazione', object: id },
      reason: 'importazione ripresa',
    })
    return { stato: row.stato, scope: staff(row.da, 'operatore', [belfiore], `importazione ripresa ${id}`) }
  })
}

/** The file is not where this worker looks: it has to be brought in again, and nobody looks for it by the minute. */
const rest = (which: ImportId): Promise<void> =>
  db(system(which.belfiore, WORKER), async (tx) => {
    await tx.importazione.updateMany({ where: { ...which, stato: 'lettura' }, data: { scade: null } })
  })

const goOn = async ({ stato, scope }: Taken, which: ImportId): Promise<void> => {
  if (stato === 'confermata') {
    await applyImport(scope, which)
    return
  }
  if (stato === 'lettura') await readInto(scope, which, () => openKept(which.id))
  await previewImport(scope, which)
  await forget(which.id)
}

/** Goes on with an import where a process left it: what that one had done stands, and no step is done twice. */
export const resumeImport = async (which: ImportId): Promise<'done' | 'not-mine' | 'rests' | 'again'> => {
  const taken = await take(which)
  if (taken === undefined) return 'not-mine'
  if (taken.stato === 'lettura' && !(await isKept(which.id))) {
    await rest(which)
    return 'rests'
  }
  try {
    await goOn(taken, which)
    return 'done'
  } catch (error) {
    if (error instanceof ImportOvertaken) return 'not-mine'
    // taken up again when its time is over: a database that was away may be back by then
    logError('import-stopped', error)
    return 'again'
  }
}
