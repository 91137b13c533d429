import type { IsoDate } from '../../engine/kernel/dates'
import type { Delega, Ente, Persona, RigaF24 } from '../../f24/model/delega'
import { SEZIONI, type DelegaOrdinaria, type NomeSezione, type RigaOrdinaria } from '../../f24/model/delega-ordinaria'
import { f24Problem, hasErrors, type F24Problem } from '../../f24/model/f24-problem'
import { sezioniDi, splitOrdinario } from '../../f24/model/split-ordinario'
import { SEND_NAMES } from './send'
import { SEND_STANDARD } from './standard-names'

/** A JSON as it is written out: whatever is undefined is left out. */
type Json = { [name: string]: unknown }

/** One `F24Metadata`: what a comune uploads to SEND with a notification, one form each. */
export type F24Metadata = { readonly f24Simplified: Json } | { readonly f24Standard: Json }

export type SendOut = { readonly metadata: readonly F24Metadata[]; readonly problems: readonly F24Problem[] }

/** The amounts of SEND are whole numbers of 32 bits. */
const MOST_CENTS = 2_147_483_647

/** Puts a value at a dotted path, making the objects on the way. */
const put = (json: Json, path: string, value: unknown): void => {
  if (value === undefined || value === '') return
  const [first, ...rest] = path.split('.')
  if (rest.length === 0) json[first!] = value
  else put((json[first!] ??= {}) as Json, rest.join('.'), value)
}

const italianDay = (iso: IsoDate | undefined): string | undefined => iso?.split('-').reverse().join('-')

const personalData = (persona: Persona): Json => {
  const json: Json = {}
  put(json, 'surname', persona.cognome)
  put(json, 'name', persona.nome)
  put(json, 'birthDate', italianDay(persona.dataNascita))
  put(json, 'sex', persona.sesso)
  put(json, 'birthPlace', persona.comuneNascita)
  put(json, 'birthProvince', persona.provinciaNascita)
  return json
}

/** How the columns that are not plain texts are written. */
const COLUMNS: Readonly<Record<string, (value: unknown) => unknown>> = {
  anno: String,
  numeroImmobili: (value) => String(value).padStart(3, '0'),
  // a cross that is not made is left out: some readers take the presence of the property for a cross
  ravvedimento: (value) => value === true || undefined,
  immobiliVariati: (value) => value === true || undefined,
  acconto: (value) => value === true || undefined,
  saldo: (value) => value === true || undefined,
  credito: (value) => (value === 0 ? undefined : value),
}

const rowOf = (riga: object, columns: Readonly<Record<string, string>>): Json => {
  const json: Json = { applyCost: false }
  for (const [name, path] of Object.entries(columns)) {
    const value = (riga as Readonly<Record<string, unknown>>)[name]
    if (value === undefined || (name === 'debito' && value === 0 && (riga as RigaF24).credito > 0)) continue
    put(json, path, COLUMNS[name] ? COLUMNS[name](value) : value)
  }
  return json
}

const { detrazione: _, ...SIMPLIFIED_ROW } = SEND_NAMES.row

const simplified = (delega: Delega): F24Metadata => {
  const json: Json = {}
  const { contribuente, righe } = delega
  const { anagrafica } = contribuente
  put(json, 'taxPayer.taxCode', contribuente.codiceFiscale)
  if (anagrafica?.kind === 'persona') put(json, 'taxPayer.personalData', personalData(anagrafica))
  if (anagrafica?.kind === 'ente') put(json, 'taxPayer.company.name', (anagrafica satisfies Ente).denominazione)
  put(json, 'taxPayer.relativePersonTaxCode', contribuente.codiceFiscaleCoobbligato)
  put(json, 'taxPayer.id', contribuente.codiceIdentificativo)
  put(json, 'taxPayer.document', contribuente.codiceAtto)
  put(json, 'taxPayer.office', contribuente.codiceUfficio)
  put(json, 'payments.operationId', delega.identificativoOperazione)
  put(
    json,
    'payments.records',
    righe.map((riga) => rowOf(riga, SIMPLIFIED_ROW)),
  )
  return { f24Simplified: json }
}

const addressPath = (delega: DelegaOrdinaria): string =>
  delega.contribuente.anagrafica?.kind === 'ente' ? 'taxPayer.company.taxAddress' : 'taxPayer.person.taxAddress'

const within = (path: string): string => path.replace(/^f24Standard\./, '')

const putSection = (json: Json, name: NomeSezione, righe: readonly RigaOrdinaria[]): void => {
  if (righe.length === 0) return
  const { list, row } = SEND_STANDARD.sections[name]
  put(
    json,
    within(list),
    righe.map((riga) => rowOf(riga, row)),
  )
}

/** The detrazione of the section, in euro and of three figures at least, as SEND's schema and its printer want it. */
const deduction = (locali: readonly RigaF24[]): string | undefined => {
  const cents = locali.find(({ detrazione }) => detrazione !== undefined)?.detrazione
  return cents === undefined ? undefined : String(cents / 100).padStart(3, '0')
}

const standard = (delega: DelegaOrdinaria): F24Metadata => {
  const json: Json = {}
  const { contribuente, sezioni } = delega
  const { anagrafica, domicilio } = contribuente
  put(json, 'taxPayer.taxCode', contribuente.codiceFiscale)
  put(json, 'taxPayer.isNotTaxYear', contribuente.annoNonSolare)
  if (anagrafica?.kind === 'persona') put(json, 'taxPayer.person.personalData', personalData(anagrafica))
  if (anagrafica?.kind === 'ente') put(json, 'taxPayer.company.name', anagrafica.denominazione)
  put(json, `${addressPath(delega)}.municipality`, domicilio?.comune)
  put(json, `${addressPath(delega)}.province`, domicilio?.provincia)
  put(json, `${addressPath(delega)}.address`, domicilio?.via)
  put(json, 'taxPayer.relativePersonTaxCode', contribuente.codiceFiscaleCoobbligato)
  put(json, 'taxPayer.id', contribuente.codiceIdentificativo)
  for (const name of SEZIONI) putSection(json, name, sezioni[name])
  put(json, 'treasury.office', contribuente.codiceUfficio)
  put(json, 'treasury.document', contribuente.codiceAtto)
  put(json, 'localTax.operationId', delega.identificativoOperazione)
  put(json, 'localTax.deduction', deduction(sezioni.locali))
  return { f24Standard: json }
}

type Row = { readonly riga: RigaOrdinaria; readonly path: string }

const checkRows = (rows: readonly Row[]): readonly F24Problem[] =>
  rows.flatMap(({ riga, path }) => [
    ...(['debito', 'credito'] as const)
      .filter((name) => riga[name] > MOST_CENTS)
      .map((name) => f24Problem('send-amount-too-large', `${path}.${name}`)),
    ...('detrazione' in riga && riga.detrazione !== undefined && riga.detrazione % 100 !== 0
      ? [f24Problem('send-detrazione-cents', `${path}.detrazione`)]
      : []),
  ])

/** What a form says and SEND has no property for: the bank and the account to be charged. */
const lost = (delega: Pick<Delega, 'delegaA' | 'iban'>): readonly F24Problem[] => [
  ...(delega.iban === undefined ? [] : [f24Problem('send-not-carried', 'iban')]),
  ...(delega.delegaA === undefined ? [] : [f24Problem('send-not-carried', 'delegaA.banca')]),
]

const withDetrazione = ({ righe }: Delega): boolean => righe.some(({ detrazione }) => detrazione !== undefined)

/** The semplificato of SEND has no detrazione: a form with one goes as an ordinario, or as several of them. */
const ofSemplificato = (delega: Delega): SendOut => {
  const problems = [...checkRows(delega.righe.map((riga, i) => ({ riga, path: `righe.${i}` }))), ...lost(delega)]
  if (hasErrors(problems)) return { metadata: [], problems }
  if (!withDetrazione(delega)) return { metadata: [simplified(delega)], problems }
  const { righe, saldoFinale: __, ...rest } = delega
  return { metadata: splitOrdinario({ ...rest, sezioni: sezioniDi(righe) }).deleghe.map(standard), problems }
}

const ofOrdinaria = (delega: DelegaOrdinaria): SendOut => {
  const rows = SEZIONI.flatMap((name) =>
    delega.sezioni[name].map((riga, i) => ({ riga, path: `sezioni.${name}.${i}` })),
  )
  const problems = [...checkRows(rows), ...lost(delega)]
  return { metadata: hasErrors(problems) ? [] : [standard(delega)], problems }
}

/**
 * The forms as `F24Metadata` of SEND, one for each form; none when one of them cannot be said there. Paths of the problems
 * are those of the model.
 */
export const toSend = (deleghe: readonly (Delega | DelegaOrdinaria)[]): SendOut => {
  const outs = deleghe.map((delega) => ('sezioni' in delega ? ofOrdinaria(delega) : ofSemplificato(delega)))
  const problems = outs.flatMap((out) => out.problems)
  return { metadata: hasErrors(problems) ? [] : outs.flatMap(({ metadata }) => metadata), problems }
}
