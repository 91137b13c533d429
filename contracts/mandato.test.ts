import { describe, expect, test } from 'vitest'
import { readMandato, typedMandato, vistaOf } from './mandato'

const around = { actor: 'MRTGLI85P70D150H', today: '2026-11-26', comuni: ['D150', 'D142'] }
const form = (more: Readonly<Record<string, string>> = {}): URLSearchParams =>
  new URLSearchParams({
    ...{ cliente: 'rss nna 80c54 d150o', comune: 'tutti', tributi: 'imu' },
    ...{ 'al.g': '31', 'al.m': '12', 'al.a': '2027', ...more },
  })

describe('a mandate that is asked for', () => {
  test('is read: for whom, where, for what, until when', () => {
    const asked = form()
    asked.append('tributi', 'tari')
    asked.append('anni', '2025')
    asked.append('anni', '2019')
    expect(readMandato(asked, around)).toEqual({
      ok: true,
      value: {
        ...{ cliente: 'RSSNNA80C54D150O', comune: undefined, tributi: ['imu', 'tari'], anni: [2025], al: '2027-12-31' },
      },
    })
    expect(readMandato(form({ comune: 'D142' }), around)).toMatchObject({ value: { comune: 'D142', anni: [] } })
  })

  test.each([
    [{ cliente: '' }, 'cliente', 'missing'],
    [{ cliente: 'RSSNNA80C54D150X' }, 'cliente', 'codice-fiscale'],
    [{ cliente: around.actor }, 'cliente', 'yourself'],
    [{ comune: 'L736' }, 'comune', 'missing'],
    [{ cliente: '01234560199' }, 'comune', 'one-comune'],
    [{ tributi: 'altro' }, 'tributi', 'missing'],
    [{ 'al.g': '', 'al.m': '', 'al.a': '' }, 'al', 'missing'],
    [{ 'al.g': '31', 'al.m': '6', 'al.a': '2027' }, 'al', 'date'],
    [{ 'al.a': '2025' }, 'al', 'past'],
    [{ 'al.a': '2030' }, 'al', 'late'],
  ])('%j: %s %s', (more, field, code) => {
    expect(readMandato(form(more), around)).toEqual({ ok: false, problems: [{ field, code }] })
  })

  test('keeps what was typed', () => {
    expect(typedMandato(form())).toMatchObject({ cliente: 'rss nna 80c54 d150o', comune: 'tutti', giorno: '31' })
  })
})

test.each([
  ['attesa', 'attesa'],
  ['x', 'tutti'],
  [undefined, 'tutti'],
])('%s shows %s', (text, vista) => expect(vistaOf(text)).toBe(vista))
