import type { AliquoteComune } from '../../engine/imu/imu.types'
import type { Held } from './held'
import { heldFromFiles } from './held-files'
import { aliquoteIn } from './aliquote-in'

/**
 * The same answers as `findAliquote`, from the files of a folder instead of the database: for the command line, which
 * works without one. The files are read when the first comune is asked for.
 */
export const aliquoteFromFiles = (
  folder: string,
): ((belfiore: string, anno: number) => Promise<AliquoteComune | undefined>) => {
  let data: Held | undefined
  return async (belfiore, anno) => aliquoteIn((data ??= heldFromFiles(folder)), belfiore, anno)
}
