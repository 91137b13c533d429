import { toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import { toCents, type Cents } from '../../engine/kernel/money'
import { MAX_AMOUNT, MAX_DETRAZIONE } from '../../f24/model/check-riga'
import type { Contribuente, Ente, Persona, RigaF24, Sezione, Versamento } from '../../f24/model/delega'
import { excerpt, f24Problem, type F24Problem } from '../../f24/model/f24-problem'
import { transliterate } from '../../engine/kernel/transliterate'
import type { Domicilio } from '../../f24/model/delega-ordinaria'
import type { Maybe, RawAddress, RawF24, RawPerson, RawRow } from './raw'

/** Turns raw values into those of the model, and keeps what could not be turned. Paths are those of the model. */
export class Reader {
  readonly problems: F24Problem[] = []

  private refuse(code: F24Problem['code'], field: string, value: string): undefined {
    this.problems.push(f24Problem(code, field, { value: excerpt(value) }))
  }

  text(given: string, field: string): string {
    const { text, lost } = transliterate(given)
    if (lost.length > 0) {
      this.problems.push(f24Problem('text-characters', field, { characters: excerpt(lost.join('')) }))
    }
    return text
  }

  optionalText(given: Maybe<string>, field: string): string | undefined {
    return given == null ? undefined : this.text(given, field)
  }

  day(given: string, field: string): IsoDate | undefined {
    const parts = /^(\d{2})-(\d{2})-(\d{4})$/.exec(given)
    if (!parts) return this.refuse('date-invalid', field, given)
    return toIsoDate(Number(parts[3]), Number(parts[2]), Number(parts[1]))
  }

  sesso(given: string, field: string): 'M' | 'F' | undefined {
    return given === 'M' || given === 'F' ? given : this.refuse('sesso-invalid', field, given)
  }

  /** A whole number in a text of exactly this shape. */
  number(given: Maybe<string>, shape: RegExp, code: F24Problem['code'], field: string): number | undefined {
    if (given == null) return undefined
    return shape.test(given) ? Number(given) : this.refuse(code, field, given)
  }

  /** Whole cents, a number or digits between quotes. An absent or empty amount is a blank box: undefined. */
  cents(given: Maybe<string | number>, max: Cents, field: string): Cents | undefined {
    if (given == null || given === '') return undefined
    const isWhole = typeof given === 'number' ? Number.isInteger(given) && given >= 0 : /^\d+$/.test(given)
    if (!isWhole) return this.refuse('amount-invalid', field, String(given))
    const value = Number(given)
    if (value <= max) return toCents(value)
    return this.refuse(max === MAX_DETRAZIONE ? 'detrazione-too-large' : 'amount-too-large', field, String(given))
  }
}

const ANAGRAFICA = 'contribuente.anagrafica'

const persona = (raw: RawPerson, reader: Reader): Persona => ({
  kind: 'persona',
  cognome: reader.text(raw.surname, `${ANAGRAFICA}.cognome`),
  nome: reader.text(raw.name, `${ANAGRAFICA}.nome`),
  dataNascita: reader.day(raw.birthDate, `${ANAGRAFICA}.dataNascita`),
  sesso: reader.sesso(raw.sex, `${ANAGRAFICA}.sesso`),
  comuneNascita: reader.optionalText(raw.birthPlace, `${ANAGRAFICA}.comuneNascita`),
  provinciaNascita: raw.birthProvince ?? undefined,
})

type RawPayer = Pick<RawF24, 'taxCode' | 'person' | 'company' | 'relativePersonTaxCode' | 'id' | 'office' | 'document'>

const anagrafica = (raw: RawPayer, reader: Reader): Persona | Ente | undefined => {
  const { person, company } = raw
  if (person && company) {
    reader.problems.push(f24Problem('person-and-company', `${ANAGRAFICA}.denominazione`))
  }
  if (person) return persona(person, reader)
  if (!company) return undefined
  return { kind: 'ente', denominazione: reader.text(company.name, `${ANAGRAFICA}.denominazione`) }
}

export const contribuente = (raw: RawPayer, reader: Reader): Contribuente => ({
  codiceFiscale: raw.taxCode,
  anagrafica: anagrafica(raw, reader),
  codiceFiscaleCoobbligato: raw.relativePersonTaxCode ?? undefined,
  codiceIdentificativo: raw.id ?? undefined,
  codiceUfficio: raw.office ?? undefined,
  codiceAtto: raw.document ?? undefined,
})

const riga = (raw: RawRow, index: number, reader: Reader): RigaF24 => {
  const path = `righe.${index}`
  const detrazione = reader.cents(raw.deduction, MAX_DETRAZIONE, `${path}.detrazione`)
  const immobili = raw.numberOfProperties
  return {
    // any other text is refused by the checks of the row
    sezione: (raw.section ?? '') as Sezione,
    codiceTributo: raw.taxType ?? '',
    codiceEnte: raw.municipality ?? '',
    ravvedimento: raw.reconsideration === true,
    immobiliVariati: raw.propertiesChanges === true,
    acconto: raw.advancePayment === true,
    saldo: raw.fullPayment === true,
    numeroImmobili: reader.number(immobili, /^\d{3}$/, 'numero-immobili-invalid', `${path}.numeroImmobili`),
    rateazione: raw.installment === '' ? undefined : (raw.installment ?? undefined),
    anno: reader.number(raw.year, /^[12]\d{3}$/, 'anno-invalid', `${path}.anno`),
    // a detrazione of nothing is none: its box stays blank
    detrazione: detrazione === 0 ? undefined : detrazione,
    debito: blankIsNothing(reader.cents(raw.debit, MAX_AMOUNT, `${path}.debito`)),
    credito: blankIsNothing(reader.cents(raw.credit, MAX_AMOUNT, `${path}.credito`)),
    ...(raw.applyCost == null ? {} : { applyCost: raw.applyCost }),
  }
}

/** A row fills one of its two amounts: the other is blank. Both blank is told by the checks (`amount-missing`). */
export const blankIsNothing = (amount: Cents | undefined): Cents => amount ?? toCents(0)

/** Spaces are how people group an IBAN; the model prints "IT" itself. */
export const ibanBody = (iban: Maybe<string>): string | undefined => {
  if (iban == null || iban === '') return undefined
  const body = iban.replace(/ /g, '')
  return body.length === 27 && body.startsWith('IT') ? body.slice(2) : body
}

export const header = (raw: RawF24['header'], reader: Reader): Versamento['delegaA'] => {
  const { bank, agency, province } = raw ?? {}
  if (!bank && !agency && !province) return undefined
  return {
    banca: bank ? reader.text(bank, 'delegaA.banca') : undefined,
    agenzia: agency ? reader.text(agency, 'delegaA.agenzia') : undefined,
    provincia: province || undefined,
  }
}

/** The address for tax, which the ordinario prints; undefined where nothing of it is given. */
export const domicilio = (raw: Maybe<RawAddress>, reader: Reader): Domicilio | undefined => {
  const { municipality, province, address } = raw ?? {}
  if (!municipality && !province && !address) return undefined
  return {
    comune: municipality ? reader.text(municipality, 'contribuente.domicilio.comune') : undefined,
    provincia: province || undefined,
    via: address ? reader.text(address, 'contribuente.domicilio.via') : undefined,
  }
}

/** The payment that the JSON describes, and what of it cannot be understood. */
export const toVersamento = (raw: RawF24): { versamento: Versamento; problems: readonly F24Problem[] } => {
  const reader = new Reader()
  const versamento: Versamento = {
    delegaA: header(raw.header, reader),
    contribuente: contribuente(raw, reader),
    identificativoOperazione: raw.operationId ?? undefined,
    iban: ibanBody(raw.iban),
    righe: raw.rows.map((row, i) => riga(row, i, reader)),
  }
  return { versamento, problems: reader.problems }
}
