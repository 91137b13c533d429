import { describe, expect, test } from 'vitest'
import { CASA, CHI, CONTESTO, CONTITOLARE, CREMONA, RISPOSTE, sotto } from '../../testing/dichiarazione-risposte'
import { leggiImu } from './imu'

const problemsOf = (answers: Readonly<Record<string, string>>, contesto = CONTESTO) =>
  leggiImu(answers, contesto).problems.map(({ field, code }) => `${field}: ${code}`)

const without = (...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(RISPOSTE).filter(([name]) => !names.includes(name)))

describe('answers of a declaration', () => {
  test('become the quadri of the model', () => {
    const { value, problems } = leggiImu({ ...RISPOSTE, ...sotto('t0.', CONTITOLARE) }, CONTESTO)
    expect(problems).toEqual([])
    expect(value).toMatchObject({
      anno: 2026,
      periodo: 2025,
      tipologia: 'N',
      comune: { belfiore: 'D150', nome: 'Cremona' },
      contribuente: {
        codiceFiscale: 'FRRLCU58L52D150O',
        cognome: 'FERRARI',
        nome: 'LUCIA',
        dataNascita: '1958-07-12',
        domicilio: { indirizzo: "VIA DELL'UNIVERSITA'", civico: '12/A', provincia: 'CR' },
      },
      contitolari: [{ numeroOrdine: 1, quota: 50_00, firma: true }],
      data: '2026-06-15',
      firma: true,
    })
    // 124.852,50 is rounded half upwards to the euro; one half is 50,00 %
    expect(value?.immobili).toMatchObject([
      { progressivo: 1, valore: 124_853, quota: 50_00, riduzione: '3', altro: true, data: '2025-03-15' },
    ])
  })

  test('a second change of a property keeps its number, another property has the next', () => {
    const three = {
      ...RISPOSTE,
      ...sotto('i1.', { ...CASA, stesso: 'si', 'data.m': '9' }),
      ...sotto('i2.', { ...CASA, foglio: '13' }),
    }
    expect(leggiImu(three, CONTESTO).value?.immobili.map(({ progressivo }) => progressivo)).toEqual([1, 1, 2])
  })

  test.each([
    ['1/3', 33_33],
    ['2/3', 66_67],
    ['100', 100_00],
    ['33,33 %', 33_33],
  ])('a share of %s is %i hundredths of a per cent', (quota, expected) => {
    expect(leggiImu({ ...RISPOSTE, 'i0.quota': quota }, CONTESTO).value?.immobili[0]?.quota).toBe(expected)
  })
})

describe('what is wrong is said at its control', () => {
  test.each([
    ['no comune', without('comune'), 'comune: answer-missing'],
    ['no year', without('periodo'), 'periodo: answer-missing'],
    ['a year before the new IMU', { ...RISPOSTE, periodo: '2019', 'i0.data.a': '2019' }, 'periodo: anno-unreadable'],
    ['a year to come', { ...RISPOSTE, periodo: '2027', 'i0.data.a': '2025' }, 'periodo: anno-unreadable'],
    ['no codice fiscale', without('p0.cf'), 'p0.cf: codice-fiscale-missing'],
    ['another birth', { ...RISPOSTE, 'p0.nascita.g': '13' }, 'p0.nascita.g: differs-data'],
    [
      'a street of 36',
      { ...RISPOSTE, 'c.domicilio.indirizzo': 'x'.repeat(36) },
      'c.domicilio.indirizzo: text-too-long',
    ],
    ['no figures', without('i0.foglio'), 'i0.foglio: catasto-missing'],
    ['no categoria', without('i0.categoria'), 'i0.categoria: answer-missing'],
    ['nothing happened', without('i0.altro'), 'i0.acquisto: evento-missing'],
    ['what else', without('i0.altroDescrizione'), 'i0.altroDescrizione: answer-missing'],
    ['a day of another year', { ...RISPOSTE, 'i0.data.a': '2024' }, 'i0.data.g: date-outside-year'],
    ['a day that is none', { ...RISPOSTE, 'i0.data.m': '13' }, 'i0.data.g: date-unreadable'],
    ['1.248 could be two amounts', { ...RISPOSTE, 'i0.valore': '1.248' }, 'i0.valore: amount-ambiguous'],
    ['more than the whole', { ...RISPOSTE, 'i0.quota': '101' }, 'i0.quota: quota-too-large'],
    ['another reduction without a note', { ...RISPOSTE, 'i0.riduzione': '5' }, 'annotazioni: note-missing'],
    ['lent land', { ...RISPOSTE, 'i0.caratteristica': '1' }, 'i0.riduzione: riduzione-without'],
    ['occupied, and no report', { ...RISPOSTE, 'i0.esenzione': '1' }, 'i0.occupazione.motivo: answer-missing'],
    [
      'a report, and not occupied',
      {
        ...RISPOSTE,
        ...sotto('i0.occupazione.', {
          motivo: '1',
          autorita: 'Questura',
          'data.g': '1',
          'data.m': '2',
          'data.a': '2025',
        }),
      },
      'i0.esenzione: occupazione-alone',
    ],
    ['no property', CHI, 'aggiungi-immobili: immobili-missing'],
    [
      'a co-owner of no property',
      { ...RISPOSTE, ...sotto('t0.', { ...CONTITOLARE, numeroOrdine: '2' }) },
      't0.numeroOrdine: ordine-unknown',
    ],
    [
      'shares above the whole',
      { ...RISPOSTE, ...sotto('t0.', { ...CONTITOLARE, quota: '51' }) },
      't0.quota: quote-above-whole',
    ],
    ['half of who declares', { ...RISPOSTE, 'd.carica': '7' }, 'd.codiceFiscale: answer-missing'],
    [
      'a body whose name is longer than its places',
      { ...RISPOSTE, 'p0.kind': 'ente', 'p0.cf': '01234567897', 'p0.denominazione': 'Immobiliare Aurora Cremona srl' },
      'p0.denominazione: text-too-long',
    ],
  ])('%s', (_, answers, expected) => {
    expect(problemsOf(answers)).toContain(expected)
    expect(leggiImu(answers, CONTESTO).value).toBeUndefined()
  })

  test.each([
    ['unknown', [], 'comune: comune-unknown'],
    ['of several with the name', [CREMONA, { ...CREMONA, provincia: 'BG' }], 'comune: comune-several'],
    ['with a tax of its own', [{ ...CREMONA, regime: 'IMIS' }], 'comune: comune-other-tax'],
  ])('a comune %s', (_, intesi, expected) => {
    expect(problemsOf(RISPOSTE, { ...CONTESTO, intesi })).toEqual([expected])
  })

  test('a building without figures stands by its request', () => {
    const { 'i0.foglio': _f, 'i0.particella': _p, ...rest } = RISPOSTE
    expect(problemsOf({ ...rest, 'i0.protocollo': 'CR0012345', 'i0.annoProtocollo': '2025' })).toEqual([])
  })
})
