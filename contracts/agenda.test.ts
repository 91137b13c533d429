import { describe, expect, test } from 'vitest'
import { agendaTyped, readAgenda, readChiusura, readOrario, typedAgenda, writeOrario } from './agenda'

const OFFICE = '0f0f0f0f-0000-4000-8000-000000000001'
const FORM = {
  ...{ id: '', ufficio: OFFICE, giorno: '3', dalle: '8:30', alle: '12.30', minuti: '20', posti: '2', riservati: '1' },
  ...{ oreLibere: '24', giorniAvanti: '30', orePreavviso: '2', temi: 'imu', modi: 'sportello' },
}
const asked = (more: Record<string, string> = {}) => readAgenda(typedAgenda(new URLSearchParams({ ...FORM, ...more })))
const wrong = (more: Record<string, string>) => {
  const read = asked(more)
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('an hour', () => {
  test.each([
    ['8:30', 510],
    ['08.30', 510],
    ['9', 540],
    ['0:00', 0],
    ['24:00', 1440],
    ['24:01', undefined],
    ['8:60', undefined],
    ['8:3', undefined],
    ['otto', undefined],
    ['', undefined],
  ])('%s is minute %s of the day', (said, minutes) => expect(readOrario(said)).toBe(minutes))

  test.each([
    [510, '8:30'],
    [0, '0:00'],
    [545, '9:05'],
  ])('minute %i is written %s, and read again', (minutes, said) => {
    expect(writeOrario(minutes)).toBe(said)
    expect(readOrario(said)).toBe(minutes)
  })
})

describe('hours of an office', () => {
  test('that stand are in the boxes, and read back the same', () => {
    const read = asked({ id: OFFICE, alle: '12:05' })
    const hours = read.ok ? read.value : undefined
    expect(agendaTyped(hours)).toMatchObject({ dalle: '8:30', alle: '12:05', giorno: '3', minuti: '20' })
    expect(readAgenda(agendaTyped(hours))).toEqual({ ok: true, value: hours })
  })

  test('that are new lack where, when and about what', () => {
    const read = readAgenda(agendaTyped(undefined))
    expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual([
      'ufficio',
      'giorno',
      'dalle',
      'alle',
      'temi',
    ])
  })

  test('are read whole, in the order of the lists', () => {
    const form = new URLSearchParams(FORM)
    form.append('temi', 'altro')
    form.append('temi', 'tari')
    form.append('modi', 'fax')
    expect(readAgenda(typedAgenda(form))).toEqual({
      ok: true,
      value: {
        ...{ id: '', ufficio: OFFICE, giorno: 3, dalle: 510, alle: 750, minuti: 20, posti: 2, riservati: 1 },
        ...{ oreLibere: 24, giorniAvanti: 30, orePreavviso: 2, temi: ['imu', 'tari', 'altro'], modi: ['sportello'] },
      },
    })
  })

  test.each<[string, Record<string, string>, string[]]>([
    ['no office', { ufficio: '' }, ['ufficio missing']],
    ['an eighth day', { giorno: '8' }, ['giorno missing']],
    ['no beginning', { dalle: '' }, ['dalle missing']],
    ['an hour that is none', { alle: '25:00' }, ['alle hour']],
    ['an end before the beginning', { alle: '8:00' }, ['alle order']],
    ['less than one appointment', { alle: '8:49' }, ['alle order']],
    ['room for one appointment', { alle: '8:50' }, []],
    ['four minutes each', { minuti: '4' }, ['minuti range']],
    ['half a person', { posti: '0,5' }, ['posti range']],
    ['fewer than none kept', { riservati: '-1' }, ['riservati range']],
    ['a year and two days ahead', { giorniAvanti: '367' }, ['giorniAvanti range']],
    ['no topic of the list', { temi: 'irpef' }, ['temi missing']],
    ['no way of the list', { modi: 'fax' }, ['modi missing']],
    ['several faults', { giorno: '', dalle: 'x', posti: '' }, ['giorno missing', 'dalle hour', 'posti range']],
  ])('%s', (_, more, problems) => expect(wrong(more)).toEqual(problems))
})

describe('a closure', () => {
  const TODAY = '2026-11-26'
  const day = (prefix: string, iso: string) => {
    const [a = '', m = '', g = ''] = iso.split('-')
    return { [`${prefix}.g`]: g, [`${prefix}.m`]: m, [`${prefix}.a`]: a }
  }
  const read = (dal: string, al: string, motivo: string, chiude = '') =>
    readChiusura(new URLSearchParams({ ...day('dal', dal), ...day('al', al), motivo, chiude }), TODAY)

  test.each([
    ['of one day, of all offices', '2026-12-07', '', '', { dal: '2026-12-07', al: '2026-12-07', ufficio: '' }],
    ['of some days', '2026-12-28', '2026-12-31', '', { dal: '2026-12-28', al: '2026-12-31', ufficio: '' }],
    ['of one office', '2026-12-07', '', OFFICE, { dal: '2026-12-07', al: '2026-12-07', ufficio: OFFICE }],
    ['that began and goes on', '2026-11-20', '2026-11-26', '', { dal: '2026-11-20', al: '2026-11-26', ufficio: '' }],
  ])('%s', (_, dal, al, chiude, value) =>
    expect(read(dal, al, ' Ponte ', chiude)).toEqual({ ok: true, value: { ...value, motivo: 'Ponte' } }),
  )

  test.each<[string, string, string, string, string[]]>([
    ['without days', '', '', 'Ponte', ['dal']],
    ['without a reason', '2026-12-07', '', ' ', ['motivo']],
    ['whose last day is none', '2026-12-07', '2026-12-32', 'Ponte', ['al']],
    ['the wrong way round', '2026-12-31', '2026-12-28', 'Ponte', ['order']],
    ['that is over', '2026-11-20', '2026-11-25', 'Ponte', ['past']],
    ['with nothing', '', '', '', ['dal', 'motivo']],
  ])('%s is refused', (_, dal, al, motivo, problems) => expect(read(dal, al, motivo)).toEqual({ ok: false, problems }))
})
