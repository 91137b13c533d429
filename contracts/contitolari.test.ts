import { describe, expect, test } from 'vitest'
import { ratio } from '../engine/kernel/money'
import { afterPasso, contitolariIn, isPasso, readParti, type Chiesto } from './contitolari'

const MINE = 'RSSNNA80C54D150O'
const CHIESTI: readonly Chiesto[] = [
  { id: 'casa', chiesta: 'abita', resto: ratio(5, 6) },
  { id: 'box', chiesta: 'pertinenza', resto: ratio(1, 2) },
  { id: 'bottega', chiesta: undefined, resto: ratio(1, 2) },
]
const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields)
const wrong = (fields: Readonly<Record<string, string>>) =>
  readParti(form(fields), MINE, CHIESTI).problems.map(({ code, field }) => `${field} ${code}`)

const PIETRO = { 'p1.cf': 'RSSPTR83B11D150M', 'p1.quota-casa': '1/6', 'p1.sua-casa': 'no' }

describe('the parts of other owners', () => {
  test('are read with what each says of them', () => {
    const { owners, problems } = readParti(form({ ...PIETRO, 'p1.quota-bottega': '50' }), MINE, CHIESTI)
    expect(problems).toEqual([])
    expect(owners).toMatchObject([
      {
        who: 1,
        parti: [
          { id: 'casa', quota: { num: 1, den: 6 }, sua: false },
          { id: 'bottega', quota: { num: 1, den: 2 }, sua: false },
        ],
      },
    ])
  })

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['one’s own code, however it is typed', { ...PIETRO, 'p1.cf': 'rssnna 80c54 d150o' }, ['p1.cf codice-mio']],
    [
      'the same code twice',
      { ...PIETRO, quanti: '2', 'p2.cf': 'RSSPTR83B11D150M', 'p2.quota-casa': '1/6', 'p2.sua-casa': 'si' },
      ['p2.cf codice-doppio'],
    ],
    ['no part of anything', { 'p1.cf': 'RSSPTR83B11D150M' }, ['p1.quota-casa quota-nessuna']],
    ['a part in words', { ...PIETRO, 'p1.quota-casa': 'metà' }, ['p1.quota-casa quota-unreadable']],
    ['a part of nothing', { ...PIETRO, 'p1.quota-casa': '0' }, ['p1.quota-casa quota-unreadable']],
    ['more than the whole', { ...PIETRO, 'p1.quota-casa': '120' }, ['p1.quota-casa quota-too-large']],
    ['more than is left', { ...PIETRO, 'p1.quota-casa': '84' }, ['p1.quota-casa quote-oltre']],
    [
      'more than is left, together',
      { ...PIETRO, quanti: '2', 'p1.quota-casa': '1/2', 'p2.quota-casa': '34', 'p2.sua-casa': 'no' },
      ['p2.quota-casa quote-oltre'],
    ],
    ['no word on whether they live there', { ...PIETRO, 'p1.sua-casa': '' }, ['p1.sua-casa sua-missing']],
    [
      'a garage of a home that is elsewhere',
      { ...PIETRO, 'p1.quota-box': '50', 'p1.sua-box': 'si' },
      ['p1.sua-box pertinenza-senza-casa'],
    ],
    ['a garage of their home here', { ...PIETRO, 'p1.sua-casa': 'si', 'p1.quota-box': '50', 'p1.sua-box': 'si' }, []],
    ['all that is left', { ...PIETRO, 'p1.quota-casa': '5/6' }, []],
  ])('%s', (_, fields, expected) => expect(wrong(fields)).toEqual(expected))
})

describe('the buttons of the form', () => {
  test('one owner more, and never more than the form is read for', () => {
    expect(contitolariIn(afterPasso(form({ quanti: '1', fa: 'aggiungi' })))).toEqual([1, 2])
    expect(contitolariIn(afterPasso(form({ quanti: '8', fa: 'aggiungi' })))).toHaveLength(8)
    expect(contitolariIn(form({ quanti: '900' }))).toHaveLength(8)
    expect(contitolariIn(form({ quanti: 'x' }))).toEqual([1])
  })

  test('one less: the others close up, each with what was typed of them', () => {
    const next = afterPasso(form({ quanti: '3', fa: 'togli-2', 'p1.cf': 'A', 'p2.cf': 'B', 'p3.cf': 'C', mio: 'si' }))
    expect(contitolariIn(next)).toEqual([1, 2])
    expect([next.get('p1.cf'), next.get('p2.cf'), next.get('p3.cf'), next.get('mio')]).toEqual(['A', 'C', null, 'si'])
  })

  test('the only one stays', () => {
    expect(afterPasso(form({ quanti: '1', fa: 'togli-1', 'p1.cf': 'A' })).get('p1.cf')).toBe('A')
  })

  test('none of them asks for the file', () => {
    expect([isPasso(form({ quanti: '1' })), isPasso(form({ fa: 'guarda' }))]).toEqual([false, true])
  })
})
