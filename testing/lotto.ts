import { LOTTO } from '../formats/elenchi/lotto'
import { archivioOf, type Archivio } from '../server/comuni/archivio'
import { heldOf } from '../server/comuni/held'
import { calcolaLotto, leggiLotto, type ModoLotto } from '../server/lotti/queries'
import { comuneRows } from '../server/comuni/nomi-rows'
import type { AliquoteComune } from '../engine/imu/imu.types'
import { aliquoteNote } from './aliquote'
import { inPieces } from './bytes'

const comune = (belfiore: string, istat: string, nome: string, sigla: string, provincia: string, regione: string) => ({
  ...{ belfiore, istat, nome, sigla, provincia, regione, popolazione: 1_000 },
})

const COMUNI = comuneRows([
  comune('D150', '019036', 'Cremona', 'CR', 'Cremona', 'Lombardia'),
  comune('F205', '015146', 'Milano', 'MI', 'Milano', 'Lombardia'),
  comune('C336', '016065', 'Castro', 'BG', 'Bergamo', 'Lombardia'),
  comune('M261', '075096', 'Castro', 'LE', 'Lecce', 'Puglia'),
  comune('L378', '022205', 'Trento', 'TN', 'Trento', 'Trentino-Alto Adige'),
] as never)

const BASE = {
  'altro-fabbricato': '1.06',
  'gruppo-d': '1.06',
  terreno: '0.96',
  area: '0.96',
  'abitazione-principale': '0.6',
}

/** Rates of invented readings: Cremona 1,06 and Milano 1,14, 0,98 the year before. */
export const archivioNoto = (
  more: (belfiore: string, anno: number) => Partial<AliquoteComune> = () => ({}),
): Archivio => {
  const held = heldOf({
    ...{ version: 'test', origin: 'files', prospetti: [], differenziate: [], delibere: [] },
    comuni: COMUNI,
    nomi: COMUNI.map(({ belfiore, nome, sigla, istat }) => ({
      ...{ belfiore, nome: nome.toUpperCase(), sigla, istat, dal: null, al: null, ricerca: ` ${nome.toLowerCase()}` },
      ...{ comune_oggi: belfiore, provenienza: 'stesso-codice' },
    })),
  })
  return {
    ...archivioOf(held),
    aliquote: (belfiore, anno) => {
      const base = belfiore === 'F205' ? { ...BASE, 'altro-fabbricato': anno === 2026 ? '1.14' : '0.98' } : BASE
      return aliquoteNote(anno, { belfiore, base, ...more(belfiore, anno) })
    },
  }
}

export const MODO: ModoLotto = { anno: 2026, quale: 'saldo', oggi: '2026-11-26', archivio: archivioNoto() }

/** A person whose codice fiscale and names go together, born in Cremona. */
export const LUCIA = { codice_fiscale: 'FRRLCU58L52D150O', cognome: 'Ferrari', nome: 'Lucia' } as const

type Riga = Readonly<Record<string, string>>

/** Rows as the bytes of a file, each under our own names of the fields. */
export const tabella = (righe: readonly Riga[]): string => {
  const names = [...new Set(righe.flatMap((riga) => Object.keys(riga)))]
  return [names, ...righe.map((riga) => names.map((name) => riga[name] ?? ''))]
    .map((cells) => cells.join(';'))
    .join('\n')
}

/** Every heading that is a name of ours, whatever parts it from the next. */
const colonneDi = (text: string) => {
  const words = new Set(text.split(/[;,\t\r\n]/))
  return Object.fromEntries(LOTTO.campi.flatMap(({ nome }) => (words.has(nome) ? [[nome, nome]] : [])))
}

/** What is read of a text, whatever its encoding. */
export const letto = (text: string, encoding: BufferEncoding = 'utf8', mark = '') =>
  leggiLotto(inPieces(Buffer.from(mark + text, encoding)), colonneDi(text))

export const calcolati = async (righe: readonly Riga[], modo: Partial<ModoLotto> = {}) =>
  calcolaLotto(await letto(tabella(righe)), { ...MODO, ...modo })
