import { describe, expect, test } from 'vitest'
import { readChiave, type ChiaveAround } from './chiave'

const AROUND: ChiaveAround = {
  today: '2026-11-27',
  latest: '2027-11-28',
  sedi: [{ id: '5ed00000-0000-4000-8000-000000000001', nome: 'Crema' }],
  comune: (text) => ({ cremona: 'D150', d150: 'D150', crema: 'D142' })[text.toLowerCase()],
}

const GOOD = {
  ...{ nome: ' Gestionale ', azioni: 'invia', comuni: 'Cremona, crema;\nD150', ritmo: '60' },
  ...{ 'al.g': '31', 'al.m': '12', 'al.a': '2026' },
}

const read = (more: Record<string, string> = {}) => readChiave(new URLSearchParams({ ...GOOD, ...more }), AROUND)

describe('the form of a key', () => {
  test('has its comuni by name or code, each once', () => {
    expect(read()).toEqual({
      ok: true,
      value: { nome: 'Gestionale', azioni: ['invia'], comuni: ['D150', 'D142'], alMinuto: 60, al: '2026-12-31' },
    })
    expect(read({ sede: AROUND.sedi[0]!.id })).toMatchObject({ value: { sede: AROUND.sedi[0]!.id } })
    expect(read({ comuni: ' \n ' })).toMatchObject({ value: { comuni: [] } })
  })

  test.each([
    ['no name', { nome: ' ' }, 'nome', 'missing'],
    ['no action of ours', { azioni: 'cancella' }, 'azioni', 'missing'],
    ['a comune that is none', { comuni: 'Cremona, Atlantide' }, 'comuni', 'comune'],
    ['too many comuni', { comuni: 'Cremona,'.repeat(51) }, 'comuni', 'too-many'],
    ['a seat that is none', { sede: 'Crema' }, 'sede', 'sede'],
    ['a rate of its own making', { ritmo: '1000000' }, 'ritmo', 'missing'],
    ['no day', { 'al.g': '', 'al.m': '', 'al.a': '' }, 'al', 'missing'],
    ['a day that does not exist', { 'al.g': '31', 'al.m': '2' }, 'al', 'date'],
    ['a day that has passed', { 'al.g': '26', 'al.m': '11' }, 'al', 'past'],
    ['a day more than a year from now', { 'al.g': '29', 'al.m': '11', 'al.a': '2027' }, 'al', 'late'],
  ])('%s is said at its field', (_, more, field, code) => {
    expect(read(more)).toEqual({ ok: false, problems: [{ field, code }] })
  })
})
