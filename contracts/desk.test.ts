import { describe, expect, test } from 'vitest'
import { readRating } from './page-rating'
import { cleanPath, cleanText, namesSomebody } from './personal-text'
import { readReport } from './problem-report'

const form = (fields: Record<string, string>): URLSearchParams => new URLSearchParams(fields)

describe('a text that is kept', () => {
  // the codici fiscali are invented, formally like real ones
  test.each([
    ['Sono FRRLCU80A41D150X e ho pagato', true],
    ['frrlcu 80a41 d150 x', true],
    ['con omocodia FRRLCUU0A41D15LX', true],
    ['IBAN IT60 X054 2811 1010 0000 0123 456', true],
    ['La rendita della mia casa A/2 è 743,69 e il codice D150', false],
    ['foglio 12 particella 345 sub 6', false],
  ])('%s: names somebody %s', (text, yes) => expect(namesSomebody(text)).toBe(yes))

  test('is cleaned of what no person typed', () => expect(cleanText(' a\r\nb\u0000c\t ')).toBe('a\nb c'))

  test.each([
    ['/comuni/cremona-d150', '/comuni/cremona-d150'],
    ['/', '/'],
    ['/calcolo/imu?comune=D150&nome=Lucia', '/calcolo/imu'],
    ['https://example.org/', undefined],
    ['//example.org', undefined],
    ['/Lucia Ferrari', undefined],
    [`/${'a'.repeat(200)}`, undefined],
  ])('the path %s is kept as %s', (path, kept) => expect(cleanPath(path)).toBe(kept))
})

describe('a rating', () => {
  const good = { pagina: '/comuni/cremona-d150', voto: '5', piace: 'clear', manca: 'technical', dettagli: 'Chiaro.' }

  test('keeps the answer that belongs to its score', () => {
    expect(readRating(form(good))).toEqual({
      ok: true,
      value: { page: '/comuni/cremona-d150', score: 5, aspect: 'positive:clear', text: 'Chiaro.' },
    })
    expect(readRating(form({ ...good, voto: '3' }))).toMatchObject({
      value: { score: 3, aspect: 'negative:technical' },
    })
  })

  test('is enough with a score alone, and a page that cannot be read is no page', () => {
    expect(readRating(form({ voto: '1', pagina: 'javascript:1' }))).toEqual({
      ok: true,
      value: { page: '/altra', score: 1 },
    })
  })

  test.each([
    [{ voto: '' }, 'voto', 'missing'],
    [{ voto: '6' }, 'voto', 'missing'],
    [{ voto: '4.5' }, 'voto', 'missing'],
    [{ dettagli: 'x'.repeat(201) }, 'dettagli', 'long'],
    [{ dettagli: 'sono FRRLCU80A41D150X' }, 'dettagli', 'personal'],
    [{ sito: 'https://spam.example' }, 'sito', 'trap'],
  ])('%j is refused', (change, field, code) => {
    expect(readRating(form({ ...good, ...change }))).toEqual({ ok: false, problems: [{ field, code }] })
  })
})

describe('a report', () => {
  const good = { tipo: 'rate', pagina: '/comuni/cremona-d150', testo: 'L’aliquota dei terreni è 1,00.' }

  test('needs a kind and words', () => {
    expect(readReport(form(good))).toEqual({
      ok: true,
      value: { kind: 'rate', page: '/comuni/cremona-d150', text: 'L’aliquota dei terreni è 1,00.' },
    })
    expect(readReport(form({}))).toEqual({
      ok: false,
      problems: [
        { field: 'tipo', code: 'missing' },
        { field: 'testo', code: 'missing' },
      ],
    })
  })

  test.each([
    [{ tipo: 'praise' }, 'tipo', 'missing'],
    [{ testo: 'male' }, 'testo', 'short'],
    [{ testo: 'x'.repeat(2001) }, 'testo', 'long'],
    [{ testo: 'Ho il codice FRRLCU80A41D150X' }, 'testo', 'personal'],
    [{ sito: 'x' }, 'sito', 'trap'],
  ])('%j is refused', (change, field, code) => {
    expect(readReport(form({ ...good, ...change }))).toEqual({ ok: false, problems: [{ field, code }] })
  })
})
