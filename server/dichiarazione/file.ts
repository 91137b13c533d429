import type { Risposte } from '../../contracts/dichiarazione/risposte'
import { leggiEnc } from '../../contracts/dichiarazione/enc'
import { leggiImu } from '../../contracts/dichiarazione/imu'
import { fornituraEnc, fornituraImu, type Fornitore, type Fornitura } from '../../formats/dichiarazione-imu/fornitura'
import type { DichiarazioneEnc } from '../../formats/dichiarazione-imu/modello-enc'
import type { DichiarazioneImu } from '../../formats/dichiarazione-imu/modello'
import { normaliseName } from '../comuni/queries'
import { contestoDi } from './contesto'
import { pdfEnc } from './pdf/enc'
import { pdfImu, type Presentata } from './pdf/imu'

export const FORMATI = ['pdf', 'telematico'] as const
export type FormatoFile = (typeof FORMATI)[number]

export type FileDichiarazione = {
  readonly type: string
  /** What it is and of which comune, and nothing of whom. */
  readonly name: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** `Dichiarazione-IMU-2025-cremona.pdf` */
const nameOf = (
  di: { readonly periodo: number; readonly comune: { readonly nome: string } },
  which: string,
  end: string,
) => `Dichiarazione-${which}-${di.periodo}-${normaliseName(di.comune.nome).replace(/ /g, '-')}.${end}`

/** The record takes every value that the answers allow: their lengths are its own, and a test holds them together. */
const telematico = (made: Fornitura, name: string): FileDichiarazione => {
  if (!made.ok) throw new Error(`The record refused what the answers allowed: ${JSON.stringify(made.problems)}`)
  return { type: 'text/plain; charset=us-ascii', name, body: Uint8Array.from(Buffer.from(made.testo, 'latin1')) }
}

/** Who sends it: a CAF, who declares for another, or the contribuente. */
const fornitoreDi = ({ intermediario, dichiarante, contribuente }: DichiarazioneImu): Fornitore => ({
  tipo: intermediario?.caf === undefined ? '01' : '10',
  codiceFiscale: (intermediario ?? dichiarante ?? contribuente).codiceFiscale,
})

/** The telematic records of a declaration, as text. */
export const telematicoDi = (value: DichiarazioneImu): string => {
  const made = fornituraImu(value, fornitoreDi(value))
  if (!made.ok) throw new Error(`The record refused what the answers allowed: ${JSON.stringify(made.problems)}`)
  return made.testo
}

/** Of one that was sent: its records are those of that day, and its paper says so. */
export type Inviata = Presentata & { readonly telematico: string }

/** The paper, or the telematic records. */
export const fileDiImu = async (
  value: DichiarazioneImu,
  formato: FormatoFile,
  sent?: Inviata,
): Promise<FileDichiarazione> =>
  formato === 'pdf'
    ? { type: 'application/pdf', name: nameOf(value, 'IMU', 'pdf'), body: await pdfImu(value, sent) }
    : telematico({ ok: true, testo: sent?.telematico ?? telematicoDi(value) }, nameOf(value, 'IMU', 'txt'))

/** A file of the declaration; undefined while something in the answers is wrong. */
export const fileImu = async (risposte: Risposte, formato: FormatoFile): Promise<FileDichiarazione | undefined> => {
  const { value } = leggiImu(risposte, await contestoDi(risposte))
  return value && fileDiImu(value, formato)
}

export const fileDiEnc = async (value: DichiarazioneEnc, formato: FormatoFile): Promise<FileDichiarazione> => {
  if (formato === 'pdf') {
    return { type: 'application/pdf', name: nameOf(value, 'IMU-ENC', 'pdf'), body: await pdfEnc(value) }
  }
  const { intermediario, ente } = value
  const fornitore: Fornitore = {
    tipo: intermediario?.caf === undefined ? '01' : '10',
    codiceFiscale: (intermediario ?? ente).codiceFiscale,
  }
  return telematico(fornituraEnc(value, fornitore), nameOf(value, 'IMU-ENC', 'txt'))
}

/** A file of the declaration of a body that does no commerce; undefined while something in the answers is wrong. */
export const fileEnc = async (risposte: Risposte, formato: FormatoFile): Promise<FileDichiarazione | undefined> => {
  const { value } = leggiEnc(risposte, await contestoDi(risposte))
  return value && fileDiEnc(value, formato)
}
