import { describe, expect, test } from 'vitest'
import { writeIcs } from './ics'

const file = writeIcs({
  name: 'Scadenze IMU 2026',
  language: 'it',
  written: '2026-11-25',
  days: [
    {
      id: 'imu-2026-saldo@tributi.example.it',
      day: '2026-12-16',
      title: 'Saldo IMU 2026, Forlì; ultimo giorno',
      text: 'Prima riga.\nPaga entro questo giorno: '.padEnd(120, 'x'),
      url: 'https://tributi.example.it/comuni/forli-d704',
      remind: [7],
    },
  ],
})
const lines = file.split('\r\n')
const unfolded = file.replace(/\r\n /g, '').split('\r\n')

describe('a calendar file', () => {
  test('has a whole day, the same in every time zone', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20261216')
    expect(lines).toContain('DTSTAMP:20261125T000000Z')
    expect(file).not.toContain('DTSTART:')
  })

  test('keeps the identity of a day, so that it is not doubled', () => {
    expect(lines).toContain('UID:imu-2026-saldo@tributi.example.it')
  })

  test('escapes what means something in the format', () => {
    expect(unfolded).toContain('SUMMARY:Saldo IMU 2026\\, Forlì\\; ultimo giorno')
    expect(unfolded.some((line) => line.startsWith('DESCRIPTION:Prima riga.\\nPaga'))).toBe(true)
  })

  test('reminds at nine in the morning, a week before', () => {
    // 7 days less 9 hours before midnight of the day
    expect(lines).toContain('TRIGGER:-P6DT15H')
  })

  test('folds lines at 75 octets and ends them as the format wants', () => {
    expect(file.endsWith('END:VCALENDAR') || file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })
})

describe('an appointment in a calendar file', () => {
  const HOUR = {
    id: 'c0c0@tributi.example.it',
    start: '2026-12-02T08:30:00.000Z',
    end: '2026-12-02T08:50:00.000Z',
    sequence: 0,
    title: 'Appuntamento: Comune di Forlì',
    place: 'Ufficio Tributi, piazza Saffi 8, Forlì',
    text: 'IMU, allo sportello.',
    url: 'https://tributi.example.it/area/appuntamenti/d704/c0c0',
  }
  const linesOf = (more: Partial<typeof HOUR> & { cancelled?: boolean } = {}) =>
    writeIcs({ ...{ name: 'x', language: 'it', written: '2026-11-26', days: [] }, hours: [{ ...HOUR, ...more }] })
      .replace(/\r\n /g, '')
      .split('\r\n')

  test.each([
    ['the moment it begins, in no zone', 'DTSTART:20261202T083000Z'],
    ['the moment it ends', 'DTEND:20261202T085000Z'],
    ['its identity', 'UID:c0c0@tributi.example.it'],
    ['its place, escaped', 'LOCATION:Ufficio Tributi\\, piazza Saffi 8\\, Forlì'],
    ['that it stands', 'STATUS:CONFIRMED'],
    ['two hours before, a reminder', 'TRIGGER:-PT2H'],
  ])('says %s', (_, line) => expect(linesOf()).toContain(line))

  test('that was moved takes the place of what a calendar holds: same identity, later version', () => {
    const moved = linesOf({ start: '2026-12-03T08:30:00.000Z', sequence: 1 })
    expect(moved).toContain('UID:c0c0@tributi.example.it')
    expect(moved).toContain('SEQUENCE:1')
  })

  test('that was left rings no more', () => {
    const left = linesOf({ cancelled: true })
    expect(left).toContain('STATUS:CANCELLED')
    expect(left.some((line) => line.startsWith('TRIGGER'))).toBe(false)
  })
})
