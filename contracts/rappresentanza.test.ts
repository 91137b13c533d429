import { describe, expect, test } from 'vitest'
import { motivoField, readDecisione, readRappresentanza, senzaMotivo } from './rappresentanza'

const AROUND = { today: '2026-11-26', comuni: ['D150'] } as const
const FORM = {
  ...{ comune: 'D150', codiceFiscale: '01234560199', denominazione: ' Officine Verdi s.r.l. ' },
  ...{ titolo: 'liquidatore', 'dal.g': '1', 'dal.m': '3', 'dal.a': '2026' },
}
const read = (change: Partial<Record<keyof typeof FORM, string>>) =>
  readRappresentanza(new URLSearchParams({ ...FORM, ...change }), AROUND)

describe('what somebody asks of a comune', () => {
  test('is read', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        ...{ comune: 'D150', codiceFiscale: '01234560199', denominazione: 'Officine Verdi s.r.l.' },
        ...{ titolo: 'liquidatore', dal: '2026-03-01' },
      },
    })
  })

  test.each([
    ['another comune', { comune: 'D142' }, 'comune', 'missing'],
    ['no code', { codiceFiscale: ' ' }, 'codiceFiscale', 'missing'],
    ['a digit that is wrong', { codiceFiscale: '01234560198' }, 'codiceFiscale', 'codice-fiscale'],
    ['the code of a person', { codiceFiscale: 'RSSNNA80C54D150O' }, 'codiceFiscale', 'persona'],
    ['no name', { denominazione: '  ' }, 'denominazione', 'missing'],
    ['a right that there is not', { titolo: 'padrone' }, 'titolo', 'missing'],
    ['no day', { 'dal.g': '', 'dal.m': '', 'dal.a': '' }, 'dal', 'missing'],
    ['a day that there is not', { 'dal.g': '31', 'dal.m': '2' }, 'dal', 'date'],
    ['tomorrow', { 'dal.g': '27', 'dal.m': '11' }, 'dal', 'future'],
  ] as const)('%s is told', (_, change, field, code) => {
    expect(read(change)).toEqual({ ok: false, problems: [{ field, code }] })
  })
})

describe('what an office decides', () => {
  const ID = '00000000-0000-4000-8000-000000000001'
  const form = (what: string, motivo: string, id = ID) =>
    new URLSearchParams({ id, what, [motivoField(id)]: motivo, [motivoField(`${ID}x`)]: 'di un’altra' })

  test('takes the reason of its own box', () => {
    expect(readDecisione(form('confirm', ' visura camerale '))).toEqual({
      ...{ id: ID, what: 'confirm', motivo: 'visura camerale' },
    })
    expect(senzaMotivo(form('confirm', 'visura camerale'))).toBeUndefined()
  })

  test.each([
    ['no reason', form('revoke', ' '), { id: ID, what: 'revoke', motivo: '' }],
    ['a reason that says nothing', form('confirm', 'ok'), { id: ID, what: 'confirm', motivo: 'ok' }],
    ['nothing chosen', form('', 'visura'), undefined],
    ['what may not be chosen', form('delete', 'visura'), undefined],
    ['an id that is none', form('confirm', 'visura', '1; drop table'), undefined],
  ] as const)('%s decides nothing', (_, typed, without) => {
    expect(readDecisione(typed)).toBeUndefined()
    expect(senzaMotivo(typed)).toEqual(without)
  })
})
