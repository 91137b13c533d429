import type { NomeSezione } from '../../f24/model/delega-ordinaria'
import type { ModelField } from './raw'

/** What the rows of one section are called in a JSON; a name with a dot is nested. */
export type SectionNames = { readonly list: string; readonly row: Readonly<Record<string, string>> }

/** Paths of the model of the ordinario that the semplificato has not. */
export type OrdinarioField =
  | Exclude<ModelField, 'righe'>
  | 'contribuente.annoNonSolare'
  | 'contribuente.domicilio'
  | 'contribuente.domicilio.comune'
  | 'contribuente.domicilio.provincia'
  | 'contribuente.domicilio.via'
  | 'sezioni'

export type StandardNames = {
  readonly fields: Readonly<Record<OrdinarioField, string>>
  readonly sections: Readonly<Record<NomeSezione, SectionNames>>
  /** The detrazione of the section of local taxes. */
  readonly detrazione: string
}

const ROOT = 'f24Standard'
const PAYER = `${ROOT}.taxPayer`
const PERSON = `${PAYER}.person.personalData`
const ADDRESS = `${PAYER}.person.taxAddress`
const AMOUNTS = { debito: 'debit', credito: 'credit', applyCost: 'applyCost' } as const
const TAX = { codiceTributo: 'taxType', rateazione: 'installment', anno: 'year', ...AMOUNTS } as const
const PERIOD = { dal: 'period.startDate', al: 'period.endDate' } as const
const MARKS = {
  ravvedimento: 'reconsideration',
  immobiliVariati: 'propertiesChanges',
  numeroImmobili: 'numberOfProperties',
  acconto: 'advancePayment',
  saldo: 'fullPayment',
} as const

/** `f24Standard` of SEND. */
export const SEND_STANDARD: StandardNames = {
  fields: {
    'delegaA.banca': ROOT,
    'delegaA.agenzia': ROOT,
    'delegaA.provincia': ROOT,
    'contribuente.codiceFiscale': `${PAYER}.taxCode`,
    'contribuente.codiceFiscaleCoobbligato': `${PAYER}.relativePersonTaxCode`,
    'contribuente.codiceIdentificativo': `${PAYER}.id`,
    'contribuente.codiceUfficio': `${ROOT}.treasury.office`,
    'contribuente.codiceAtto': `${ROOT}.treasury.document`,
    'contribuente.annoNonSolare': `${PAYER}.isNotTaxYear`,
    'contribuente.anagrafica': PERSON,
    'contribuente.anagrafica.cognome': `${PERSON}.surname`,
    'contribuente.anagrafica.nome': `${PERSON}.name`,
    'contribuente.anagrafica.dataNascita': `${PERSON}.birthDate`,
    'contribuente.anagrafica.sesso': `${PERSON}.sex`,
    'contribuente.anagrafica.comuneNascita': `${PERSON}.birthPlace`,
    'contribuente.anagrafica.provinciaNascita': `${PERSON}.birthProvince`,
    'contribuente.anagrafica.denominazione': `${PAYER}.company.name`,
    'contribuente.domicilio': ADDRESS,
    'contribuente.domicilio.comune': `${ADDRESS}.municipality`,
    'contribuente.domicilio.provincia': `${ADDRESS}.province`,
    'contribuente.domicilio.via': `${ADDRESS}.address`,
    identificativoOperazione: `${ROOT}.localTax.operationId`,
    iban: ROOT,
    saldoFinale: ROOT,
    sezioni: ROOT,
  },
  detrazione: `${ROOT}.localTax.deduction`,
  sections: {
    erario: { list: `${ROOT}.treasury.records`, row: TAX },
    inps: {
      list: `${ROOT}.inps.records`,
      row: { codiceSede: 'office', causale: 'reason', matricola: 'inps', ...PERIOD, ...AMOUNTS },
    },
    regioni: { list: `${ROOT}.region.records`, row: { codiceRegione: 'region', ...TAX } },
    locali: { list: `${ROOT}.localTax.records`, row: { codiceEnte: 'municipality', ...MARKS, ...TAX } },
    inail: {
      list: `${ROOT}.socialSecurity.records`,
      row: {
        codiceSede: 'office',
        codiceDitta: 'company',
        codiceControllo: 'control',
        numeroRiferimento: 'refNumber',
        causale: 'reason',
        ...AMOUNTS,
      },
    },
    previdenziali: {
      list: `${ROOT}.socialSecurity.socSecRecords`,
      row: {
        codiceEnte: 'institution',
        codiceSede: 'office',
        causale: 'reason',
        codicePosizione: 'position',
        ...PERIOD,
        ...AMOUNTS,
      },
    },
  },
}

const LIBRARY_PERSON = 'taxPayer.personData.personalData'
const LIBRARY_ADDRESS = 'taxPayer.personData.taxAddress'
const LIBRARY_AMOUNTS = { debito: 'debitAmount', credito: 'creditAmount' } as const
const LIBRARY_TAX = {
  codiceTributo: 'taxTypeCode',
  rateazione: 'installment',
  anno: 'year',
  ...LIBRARY_AMOUNTS,
} as const

/** The ordinario as the older library takes it. */
export const LIBRARY_STANDARD: StandardNames = {
  fields: {
    'delegaA.banca': 'header.delegationTo',
    'delegaA.agenzia': 'header.agency',
    'delegaA.provincia': 'header.province',
    'contribuente.codiceFiscale': 'taxPayer.taxCode',
    'contribuente.codiceFiscaleCoobbligato': 'taxPayer.relativePersonTaxCode',
    'contribuente.codiceIdentificativo': 'taxPayer.idCode',
    'contribuente.codiceUfficio': 'treasurySection.officeCode',
    'contribuente.codiceAtto': 'treasurySection.documentCode',
    'contribuente.annoNonSolare': 'taxPayer.isNotTaxYear',
    'contribuente.anagrafica': LIBRARY_PERSON,
    'contribuente.anagrafica.cognome': `${LIBRARY_PERSON}.surname`,
    'contribuente.anagrafica.nome': `${LIBRARY_PERSON}.name`,
    'contribuente.anagrafica.dataNascita': `${LIBRARY_PERSON}.birthDate`,
    'contribuente.anagrafica.sesso': `${LIBRARY_PERSON}.sex`,
    'contribuente.anagrafica.comuneNascita': `${LIBRARY_PERSON}.birthPlace`,
    'contribuente.anagrafica.provinciaNascita': `${LIBRARY_PERSON}.birthProvince`,
    'contribuente.anagrafica.denominazione': 'taxPayer.companyData.name',
    'contribuente.domicilio': LIBRARY_ADDRESS,
    'contribuente.domicilio.comune': `${LIBRARY_ADDRESS}.municipality`,
    'contribuente.domicilio.provincia': `${LIBRARY_ADDRESS}.province`,
    'contribuente.domicilio.via': `${LIBRARY_ADDRESS}.address`,
    identificativoOperazione: 'localTaxSection.operationId',
    iban: 'ibanCode',
    saldoFinale: '',
    sezioni: '',
  },
  detrazione: 'localTaxSection.deduction',
  sections: {
    erario: { list: 'treasurySection.taxList', row: LIBRARY_TAX },
    inps: {
      list: 'inpsSection.inpsRecordList',
      row: {
        codiceSede: 'officeCode',
        causale: 'contributionReason',
        matricola: 'inpsCode',
        ...PERIOD,
        ...LIBRARY_AMOUNTS,
      },
    },
    regioni: { list: 'regionSection.regionRecordList', row: { codiceRegione: 'regionCode', ...LIBRARY_TAX } },
    locali: {
      list: 'localTaxSection.localTaxRecordList',
      row: { codiceEnte: 'municipalityCode', ...MARKS, ...LIBRARY_TAX },
    },
    inail: {
      list: 'socialSecuritySection.inailRecords',
      row: {
        codiceSede: 'officeCode',
        codiceDitta: 'companyCode',
        codiceControllo: 'controlCode',
        numeroRiferimento: 'referenceNumber',
        causale: 'reason',
        ...LIBRARY_AMOUNTS,
      },
    },
    previdenziali: {
      list: 'socialSecuritySection.socialSecurityRecordList',
      row: {
        codiceEnte: 'municipalityCode',
        codiceSede: 'officeCode',
        causale: 'contributionReason',
        codicePosizione: 'positionCode',
        ...PERIOD,
        ...LIBRARY_AMOUNTS,
      },
    },
  },
}

/** `sezioni.locali.3.debito` → `f24Standard.localTax.records.3.debit`. */
export const standardPath = (field: string, names: StandardNames): string => {
  const row = /^sezioni\.(\w+)(?:\.(\d+)(?:\.(.+))?)?$/.exec(field)
  if (!row) return names.fields[field as OrdinarioField]
  const [, section, index, column] = row
  if (column === 'detrazione') return names.detrazione
  const { list, row: columns } = names.sections[section as NomeSezione]
  return [list, index, column === undefined ? undefined : (columns[column] ?? column)]
    .filter((part) => part !== undefined)
    .join('.')
}
