/** What both JSON shapes say, under one name each, before anything is understood. Null and absent are the same. */
export type Maybe<T> = T | null | undefined

export type RawRow = {
  readonly section?: Maybe<string>
  readonly taxType?: Maybe<string>
  readonly municipality?: Maybe<string>
  readonly reconsideration?: Maybe<boolean>
  readonly propertiesChanges?: Maybe<boolean>
  readonly advancePayment?: Maybe<boolean>
  readonly fullPayment?: Maybe<boolean>
  readonly numberOfProperties?: Maybe<string>
  readonly installment?: Maybe<string>
  readonly year?: Maybe<string>
  readonly deduction?: Maybe<string>
  readonly debit?: Maybe<string | number>
  readonly credit?: Maybe<string | number>
  readonly applyCost?: Maybe<boolean>
}

export type RawPerson = {
  readonly surname: string
  readonly name: string
  readonly birthDate: string
  readonly sex: string
  readonly birthPlace?: Maybe<string>
  readonly birthProvince?: Maybe<string>
}

export type RawAddress = {
  readonly municipality?: Maybe<string>
  readonly province?: Maybe<string>
  readonly address?: Maybe<string>
}

export type RawF24 = {
  readonly header: Maybe<{
    readonly bank: Maybe<string>
    readonly agency: Maybe<string>
    readonly province: Maybe<string>
  }>
  readonly taxCode: string
  readonly person: Maybe<RawPerson>
  readonly company: Maybe<{ readonly name: string }>
  /** Printed on the ordinario only. */
  readonly address?: Maybe<RawAddress>
  readonly relativePersonTaxCode: Maybe<string>
  readonly id: Maybe<string>
  readonly office: Maybe<string>
  readonly document: Maybe<string>
  readonly operationId: Maybe<string>
  readonly iban: Maybe<string>
  readonly rows: readonly RawRow[]
  /** Properties that the shape admits and the semplificato leaves to the bank. */
  readonly unprinted: readonly string[]
}

/** Paths of the model that have another name in each JSON shape. */
export type ModelField =
  | 'delegaA.banca'
  | 'delegaA.agenzia'
  | 'delegaA.provincia'
  | 'contribuente.codiceFiscale'
  | 'contribuente.codiceFiscaleCoobbligato'
  | 'contribuente.codiceIdentificativo'
  | 'contribuente.codiceUfficio'
  | 'contribuente.codiceAtto'
  | 'contribuente.anagrafica'
  | 'contribuente.anagrafica.cognome'
  | 'contribuente.anagrafica.nome'
  | 'contribuente.anagrafica.dataNascita'
  | 'contribuente.anagrafica.sesso'
  | 'contribuente.anagrafica.comuneNascita'
  | 'contribuente.anagrafica.provinciaNascita'
  | 'contribuente.anagrafica.denominazione'
  | 'identificativoOperazione'
  | 'iban'
  | 'righe'
  | 'saldoFinale'

export type RowField =
  | 'sezione'
  | 'codiceTributo'
  | 'codiceEnte'
  | 'ravvedimento'
  | 'immobiliVariati'
  | 'acconto'
  | 'saldo'
  | 'numeroImmobili'
  | 'rateazione'
  | 'anno'
  | 'detrazione'
  | 'debito'
  | 'credito'
  | 'applyCost'

export type Names = {
  readonly fields: Readonly<Record<ModelField, string>>
  readonly row: Readonly<Record<RowField, string>>
}

/** `righe.3.debito` → `paymentReasonSection.reasonRecordList.3.debitAmount`. */
export const jsonPath = (field: string, names: Names): string => {
  const row = /^righe\.(\d+)(?:\.(.+))?$/.exec(field)
  if (!row) return names.fields[field as ModelField]
  const column = row[2] === undefined ? undefined : names.row[row[2] as RowField]
  return [names.fields.righe, row[1], column].filter((part) => part !== undefined).join('.')
}
