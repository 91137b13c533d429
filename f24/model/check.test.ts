import { describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import { checkVersamento, MOST_ROWS } from './check'
import type { ComuneLookup } from './comune-lookup'
import type { Contribuente, Persona, RigaF24, Versamento } from './delega'

const persona: Persona = {
  kind: 'persona',
  cognome: 'ROSSI',
  nome: 'MARIO',
  dataNascita: '1980-01-01',
  sesso: 'M',
  comuneNascita: 'MILANO',
  provinciaNascita: 'MI',
}

const riga: RigaF24 = {
  sezione: 'EL',
  codiceTributo: '3918',
  codiceEnte: 'D150',
  ravvedimento: false,
  immobiliVariati: false,
  acconto: true,
  saldo: false,
  numeroImmobili: 1,
  anno: 2026,
  debito: toCents(44_500),
  credito: toCents(0),
}

/** The names a test needs, dates as in the archive of ANPR. */
const comuni: ComuneLookup = (belfiore) =>
  ({
    D150: [{ nome: 'CREMONA', provincia: 'CR', dal: '1868-01-01' }],
    F205: [{ nome: 'MILANO', provincia: 'MI', dal: '1873-06-23' }],
    L378: [{ nome: 'TRENTO', provincia: 'TN' }],
    L424: [{ nome: 'TRIESTE', provincia: 'TS' }],
    L487: [{ nome: 'UGGIATE-TREVANO', provincia: 'CO', dal: '1938-01-18', al: '2023-12-31' }],
  })[belfiore]

type Change = {
  readonly riga?: object
  readonly contribuente?: object
  readonly persona?: object
  readonly rest?: object
}

const codes = ({ riga: r, contribuente: c, persona: p, rest }: Change): readonly string[] => {
  const contribuente = {
    codiceFiscale: 'RSSMRA80A01F205X',
    anagrafica: { ...persona, ...p },
    ...c,
  } as Contribuente
  const versamento = { contribuente, righe: [{ ...riga, ...r }], ...rest } as Versamento
  return checkVersamento(versamento, { comuni, oggi: '2026-11-23' }).map(({ field, code }) => `${field} ${code}`)
}

test('a right form has nothing said against it', () => expect(codes({})).toEqual([]))

describe('who pays', () => {
  const company = { codiceFiscale: '15376371009', anagrafica: { kind: 'ente', denominazione: 'ACQUA & C. S.R.L.' } }
  test('a company', () => expect(codes({ contribuente: company })).toEqual([]))

  test.each<[string, Change, readonly string[]]>([
    [
      'wrong last character',
      { contribuente: { codiceFiscale: 'RSSMRA80A01F205Y' } },
      ['contribuente.codiceFiscale codice-fiscale-check'],
    ],
    [
      'no such shape',
      { contribuente: { codiceFiscale: 'ROSSI' } },
      ['contribuente.codiceFiscale codice-fiscale-shape'],
    ],
    [
      'a day that is none',
      { contribuente: { codiceFiscale: 'RSSMRA80B30F205A' } },
      ['contribuente.codiceFiscale codice-fiscale-date'],
    ],
    [
      'eleven wrong digits',
      { contribuente: { ...company, codiceFiscale: '15376371008' } },
      ['contribuente.codiceFiscale codice-fiscale-check'],
    ],
    [
      'eleven digits with a person',
      { contribuente: { codiceFiscale: '15376371009' } },
      ['contribuente.codiceFiscale codice-fiscale-of-ente'],
    ],
    [
      'a person with a company name',
      { contribuente: { anagrafica: company.anagrafica } },
      ['contribuente.codiceFiscale codice-fiscale-of-persona'],
    ],
    ['nobody', { contribuente: { anagrafica: undefined } }, ['contribuente.anagrafica anagrafica-missing']],
    [
      'another surname',
      { persona: { cognome: 'BIANCHI' } },
      ['contribuente.anagrafica.cognome codice-fiscale-cognome'],
    ],
    ['another name', { persona: { nome: 'LUCA' } }, ['contribuente.anagrafica.nome codice-fiscale-nome']],
    [
      'another day',
      { persona: { dataNascita: '1980-01-02' } },
      ['contribuente.anagrafica.dataNascita codice-fiscale-data'],
    ],
    ['another sex', { persona: { sesso: 'F' } }, ['contribuente.anagrafica.sesso codice-fiscale-sesso']],
    [
      'another place',
      { persona: { comuneNascita: 'CREMONA', provinciaNascita: 'CR' } },
      ['contribuente.anagrafica.comuneNascita codice-fiscale-luogo'],
    ],
    ['31 February', { persona: { dataNascita: '1980-02-31' } }, ['contribuente.anagrafica.dataNascita date-invalid']],
    ['not born yet', { persona: { dataNascita: '2080-01-01' } }, ['contribuente.anagrafica.dataNascita date-future']],
    ['born long ago', { persona: { dataNascita: '1780-01-01' } }, ['contribuente.anagrafica.dataNascita date-remote']],
    [
      'no place',
      { persona: { comuneNascita: undefined, provinciaNascita: undefined } },
      [
        'contribuente.anagrafica.comuneNascita comune-nascita-missing',
        'contribuente.anagrafica.provinciaNascita provincia-nascita-missing',
      ],
    ],
    [
      'no day, no sex',
      { persona: { dataNascita: undefined, sesso: undefined } },
      ['contribuente.anagrafica.dataNascita data-nascita-missing', 'contribuente.anagrafica.sesso sesso-missing'],
    ],
    [
      'a province in lower case',
      { persona: { provinciaNascita: 'mi' } },
      ['contribuente.anagrafica.provinciaNascita provincia-invalid'],
    ],
    [
      '21 letters of name',
      { persona: { nome: 'MARIO'.padEnd(21, 'A') } },
      ['contribuente.anagrafica.nome text-too-long'],
    ],
    [
      '25 letters of surname',
      { persona: { cognome: 'ROSSI'.padEnd(25, 'A') } },
      ['contribuente.anagrafica.cognome text-too-long'],
    ],
    [
      'a blank name',
      { persona: { nome: ' ' } },
      ['contribuente.anagrafica.nome field-missing', 'contribuente.anagrafica.nome codice-fiscale-nome'],
    ],
    [
      'an accent not transliterated',
      { persona: { comuneNascita: 'FORLÌ' } },
      [
        'contribuente.anagrafica.comuneNascita text-characters',
        'contribuente.anagrafica.comuneNascita codice-fiscale-luogo',
      ],
    ],
    ['an heir', { contribuente: { codiceFiscaleCoobbligato: 'TDITLC46H54C619Q', codiceIdentificativo: '07' } }, []],
    [
      'an heir without code',
      { contribuente: { codiceFiscaleCoobbligato: 'TDITLC46H54C619Q' } },
      ['contribuente.codiceIdentificativo codice-identificativo-missing'],
    ],
    [
      'a code without heir',
      { contribuente: { codiceIdentificativo: '07' } },
      ['contribuente.codiceFiscaleCoobbligato coobbligato-missing'],
    ],
    [
      'a wrong heir',
      { contribuente: { codiceFiscaleCoobbligato: 'TDITLC46H54C619R', codiceIdentificativo: '07' } },
      ['contribuente.codiceFiscaleCoobbligato codice-fiscale-check'],
    ],
    ['codes of an act', { contribuente: { codiceUfficio: 'TX9', codiceAtto: '12345678901' } }, []],
    [
      'wrong codes of an act',
      { contribuente: { codiceUfficio: 'TX', codiceAtto: '1234567890A' } },
      ['contribuente.codiceUfficio codice-ufficio-invalid', 'contribuente.codiceAtto codice-atto-invalid'],
    ],
  ])('%s', (_, change, expected) => expect(codes(change)).toEqual(expected))
})

describe('the head of the form', () => {
  // 25 characters after IT; check digits of the first worked out with ISO 13616 (remainder 1 of 97)
  test.each<[string, object, readonly string[]]>([
    ['a right IBAN', { iban: '60X0542811101000000123456' }, []],
    ['a wrong check digit', { iban: '61X0542811101000000123456' }, ['iban iban-check']],
    ['no IBAN at all', { iban: '60X054281110100000012345' }, ['iban iban-invalid']],
    ['an operation', { identificativoOperazione: 'LIQ202601000000019' }, []],
    [
      'an operation of 17',
      { identificativoOperazione: 'LIQ20260100000001' },
      ['identificativoOperazione identificativo-operazione-invalid'],
    ],
    ['bank and agency', { delegaA: { banca: 'BANCA DI CREMONA', agenzia: 'SEDE', provincia: 'CR' } }, []],
    [
      'a bank too long',
      { delegaA: { banca: 'B'.repeat(41), provincia: 'C1' } },
      ['delegaA.banca text-too-long', 'delegaA.provincia provincia-invalid'],
    ],
  ])('%s', (_, rest, expected) => expect(codes({ rest })).toEqual(expected))
})

describe('a row that cannot be printed', () => {
  test.each<[string, object, readonly string[]]>([
    [
      'section',
      { sezione: 'AE' },
      [
        'righe.0.sezione sezione-invalid',
        'righe.0.codiceTributo codice-tributo-section',
        'righe.0 local-columns-not-used',
      ],
    ],
    [
      'code',
      { codiceTributo: '39 8' },
      ['righe.0.codiceTributo codice-tributo-invalid', 'righe.0.codiceTributo codice-tributo-unknown'],
    ],
    [
      'comune',
      { codiceEnte: 'd150' },
      ['righe.0.codiceEnte codice-ente-invalid', 'righe.0.codiceEnte codice-ente-unknown'],
    ],
    ['immobili', { numeroImmobili: 1000 }, ['righe.0.numeroImmobili numero-immobili-invalid']],
    ['year', { anno: 26 }, ['righe.0.anno anno-invalid', 'righe.0.anno codice-tributo-too-early']],
    ['a cent too much', { debito: 10_000_000_000 }, ['righe.0.debito amount-too-large']],
    ['below zero', { debito: -100 }, ['saldoFinale total-negative', 'righe.0.debito amount-invalid']],
    ['half a cent', { debito: 100.5 }, ['righe.0.debito amount-invalid', 'righe.0.debito rounding']],
    ['detrazione', { codiceTributo: '3912', detrazione: 10_000_000 }, ['righe.0.detrazione detrazione-too-large']],
    ['debit and credit', { credito: 100 }, ['righe.0 debit-and-credit', 'righe.0.credito credit-on-local']],
    ['credit alone', { debito: 0, credito: 100 }, ['saldoFinale total-negative', 'righe.0.credito credit-on-local']],
  ])('%s', (_, change, expected) => expect(codes({ riga: change })).toEqual(expected))

  test('the largest amounts still fit', () => {
    expect(codes({ riga: { codiceTributo: '3912', debito: 9_999_999_900, detrazione: 9_999_999 } })).toEqual([])
  })
})

describe('a row that looks wrong', () => {
  test.each<[string, object, readonly string[]]>([
    ['unknown code', { codiceTributo: '3900' }, ['righe.0.codiceTributo codice-tributo-unknown']],
    ['code of public bodies', { codiceTributo: '355E' }, ['righe.0.codiceTributo codice-tributo-f24-ep']],
    [
      'code not born',
      { codiceTributo: '3925', anno: 2012, ravvedimento: true },
      ['righe.0.anno codice-tributo-too-early'],
    ],
    ['State share ended', { codiceTributo: '3919', anno: 2013 }, ['righe.0.anno codice-tributo-ended']],
    [
      'local code as erario',
      { sezione: 'ER', acconto: false, numeroImmobili: undefined },
      ['righe.0.codiceTributo codice-tributo-section'],
    ],
    [
      'erario',
      { sezione: 'ER', codiceTributo: '4001', acconto: false, numeroImmobili: undefined },
      ['righe.0.codiceTributo codice-tributo-not-checked'],
    ],
    ['unknown comune', { codiceEnte: 'Z998' }, ['righe.0.codiceEnte codice-ente-unknown']],
    ['comune that had ended', { codiceEnte: 'L487' }, ['righe.0.codiceEnte codice-ente-not-active']],
    ['comune of that year', { codiceEnte: 'L487', anno: 2023 }, []],
    ['the sea', { codiceTributo: '3970', codiceEnte: 'Z999', acconto: false, numeroImmobili: undefined }, []],
    ['IMU in Trento', { codiceEnte: 'L378' }, ['righe.0.codiceTributo codice-tributo-territory']],
    ['IMIS in Trento', { codiceEnte: 'L378', codiceTributo: '3992' }, []],
    ['IMIS in Cremona', { codiceTributo: '3992' }, ['righe.0.codiceTributo codice-tributo-territory']],
    ['IMU in Trieste, before the ILIA', { codiceEnte: 'L424', anno: 2022 }, []],
    ['IMU in Trieste', { codiceEnte: 'L424', anno: 2023 }, ['righe.0.codiceTributo codice-tributo-territory']],
    ['no year', { anno: undefined }, ['righe.0.anno anno-missing']],
    ['next year', { anno: 2027 }, ['righe.0.anno anno-future']],
    ['neither acconto nor saldo', { acconto: false }, ['righe.0.acconto acconto-saldo-missing']],
    ['unica soluzione', { saldo: true }, []],
    ['accertamento', { codiceTributo: '3924', acconto: false, numeroImmobili: undefined }, []],
    ['no immobili', { numeroImmobili: undefined }, ['righe.0.numeroImmobili numero-immobili-missing']],
    ['zero immobili', { numeroImmobili: 0 }, ['righe.0.numeroImmobili numero-immobili-missing']],
    ['instalment for IMU', { rateazione: '0101' }, ['righe.0.rateazione rateazione-left-blank']],
    ['detrazione', { detrazione: 20_000 }, ['righe.0.detrazione detrazione-not-admitted']],
    ['detrazione where it belongs', { codiceTributo: '3912', detrazione: 20_000 }, []],
    ['nothing to pay', { debito: 0 }, ['righe.0.debito amount-missing']],
    ['cents', { debito: 44_501 }, ['righe.0.debito rounding']],
    ['ravvedimento of last year', { anno: 2025, ravvedimento: true }, []],
    [
      'ravvedimento of an accertamento',
      { codiceTributo: '3923', acconto: false, ravvedimento: true },
      ['righe.0.ravvedimento ravvedimento-not-admitted'],
    ],
  ])('%s', (_, change, expected) => expect(codes({ riga: change })).toEqual(expected))

  test.each<[string, object, readonly string[]]>([
    ['TASI of 2018', { codiceTributo: '3961', anno: 2018 }, []],
    ['TASI after its end', { codiceTributo: '3961', anno: 2020 }, ['righe.0.anno codice-tributo-ended']],
    [
      'TASI with an instalment',
      { codiceTributo: '3958', anno: 2018, rateazione: '0102' },
      ['righe.0.rateazione rateazione-left-blank'],
    ],
    ['TASI in cents', { codiceTributo: '3961', anno: 2018, debito: 10_050 }, ['righe.0.debito rounding']],
    [
      'TASI sanctions',
      { codiceTributo: '3963', anno: 2018, acconto: false, numeroImmobili: undefined, debito: 100 },
      [],
    ],
    ['IMIS ravvedimento', { codiceTributo: '3996', codiceEnte: 'L378', ravvedimento: true, anno: 2025 }, []],
    [
      'IMIS before it was',
      { codiceTributo: '3992', codiceEnte: 'L378', anno: 2014 },
      ['righe.0.anno codice-tributo-too-early'],
    ],
    ['ILIA, a second dwelling', { codiceTributo: '5902', codiceEnte: 'L424', anno: 2024 }, []],
    [
      'ILIA 5902 before it was',
      { codiceTributo: '5902', codiceEnte: 'L424', anno: 2023 },
      ['righe.0.anno codice-tributo-too-early'],
    ],
  ])('%s', (_, change, expected) => expect(codes({ riga: change })).toEqual(expected))

  const tari = { codiceTributo: '3944', acconto: false, numeroImmobili: undefined, debito: 12_345 }
  test.each<[string, object, readonly string[]]>([
    ['TARI, one payment', { rateazione: '0101' }, []],
    ['TARI, first of three', { rateazione: '0103' }, []],
    ['TARI, fourth of three', { rateazione: '0403' }, ['righe.0.rateazione rateazione-order']],
    ['TARI, none of three', { rateazione: '0003' }, ['righe.0.rateazione rateazione-order']],
    ['TARI, letters', { rateazione: 'A1B2' }, ['righe.0.rateazione rateazione-order']],
    ['TARI, no instalment', {}, ['righe.0.rateazione rateazione-missing']],
    [
      'TARI, five characters',
      { rateazione: '01030' },
      ['righe.0.rateazione rateazione-invalid', 'righe.0.rateazione rateazione-order'],
    ],
    ['TARI with acconto', { rateazione: '0101', acconto: true }, ['righe.0.acconto acconto-saldo-not-used']],
    ['TARI interest', { codiceTributo: '3945' }, []],
    ['TARES of 2013', { anno: 2013, rateazione: '0404', ravvedimento: true }, []],
    ['its surcharge, for the State', { codiceTributo: '3955', anno: 2013, rateazione: '0101', ravvedimento: true }, []],
    [
      'the surcharge a year later',
      { codiceTributo: '3955', anno: 2014, rateazione: '0101' },
      ['righe.0.anno codice-tributo-ended'],
    ],
    [
      'TARI with immobili variati',
      { rateazione: '0101', immobiliVariati: true },
      ['righe.0.immobiliVariati immobili-variati-not-used'],
    ],
    ['TOSAP of 2019', { codiceTributo: '3932', anno: 2019 }, []],
    ['TOSAP after the canone unico', { codiceTributo: '3931', anno: 2021 }, ['righe.0.anno codice-tributo-ended']],
    [
      'TOSAP with acconto',
      { codiceTributo: '3931', anno: 2019, acconto: true },
      ['righe.0.acconto acconto-saldo-not-used'],
    ],
    ['IMPi of the comune', { codiceTributo: '3971', anno: 2024 }, []],
    ['IMPi before it was', { codiceTributo: '3971', anno: 2019 }, ['righe.0.anno codice-tributo-too-early']],
    ['TEFA sanctions', { codiceTributo: 'TEFZ', anno: 2023 }, []],
    [
      'TEFA sanctions with Ravv.',
      { codiceTributo: 'TEFZ', anno: 2023, ravvedimento: true },
      ['righe.0.ravvedimento ravvedimento-not-admitted'],
    ],
    ['TEFA', { codiceTributo: 'TEFA', rateazione: '0202' }, []],
    [
      'TEFA of 2020',
      { codiceTributo: 'TEFA', rateazione: '0202', anno: 2020 },
      ['righe.0.anno codice-tributo-too-early'],
    ],
  ])('%s', (_, change, expected) => expect(codes({ riga: { ...tari, ...change } })).toEqual(expected))

  test('ravvedimento before the first term of the year', () => {
    const versamento = {
      contribuente: { codiceFiscale: 'RSSMRA80A01F205X', anagrafica: persona },
      righe: [{ ...riga, ravvedimento: true }],
    }
    const on = (oggi: string) => checkVersamento(versamento, { comuni, oggi }).map(({ code }) => code)
    expect(on('2026-06-16')).toEqual(['ravvedimento-early'])
    expect(on('2026-06-17')).toEqual([])
  })
})

describe('the rows together', () => {
  const together = (righe: readonly RigaF24[]) =>
    checkVersamento({ contribuente: { codiceFiscale: 'RSSMRA80A01F205X', anagrafica: persona }, righe }, {}).map(
      ({ field, code }) => `${field} ${code}`,
    )
  test('none', () => expect(together([])).toEqual(['righe rows-missing']))
  test('too many', () => expect(together(Array(MOST_ROWS + 1).fill(riga))).toEqual(['righe rows-too-many']))
  test('two applyCost', () => {
    const costed = { ...riga, applyCost: true }
    expect(together([costed, { ...riga, applyCost: false }])).toEqual([])
    expect(together([costed, riga, costed])).toEqual(['righe.2.applyCost apply-cost-twice'])
  })
  test('applyCost on a credit', () => {
    const credit = { ...riga, sezione: 'ER', codiceTributo: '6099', debito: 0, credito: 100, applyCost: true }
    expect(together([riga, credit as unknown as RigaF24])).toContain('righe.1.applyCost apply-cost-on-credit')
  })
})
