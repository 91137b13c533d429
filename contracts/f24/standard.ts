import { z } from 'zod'

const text = z.string().nullish()
const flag = z.boolean().nullish()
/** Cents: the schema of SEND says integer, its own examples also write them between quotes. */
const cents = z.union([z.number(), z.string()]).nullish()

const address = z.strictObject({ municipality: text, province: text, address: text }).nullish()
const personalData = z
  .strictObject({
    surname: z.string(),
    name: z.string(),
    birthDate: z.string(),
    sex: z.string(),
    birthPlace: text,
    birthProvince: text,
  })
  .nullish()
const period = z.strictObject({ startDate: text, endDate: text }).nullish()

const AMOUNTS = { applyCost: z.boolean(), debit: cents, credit: cents }
const TAX = { taxType: text, installment: text, year: text, ...AMOUNTS }
const MARKS = {
  reconsideration: flag,
  propertiesChanges: flag,
  advancePayment: flag,
  fullPayment: flag,
  numberOfProperties: text,
}

const list = <T extends z.ZodRawShape>(shape: T) => z.array(z.strictObject(shape)).nullish()

const standard = z.strictObject({
  taxPayer: z.strictObject({
    taxCode: z.string(),
    isNotTaxYear: flag,
    person: z.strictObject({ personalData, taxAddress: address }).nullish(),
    company: z.strictObject({ name: z.string(), taxAddress: address }).nullish(),
    relativePersonTaxCode: text,
    id: text,
  }),
  treasury: z.strictObject({ records: list(TAX), office: text, document: text }).nullish(),
  inps: z.strictObject({ records: list({ office: text, reason: text, inps: text, period, ...AMOUNTS }) }).nullish(),
  region: z.strictObject({ records: list({ region: text, ...TAX }) }).nullish(),
  localTax: z
    .strictObject({
      operationId: text,
      records: list({ ...MARKS, ...TAX, municipality: z.string(), taxType: z.string() }),
      deduction: text,
    })
    .nullish(),
  socialSecurity: z
    .strictObject({
      records: list({ office: text, company: text, control: text, refNumber: text, reason: text, ...AMOUNTS }),
      socSecRecords: list({ institution: text, office: text, reason: text, position: text, period, ...AMOUNTS }),
    })
    .nullish(),
})

/** `F24Metadata` of SEND with the ordinario inside. */
export const sendStandardF24 = z.strictObject({
  f24Standard: standard,
  f24Simplified: z.null().optional(),
  f24Excise: z.null().optional(),
  f24Elid: z.null().optional(),
})

const LIBRARY_AMOUNTS = { debitAmount: text, creditAmount: text }
const LIBRARY_TAX = { taxTypeCode: text, installment: text, year: text, ...LIBRARY_AMOUNTS }

/** The older shape: the ordinario as the library of PagoPA takes it. */
export const libraryStandardF24 = z.strictObject({
  header: z.strictObject({ delegationTo: text, agency: text, province: text }).nullish(),
  taxPayer: z.strictObject({
    taxCode: z.string(),
    isNotTaxYear: flag,
    personData: z.strictObject({ personalData, taxAddress: address }).nullish(),
    companyData: z.strictObject({ name: z.string(), taxAddress: address }).nullish(),
    relativePersonTaxCode: text,
    idCode: text,
    officeCode: text,
    documentCode: text,
  }),
  paymentDetails: z
    .strictObject({
      paymentDate: text,
      company: text,
      cabCode: text,
      checkNumber: text,
      abiCode: text,
      ibanCode: text,
      bank: flag,
    })
    .nullish(),
  ibanCode: text,
  treasurySection: z.strictObject({ taxList: list(LIBRARY_TAX), officeCode: text, documentCode: text }).nullish(),
  inpsSection: z
    .strictObject({
      inpsRecordList: list({
        officeCode: text,
        contributionReason: text,
        inpsCode: text,
        period,
        ...LIBRARY_AMOUNTS,
      }),
    })
    .nullish(),
  regionSection: z.strictObject({ regionRecordList: list({ regionCode: text, ...LIBRARY_TAX }) }).nullish(),
  localTaxSection: z
    .strictObject({
      operationId: text,
      localTaxRecordList: list({
        ...MARKS,
        ...LIBRARY_TAX,
        municipalityCode: z.string(),
        taxTypeCode: z.string(),
        deduction: text,
      }),
      deduction: text,
    })
    .nullish(),
  socialSecuritySection: z
    .strictObject({
      inailRecords: list({
        officeCode: text,
        companyCode: text,
        controlCode: text,
        referenceNumber: text,
        reason: text,
        ...LIBRARY_AMOUNTS,
      }),
      socialSecurityRecordList: list({
        municipalityCode: text,
        officeCode: text,
        contributionReason: text,
        positionCode: text,
        period,
        ...LIBRARY_AMOUNTS,
      }),
    })
    .nullish(),
})
