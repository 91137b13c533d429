import { z } from 'zod'
import type { Names, RawF24 } from './raw'

const text = z.string().nullish()
const flag = z.boolean().nullish()

const address = z.strictObject({ municipality: text, province: text, address: text }).nullish()

const record = z.strictObject({
  section: z.string(),
  taxTypeCode: z.string(),
  municipalityCode: z.string(),
  reconsideration: flag,
  propertiesChanges: flag,
  advancePayment: flag,
  fullPayment: flag,
  numberOfProperties: text,
  month: text,
  year: text,
  deduction: text,
  debitAmount: text,
  creditAmount: text,
})

const taxPayer = z.strictObject({
  taxCode: z.string(),
  isNotTaxYear: flag,
  personData: z
    .strictObject({
      personalData: z
        .strictObject({
          surname: z.string(),
          name: z.string(),
          birthDate: z.string(),
          sex: z.string(),
          birthPlace: text,
          birthProvince: text,
        })
        .nullish(),
      taxAddress: address,
    })
    .nullish(),
  companyData: z.strictObject({ name: z.string(), taxAddress: address }).nullish(),
  relativePersonTaxCode: text,
  idCode: text,
  officeCode: text,
  documentCode: text,
})

const paymentDetails = z.strictObject({
  paymentDate: text,
  company: text,
  cabCode: text,
  checkNumber: text,
  abiCode: text,
  ibanCode: text,
  bank: flag,
})

/** The older shape: the semplificato as the library of PagoPA takes it. */
export const libraryF24 = z.strictObject({
  header: z.strictObject({ delegationTo: text, agency: text, province: text }).nullish(),
  taxPayer,
  paymentDetails: paymentDetails.nullish(),
  paymentReasonSection: z.strictObject({ operationId: text, reasonRecordList: z.array(record).nullish() }).nullish(),
})

const PERSON = 'taxPayer.personData.personalData'

export const LIBRARY_NAMES: Names = {
  fields: {
    'delegaA.banca': 'header.delegationTo',
    'delegaA.agenzia': 'header.agency',
    'delegaA.provincia': 'header.province',
    'contribuente.codiceFiscale': 'taxPayer.taxCode',
    'contribuente.codiceFiscaleCoobbligato': 'taxPayer.relativePersonTaxCode',
    'contribuente.codiceIdentificativo': 'taxPayer.idCode',
    'contribuente.codiceUfficio': 'taxPayer.officeCode',
    'contribuente.codiceAtto': 'taxPayer.documentCode',
    'contribuente.anagrafica': PERSON,
    'contribuente.anagrafica.cognome': `${PERSON}.surname`,
    'contribuente.anagrafica.nome': `${PERSON}.name`,
    'contribuente.anagrafica.dataNascita': `${PERSON}.birthDate`,
    'contribuente.anagrafica.sesso': `${PERSON}.sex`,
    'contribuente.anagrafica.comuneNascita': `${PERSON}.birthPlace`,
    'contribuente.anagrafica.provinciaNascita': `${PERSON}.birthProvince`,
    'contribuente.anagrafica.denominazione': 'taxPayer.companyData.name',
    identificativoOperazione: 'paymentReasonSection.operationId',
    iban: 'paymentDetails.ibanCode',
    righe: 'paymentReasonSection.reasonRecordList',
    saldoFinale: 'paymentReasonSection.reasonRecordList',
  },
  row: {
    sezione: 'section',
    codiceTributo: 'taxTypeCode',
    codiceEnte: 'municipalityCode',
    ravvedimento: 'reconsideration',
    immobiliVariati: 'propertiesChanges',
    acconto: 'advancePayment',
    saldo: 'fullPayment',
    numeroImmobili: 'numberOfProperties',
    rateazione: 'month',
    anno: 'year',
    detrazione: 'deduction',
    debito: 'debitAmount',
    credito: 'creditAmount',
    applyCost: 'applyCost',
  },
}

const FILLED_BY_THE_BANK = ['paymentDate', 'company', 'cabCode', 'checkNumber', 'abiCode', 'bank'] as const

export const fromLibrary = (json: z.infer<typeof libraryF24>): RawF24 => {
  const { header, taxPayer: payer, paymentDetails: details, paymentReasonSection: reason } = json
  return {
    header: header && { bank: header.delegationTo, agency: header.agency, province: header.province },
    taxCode: payer.taxCode,
    person: payer.personData?.personalData,
    company: payer.companyData,
    address: payer.personData?.taxAddress ?? payer.companyData?.taxAddress,
    relativePersonTaxCode: payer.relativePersonTaxCode,
    id: payer.idCode,
    office: payer.officeCode,
    document: payer.documentCode,
    operationId: reason?.operationId,
    iban: details?.ibanCode,
    rows: (reason?.reasonRecordList ?? []).map((row) => ({
      ...row,
      taxType: row.taxTypeCode,
      municipality: row.municipalityCode,
      installment: row.month,
      debit: row.debitAmount,
      credit: row.creditAmount,
      applyCost: undefined,
    })),
    unprinted: FILLED_BY_THE_BANK.filter((name) => details?.[name] != null && details[name] !== '').map(
      (name) => `paymentDetails.${name}`,
    ),
  }
}
