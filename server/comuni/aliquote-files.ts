import type { AliquoteComune } from '../../engine/imu/imu.types'
import { readReferenceFiles } from './reference-files'
import { readReference, type Reference } from './reference'
import { nearestYear, noAliquote, toAliquote, toAliquoteNotHeld } from './to-aliquote'

const newestReading = ({ prospetti }: Reference): string =>
  [...prospetti.values()]
    .flat()
    .map(({ rilevata }) => rilevata)
    .reduce((newest, day) => (day > newest ? day : newest), '')

const lookup = (reference: Reference): ((belfiore: string, anno: number) => AliquoteComune | undefined) => {
  const comuni = new Set(reference.comuni?.comuni.map(({ belfiore }) => belfiore))
  const prospetti = new Map(
    [...reference.prospetti.values()].flat().map((row) => [`${row.belfiore} ${row.anno}`, row] as const),
  )
  const years = [...reference.prospetti.keys()]
  const newest = newestReading(reference)

  const held = (belfiore: string, anno: number): AliquoteComune | undefined => {
    const prospetto = prospetti.get(`${belfiore} ${anno}`)
    const own = (reference.differenziate.get(anno) ?? []).filter((row) => row.belfiore === belfiore)
    return prospetto && toAliquote(prospetto, own)
  }
  return (belfiore, anno) => {
    if (!comuni.has(belfiore)) return undefined
    const year = nearestYear(
      years.filter((each) => prospetti.has(`${belfiore} ${each}`)),
      anno,
    )
    const found = year === undefined ? undefined : held(belfiore, year)
    if (found === undefined) return noAliquote(belfiore, anno, newest)
    return year === anno ? found : toAliquoteNotHeld(anno, found)
  }
}

/**
 * The same answers as `findAliquote`, from the files of a folder instead of the database: for the command line, which
 * works without one. The files are read when the first comune is asked for.
 */
export const aliquoteFromFiles = (
  folder: string,
): ((belfiore: string, anno: number) => Promise<AliquoteComune | undefined>) => {
  let find: ReturnType<typeof lookup> | undefined
  return async (belfiore, anno) => {
    find ??= lookup(readReference(readReferenceFiles(folder)))
    return find(belfiore, anno)
  }
}
