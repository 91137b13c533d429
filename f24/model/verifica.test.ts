import { describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import type { ComuneLookup } from './comune-lookup'
import type { RigaF24 } from './delega'
import { scambiati, vicini } from './simili'
import { verifica, type Modulo } from './verifica'
import type { Indizi } from './verifica-parts'

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  D150: ['CREMONA', 'CR'],
  D510: ['FARA VICENTINO', 'VI'],
  D969: ['GENOVA', 'GE'],
  D696: ['FORENZA', 'PZ'],
  F205: ['MILANO', 'MI'],
  L378: ['TRENTO', 'TN'],
}
const comuni: ComuneLookup = (code) => {
  const found = NAMES[code]
  return found && [{ nome: found[0], provincia: found[1] }]
}

const riga: RigaF24 = {
  sezione: 'EL',
  codiceTributo: '3918',
  codiceEnte: 'F205',
  ravvedimento: false,
  immobiliVariati: false,
  acconto: false,
  saldo: true,
  numeroImmobili: 1,
  anno: 2026,
  debito: toCents(44_500),
  credito: toCents(0),
}

const found = (righe: readonly object[], rest: Partial<Modulo> = {}) =>
  verifica({ righe: righe.map((own) => ({ ...riga, ...own })), ...rest }, { comuni, oggi: '2026-11-23' })
const codes = (righe: readonly object[], rest?: Partial<Modulo>) =>
  found(righe, rest).map(({ severity, field, code }) => `${severity} ${field} ${code}`)

test('codes that are written for one another', () => {
  expect(scambiati('D969')).toEqual(['D696', 'D699', 'D996'])
  expect(scambiati('D150')).toEqual(['D510', 'D105'])
  expect(scambiati('D111')).toEqual([])
  expect(scambiati('d969')).toEqual([])
  expect(vicini('F205')).toContain('H205')
  expect(vicini('F205')).toContain('F206')
  expect(vicini('F205')).not.toContain('F205')
})

test('a right form has nothing said against it', () => expect(codes([{}])).toEqual([]))

describe('codice ente', () => {
  test('Genova, which is easily written for Forenza, is said by name', () => {
    const [problem] = found([{ codiceEnte: 'D969' }])
    expect(problem).toMatchObject({
      severity: 'notice',
      code: 'codice-ente-similar',
      values: { value: 'D969', comune: 'GENOVA', simili: 'D696 FORENZA', row: 1 },
    })
  })

  const forenza: readonly Indizi[] = [{ comune: 'D696' }]
  test('Genova where the immobile is in Forenza is wrong', () => {
    expect(found([{ codiceEnte: 'D969' }], { indizi: forenza })[0]).toMatchObject({
      severity: 'warning',
      code: 'codice-ente-mismatch',
      values: { value: 'D969', comune: 'GENOVA', atteso: 'FORENZA', codice: 'D696' },
    })
  })
  test('Forenza where it is in Forenza needs no word', () =>
    expect(codes([{ codiceEnte: 'D696' }], { indizi: forenza })).toEqual([]))

  test('one row of another comune, whose code is like that of the others', () => {
    expect(
      found([{ codiceEnte: 'D150' }, { codiceEnte: 'D150', codiceTributo: '3914' }, { codiceEnte: 'D510' }]),
    ).toEqual([
      expect.objectContaining({ code: 'codice-ente-similar', field: 'righe.0.codiceEnte' }),
      expect.objectContaining({
        code: 'codice-ente-odd',
        field: 'righe.2.codiceEnte',
        values: expect.objectContaining({ comune: 'FARA VICENTINO', altro: 'CREMONA', codice: 'D150' }),
      }),
    ])
  })
  test('rows of comuni that are not alike are as they should be', () =>
    expect(codes([{}, { codiceEnte: 'L378', codiceTributo: '3992' }])).toEqual([]))

  test('a code of no comune, with those that may be meant', () => {
    expect(found([{ codiceEnte: 'F250' }]).map(({ code, values }) => [code, values.simili])).toEqual([
      ['codice-ente-unknown', undefined],
      ['codice-ente-near', 'F205 MILANO'],
    ])
  })
})

describe('codice tributo', () => {
  const per = (immobile: Indizi['immobile'], own: object) => codes([own], { indizi: [{ immobile }] })
  const WRONG = 'warning righe.0.codiceTributo codice-tributo-immobile'
  test.each<[string, Indizi['immobile'], object, readonly string[]]>([
    ['land with the code of buildings', 'terreno', {}, [WRONG]],
    ['a second home', 'altra-abitazione', {}, []],
    ['group D as another building', 'gruppo-d', {}, [WRONG]],
    ['group D, the State', 'gruppo-d', { codiceTributo: '3925' }, []],
    ['group D in 2012', 'gruppo-d', { anno: 2012, codiceTributo: '3919', ravvedimento: true }, []],
    ['a plot with the code of land', 'area', { codiceTributo: '3914' }, [WRONG]],
    ['a plot in Trento', 'area', { codiceEnte: 'L378', codiceTributo: '3993' }, []],
    [
      'interest asks nothing',
      'terreno',
      { codiceTributo: '3923' },
      ['notice identificativoOperazione identificativo-missing'],
    ],
  ])('%s', (_, immobile, own, expected) => expect(per(immobile, own)).toEqual(expected))

  test('the right codes are those of the year', () => {
    const said = (own: object) => found([own], { indizi: [{ immobile: 'area' }] })[0]!.values.giusti
    expect(said({})).toBe('3916')
    expect(said({ anno: 2012, ravvedimento: true })).toBe('3916, 3917')
  })

  test('3912 is for dwellings of luxury since 2014', () => {
    expect(codes([{ codiceTributo: '3912' }])).toEqual(['notice righe.0.codiceTributo codice-3912-lusso'])
    expect(codes([{ codiceTributo: '3912', anno: 2013, ravvedimento: true }])).toEqual([])
  })

  test('a code that is to be confirmed says so', () =>
    expect(codes([{ codiceTributo: '3920', anno: 2012, saldo: false }])).toContain(
      'notice righe.0.codiceTributo codice-tributo-uncertain',
    ))
})

describe('rows side by side', () => {
  const stato = { codiceTributo: '3925' }
  const comune = { codiceTributo: '3930' }
  // 100.000 € of base at 1,06 %: 760,00 to the State and 300,00 to the comune
  test.each<[string, object[], readonly string[]]>([
    [
      'State 760, comune 300',
      [
        { ...stato, debito: 76_000 },
        { ...comune, debito: 30_000 },
      ],
      [],
    ],
    [
      'swapped',
      [
        { ...stato, debito: 30_000 },
        { ...comune, debito: 76_000 },
      ],
      ['warning righe.1.debito stato-comune-swapped'],
    ],
    [
      'swapped in the acconto',
      [
        { ...stato, acconto: true, saldo: false, debito: 15_000, ravvedimento: true },
        { ...comune, acconto: true, saldo: false, debito: 38_000, ravvedimento: true },
      ],
      ['warning righe.1.debito stato-comune-swapped'],
    ],
    // last year 0,76 %, this year 1,06 %: the saldo holds half of the State's share and all of the increase
    [
      'a saldo after a raised rate',
      [
        { ...stato, debito: 38_000 },
        { ...comune, debito: 30_000 },
      ],
      [],
    ],
    ['the comune alone', [{ ...comune, debito: 30_000 }], ['notice righe.0.codiceTributo stato-missing']],
    ['the State alone', [{ ...stato, debito: 76_000 }], []],
    ['the same row twice', [{}, {}], ['notice righe.1 row-repeated']],
    ['the same code, another instalment', [{}, { acconto: true, saldo: false, ravvedimento: true }], []],
  ])('%s', (_, righe, expected) => expect(codes(righe)).toEqual(expected))

  const tari = { codiceTributo: '3944', saldo: false, rateazione: '0101', numeroImmobili: undefined }
  const asked = 'notice identificativoOperazione identificativo-missing'
  test.each<[string, object[], readonly string[]]>([
    ['TARI without TEFA', [tari], ['notice righe.0.codiceTributo tefa-missing', asked]],
    ['TARI and TEFA', [tari, { ...tari, codiceTributo: 'TEFA' }], [asked]],
    ['TARI of 2020', [{ ...tari, anno: 2020 }], [asked]],
    [
      'IMIS paid late without 3996',
      [{ codiceEnte: 'L378', codiceTributo: '3992', ravvedimento: true, anno: 2025 }],
      ['notice righe.0.ravvedimento imis-ravvedimento'],
    ],
    [
      'IMIS paid late',
      [
        { codiceEnte: 'L378', codiceTributo: '3992', ravvedimento: true, anno: 2025 },
        { codiceEnte: 'L378', codiceTributo: '3996', ravvedimento: true, anno: 2025, debito: 300 },
      ],
      [],
    ],
  ])('%s', (_, righe, expected) => expect(codes(righe)).toEqual(expected))

  test('an identificativo operazione that is there is not asked for', () => {
    const both = [tari, { ...tari, codiceTributo: 'TEFA' }]
    expect(codes(both, { identificativoOperazione: 'LIQ202600000000001' })).toEqual([])
  })
})

describe('late', () => {
  test.each<[string, object, readonly string[]]>([
    [
      'acconto of this year in November',
      { acconto: true, saldo: false },
      ['notice righe.0.ravvedimento ravvedimento-missing'],
    ],
    ['saldo of this year in November', {}, []],
    ['saldo of last year', { anno: 2025 }, ['notice righe.0.ravvedimento ravvedimento-missing']],
    ['with Ravv.', { anno: 2025, ravvedimento: true }, []],
  ])('%s', (_, own, expected) => expect(codes([own])).toEqual(expected))
})

test('the balance is that of its rows', () => {
  expect(codes([{}, { codiceTributo: '3914' }], { saldoFinale: toCents(89_000) })).toEqual([])
  expect(found([{}], { saldoFinale: toCents(1_234_500) })[0]).toMatchObject({
    code: 'saldo-finale-differs',
    values: { letto: '12.345,00', somma: '445,00' },
  })
})

test('who pays is checked where it is given, and only what was given', () => {
  expect(codes([{}], { contribuente: { codiceFiscale: 'RSSMRA80A01F205X' } })).toEqual([])
  expect(codes([{}], { contribuente: { codiceFiscale: 'RSSMRA80A01F205Y' } })).toEqual([
    'error contribuente.codiceFiscale codice-fiscale-check',
  ])
})

test('rounding says what to write', () => {
  expect(found([{ debito: toCents(44_550) }])[0]).toMatchObject({ code: 'rounding', values: { giusto: '446,00' } })
})
