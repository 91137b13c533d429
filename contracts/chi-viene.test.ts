import { describe, expect, test } from 'vitest'
import { readChiViene } from './chi-viene'

// the codici fiscali are invented, formally like real ones
const PERSON = 'RSSNNA80C54D150O'
const read = (nome: string, codiceFiscale: string) => readChiViene(new URLSearchParams({ nome, codiceFiscale }))

describe('who comes', () => {
  test.each([
    ['as it stands on the card', 'Anna Rossi', PERSON, 'Anna Rossi', PERSON],
    ['in small letters, with spaces', ' Anna Rossi ', 'rssnna 80c54 d150o', 'Anna Rossi', PERSON],
    ['a firm, by eleven digits', 'Verdi Costruzioni', '01234567897', 'Verdi Costruzioni', '01234567897'],
  ])('%s', (_, nome, typed, name, code) =>
    expect(read(nome, typed)).toEqual({ ok: true, value: { nome: name, codiceFiscale: code } }),
  )

  test.each([
    ['no name', '', PERSON, ['nome']],
    ['a letter that does not check', 'Anna Rossi', 'RSSNNA80C54D150A', ['codiceFiscale']],
    ['a digit that does not check', 'Verdi Costruzioni', '01234567890', ['codiceFiscale']],
    ['nothing', ' ', '', ['nome', 'codiceFiscale']],
  ])('%s is asked again', (_, nome, typed, problems) => expect(read(nome, typed)).toEqual({ ok: false, problems }))
})
