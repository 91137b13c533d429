import { FORMATI, INSIEMI, type Formato, type Insieme } from '../../contracts/dati/insiemi'
import { datiScritti, fileDi, statoDi, type FileDati } from './queries'

/** A file as it would be downloaded now. The bytes are uncompressed, and told from its first rows: about right. */
export type Misura = FileDati & {
  readonly insieme: Insieme
  readonly bytes: Readonly<Record<Formato, number>>
}

/** The head of a file and its first rows: enough to tell how long the rest will be. */
const aboutBytes = async (insieme: Insieme, formato: Formato, { anno, righe }: FileDati): Promise<number> => {
  const pieces = datiScritti(insieme, formato, '', anno === undefined ? [] : [anno])
  const head = await pieces.next()
  const first = await pieces.next()
  await pieces.return(undefined)
  if (head.done || first.done) return 0
  // a JSON has its rows apart by a line end, a CSV has one after each
  const rows = first.value.split(formato === 'csv' ? '\r\n' : ',\n').length - (formato === 'csv' ? 1 : 0)
  return Buffer.byteLength(head.value) + Math.round((Buffer.byteLength(first.value) / Math.max(1, rows)) * righe)
}

const measure = async (): Promise<readonly Misura[]> => {
  const found: Misura[] = []
  for (const insieme of INSIEMI) {
    for (const file of await fileDi(insieme)) {
      const [csv, json] = await Promise.all(FORMATI.map((formato) => aboutBytes(insieme, formato, file)))
      found.push({ insieme, ...file, bytes: { csv: csv ?? 0, json: json ?? 0 } })
    }
  }
  return found
}

const kept = new Map<string, Promise<readonly Misura[]>>()

/** Every file with its rows and size: looked at once for each version of the data. */
export const misure = async (): Promise<readonly Misura[]> => {
  const { version } = await statoDi('aliquote-imu')
  const known = kept.get(version)
  if (known) return known
  const measured = measure()
  kept.clear()
  kept.set(version, measured)
  measured.catch(() => kept.delete(version))
  return measured
}
