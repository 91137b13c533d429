import { describe, expect, test } from 'vitest'
import { oreLibere, type Agenda, type Calendario } from './ore'

/** Wednesdays from nine to half past ten, in appointments of half an hour; the first is kept until 48 hours before. */
const AGENDA: Agenda = {
  serie: 'a',
  giorno: 3,
  dalle: 9 * 60,
  alle: 10 * 60 + 30,
  minuti: 30,
  posti: 1,
  riservati: 1,
  oreLibere: 48,
  giorniAvanti: 10,
  orePreavviso: 2,
  modi: ['sportello'],
  dal: '2026-01-01',
  al: undefined,
}
const on = (adesso: string, more: Partial<Calendario> = {}): Calendario => ({
  ...{ agende: [AGENDA], chiusure: [], presi: [], adesso },
  ...more,
})
const free = (calendario: Calendario, priorita = false) => oreLibere(calendario, priorita).map(({ inizio }) => inizio)
const taken = (inizio: string, fine: string) => ({
  agenda: 'a',
  inizio: `2026-12-02T${inizio}`,
  fine: `2026-12-02T${fine}`,
})
// 2 and 9 December 2026 are Wednesdays; 8 December is a holiday
const FRIDAY = '2026-11-27T08:00'

describe('the hours that are free', () => {
  test('who has priority sees the first one, the others from the second on', () => {
    expect(free(on(FRIDAY), true)).toEqual(['2026-12-02T09:00', '2026-12-02T09:30', '2026-12-02T10:00'])
    expect(free(on(FRIDAY))).toEqual(['2026-12-02T09:30', '2026-12-02T10:00'])
  })

  test.each([
    ['48 hours and a minute before, it is kept', '2026-11-30T08:59', '2026-12-02T09:30'],
    ['48 hours before, it is anybody’s', '2026-11-30T09:00', '2026-12-02T09:00'],
  ])('%s', (_, adesso, first) => expect(free(on(adesso))[0]).toBe(first))

  test.each([
    ['two hours before is early enough', '2026-12-02T07:30', '2026-12-02T09:30'],
    ['a minute later is not', '2026-12-02T07:31', '2026-12-02T10:00'],
  ])('%s', (_, adesso, first) => expect(free(on(adesso))[0]).toBe(first))

  test('a place that is taken is not offered, nor one that overlaps it after the hours were cut anew', () => {
    expect(free(on(FRIDAY, { presi: [taken('09:30', '10:00')] }))).toEqual(['2026-12-02T10:00'])
    expect(free(on(FRIDAY, { presi: [taken('09:45', '10:15')] }))).toEqual([])
    expect(free(on(FRIDAY, { agende: [{ ...AGENDA, posti: 2 }], presi: [taken('09:30', '10:00')] }))).toContain(
      '2026-12-02T09:30',
    )
  })

  test.each([
    ['a day the comune closed', on(FRIDAY, { chiusure: [{ dal: '2026-12-01', al: '2026-12-02' }] })],
    ['an agenda that has ended', on(FRIDAY, { agende: [{ ...AGENDA, al: '2026-12-01' }] })],
    ['an agenda that has not begun', on(FRIDAY, { agende: [{ ...AGENDA, dal: '2027-01-01' }] })],
    ['Christmas, a Friday', on('2026-12-20T08:00', { agende: [{ ...AGENDA, giorno: 5, giorniAvanti: 6 }] })],
    [
      'the day of the Immacolata, a Tuesday',
      on(FRIDAY, { agende: [{ ...AGENDA, giorno: 2, giorniAvanti: 12, al: '2026-12-08', dal: '2026-12-08' }] }),
    ],
  ])('none on %s', (_, calendario) => expect(free(calendario, true)).toEqual([]))

  // the hour changes on 29 March and on 25 October 2026: 48 hours before nine is nine, two days before
  test.each([
    ['spring', 1, '2026-03-28T08:59', '2026-03-28T09:00', '2026-03-30'],
    ['autumn', 1, '2026-10-24T08:59', '2026-10-24T09:00', '2026-10-26'],
  ])('in the week of the change of hour, %s', (_, giorno, kept, anybodys, day) => {
    const agende = [{ ...AGENDA, giorno, giorniAvanti: 3 }]
    expect(free(on(kept, { agende }))[0]).toBe(`${day}T09:30`)
    expect(free(on(anybodys, { agende }))[0]).toBe(`${day}T09:00`)
  })
})
