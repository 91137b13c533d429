import { describe, expect, test } from 'vitest'
import { readErede, readTogliErede } from './eredi'

const MORTO = 'RSSLDA47C03D150P'
const ANNA = 'RSSNNA80C54D150O'
const AROUND = { morto: MORTO, decedutoIl: '2026-05-10', oggi: '2026-11-28' }
const WHOLE = {
  ...{
    erede: ANNA,
    ruolo: 'erede',
    fonte: 'certificato',
    estremi: 'n. 12 del 3/6/2026',
    motivo: 'Certificato portato.',
  },
  ...{ 'dal.g': '10', 'dal.m': '5', 'dal.a': '2026' },
}
const ADDRESS = { nome: 'Anna Rossi', indirizzo: 'Via Po', civico: '3', cap: '26100', localita: 'Cremona' }
const read = (more: Record<string, string>, noto = true) =>
  readErede(new URLSearchParams({ ...WHOLE, ...more }), { ...AROUND, isNoto: noto })

describe('an heir as an official types them', () => {
  test('on record needs no address, and has the code of heirs', () => {
    expect(read({ erede: ' rssnna80c54d150o ', ...ADDRESS })).toEqual({
      ok: true,
      value: {
        ...{ erede: ANNA, ruolo: 'erede', codice: '07', fonte: 'certificato', estremi: 'n. 12 del 3/6/2026' },
        ...{ dal: '2026-05-10', unico: false, motivo: 'Certificato portato.' },
      },
    })
  })

  test('unknown has name and address, and may be written to for all', () => {
    expect(read({ ...ADDRESS, unico: 'si' }, false)).toMatchObject({ ok: true, value: { ...ADDRESS, unico: true } })
  })

  test('of an estate has the code that was typed', () => {
    expect(read({ ruolo: 'curatore', codice: '9z' })).toMatchObject({ ok: true, value: { codice: '9Z' } })
  })

  test.each<[Record<string, string>, boolean, readonly string[]]>([
    [{ erede: '' }, true, ['erede missing']],
    [{ erede: 'RSSNNA80C54D150A' }, true, ['erede wrong']],
    [{ erede: MORTO }, true, ['erede same']],
    [{ ruolo: '' }, true, ['ruolo missing']],
    [{ ruolo: 'curatore' }, true, ['codice missing']],
    [{ ruolo: 'curatore', codice: '7' }, true, ['codice wrong']],
    [{}, false, ['nome missing', 'indirizzo missing', 'cap missing', 'localita missing']],
    [{ ...ADDRESS, cap: '2610' }, false, ['cap wrong']],
    [{ fonte: 'altro' }, true, ['fonte missing']],
    [{ estremi: ' ' }, true, ['estremi missing']],
    [{ fonte: 'catasto', estremi: '' }, true, []],
    [{ 'dal.g': '' }, true, ['dal.g missing']],
    [{ 'dal.g': '31', 'dal.m': '6' }, true, ['dal.g wrong']],
    [{ 'dal.g': '9' }, true, ['dal.g before']],
    [{ 'dal.a': '2027' }, true, ['dal.g future']],
    [{ motivo: '' }, true, ['motivo missing']],
  ])('%o, on record %s: %o', (more, noto, expected) => {
    const found = read(more, noto)
    expect(found.ok ? [] : found.mali.map(({ campo, code }) => `${campo} ${code}`)).toEqual(expected)
  })
})

test('a row that is taken back is named by its id, with its reason', () => {
  const id = '5a000000-0000-4000-8000-00000000000a'
  expect(readTogliErede(new URLSearchParams({ id, [`motivo-${id}`]: ' Ha rinunciato ' }))).toEqual({
    ...{ id, motivo: 'Ha rinunciato' },
  })
  expect(readTogliErede(new URLSearchParams({ id: 'x' }))).toBeUndefined()
})
