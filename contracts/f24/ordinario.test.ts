import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Delega } from '../../f24/model/delega'
import type { DelegaOrdinaria } from '../../f24/model/delega-ordinaria'
import { readF24 } from '../f24'
import { toSend } from './to-send'

const OGGI = '2026-11-23'
const read = (json: unknown) => readF24(json, { oggi: OGGI })
const said = (json: unknown) => read(json).problems.map(({ severity, field, code }) => `${severity} ${field} ${code}`)

const person = {
  personalData: {
    surname: 'ROSSI',
    name: 'MARIO ALBERTO',
    birthDate: '01-01-1980',
    sex: 'M',
    birthPlace: 'ALIFE',
    birthProvince: 'CE',
  },
  taxAddress: { municipality: 'CREMONA', province: 'CR', address: 'VIA DANTE 1' },
}
const taxPayer = { taxCode: 'RSSMLB80A01A200D', person }
const row = {
  applyCost: false,
  municipality: 'D150',
  taxType: '3912',
  fullPayment: true,
  numberOfProperties: '001',
  year: '2026',
  debit: 44_500,
}
const localTax = (rows: readonly object[] = [row], rest: object = {}) => ({ localTax: { records: rows, ...rest } })
const standard = (sections: object, payer: object = {}) => ({
  f24Standard: { taxPayer: { ...taxPayer, ...payer }, ...sections },
})

describe('f24Standard of SEND', () => {
  test('a 3912 with its detrazione, in euro as SEND prints it', () => {
    const { ordinarie, deleghe, problems } = read(standard(localTax([row], { deduction: '200' })))
    expect([problems, deleghe]).toEqual([[], []])
    expect(ordinarie).toHaveLength(1)
    expect(ordinarie[0]).toMatchObject({
      saldoFinale: 44_500,
      contribuente: {
        codiceFiscale: 'RSSMLB80A01A200D',
        anagrafica: { cognome: 'ROSSI', dataNascita: '1980-01-01' },
        domicilio: { comune: 'CREMONA', provincia: 'CR', via: 'VIA DANTE 1' },
      },
      sezioni: {
        locali: [{ codiceTributo: '3912', detrazione: 20_000, saldo: true, numeroImmobili: 1, debito: 44_500 }],
      },
    })
  })

  test('cents where euro are meant look wrong', () => {
    expect(said(standard(localTax([row], { deduction: '20000' })))).toEqual([
      'warning f24Standard.localTax.deduction detrazione-unlikely',
    ])
  })

  test('every section, an heir, an act, five rows of INPS on two forms', () => {
    const inps = {
      applyCost: false,
      office: '4900',
      reason: 'DM10',
      inps: '1234567890',
      period: { startDate: '012026', endDate: '122026' },
      debit: 10_000,
    }
    const json = standard(
      {
        ...localTax([row], { operationId: 'LIQ202601000000019' }),
        treasury: {
          office: 'TGM',
          document: '29542848644',
          records: [{ applyCost: true, taxType: '1001', installment: '0012', year: '2026', debit: 5_000 }],
        },
        inps: { records: Array(5).fill(inps) },
        region: {
          records: [{ applyCost: false, region: '03', taxType: '3801', installment: '0101', year: '2026', debit: 300 }],
        },
        socialSecurity: {
          records: [
            {
              applyCost: false,
              office: '33700',
              company: '12345678',
              control: '42',
              refNumber: '902026',
              reason: 'P',
              debit: 1,
            },
          ],
          socSecRecords: [
            {
              applyCost: false,
              institution: '0003',
              office: 'MI001',
              reason: 'E001',
              position: '123456789',
              credit: 1,
            },
          ],
        },
      },
      { relativePersonTaxCode: 'TDITLC46H54C619Q', id: '07' },
    )
    const { ordinarie, problems } = read(json)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(['codice-tributo-not-checked', 'section-not-checked']),
    )
    expect(ordinarie.map(({ sezioni, saldoFinale }) => [sezioni.inps.length, saldoFinale])).toEqual([
      [4, 44_500 + 5_000 + 40_000 + 300 + 1 - 1],
      [1, 10_000],
    ])
    expect(ordinarie[0]!.contribuente).toMatchObject({
      codiceFiscaleCoobbligato: 'TDITLC46H54C619Q',
      codiceIdentificativo: '07',
      codiceUfficio: 'TGM',
      codiceAtto: '29542848644',
    })
    expect(ordinarie[0]!.sezioni.previdenziali).toEqual([
      {
        codiceEnte: '0003',
        codiceSede: 'MI001',
        causale: 'E001',
        codicePosizione: '123456789',
        debito: 0,
        credito: 1,
        applyCost: false,
      },
    ])
  })

  test.each<[string, object, string]>([
    ['an unknown property', standard({ ...localTax(), pippo: 1 }), 'error f24Standard.pippo property-unknown'],
    ['no section', standard({}), 'error f24Standard rows-missing'],
    [
      'a wrong year',
      standard(localTax([{ ...row, year: '26' }])),
      'error f24Standard.localTax.records.0.year anno-invalid',
    ],
    [
      'a wrong region',
      standard({ region: { records: [{ applyCost: false, region: '3', taxType: '3801', debit: 1 }] } }),
      'error f24Standard.region.records.0.region section-field-invalid',
    ],
    [
      'a month that is none',
      standard({ inps: { records: [{ applyCost: false, period: { startDate: '132026' }, debit: 1 }] } }),
      'error f24Standard.inps.records.0.period.startDate section-field-invalid',
    ],
    [
      'no applyCost',
      standard({ treasury: { records: [{ taxType: '1001', debit: 1 }] } }),
      'error f24Standard.treasury.records.0.applyCost field-missing',
    ],
    [
      'two applyCost in two sections',
      standard({
        ...localTax([{ ...row, applyCost: true }]),
        treasury: { records: [{ applyCost: true, taxType: '1001', debit: 1 }] },
      }),
      'error f24Standard.localTax.records.0.applyCost apply-cost-twice',
    ],
    [
      'below zero',
      standard({ treasury: { records: [{ applyCost: false, taxType: '1001', credit: 1 }] } }),
      'error f24Standard total-negative',
    ],
    [
      'a local code in Erario',
      standard({ treasury: { records: [{ applyCost: false, taxType: '3918', debit: 100 }] } }),
      'warning f24Standard.treasury.records.0.taxType codice-tributo-section',
    ],
    [
      'no address',
      standard(localTax(), { person: { personalData: person.personalData } }),
      'warning f24Standard.taxPayer.person.taxAddress domicilio-missing',
    ],
    [
      'a street too long',
      standard(localTax(), { person: { ...person, taxAddress: { ...person.taxAddress, address: 'V'.repeat(36) } } }),
      'error f24Standard.taxPayer.person.taxAddress.address text-too-long',
    ],
    [
      'a detrazione that is no figure',
      standard(localTax([row], { deduction: 'abc' })),
      'error f24Standard.localTax.deduction amount-invalid',
    ],
  ])('%s', (_, json, expected) => expect(said(json)).toContain(expected))

  test('it is not printed as a semplificato', () => {
    const { problems } = readF24(standard(localTax()), { oggi: OGGI, modello: 'semplificato' })
    expect(problems.map(({ code }) => code)).toEqual(['model-not-convertible'])
  })
})

test('what other systems send must print: sixteen rows of erario on three forms, a detrazione of eight figures', () => {
  const json = {
    taxPayer: {
      taxCode: 'RSSMLB80A01A200D',
      isNotTaxYear: true,
      personData: person,
      relativePersonTaxCode: 'TDITLC46H54C619Q',
      idCode: '9W',
    },
    ibanCode: '60X0542811101000000123456',
    treasurySection: {
      taxList: Array(16).fill({ taxTypeCode: 'TSC1', installment: '0101', year: '2021', debitAmount: '604' }),
      officeCode: 'FRH',
      documentCode: '29542848644',
    },
    localTaxSection: {
      localTaxRecordList: [
        { municipalityCode: '99YZ', taxTypeCode: '0943', installment: '43CV', year: '2432', debitAmount: '6002916' },
      ],
      deduction: '97091877',
    },
  }
  const { ordinarie, problems } = read(json)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(
    ordinarie.map(({ sezioni, saldoFinale }) => [sezioni.erario.length, sezioni.locali.length, saldoFinale]),
  ).toEqual([
    [6, 1, 6_002_916 + 6 * 604],
    [6, 0, 6 * 604],
    [4, 0, 4 * 604],
  ])
  expect(ordinarie[0]!.sezioni.locali[0]!.detrazione).toBe(9_709_187_700)
  expect(ordinarie[0]).toMatchObject({ iban: '60X0542811101000000123456', contribuente: { annoNonSolare: true } })
})

const simplified = (rows: readonly object[]) => ({
  f24Simplified: {
    taxPayer: { taxCode: 'RSSMLB80A01A200D', personalData: person.personalData },
    payments: { records: rows.map((each) => ({ section: 'EL', ...each })) },
  },
})

describe('a semplificato printed as an ordinario', () => {
  const ordinario = (json: unknown) => readF24(json, { oggi: OGGI, modello: 'ordinario' })

  test('four local rows a form, the others in their sections', () => {
    const other = { applyCost: false, municipality: '0003', debit: 100 }
    const { ordinarie, problems } = ordinario(
      simplified([
        ...Array(6).fill(row),
        { ...other, section: 'ER', taxType: '1001' },
        { ...other, section: 'RG', taxType: '3801' },
      ]),
    )
    expect(problems.map(({ code }) => code)).toEqual([
      'codice-tributo-not-checked',
      'codice-tributo-not-checked',
      'domicilio-missing',
    ])
    expect(
      ordinarie.map(({ sezioni }) => [sezioni.locali.length, sezioni.erario.length, sezioni.regioni.length]),
    ).toEqual([
      [4, 1, 1],
      [2, 0, 0],
    ])
    expect(ordinarie[0]!.sezioni.regioni[0]).toMatchObject({ codiceRegione: '03', codiceTributo: '3801' })
  })

  test('a region of four letters has no place there', () => {
    const json = simplified([{ applyCost: false, municipality: 'ABCD', debit: 1, section: 'RG', taxType: '3801' }])
    expect(ordinario(json).problems.map(({ field, code }) => `${field} ${code}`)).toContain(
      'f24Simplified.payments.records.0.municipality section-field-invalid',
    )
  })

  test('the address of the older shape reaches it', () => {
    const json = {
      taxPayer: { taxCode: 'RSSMLB80A01A200D', personData: person },
      paymentReasonSection: {
        reasonRecordList: [
          {
            section: 'EL',
            taxTypeCode: '3918',
            municipalityCode: 'D150',
            fullPayment: true,
            numberOfProperties: '001',
            year: '2026',
            debitAmount: '100',
          },
        ],
      },
    }
    const { ordinarie, problems } = ordinario(json)
    expect([problems, ordinarie[0]!.contribuente.domicilio]).toEqual([
      [],
      { comune: 'CREMONA', provincia: 'CR', via: 'VIA DANTE 1' },
    ])
  })
})

describe('out to SEND, and back', () => {
  const back = (json: unknown) => {
    const first = read(json)
    const { metadata } = toSend(first.ordinarie.length > 0 ? first.ordinarie : first.deleghe)
    const again = metadata.map((each) => read(each))
    expect(again.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error')).toEqual([])
    return { first, metadata, again }
  }

  test('an ordinario comes back the same', () => {
    const { first, metadata, again } = back(
      standard(localTax([row, { ...row, taxType: '3918' }], { deduction: '200' })),
    )
    expect(again[0]!.ordinarie).toEqual(first.ordinarie)
    expect(metadata).toEqual([standard(localTax([row, { ...row, taxType: '3918' }], { deduction: '200' }))])
  })

  test('a semplificato without detrazione stays one', () => {
    const { first, metadata, again } = back(
      simplified([row, { ...row, taxType: '3914', reconsideration: true, applyCost: true }]),
    )
    expect(Object.keys(metadata[0]!)).toEqual(['f24Simplified'])
    expect(again[0]!.deleghe).toEqual(first.deleghe)
  })

  test('with a detrazione it goes as an ordinario, each 3912 on a form of its own', () => {
    const library = {
      taxPayer: { taxCode: 'RSSMLB80A01A200D', personData: person },
      paymentReasonSection: {
        reasonRecordList: ['D150', 'F205'].map((municipalityCode) => ({
          section: 'EL',
          taxTypeCode: '3912',
          municipalityCode,
          fullPayment: true,
          numberOfProperties: '001',
          year: '2026',
          deduction: '20000',
          debitAmount: '10000',
        })),
      },
    }
    const { metadata, again } = back(library)
    expect(metadata.map((each) => Object.keys(each))).toEqual([['f24Standard'], ['f24Standard']])
    expect(
      again.map(({ ordinarie }) =>
        ordinarie[0]!.sezioni.locali.map(({ codiceEnte, detrazione }) => [codiceEnte, detrazione]),
      ),
    ).toEqual([[['D150', 20_000]], [['F205', 20_000]]])
  })

  test.each<[string, object, string]>([
    ['over 32 bits', { debit: 3_000_000_000 }, 'error righe.0.debito send-amount-too-large'],
    ['cents of a detrazione', { taxType: '3912', deduction: 1 }, 'error righe.0.detrazione send-detrazione-cents'],
  ])('what SEND cannot say is refused: %s', (_, change, expected) => {
    const { deleghe } = read(simplified([{ ...row, debit: 100 }]))
    const righe = deleghe[0]!.righe.map((riga) => ({
      ...riga,
      ...('debit' in change ? { debito: change.debit } : { detrazione: 20_001 }),
    }))
    const out = toSend([{ ...deleghe[0]!, righe } as (typeof deleghe)[number]])
    expect(out.metadata).toEqual([])
    expect(out.problems.map(({ severity, field, code }) => `${severity} ${field} ${code}`)).toContain(expected)
  })

  test('the bank and the account are left behind, and said', () => {
    const { deleghe } = read(simplified([row]))
    const out = toSend([{ ...deleghe[0]!, iban: '60X0542811101000000123456', delegaA: { banca: 'BANCA' } }])
    expect(out.problems.map(({ field }) => field)).toEqual(['iban', 'delegaA.banca'])
    expect(out.metadata).toHaveLength(1)
  })

  test('whatever the rows', () => {
    const anyRow = fc.record(
      {
        applyCost: fc.constant(false),
        municipality: fc.constantFrom('D150', 'F205', 'H501'),
        taxType: fc.constantFrom('3912', '3918', '3944', 'TEFA', '3931', '9999'),
        advancePayment: fc.boolean(),
        fullPayment: fc.boolean(),
        reconsideration: fc.boolean(),
        numberOfProperties: fc.constantFrom('001', '120'),
        installment: fc.constantFrom('0101', '0203'),
        year: fc.integer({ min: 2012, max: 2026 }).map(String),
        debit: fc.integer({ min: 0, max: 2_000_000_000 }),
      },
      { requiredKeys: ['applyCost', 'municipality', 'taxType'] },
    )
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), fc.boolean(), (rows, asStandard) => {
        const first = read(asStandard ? standard(localTax(rows)) : simplified(rows))
        const forms: readonly (Delega | DelegaOrdinaria)[] = asStandard ? first.ordinarie : first.deleghe
        const { metadata } = toSend(forms)
        expect(metadata).toHaveLength(forms.length)
        const again = metadata.flatMap((each): readonly object[] => {
          const { deleghe, ordinarie } = read(each)
          return asStandard ? ordinarie : deleghe
        })
        expect(again).toEqual(forms)
      }),
    )
  })
})
