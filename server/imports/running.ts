import { logError } from '../platform/log'
import type { Scope } from '../platform/scope'
import { applyImport, ImportOvertaken, previewImport, readInto, type ImportId } from './commands'
import { forget, openKept } from './kept-file'

// Next loads this file more than once in development: the process knows one list all the same.
const running: Set<string> = ((globalThis as { sportelloImports?: Set<string> }).sportelloImports ??= new Set())

/** Whether this process is at it; another may be. */
export const isRunning = (id: string): boolean => running.has(id)

const goOn = (id: string, work: () => Promise<void>): void => {
  if (running.has(id)) return
  running.add(id)
  work()
    .catch((error: unknown) => {
      // called off, or taken over by another process: nothing is lost, and the page says where it stands
      if (!(error instanceof ImportOvertaken)) logError('import-stopped', error)
    })
    .finally(() => running.delete(id))
}

/** Reads the file of an import and works out what applying it would do, while its page says how far it is. */
export const readOn = (scope: Scope, which: ImportId): void =>
  goOn(which.id, async () => {
    await readInto(scope, which, () => openKept(which.id))
    await previewImport(scope, which)
    await forget(which.id)
  })

/** Works the preview out again: other files have come in since. */
export const previewAgain = (scope: Scope, which: ImportId): void =>
  goOn(which.id, async () => {
    await previewImport(scope, which)
  })

/** Applies a confirmed import, or goes on with one that was cut short. */
export const applyOn = (scope: Scope, which: ImportId): void =>
  goOn(which.id, async () => {
    await applyImport(scope, which)
  })
