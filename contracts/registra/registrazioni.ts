import type { IsoDate } from '../../engine/kernel/dates'
import type { Campo } from '../pratiche/campo'
import { readTariffa } from '../pratiche/effetti-canone'
import type { Risposte } from '../pratiche/lettura'
import { leggiPasso, type PassoLetto } from '../pratiche/percorso'
import { TRIBUTI } from '../tributi'

/** What an office writes into a position by hand. */
export const REGISTRAZIONI = ['versamento', 'rimborso', 'dovuto', 'rate', 'concessione', 'utenza'] as const
export type RegistrazioneId = (typeof REGISTRAZIONI)[number]

export const isRegistrazioneId = (text: string): text is RegistrazioneId => REGISTRAZIONI.some((one) => one === text)

/** Years back that are still looked at: what may be assessed, and one more. */
const YEARS_BACK = 6

const TRIBUTO: Campo = { id: 'tributo', tipo: 'scelta', opzioni: TRIBUTI }
/** What the portal reckons by itself is nowhere written as owed. */
const TRIBUTO_SCRITTO: Campo = { id: 'tributo', tipo: 'scelta', opzioni: ['tari', 'canone', 'tasi'] }
const ANNO: Campo = { id: 'anno', tipo: 'anno', indietro: YEARS_BACK }
const IMPORTO: Campo = { id: 'importo', tipo: 'euro' }
const GIORNO: Campo = { id: 'giorno', tipo: 'giorno', passato: true }
const RIFERIMENTO: Campo = { id: 'riferimento', tipo: 'testo', massimo: 60, facoltativo: true }
const SCADENZA: Campo = { id: 'scadenza', tipo: 'giorno' }
const DAL_AL: readonly Campo[] = [
  { id: 'dal', tipo: 'giorno' },
  { id: 'al', tipo: 'giorno', dopo: 'dal', facoltativo: true },
]

/** Instalments of a plan, one a month, at most (L. 160/2019 art. 1 c. 796). */
export const MOST_RATE = 72

const SUPERFICIE: Campo = {
  ...{ id: 'superficie', tipo: 'numero', minimo: 0.1, massimo: 1_000_000, decimali: true, unita: 'mq' },
  quando: { campo: 'genere', e: ['occupazione', 'pubblicita'] },
}

const VERSAMENTO: readonly Campo[] = [
  ...[TRIBUTO, ANNO, IMPORTO, GIORNO],
  { id: 'mezzo', tipo: 'scelta', opzioni: ['f24', 'pagopa', 'bollettino'] },
  { id: 'rata', tipo: 'scelta', opzioni: ['acconto', 'saldo', 'unica', 'nessuna'] },
  RIFERIMENTO,
]

const rateDi = (aperti: readonly string[]): readonly Campo[] => [
  { id: 'dovuti', tipo: 'scelte', opzioni: aperti },
  { id: 'totale', tipo: 'euro' },
  { id: 'quante', tipo: 'numero', minimo: 2, massimo: MOST_RATE },
  { id: 'prima', tipo: 'giorno' },
  RIFERIMENTO,
]

const CONCESSIONE: readonly Campo[] = [
  { id: 'numero', tipo: 'testo', massimo: 60 },
  { id: 'genere', tipo: 'scelta', opzioni: ['occupazione', 'passo-carrabile', 'pubblicita'] },
  SUPERFICIE,
  {
    ...{ id: 'larghezza', tipo: 'numero', minimo: 0.1, massimo: 1000, decimali: true, unita: 'metri' },
    quando: { campo: 'genere', e: ['passo-carrabile'] },
  },
  {
    ...{ id: 'durata', tipo: 'scelta', opzioni: ['permanente', 'temporanea'] },
    quando: { campo: 'genere', e: ['occupazione', 'pubblicita'] },
  },
  {
    ...{ id: 'giorni', tipo: 'numero', minimo: 1, massimo: 366 },
    quando: { campo: 'durata', e: ['temporanea'] },
  },
  { id: 'coefficienti', tipo: 'testo', massimo: 80, facoltativo: true },
  { id: 'tariffa', tipo: 'testo', massimo: 20, facoltativo: true },
  { id: 'descrizione', tipo: 'testo', massimo: 160, facoltativo: true },
  { id: 'indirizzo', tipo: 'testo', massimo: 160 },
  ...DAL_AL,
]

const UTENZA: readonly Campo[] = [
  { id: 'codice', tipo: 'testo', massimo: 60 },
  { id: 'tipo', tipo: 'scelta', opzioni: ['domestica', 'non-domestica'] },
  {
    ...{ id: 'occupanti', tipo: 'numero', minimo: 0, massimo: 99, unita: 'persone' },
    quando: { campo: 'tipo', e: ['domestica'] },
  },
  {
    ...{ id: 'categoria', tipo: 'numero', minimo: 1, massimo: 30 },
    quando: { campo: 'tipo', e: ['non-domestica'] },
  },
  { id: 'superficie', tipo: 'numero', minimo: 0.1, massimo: 1_000_000, decimali: true, unita: 'mq' },
  { id: 'indirizzo', tipo: 'testo', massimo: 160 },
  ...DAL_AL,
]

const CAMPI: Readonly<Record<Exclude<RegistrazioneId, 'rate'>, readonly Campo[]>> = {
  versamento: VERSAMENTO,
  rimborso: [TRIBUTO, ANNO, IMPORTO, GIORNO, RIFERIMENTO],
  dovuto: [TRIBUTO_SCRITTO, ANNO, IMPORTO, SCADENZA, RIFERIMENTO],
  concessione: CONCESSIONE,
  utenza: UTENZA,
}

/** What is asked of each; `aperti`: ids of what is on record as owed, of which a plan makes instalments. */
export const campiDi = (cosa: RegistrazioneId, aperti: readonly string[]): readonly Campo[] =>
  cosa === 'rate' ? rateDi(aperti) : CAMPI[cosa]

/** What can be taken back of what is on record. */
export const TOGLIBILI = ['dovuto', 'versamento', 'concessione', 'utenza_tari'] as const
export type Toglibile = (typeof TOGLIBILI)[number]

/** Equal parts in cents; what is left over is in the last. */
export const inParti = (cents: number, parts: number): readonly number[] => {
  const each = Math.floor(cents / parts)
  return Array.from({ length: parts }, (_, at) => (at === parts - 1 ? cents - each * (parts - 1) : each))
}

/** The one step of each form. */
export const PASSO = 'registra'

/** The tariff among what was said of a concession. */
export const tariffaDi = ({ coefficienti = '', tariffa = '' }: Risposte) => readTariffa(coefficienti, tariffa)

/** Reads the form of one: what is said, what is wrong, and whether an answer asks for one more. */
export const leggiRegistrazione = (
  cosa: RegistrazioneId,
  form: URLSearchParams,
  { oggi, aperti }: { readonly oggi: IsoDate; readonly aperti: readonly string[] },
): PassoLetto => {
  const passo = { id: PASSO, campi: campiDi(cosa, aperti) }
  const read = leggiPasso(passo, form, {}, { oggi, noti: [] })
  const wrong = tariffaDi(read.risposte).problems.map(({ field }) => ({
    ...{ control: field, campo: field, code: 'number-unreadable' as const, values: {} },
  }))
  return { ...read, problems: [...read.problems, ...wrong] }
}
