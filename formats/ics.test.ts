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
