import { toCents } from '../../engine/kernel/money'
import { MAX_AMOUNT } from '../../f24/model/check-riga'
import { admitsDetrazione } from '../../f24/model/codici-tributo'
import type { RigaF24 } from '../../f24/model/delega'
import { SEZIONI, type NomeSezione, type Sezioni, type VersamentoOrdinario } from '../../f24/model/delega-ordinaria'
import type { F24Problem } from '../../f24/model/f24-problem'
import type { Maybe, RawAddress, RawPerson } from './raw'
import type { StandardNames } from './standard-names'
import { blankIsNothing, contribuente, domicilio, header, ibanBody, Reader } from './to-versamento'

type Json = Readonly<Record<string, unknown>>

/** The value at a dotted path of a JSON whose types a schema has checked. */
export const valueAt = <T>(json: unknown, path: string): Maybe<T> =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Json)[key] : undefined),
      json,
    ) as Maybe<T>

const fieldsOf = (json: unknown, row: Readonly<Record<string, string>>): Json =>
  Object.fromEntries(Object.entries(row).map(([name, path]) => [name, valueAt(json, path)]))

/** Columns whose texts are numbers, amounts or crosses; every other is a text that stays as it is. */
const NUMBERS = {
  anno: { shape: /^[12]\d{3}$/, code: 'anno-invalid' },
  numeroImmobili: { shape: /^\d{3}$/, code: 'numero-immobili-invalid' },
} as const
const AMOUNTS = ['debito', 'credito'] as const
const MARKS = ['ravvedimento', 'immobiliVariati', 'acconto', 'saldo'] as const

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name)

const readColumn = (name: string, value: unknown, path: string, reader: Reader): unknown => {
  const field = `${path}.${name}`
  if (isOneOf(AMOUNTS, name)) return blankIsNothing(reader.cents(value as Maybe<string | number>, MAX_AMOUNT, field))
  if (isOneOf(MARKS, name)) return value === true
  if (Object.hasOwn(NUMBERS, name)) {
    const { shape, code } = NUMBERS[name as keyof typeof NUMBERS]
    return reader.number(value as Maybe<string>, shape, code, field)
  }
  return value === '' || value == null ? undefined : value
}

const readRow = (raw: Json, path: string, reader: Reader): Json =>
  Object.fromEntries(
    Object.entries(raw)
      .map(([name, value]) => [name, readColumn(name, value, path, reader)] as const)
      .filter(([, value]) => value !== undefined),
  )

/** A local row is of section EL, and the codes that every one has are texts even where they are blank. */
const asLocale = (row: Json): RigaF24 =>
  ({ codiceTributo: '', codiceEnte: '', ...row, sezione: 'EL' }) as unknown as RigaF24

/**
 * The section's detrazione, in euro: so SEND's own program prints it, and its schema says nothing (docs/law/f24.md). It
 * goes with the first row that admits one, or with the first row, where the checks will say that it does not belong.
 */
const withDetrazione = (locali: readonly RigaF24[], deduction: Maybe<string>, reader: Reader): readonly RigaF24[] => {
  if (deduction == null || /^0*$/.test(deduction) || locali.length === 0) return locali
  const first = locali.findIndex(({ codiceTributo }) => admitsDetrazione(codiceTributo))
  const at = first < 0 ? 0 : first
  const euro = reader.cents(deduction, MAX_EURO, `sezioni.locali.${at}.detrazione`)
  if (euro === undefined) return locali
  const detrazione = toCents(euro * 100)
  return locali.map((riga, index) => (index === at ? { ...riga, detrazione } : riga))
}
const MAX_EURO = toCents(Math.floor(MAX_AMOUNT / 100))

const sezioniOf = (json: unknown, names: StandardNames, reader: Reader): Sezioni => {
  const rows = (name: NomeSezione): Json[] =>
    (valueAt<readonly unknown[]>(json, names.sections[name].list) ?? []).map((row, index) =>
      readRow(fieldsOf(row, names.sections[name].row), `sezioni.${name}.${index}`, reader),
    )
  const sezioni = Object.fromEntries(SEZIONI.map((name) => [name, rows(name)])) as unknown as Sezioni
  const locali = (sezioni.locali as unknown as readonly Json[]).map(asLocale)
  return { ...sezioni, locali: withDetrazione(locali, valueAt(json, names.detrazione), reader) }
}

/** That of the person, or of the company. */
const addressOf = (json: unknown, names: StandardNames): Maybe<RawAddress> => {
  const path = names.fields['contribuente.domicilio']
  return valueAt<RawAddress>(json, path) ?? valueAt<RawAddress>(json, path.replace(/person(Data)?\./, 'company$1.'))
}

/** The payment that an ordinario in JSON describes, and what of it cannot be understood. Paths are those of the model. */
export const toOrdinario = (
  json: unknown,
  names: StandardNames,
): { versamento: VersamentoOrdinario; problems: readonly F24Problem[] } => {
  const reader = new Reader()
  const get = <T = string>(field: keyof StandardNames['fields']): Maybe<T> => valueAt<T>(json, names.fields[field])
  const name = get('contribuente.anagrafica.denominazione')
  const raw = {
    taxCode: get('contribuente.codiceFiscale') ?? '',
    person: get<RawPerson>('contribuente.anagrafica'),
    company: name == null ? undefined : { name },
    relativePersonTaxCode: get('contribuente.codiceFiscaleCoobbligato'),
    id: get('contribuente.codiceIdentificativo'),
    office: get('contribuente.codiceUfficio'),
    document: get('contribuente.codiceAtto'),
  }
  const bank = get('delegaA.banca')
  const versamento: VersamentoOrdinario = {
    delegaA:
      typeof bank === 'string' || bank === undefined || bank === null
        ? header({ bank, agency: get('delegaA.agenzia'), province: get('delegaA.provincia') }, reader)
        : undefined,
    contribuente: {
      ...contribuente(raw, reader),
      domicilio: domicilio(addressOf(json, names), reader),
      ...(get<boolean>('contribuente.annoNonSolare') === true ? { annoNonSolare: true } : {}),
    },
    identificativoOperazione: get('identificativoOperazione') ?? undefined,
    iban: ibanOf(get<unknown>('iban')),
    sezioni: sezioniOf(json, names, reader),
  }
  return { versamento, problems: reader.problems }
}

const ibanOf = (iban: unknown): string | undefined => ibanBody(typeof iban === 'string' ? iban : undefined)
