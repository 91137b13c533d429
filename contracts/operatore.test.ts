import { describe, expect, test } from 'vitest'
import { readOperatore, readSede } from './operatore'

const SEDE = '10790000-0000-4000-8000-000000000001'
const GOOD = { codiceFiscale: 'rss mra 80a01 h501u', ruolo: 'operatore', sede: SEDE }

const read = (more: Record<string, string> = {}) => readOperatore(new URLSearchParams({ ...GOOD, ...more }), [SEDE])

describe('who is to act for an organisation', () => {
  test('is a person with a role, at a seat or at none', () => {
    expect(read()).toEqual({ ok: true, value: { codiceFiscale: 'RSSMRA80A01H501U', ruolo: 'operatore', sede: SEDE } })
    expect(read({ sede: '' })).toMatchObject({ value: { sede: undefined } })
  })

  test.each([
    ['no code', { codiceFiscale: '' }, 'codiceFiscale', 'missing'],
    ['a code that is mistyped', { codiceFiscale: 'RSSMRA80A01H501X' }, 'codiceFiscale', 'codice-fiscale'],
    ['a firm', { codiceFiscale: '01234567897' }, 'codiceFiscale', 'codice-fiscale'],
    ['no role of ours', { ruolo: 'amministratore' }, 'ruolo', 'missing'],
    ['a seat that is not there', { sede: 'x' }, 'sede', 'gone'],
  ])('%s is said at its field', (_, more, field, code) => {
    expect(read(more)).toEqual({ ok: false, problems: [{ field, code }] })
  })
})

test('a seat has a name, and what else is known of it', () => {
  expect(readSede(new URLSearchParams({ nome: ' Crema ', indirizzo: '', localita: 'Crema' }))).toEqual({
    ...{ nome: 'Crema', indirizzo: undefined, localita: 'Crema' },
  })
  expect(readSede(new URLSearchParams({ nome: ' ' }))).toBeUndefined()
})
