import { describe, expect, test } from 'vitest'
import { leggiErrore } from './comune-sbagliato'

const OGGI = '2026-11-26'
const WHOLE = {
  chi: 'Lucia Ferrari',
  codiceFiscale: 'frrlcu58l52d150o',
  indirizzo: 'via Dante 12, 26100 Cremona',
  ricevuto: 'D969',
  competente: 'Forenza',
  'giorno.g': '12',
  'giorno.m': '6',
  'giorno.a': '2026',
  'r0-codiceTributo': '3918',
  'r0-anno': '2026',
  'r0-debito': '446,00',
  'r0-acconto': 'X',
}
const read = (more: Readonly<Record<string, string>> = {}) =>
  leggiErrore(new URLSearchParams({ ...WHOLE, ...more }), OGGI)

describe('a payment to the wrong comune', () => {
  test('is read with its rows', () => {
    const { problems, giorno, righe } = read()
    expect(problems).toEqual([])
    expect(giorno).toBe('2026-06-12')
    expect(righe).toEqual([{ codiceTributo: '3918', anno: 2026, importo: 44_600, acconto: true, saldo: false }])
  })

  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['nobody', { chi: ' ' }, 'chi', 'answer-missing'],
    ['no comune', { ricevuto: '' }, 'ricevuto', 'answer-missing'],
    ['a codice fiscale with a slip', { codiceFiscale: 'FRRLCU58L52D150A' }, 'codiceFiscale', 'codice-fiscale-check'],
    ['half a codice fiscale', { codiceFiscale: 'FRRLCU58' }, 'codiceFiscale', 'codice-fiscale-shape'],
    ['no day', { 'giorno.g': '', 'giorno.m': '', 'giorno.a': '' }, 'giorno.g', 'answer-missing'],
    ['a day that is none', { 'giorno.g': '31' }, 'giorno.g', 'date-unreadable'],
    ['a day to come', { 'giorno.g': '27', 'giorno.m': '11' }, 'giorno.g', 'date-in-future'],
    ['a code of three signs', { 'r0-codiceTributo': '391' }, 'r0-codiceTributo', 'codice-unreadable'],
    ['no year', { 'r0-anno': '' }, 'r0-anno', 'anno-unreadable'],
    // L. 147/2013 art. 1 c. 722: "a decorrere dall'anno di imposta 2012"
    ['a year before the law', { 'r0-anno': '2011' }, 'r0-anno', 'anno-too-early'],
    ['no amount', { 'r0-debito': '' }, 'r0-debito', 'answer-missing'],
    ['nothing', { 'r0-debito': '0' }, 'r0-debito', 'answer-missing'],
    ['a doubtful dot', { 'r0-debito': '1.234' }, 'r0-debito', 'amount-ambiguous'],
  ])('%s is told at its field', (_, more, field, code) => {
    expect(read(more).problems.map((one) => [one.field, one.code])).toEqual([[field, code]])
  })

  test('without rows asks for one, and rows left empty in between are none', () => {
    const none = { 'r0-codiceTributo': '', 'r0-anno': '', 'r0-debito': '', 'r0-acconto': '' }
    expect(read(none).problems).toMatchObject([{ field: 'r0-codiceTributo', code: 'rows-missing' }])
    const second = { ...none, 'r1-codiceTributo': '3944', 'r1-anno': '2025', 'r1-debito': '100' }
    expect(read(second).righe).toMatchObject([{ codiceTributo: '3944', importo: 10_000 }])
  })

  test('what nobody asked for is not read', () => {
    const { testi } = read({ chi: `a\u0000b${'c'.repeat(300)}` }).scritto
    expect(testi.chi).toHaveLength(80)
    expect(testi.chi).toMatch(/^a b/)
  })
})
