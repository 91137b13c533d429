import { z } from 'zod'
import type { Names, RawF24 } from './raw'

const text = z.string().nullish()
const flag = z.boolean().nullish()
/** Cents: the schema of SEND says integer, its own examples also write them between quotes. */
const cents = z.union([z.number(), z.string()]).nullish()

const address = z.strictObject({ municipality: text, province: text, address: text })

const record = z.strictObject({
  applyCost: z.boolean(),
  section: z.string(),
  municipality: z.string(),
  taxType: z.string(),
  reconsideration: flag,
  propertiesChanges: flag,
  advancePayment: flag,
  fullPayment: flag,
  numberOfProperties: text,
  installment: text,
  year: text,
  debit: cents,
  credit: cents,
})

const simplified = z.strictObject({
  taxPayer: z.strictObject({
    taxCode: z.string(),
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
    company: z.strictObject({ name: z.string(), taxAddress: address.nullish() }).nullish(),
    relativePersonTaxCode: text,
    id: text,
    document: text,
    office: text,
  }),
  payments: z.strictObject({ operationId: text, records: z.array(record).nullish() }).nullish(),
})

/** `F24Metadata` of SEND with the semplificato inside: what a comune uploads with a notification. */
export const sendF24 = z.strictObject({
  f24Simplified: simplified,
  f24Standard: z.null().optional(),
  f24Excise: z.null().optional(),
  f24Elid: z.null().optional(),
})

const ROOT = 'f24Simplified'
const PAYER = `${ROOT}.taxPayer`
const PERSON = `${PAYER}.personalData`

export const SEND_NAMES: Names = {
  fields: {
    'delegaA.banca': ROOT,
    'delegaA.agenzia': ROOT,
    'delegaA.provincia': ROOT,
    'contribuente.codiceFiscale': `${PAYER}.taxCode`,
    'contribuente.codiceFiscaleCoobbligato': `${PAYER}.relativePersonTaxCode`,
    'contribuente.codiceIdentificativo': `${PAYER}.id`,
    'contribuente.codiceUfficio': `${PAYER}.office`,
    'contribuente.codiceAtto': `${PAYER}.document`,
    'contribuente.anagrafica': PERSON,
    'contribuente.anagrafica.cognome': `${PERSON}.surname`,
    'contribuente.anagrafica.nome': `${PERSON}.name`,
    'contribuente.anagrafica.dataNascita': `${PERSON}.birthDate`,
    'contribuente.anagrafica.sesso': `${PERSON}.sex`,
    'contribuente.anagrafica.comuneNascita': `${PERSON}.birthPlace`,
    'contribuente.anagrafica.provinciaNascita': `${PERSON}.birthProvince`,
    'contribuente.anagrafica.denominazione': `${PAYER}.company.name`,
    identificativoOperazione: `${ROOT}.payments.operationId`,
    iban: ROOT,
    righe: `${ROOT}.payments.records`,
    saldoFinale: `${ROOT}.payments.records`,
  },
  row: {
    sezione: 'section',
    codiceTributo: 'taxType',
    codiceEnte: 'municipality',
    ravvedimento: 'reconsideration',
    immobiliVariati: 'propertiesChanges',
    acconto: 'advancePayment',
    saldo: 'fullPayment',
    numeroImmobili: 'numberOfProperties',
    rateazione: 'installment',
    anno: 'year',
    detrazione: 'deduction',
    debito: 'debit',
    credito: 'credit',
    applyCost: 'applyCost',
  },
}

export const fromSend = ({ f24Simplified: { taxPayer, payments } }: z.infer<typeof sendF24>): RawF24 => ({
  header: undefined,
  taxCode: taxPayer.taxCode,
  person: taxPayer.personalData,
  company: taxPayer.company,
  address: taxPayer.company?.taxAddress,
  relativePersonTaxCode: taxPayer.relativePersonTaxCode,
  id: taxPayer.id,
  office: taxPayer.office,
  document: taxPayer.document,
  operationId: payments?.operationId,
  iban: undefined,
  rows: (payments?.records ?? []).map((row) => ({ ...row, deduction: undefined })),
  unprinted: [],
})
