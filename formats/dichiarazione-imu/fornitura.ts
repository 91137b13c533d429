import { TRACCIATO_ENC } from './layout-enc'
import { TRACCIATO_IMU } from './layout-imu'
import { CODA_POS, RECORD_LENGTH, type TipoRecord, type Tracciato } from './layout.types'
import type { DichiarazioneImu, Periodo } from './modello'
import type { DichiarazioneEnc } from './modello-enc'
import { readRecord, writeRecord, type DatiRecord, type RecordProblem, type Valori } from './record'
import { recordsEnc } from './records-enc'
import { recordsImu } from './records-imu'

export const CODICE_FORNITURA = 'TAT00'

/** `01` who sends their own, `10` a CAF. */
export type Fornitore = { readonly tipo: '01' | '10'; readonly codiceFiscale: string }

export type Fornitura =
  { readonly ok: true; readonly testo: string } | { readonly ok: false; readonly problems: readonly RecordProblem[] }

type Tracciati = Readonly<Record<TipoRecord, Tracciato>>

/** The first record, and the last with how many there are of each kind. */
const framed = (
  tracciati: Tracciati,
  { tipologia }: Pick<Periodo, 'tipologia'>,
  fornitore: Fornitore,
  records: readonly DatiRecord[],
): readonly DatiRecord[] => {
  const first: Valori = {
    codiceFornitura: CODICE_FORNITURA,
    tipoFornitore: fornitore.tipo,
    codiceFiscaleFornitore: fornitore.codiceFiscale,
    tipologia,
    progressivoInvio: 1,
    totaleInvii: 1,
  }
  const counted = tracciati.Z.campi.flatMap(({ nome }) => {
    const tipo = /^numero\.(\w)$/.exec(nome)?.[1]
    return tipo === undefined ? [] : [[nome, records.filter((each) => each.tipo === tipo).length] as const]
  })
  return [{ tipo: 'A', valori: first }, ...records, { tipo: 'Z', valori: Object.fromEntries(counted) }]
}

const written = (tracciati: Tracciati, records: readonly DatiRecord[]): Fornitura => {
  const all = records.map((dati) => writeRecord(tracciati[dati.tipo], dati))
  const problems = all.flatMap((each) => each.problems)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, testo: all.map(({ testo }) => testo).join('') }
}

/** The whole file of one declaration, or everything that does not fit it. */
export const fornituraImu = (of: DichiarazioneImu, fornitore: Fornitore): Fornitura =>
  written(TRACCIATO_IMU, framed(TRACCIATO_IMU, of, fornitore, recordsImu(of)))

export const fornituraEnc = (of: DichiarazioneEnc, fornitore: Fornitore): Fornitura =>
  written(TRACCIATO_ENC, framed(TRACCIATO_ENC, of, fornitore, recordsEnc(of)))

export type FornituraProblem =
  | RecordProblem
  | { readonly code: 'length' | 'record-kind' | 'order' | 'end'; readonly line: number }
  | { readonly code: 'count'; readonly record: TipoRecord; readonly said: number; readonly found: number }

export type FornituraLetta = {
  readonly records: readonly DatiRecord[]
  readonly problems: readonly FornituraProblem[]
}

const SEQUENCE = 'ABCDEZ'
const isTipo = (text: string | undefined): text is TipoRecord =>
  text !== undefined && text !== '' && SEQUENCE.includes(text)

const lineProblem = (line: string, at: number, before: string | undefined): FornituraProblem | undefined => {
  const tipo = line[0]
  if (!isTipo(tipo)) return { code: 'record-kind', line: at + 1 }
  // the end of the line was taken off already
  if (line.length !== RECORD_LENGTH - 2) return { code: 'length', line: at + 1 }
  if (line[CODA_POS - 1] !== 'A') return { code: 'end', line: at + 1 }
  const isFirst = before === undefined
  const inOrder = isFirst ? tipo === 'A' : SEQUENCE.indexOf(before[0]!) <= SEQUENCE.indexOf(tipo)
  return inOrder ? undefined : { code: 'order', line: at + 1 }
}

const counts = (records: readonly DatiRecord[]): readonly FornituraProblem[] => {
  const last = records.find(({ tipo }) => tipo === 'Z')
  return Object.entries(last?.valori ?? {}).flatMap(([nome, said]) => {
    const record = nome.startsWith('numero.') ? nome.slice(-1) : undefined
    if (!isTipo(record)) return []
    const found = records.filter(({ tipo }) => tipo === record).length
    return found === said ? [] : [{ code: 'count', record, said: Number(said), found } as const]
  })
}

const readAll = (tracciati: Tracciati, testo: string): FornituraLetta => {
  const records: DatiRecord[] = []
  const problems: FornituraProblem[] = []
  const lines = testo.split(/\r?\n/).filter((line) => line !== '')
  lines.forEach((line, at) => {
    const fault = lineProblem(line, at, lines[at - 1])
    if (fault !== undefined) return void problems.push(fault)
    const { dati, problems: own } = readRecord(tracciati[line[0] as TipoRecord], line)
    records.push(dati)
    problems.push(...own)
  })
  return { records, problems: [...problems, ...counts(records)] }
}

/** A file as somebody sent it, record by record, with all that is wrong in it. */
export const readFornituraImu = (testo: string): FornituraLetta => readAll(TRACCIATO_IMU, testo)
export const readFornituraEnc = (testo: string): FornituraLetta => readAll(TRACCIATO_ENC, testo)
