import { stringify } from 'csv-stringify/sync'
import type { Lingua } from '../../contracts/avvisi/lingue'
import type { DettoLotto } from '../../contracts/lotto'
import type { LineError } from '../../formats/line-error'
import { colonnaDi, dettoDi, fraseDi, paroleLotto } from './parole'
import { asProblema } from './problemi'
import type { ClienteCalcolato, ComuneCalcolato, ProblemaLotto } from './lotto.types'

const CSV = {
  bom: true,
  delimiter: ';',
  record_delimiter: 'windows',
  quoted_match: /[\r\n]/,
  // a name that begins like a formula stays a name, in whatever opens the file
  escape_formulas: true,
} as const

/** `1234,56`: digits and a comma, as an Italian spreadsheet reads a number. */
const euro = (cents: number): string => {
  const [sign, all] = [cents < 0 ? '-' : '', Math.abs(cents)]
  return `${sign}${Math.floor(all / 100)},${String(all % 100).padStart(2, '0')}`
}

const sum = (comuni: readonly ComuneCalcolato[], of: (own: ComuneCalcolato) => number): number =>
  comuni.reduce((all, own) => all + of(own), 0)

const paid = ({ posizione: { accontoVersato } }: ComuneCalcolato): number =>
  Array.isArray(accontoVersato)
    ? accontoVersato.reduce((all: number, own: { readonly importo: number }) => all + own.importo, 0)
    : 0

const COLONNE = [
  ...(['codiceFiscale', 'nome', 'esito', 'comuni', 'immobili', 'imposta', 'acconto', 'saldo'] as const),
  ...(['versato', 'daPagare', 'entro', 'moduli', 'manca'] as const),
] as const

/** What the summary says of a client, a text for each column. */
export type RigaRiepilogo = Readonly<Record<(typeof COLONNE)[number], string>>

export const rigaRiepilogo = (own: ClienteCalcolato, lingua: Lingua): RigaRiepilogo => {
  const { codiceFiscale, nome, esito, comuni, fogli, problemi } = own
  const t = paroleLotto(lingua)
  const known = esito !== 'fermo'
  const figure = (of: (one: ComuneCalcolato) => number): string => (known ? euro(sum(comuni, of)) : '')
  return {
    ...{ codiceFiscale, nome, esito: t(`esito.${esito}`) },
    comuni: comuni.map(({ comune }) => comune.nome).join(', '),
    immobili: known ? String(sum(comuni, ({ righe }) => righe.length)) : '',
    imposta: figure(({ result }) => result.dovuto),
    acconto: figure(({ result }) => (result.dovuto === 0 ? 0 : result.acconto)),
    saldo: figure(({ result }) => (result.dovuto === 0 ? 0 : result.saldo)),
    versato: figure(paid),
    daPagare: known ? euro(fogli.reduce((all, { totale }) => all + totale, 0)) : '',
    entro: fogli.map(({ scadenza }) => scadenza.split('-').reverse().join('/')).join(', '),
    moduli: known ? String(fogli.reduce((all, { deleghe }) => all + deleghe.length, 0)) : '',
    manca: problemi.map((problema) => dettoDi(problema, lingua)).join(' '),
  }
}

/** The summary as a table. */
export const tabellaRiepilogo = (rows: readonly RigaRiepilogo[], lingua: Lingua): string => {
  const t = paroleLotto(lingua)
  const head = COLONNE.map((nome) => t(`riepilogo.${nome}`))
  return stringify([head, ...rows.map((row) => COLONNE.map((nome) => row[nome]))], CSV)
}

/** One row a client: what is due, what is paid when, or what is missing. */
export const riepilogoDi = (clienti: readonly ClienteCalcolato[], lingua: Lingua): string =>
  tabellaRiepilogo(
    clienti.map((own) => rigaRiepilogo(own, lingua)),
    lingua,
  )

/** Each thing that is missing, in the order of the file; `nessuno`: rows that are nobody's as they stand. */
export const daDire = (
  clienti: readonly Pick<ClienteCalcolato, 'codiceFiscale' | 'problemi'>[],
  nessuno: readonly LineError[],
  lingua: Lingua,
): readonly DettoLotto[] => {
  const unknown = paroleLotto(lingua)('problemi.nessuno')
  const detto = (own: ProblemaLotto, codiceFiscale: string): DettoLotto => ({
    ...{ riga: own.line, colonna: colonnaDi(own.colonna), codiceFiscale, cosa: fraseDi(own, lingua) },
    valore: own.code === 'line' ? String(own.values.value) : '',
    ...(own.cella === undefined ? {} : { cella: own.cella }),
  })
  return [
    ...clienti.flatMap(({ codiceFiscale, problemi }) => problemi.map((own) => detto(own, codiceFiscale))),
    ...nessuno.map((error) => detto(asProblema(error), unknown)),
  ].sort((a, b) => a.riga - b.riga)
}

const COLONNE_PROBLEMI = ['riga', 'colonna', 'codiceFiscale', 'cosa', 'valore', 'cella'] as const

/** The same as a table; with the cells, where it comes of a workbook. */
export const daCompletare = (...asked: Parameters<typeof daDire>): string => {
  const t = paroleLotto(asked[2])
  const detti = daDire(...asked)
  const names = COLONNE_PROBLEMI.filter((nome) => nome !== 'cella' || detti.some(({ cella }) => cella !== undefined))
  const head = names.map((nome) => t(`problemi.${nome}`))
  const rows = detti.map((detto) => names.map((nome) => String(detto[nome] ?? '')))
  return stringify([head, ...rows], CSV)
}

/** The headings of the list, to be filled in. */
export const modelloLotto = (headings: readonly string[]): string => stringify([[...headings]], CSV)
