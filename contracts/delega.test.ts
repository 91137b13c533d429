import { describe, expect, test } from 'vitest'
import { readDelega, readDelegaRef } from './delega'

const AROUND = { delegante: 'RSSNNA80C54D150O', today: '2026-11-25', comuni: ['D150', 'D142'] }
const RIGHT = 'comune=D150&delegato=bncmrc72s05d150p&tributi=imu&tributi=tari&al.g=31&al.m=12&al.a=2027'

const problemsOf = (text: string) => {
  const read = readDelega(new URLSearchParams(text), AROUND)
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field}:${code}`)
}

describe('who may see what, and until when', () => {
  test('is read', () =>
    expect(readDelega(new URLSearchParams(RIGHT), AROUND)).toEqual({
      ok: true,
      value: { comune: 'D150', delegato: 'BNCMRC72S05D150P', tributi: ['imu', 'tari'], al: '2027-12-31' },
    }))

  test.each([
    ['', ['comune:missing', 'delegato:missing', 'tributi:missing', 'al:missing']],
    [RIGHT.replace('D150&', 'H501&'), ['comune:missing']],
    [RIGHT.replace('bncmrc72s05d150p', 'bncmrc72s05d150x'), ['delegato:codice-fiscale']],
    [RIGHT.replace('bncmrc72s05d150p', '01234560199'), ['delegato:codice-fiscale']],
    [RIGHT.replace('bncmrc72s05d150p', 'RSSNNA80C54D150O'), ['delegato:yourself']],
    [RIGHT.replaceAll('tributi=', 'altro='), ['tributi:missing']],
    [RIGHT.replace('tributi=imu&tributi=tari', 'tributi=irpef'), ['tributi:missing']],
    [RIGHT.replace('al.m=12', 'al.m=11'), ['al:date']],
    [RIGHT.replace('al.g=31', 'al.g=x'), ['al:date']],
    [RIGHT.replace('2027', '2025'), ['al:past']],
    [RIGHT.replace('2027', '2030'), ['al:late']],
  ])('%s: %j', (text, problems) => expect(problemsOf(text)).toEqual(problems))

  test('today and the same day in three years are good', () => {
    expect(problemsOf(RIGHT.replace('al.g=31&al.m=12&al.a=2027', 'al.g=25&al.m=11&al.a=2026'))).toEqual([])
    expect(problemsOf(RIGHT.replace('al.g=31&al.m=12&al.a=2027', 'al.g=25&al.m=11&al.a=2029'))).toEqual([])
  })

  test.each([['comune=D150&id=1'], ['comune=d150&id=00000000-0000-4000-8000-000000000000'], ['']])(
    'a button about nothing (%s) is about nothing',
    (text) => expect(readDelegaRef(new URLSearchParams(text))).toBeUndefined(),
  )
})
