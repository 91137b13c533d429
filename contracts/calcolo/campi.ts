import { CAMPI_VOCE } from '../canone/risposte'
import { PARTI_COSTO } from '../impi/risposte'
import { readRisposteRavvedimento } from '../ravvedimento/risposte'
import type { Calcolo } from '../scadenzario/elenco'
import { queryOf } from './indirizzo'
import { MASSIMO, readRisposte } from './risposte'

/** The calculators whose answers are a flat list of names. */
export type CalcoloPiano = Exclude<Calcolo, 'imu'>

const day = (field: string): readonly string[] => ['g', 'm', 'a'].map((part) => `${field}.${part}`)

/** The names of a group that is there several times: `l0.mq`, `l1.mq`. */
const each = (group: string, fields: readonly string[]): readonly string[] =>
  fields.map((field) => `${group}#.${field}`)

/** What a stretch of the year may say anew. */
const TRATTO_TARI = [
  ...['mq', 'pertinenze', 'persone', 'fissa', 'variabile'],
  ...each('l', ['mq', 'categoria', 'fissa', 'variabile']),
] as const

const DOVE = ['comune', 'anno'] as const

/**
 * What the answers of a calculator may be called: what is owed for and how it is measured, never whose it is or where it
 * stands. A name outside the list is in no file and is kept for nobody.
 */
export const CAMPI: Readonly<Record<CalcoloPiano, readonly string[]>> = {
  tari: [
    ...[...DOVE, 'utenza', 'locali', 'periodi', 'possesso', ...day('dal'), ...day('al'), 'giorniAnno'],
    ...[...TRATTO_TARI, ...each('p', [...TRATTO_TARI, ...day('dal')]), ...each('r', ['tipo', 'pct', 'su', 'quando'])],
    ...['giorni', 'maggiorazione', 'mercato', 'modo', 'litri', 'prezzo', 'quotaFissa', 'quotaVariabile'],
    ...['minimi', 'effettivi', 'natura', 'iva', 'bonus', 'precedente', 'tefa', 'gia', 'arrotondamento'],
    ...day('rata#'),
  ],
  tasi: [
    ...[...DOVE, 'ruolo', 'bene', 'uso', 'situazione', 'categoria', 'rendita', 'venale'],
    ...['pertinenzaC2', 'pertinenzaC6', 'pertinenzaC7', 'storico', 'inagibile', 'rurale'],
    ...['vive', 'temporaneo', 'parte', 'quota', 'possesso', ...day('dal'), ...day('al')],
    ...['aliquota', 'aliquotaPrecedente', 'detrazione', 'detrazionePrecedente', 'acconto2014'],
  ],
  canone: [...DOVE, ...CAMPI_VOCE, ...each('v', CAMPI_VOCE), 'arrotondamento', ...day('rata#')],
  impi: [
    ...[...DOVE, 'tipo', 'costi', ...each('costo', PARTI_COSTO)],
    ...['quota', 'possesso', ...day('dal'), ...day('al')],
  ],
  ravvedimento: [
    ...[...DOVE, 'tributo', 'imposta', 'codice', ...day('scadenza'), ...day('giorno'), ...day('atto')],
    ...['dichiarazione', 'finestra', ...each('v', ['importo', 'comprende', ...day('giorno')])],
  ],
}

/** The name as it stands in the list: which room, which stretch is left out. */
const listed = (name: string): string => name.replace(/\d(?=\.)/g, '#')

export const isCampo = (calcolo: CalcoloPiano, name: string): boolean => CAMPI[calcolo].includes(listed(name))

const COMUNE = /^[A-Z]\d{3}$/
const ANNO = /^20\d\d$/

/** Whether there is a calculation in them: where and when, or what is paid late. */
const isBegun = (calcolo: Calcolo, params: URLSearchParams): boolean => {
  if (calcolo === 'ravvedimento') return readRisposteRavvedimento(params).tributo !== ''
  const { comune, anno } = calcolo === 'imu' ? readRisposte(params) : Object.fromEntries(params)
  return COMUNE.test(comune ?? '') && ANNO.test(anno ?? '')
}

const flatOf = (calcolo: CalcoloPiano, params: URLSearchParams): string => {
  const own = new Map<string, string>()
  for (const [name, value] of params) {
    const typed = value.trim().slice(0, MASSIMO.caratteri)
    if (typed !== '' && !own.has(name) && isCampo(calcolo, name)) own.set(name, typed)
  }
  const order = ([name]: readonly [string, string]): number => CAMPI[calcolo].indexOf(listed(name))
  return new URLSearchParams([...own].sort((a, b) => order(a) - order(b) || (a[0] < b[0] ? -1 : 1))).toString()
}

/**
 * The answers of any calculator as they are kept, saved and shared: only those that it knows, in a fixed order;
 * `undefined` where there is no calculation in them.
 */
export const risposteDi = (calcolo: Calcolo, params: URLSearchParams): string | undefined => {
  if (!isBegun(calcolo, params)) return undefined
  return calcolo === 'imu' ? queryOf(readRisposte(params)) : flatOf(calcolo, params)
}
