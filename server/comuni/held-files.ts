import { heldOf, type Held } from './held'
import { readReference } from './reference'
import { readReferenceFiles } from './reference-files'
import { versionOf } from './version-of'

/** The reference data of a folder, as a load of it would leave them in an empty database. */
export const heldFromFiles = (folder: string): Held => {
  const files = readReferenceFiles(folder)
  const { comuni, prospetti, differenziate, delibere } = readReference(files)
  return heldOf({
    version: versionOf(files),
    origin: 'files',
    comuni: comuni?.comuni ?? [],
    nomi: comuni?.nomi ?? [],
    prospetti: [...prospetti.values()].flat(),
    differenziate: [...differenziate.values()].flat(),
    delibere: delibere ?? [],
  })
}
