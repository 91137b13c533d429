import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { F24_PROBLEMS } from '../f24/model/f24-problem'
import { readF24 } from './f24'
import { readCatalogue } from '../testing/catalogues'
import { MAX_JSON_LENGTH } from './f24/parse'

type Json = Record<string, unknown>

const person = {
  surname: 'Rossi',
  name: 'Mario Alberto',
  birthDate: '01-01-1980',
  sex: 'M',
  birthPlace: 'Alife',
  birthProvince: 'CE',
}

const sendRow = {
  applyCost: false,
  section: 'EL',
  municipality: 'D150',
  taxType: '3918',
  fullPayment: true,
  numberOfProperties: '002',
  year: '2026',
  debit: 44_500,
}
const send = (rows: readonly object[], payer: object = {}, payments: object = {}): Json => ({
  f24Simplified: {
    taxPayer: { taxCode: 'RSSMLB80A01A200D', personalData: person, ...payer },
    payments: { records: rows, ...payments },
  },
})

const libraryRow = {
  section: 'EL',
  taxTypeCode: '3918',
  municipalityCode: 'D150',
  fullPayment: true,
  numberOfProperties: '002',
  year: '2026',
  debitAmount: '44500',
}
const library = (rows: readonly object[], payer: object = {}, rest: object = {}): Json => ({
  taxPayer: { taxCode: 'RSSMLB80A01A200D', personData: { personalData: person }, ...payer },
  paymentReasonSection: { reasonRecordList: rows },
  ...rest,
})

const read = (json: unknown) => readF24(json, { oggi: '2026-11-23' })
const said = (json: unknown) => read(json).problems.map(({ severity, field, code }) => `${severity} ${field} ${code}`)

describe('both shapes say the same', () => {
  test('one IMU row of SEND', () => {
    const { deleghe, problems } = read(send([sendRow]))
    expect(problems).toEqual([])
    expect(deleghe).toEqual([
      expect.objectContaining({
        saldoFinale: 44_500,
        contribuente: expect.objectContaining({
          codiceFiscale: 'RSSMLB80A01A200D',
          anagrafica: {
            kind: 'persona',
            cognome: 'ROSSI',
            nome: 'MARIO ALBERTO',
            dataNascita: '1980-01-01',
            sesso: 'M',
            comuneNascita: 'ALIFE',
            provinciaNascita: 'CE',
          },
        }),
        righe: [
          {
            sezione: 'EL',
            codiceTributo: '3918',
            codiceEnte: 'D150',
            ravvedimento: false,
            immobiliVariati: false,
            acconto: false,
            saldo: true,
            numeroImmobili: 2,
            rateazione: undefined,
            anno: 2026,
            detrazione: undefined,
            debito: 44_500,
            credito: 0,
            applyCost: false,
          },
        ],
      }),
    ])
  })

  test('the same row of the library, as text too', () => {
    const ours = read(JSON.stringify(library([libraryRow])))
    const theirs = read(send([sendRow]))
    expect(ours.problems).toEqual([])
    expect(ours.deleghe[0]!.righe).toEqual([{ ...theirs.deleghe[0]!.righe[0]!, applyCost: undefined }])
    expect(ours.deleghe[0]!.contribuente).toEqual(theirs.deleghe[0]!.contribuente)
  })

  test('all that the head may hold', () => {
    const json = library(
      [{ ...libraryRow, taxTypeCode: '3912', deduction: '604', propertiesChanges: true, advancePayment: null }],
      { relativePersonTaxCode: 'TDITLC46H54C619Q', idCode: '9W', officeCode: 'FRH', documentCode: '29542848644' },
      {
        header: { delegationTo: 'Banca di Cremona', agency: 'Sede', province: 'CR' },
        paymentDetails: { ibanCode: 'IT60 X054 2811 1010 0000 0123 456', paymentDate: '16-12-2026', bank: null },
      },
    )
    const { deleghe, problems } = read(json)
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'paymentDetails.paymentDate payment-details-not-printed',
    ])
    expect(deleghe[0]).toMatchObject({
      delegaA: { banca: 'BANCA DI CREMONA', agenzia: 'SEDE', provincia: 'CR' },
      iban: '60X0542811101000000123456',
      contribuente: {
        codiceFiscaleCoobbligato: 'TDITLC46H54C619Q',
        codiceIdentificativo: '9W',
        codiceUfficio: 'FRH',
        codiceAtto: '29542848644',
      },
      righe: [{ detrazione: 604, immobiliVariati: true, acconto: false }],
    })
  })

  test('a company of eleven digits', () => {
    const payer = { taxCode: '15376371009', personalData: undefined, company: { name: 'Società Acqua & C. s.r.l.' } }
    const { deleghe, problems } = read(send([sendRow], payer))
    expect(problems).toEqual([])
    expect(deleghe[0]!.contribuente).toMatchObject({
      codiceFiscale: '15376371009',
      anagrafica: { kind: 'ente', denominazione: "SOCIETA' ACQUA & C. S.R.L." },
    })
  })
})

describe('what other systems send must print', () => {
  test('ten rows of erario, 6,04 each, make 60,40 on one form', () => {
    const immobili = ['124', '268', '121', '191', '191', '222', '222', '191', '191', '281']
    const months = ['0101', '0202', '0303', '0404', '0505', '0808', '0808', '0101', '0909', '1010']
    const rows = immobili.map((numberOfProperties, i) => ({
      section: 'ER',
      taxTypeCode: 'TSC1',
      municipalityCode: '1211',
      reconsideration: true,
      propertiesChanges: i === 1,
      advancePayment: i !== 2,
      fullPayment: i === 1 || i === 9,
      numberOfProperties,
      month: months[i],
      year: String(2000 + i),
      deduction: '604',
      debitAmount: '604',
    }))
    const { deleghe, problems } = read(library(rows))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(['codice-tributo-not-checked', 'local-columns-not-used']),
    )
    expect(deleghe.map(({ saldoFinale, righe }) => [righe.length, saldoFinale])).toEqual([[10, 6_040]])
    expect(deleghe[0]!.righe.map(({ rateazione }) => rateazione)).toEqual(months)
    expect(deleghe[0]!.righe[9]).toMatchObject({ numeroImmobili: 281, anno: 2009, detrazione: 604, saldo: true })
  })

  test('the minimal row of SEND, without amounts', () => {
    const row = { applyCost: true, municipality: '1211', taxType: '00AA', section: 'ER' }
    const known = { ...person, name: 'MARIO', birthPlace: undefined, birthProvince: undefined }
    const json = send([row], { taxCode: 'RSSMRA80A01F205X', personalData: known })
    expect(said(json)).toEqual([
      'warning f24Simplified.taxPayer.personalData.birthPlace comune-nascita-missing',
      'warning f24Simplified.taxPayer.personalData.birthProvince provincia-nascita-missing',
      'warning f24Simplified.payments.records.0.taxType codice-tributo-not-checked',
      'warning f24Simplified.payments.records.0.debit amount-missing',
    ])
    expect(read(json).deleghe[0]).toMatchObject({ saldoFinale: 0, righe: [{ applyCost: true, debito: 0 }] })
  })

  test('cents between quotes, zeros beside them', () => {
    const { deleghe, problems } = read(send([{ ...sendRow, debit: '44500', credit: '0' }]))
    expect([problems, deleghe[0]!.saldoFinale]).toEqual([[], 44_500])
  })

  test('twelve equal rows stay twelve: two forms, each with its own total', () => {
    const { deleghe } = read(library(Array(12).fill({ ...libraryRow, section: 'ER', debitAmount: '604' })))
    expect(deleghe.map(({ righe, saldoFinale }) => [righe.length, saldoFinale])).toEqual([
      [10, 6_040],
      [2, 1_208],
    ])
  })

  test('more than 21.474.836,47 €, where 32 bits end', () => {
    const { deleghe, problems } = read(library([{ ...libraryRow, debitAmount: '3000000000' }]))
    expect([problems, deleghe[0]!.saldoFinale]).toEqual([[], 3_000_000_000])
  })

  test('an old 0101 for the IMU is understood, told, and left blank', () => {
    const json = library([{ ...libraryRow, month: '0101' }])
    expect(said(json)).toEqual(['warning paymentReasonSection.reasonRecordList.0.month rateazione-left-blank'])
    expect(read(json).deleghe[0]!.righe[0]!.rateazione).toBeUndefined()
  })
})

describe('errors of a row, in either shape', () => {
  const at = 'error paymentReasonSection.reasonRecordList.0'
  test.each<[object, string]>([
    [{ section: null }, `${at}.section field-missing`],
    [{ section: 'AE' }, `${at}.section sezione-invalid`],
    [{ section: 'er' }, `${at}.section sezione-invalid`],
    [{ taxTypeCode: null }, `${at}.taxTypeCode field-missing`],
    [{ taxTypeCode: 'TU9k' }, `${at}.taxTypeCode codice-tributo-invalid`],
    [{ taxTypeCode: 'TU.9P' }, `${at}.taxTypeCode codice-tributo-invalid`],
    [{ municipalityCode: null }, `${at}.municipalityCode field-missing`],
    [{ numberOfProperties: '1' }, `${at}.numberOfProperties numero-immobili-invalid`],
    [{ numberOfProperties: 'J87' }, `${at}.numberOfProperties numero-immobili-invalid`],
    [{ numberOfProperties: 1 }, `${at}.numberOfProperties field-type-text`],
    [{ month: '09.5' }, `${at}.month rateazione-invalid`],
    [{ deduction: '10000000' }, `${at}.deduction detrazione-too-large`],
    [{ deduction: '6,04' }, `${at}.deduction amount-invalid`],
    [{ year: '0192' }, `${at}.year anno-invalid`],
    [{ year: '124' }, `${at}.year anno-invalid`],
    [{ debitAmount: '1'.repeat(16) }, `${at}.debitAmount amount-too-large`],
    [{ debitAmount: '9'.repeat(80) }, `${at}.debitAmount amount-too-large`],
    [{ debitAmount: '10000000000' }, `${at}.debitAmount amount-too-large`],
    [{ debitAmount: '124.08' }, `${at}.debitAmount amount-invalid`],
    [{ debitAmount: '-1' }, `${at}.debitAmount amount-invalid`],
    [{ debitAmount: 100 }, `${at}.debitAmount field-type-text`],
    [{ debitAmount: '101', creditAmount: '202' }, `${at} debit-and-credit`],
    [{ reconsideration: 'true' }, `${at}.reconsideration field-type-boolean`],
    [{ applyCost: true }, `${at}.applyCost property-unknown`],
    [{ totalAmount: '1' }, `${at}.totalAmount property-unknown`],
  ])('library %j', (change, expected) => {
    const json = library([{ ...libraryRow, ...change }])
    expect(said(json)).toContain(expected)
    expect(read(json).deleghe).toEqual([])
  })

  const row = 'error f24Simplified.payments.records.0'
  test.each<[object, string]>([
    [{ applyCost: undefined }, `${row}.applyCost field-missing`],
    [{ applyCost: 'true' }, `${row}.applyCost field-type-boolean`],
    [{ debit: 124.08 }, `${row}.debit amount-invalid`],
    [{ debit: -1 }, `${row}.debit amount-invalid`],
    [{ debit: 1e80 }, `${row}.debit amount-too-large`],
    [{ debit: '1e3' }, `${row}.debit amount-invalid`],
    [{ debit: [1] }, `${row}.debit field-type-number`],
    [{ debit: 0, credit: 100, applyCost: true }, `${row}.applyCost apply-cost-on-credit`],
    [{ debit: 0, credit: 100 }, 'error f24Simplified.payments.records total-negative'],
    [{ deduction: '604' }, `${row}.deduction property-unknown`],
  ])('SEND %j', (change, expected) => {
    const json = send([{ ...sendRow, ...change }])
    expect(said(json)).toContain(expected)
    expect(read(json).deleghe).toEqual([])
  })

  test('two applyCost', () => {
    const costed = { ...sendRow, applyCost: true }
    expect(said(send([costed, sendRow, costed]))).toEqual([
      'error f24Simplified.payments.records.2.applyCost apply-cost-twice',
    ])
  })
})

describe('errors of who pays', () => {
  test.each<[object, string]>([
    [{ taxCode: undefined }, 'error taxPayer.taxCode field-missing'],
    [{ taxCode: 'RSSMLB80A01A200E' }, 'error taxPayer.taxCode codice-fiscale-check'],
    [{ taxCode: 'RSSMLB80A01A200DX' }, 'error taxPayer.taxCode codice-fiscale-shape'],
    [{ taxCode: 'rssmlb80a01a200d' }, 'error taxPayer.taxCode codice-fiscale-shape'],
    [{ relativePersonTaxCode: 'TDITLC46H54C619R' }, 'error taxPayer.relativePersonTaxCode codice-fiscale-check'],
    [{ idCode: 'Si' }, 'error taxPayer.idCode codice-identificativo-invalid'],
    [{ idCode: '.Y' }, 'error taxPayer.idCode codice-identificativo-invalid'],
    [{ idCode: 'TI2' }, 'error taxPayer.idCode codice-identificativo-invalid'],
    [{ documentCode: '295428486441' }, 'error taxPayer.documentCode codice-atto-invalid'],
    [{ documentCode: '2954284864A' }, 'error taxPayer.documentCode codice-atto-invalid'],
    [{ officeCode: 'UYO8' }, 'error taxPayer.officeCode codice-ufficio-invalid'],
    [{ officeCode: 'YuI' }, 'error taxPayer.officeCode codice-ufficio-invalid'],
    [{ companyData: { name: 'ACQUA SRL' } }, 'error taxPayer.companyData.name person-and-company'],
    [
      { personData: { personalData: { ...person, birthDate: '31-02-1980' } } },
      'error taxPayer.personData.personalData.birthDate date-invalid',
    ],
    [
      { personData: { personalData: { ...person, birthDate: '1980-01-01' } } },
      'error taxPayer.personData.personalData.birthDate date-invalid',
    ],
    [
      { personData: { personalData: { ...person, birthDate: '00-00-0000' } } },
      'error taxPayer.personData.personalData.birthDate date-invalid',
    ],
    [
      { personData: { personalData: { ...person, birthDate: '01-01-2999' } } },
      'error taxPayer.personData.personalData.birthDate date-future',
    ],
    [
      { personData: { personalData: { ...person, sex: 'X' } } },
      'error taxPayer.personData.personalData.sex sesso-invalid',
    ],
    [
      { personData: { personalData: { ...person, name: undefined } } },
      'error taxPayer.personData.personalData.name field-missing',
    ],
    [
      { personData: { personalData: { ...person, surname: 'R'.repeat(25) } } },
      'error taxPayer.personData.personalData.surname text-too-long',
    ],
    [
      { personData: { personalData: { ...person, surname: 'Иванов' } } },
      'error taxPayer.personData.personalData.surname text-characters',
    ],
    [
      { personData: { personalData: { ...person, nickname: 'Mao' } } },
      'error taxPayer.personData.personalData.nickname property-unknown',
    ],
  ])('%j', (change, expected) => {
    const json = library([libraryRow], change)
    expect(said(json)).toContain(expected)
    expect(read(json).deleghe).toEqual([])
  })

  test.each(['A'.repeat(19), 'a'.repeat(18), ''])('operationId %j', (operationId) => {
    expect(said(send([sendRow], {}, { operationId }))).toEqual([
      'error f24Simplified.payments.operationId identificativo-operazione-invalid',
    ])
  })

  test('all that is wrong is told at once, once each', () => {
    const json = send([{ ...sendRow, debit: 'x', note: 1 }], { taxCode: 'RSSMLB80A01A200E', pet: {} })
    expect(said(json)).toEqual([
      'error f24Simplified.taxPayer.pet property-unknown',
      'error f24Simplified.payments.records.0.note property-unknown',
      'error f24Simplified.payments.records.0.debit amount-invalid',
      'error f24Simplified.taxPayer.taxCode codice-fiscale-check',
    ])
  })
})

describe('what is no semplificato', () => {
  const body = send([sendRow]).f24Simplified
  test.each<[unknown, string]>([
    ['', 'error  json-malformed'],
    ['{"taxPayer": {', 'error  json-malformed'],
    ['null', 'error  root-missing'],
    [[], 'error  root-missing'],
    [7, 'error  root-missing'],
    [{}, 'error  root-missing'],
    [{ f24simplified: body }, 'error  root-missing'],
    [{ f24Simplified: null }, 'error  root-missing'],
    [{ f24Simplified: body, f24Standard: {} }, 'error f24Standard root-two-types'],
    [{ f24Standard: {} }, 'error f24Standard.taxPayer field-missing'],
    [{ taxPayer: {}, treasurySection: {} }, 'error taxPayer.taxCode field-missing'],
    [{ f24Excise: {} }, 'error f24Excise model-refused'],
    [{ f24Elid: {} }, 'error f24Elid model-refused'],
    [{ taxPayer: {}, exciseSection: {}, treasurySection: {} }, 'error exciseSection model-refused'],
    [{ f24Simplified: [] }, 'error f24Simplified field-type-object'],
    [send([]), 'error f24Simplified.payments.records rows-missing'],
    [{ taxPayer: { taxCode: 'RSSMLB80A01A200D' } }, 'error paymentReasonSection.reasonRecordList rows-missing'],
    [{ ...send([sendRow]), taxPayer: {} }, 'error taxPayer property-unknown'],
    [send(Array(1001).fill({})), 'error f24Simplified.payments.records rows-too-many'],
  ])('%j', (json, expected) => {
    expect(said(json)).toContain(expected)
    expect(read(json).deleghe).toEqual([])
  })

  test('null beside the one model is no second model; a byte order mark is no fault', () => {
    expect(said({ ...send([sendRow]), f24Standard: null })).toEqual([])
    expect(said(`\uFEFF${JSON.stringify(send([sendRow]))}`)).toEqual([])
  })

  test('a malformed text says where', () => {
    expect(read('{\n  "taxPayer": {\n    "taxCode": oops\n')).toMatchObject({
      problems: [{ values: { where: '3:16' } }],
    })
  })

  test('credits that do not fit beside debits', () => {
    const credit = { ...sendRow, section: 'ER', taxType: '6099', debit: 0, credit: 900, numberOfProperties: undefined }
    expect(said(send([{ ...sendRow, debit: 10_000 }, ...Array(11).fill(credit)]))).toContain(
      'error f24Simplified.payments.records credit-not-placeable',
    )
  })
})

describe('hostile input', () => {
  const answers = (json: unknown): void => {
    const { deleghe, problems } = read(json)
    for (const problem of problems) {
      expect(F24_PROBLEMS).toHaveProperty([problem.code])
      expect(typeof problem.field).toBe('string')
    }
    if (problems.some(({ severity }) => severity === 'error')) expect(deleghe).toEqual([])
    else expect(deleghe.length).toBeGreaterThan(0)
  }

  test('deep, long and poisoned JSON is refused in words', () => {
    expect(said(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toEqual(['error  root-missing'])
    expect(said(`{"taxPayer":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`)).toContain(
      'error taxPayer.a property-unknown',
    )
    expect(said(' '.repeat(MAX_JSON_LENGTH + 1))).toEqual(['error  json-too-large'])
    expect(said('{"taxPayer":{"taxCode":"RSSMLB80A01A200D"},"__proto__":{"x":1}}')).toContain(
      'error __proto__ property-unknown',
    )
    expect(({} as Json).x).toBeUndefined()
  })

  test('a flood of unknown properties is cut short', () => {
    const flood = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`k${i}`, 1]))
    expect(read(library([libraryRow], flood)).problems).toHaveLength(200)
    const rows = Array.from({ length: 1_000 }, () => ({ ...libraryRow, a: 1, b: 2 }))
    expect(read(library(rows)).problems).toHaveLength(200)
  })

  test('control characters never come back', () => {
    const [problem] = read(library([libraryRow], { taxCode: '\u001b[2J\u202e' })).problems
    expect(problem!.values.value).toBe('?[2J?')
  })

  test('any JSON gets an answer', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => answers(json)))
    fc.assert(fc.property(fc.string(), (text) => answers(text)))
  })

  test('any value in the place of a right one gets an answer', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.string(),
      fc.integer(),
      fc.constantFrom('9'.repeat(80), '0', '', ' ', null),
    )
    const keys = (json: object) => fc.constantFrom(...Object.keys(json), '__proto__', 'constructor')
    fc.assert(
      fc.property(keys(libraryRow), value, keys(person), value, (rowKey, rowValue, personKey, personValue) => {
        const changed = { personData: { personalData: { ...person, [personKey]: personValue } } }
        answers(library([{ ...libraryRow, [rowKey]: rowValue }], changed))
      }),
    )
    fc.assert(
      fc.property(
        keys(sendRow),
        value,
        keys({ taxCode: 1, id: 1, company: 1 }),
        value,
        (rowKey, rowValue, key, other) => {
          answers(send([{ ...sendRow, [rowKey]: rowValue }], { [key]: other }))
        },
      ),
    )
  })
})

describe('every problem has its sentence', () => {
  const it = readCatalogue('it', 'f24Problems') as Record<string, string>
  const en = readCatalogue('en', 'f24Problems') as Record<string, string>
  const holes = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()

  test('both catalogues hold exactly the codes, with the same values', () => {
    expect(Object.keys(it).sort()).toEqual(Object.keys(F24_PROBLEMS).sort())
    expect(Object.keys(en).sort()).toEqual(Object.keys(F24_PROBLEMS).sort())
    for (const code of Object.keys(F24_PROBLEMS)) expect([code, holes(it[code]!)]).toEqual([code, holes(en[code]!)])
  })

  test('sentences are plain ICU: values in braces, no straight apostrophe that would quote them', () => {
    for (const sentence of [...Object.values(it), ...Object.values(en)]) {
      expect(sentence).toMatch(/^[^']+[.]$/)
      expect(sentence.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
    }
  })
})
