import { createHash } from 'node:crypto'
import type { RigaLotto } from '../../../formats/elenchi/lotto'
import type { LineError } from '../../../formats/line-error'
import { chiaveDi, type LottoLetto } from '../leggi'

/** A row as it is kept: what it says, or why it could not be read. */
export type RigaTenuta = {
  readonly riga: number
  /** Empty where it does not say whose it is. */
  readonly codiceFiscale: string
  readonly chiave?: string
  readonly impronta: string
  readonly dati?: RigaLotto
  readonly errori?: readonly LineError[]
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')

const byLine = (errori: readonly LineError[], codiceFiscale: string): readonly RigaTenuta[] => {
  const lines = new Map<number, LineError[]>()
  for (const error of errori) lines.set(error.line, [...(lines.get(error.line) ?? []), error])
  return [...lines].map(([riga, own]) => ({
    ...{ riga, codiceFiscale, errori: own },
    impronta: hash(JSON.stringify(own.map(({ field, reason, value }) => [field, reason, value]))),
  }))
}

/** The rows of a file, those that could not be read among them. */
export const righeDi = ({ clienti, nessuno }: LottoLetto): readonly RigaTenuta[] => [
  ...clienti.flatMap(({ codiceFiscale, righe, errori }) => [
    ...righe.map(({ line, riga }): RigaTenuta => ({
      ...{ riga: line, codiceFiscale, dati: riga },
      ...{ chiave: hash(chiaveDi(riga)), impronta: hash(JSON.stringify(riga)) },
    })),
    ...byLine(errori, codiceFiscale),
  ]),
  ...byLine(nessuno, ''),
]

export type ClienteTenuto = {
  readonly codiceFiscale: string
  readonly ordine: number
  readonly righe: readonly RigaTenuta[]
  readonly impronta: string
}

/** The clients whose rows they are, in the order of the file, each with the hash of all its rows. */
export const clientiDelle = (righe: readonly RigaTenuta[]): readonly ClienteTenuto[] => {
  const clienti = new Map<string, RigaTenuta[]>()
  for (const own of righe)
    if (own.codiceFiscale !== '') clienti.set(own.codiceFiscale, [...(clienti.get(own.codiceFiscale) ?? []), own])
  return [...clienti].map(([codiceFiscale, own], ordine) => ({
    ...{ codiceFiscale, ordine, righe: own },
    impronta: hash(
      own
        .map(({ impronta }) => impronta)
        .sort()
        .join(),
    ),
  }))
}

/** What is kept already of the clients of a file: the hash of each client, and of each of its rows by its key. */
export type Tenuto = ReadonlyMap<string, { readonly impronta: string; readonly righe: ReadonlyMap<string, string> }>

/** Rows of a file against those that are kept: `tolte` are kept for a client of the file, which has them no more. */
export type Conteggi = Readonly<
  Record<'righe' | 'nuove' | 'cambiate' | 'uguali' | 'tolte' | 'errate' | 'clienti' | 'clientiUguali', number>
>

export type Confronto = { readonly conteggi: Conteggi; readonly daTenere: readonly ClienteTenuto[] }

const KEPT = { impronta: '', righe: new Map<string, string>() } as const

/** Which clients a file brings or changes, and what of its rows was there before: a client that is the same stays where it is. */
export const confronta = (righe: readonly RigaTenuta[], tenuto: Tenuto): Confronto => {
  const clienti = clientiDelle(righe)
  const daTenere = clienti.filter(({ codiceFiscale, impronta }) => tenuto.get(codiceFiscale)?.impronta !== impronta)
  const count = { nuove: 0, cambiate: 0, uguali: 0, tolte: 0 }
  for (const { codiceFiscale, righe: own } of clienti) {
    const kept = (tenuto.get(codiceFiscale) ?? KEPT).righe
    const keys = new Set<string>()
    for (const { chiave, impronta } of own) {
      if (chiave === undefined) continue
      keys.add(chiave)
      const before = kept.get(chiave)
      if (before === undefined) count.nuove += 1
      else if (before === impronta) count.uguali += 1
      else count.cambiate += 1
    }
    count.tolte += [...kept.keys()].filter((key) => !keys.has(key)).length
  }
  const errate = righe.filter(({ errori }) => errori !== undefined).length
  const own = { righe: righe.length, errate, clienti: clienti.length, clientiUguali: clienti.length - daTenere.length }
  return { conteggi: { ...count, ...own }, daTenere }
}
