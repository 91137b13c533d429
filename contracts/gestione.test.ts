import { describe, expect, test } from 'vitest'
import { readEnte, typedEnte } from './gestione'

const WHOLE = { comune: 'd150', lingue: 'it', host: 'Tributi.example.it', amministratori: 'cntlne74h57d150g' }

const read = (more: Readonly<Record<string, string>> = {}) =>
  readEnte(typedEnte(new URLSearchParams({ ...WHOLE, ...more })))

describe('a comune that comes in', () => {
  test('as the command would read it from a file', () => {
    const result = read({
      'ufficio.nome': 'Tributi',
      'ufficio.cap': '26100',
      'anni.conto': '10',
      delibera: 'C.C. 1/2026',
    })
    expect(result.ok && result.value).toMatchObject({
      ...{ comune: 'D150', host: ['tributi.example.it'], amministratori: ['CNTLNE74H57D150G'], lingue: ['it'] },
      uffici: [{ nome: 'Tributi', cap: '26100' }],
      parametri: [{ chiave: 'conservazione.conto', valore: { anni: 10 }, delibera: 'C.C. 1/2026' }],
    })
  })

  test('several hosts and administrators, however they are told apart', () => {
    const result = read({ host: 'a.example.it\nb.example.it', amministratori: 'CNTLNE74H57D150G, GLLSFN77B08D150W' })
    expect(result.ok && [result.value.host.length, result.value.amministratori.length]).toEqual([2, 2])
  })

  test.each([
    ['no code', { comune: '' }, ['comune missing']],
    ['a name for a code', { comune: 'Cremona' }, ['comune unreadable']],
    ['no host', { host: ' ' }, ['host missing']],
    ['an address for a host', { host: 'https://a.example.it' }, ['host unreadable']],
    ['no administrator', { amministratori: '' }, ['amministratori missing']],
    ['a code that does not fit', { amministratori: 'CNTLNE74H57D150X' }, ['amministratori unreadable']],
    ['no language', { lingue: '' }, ['lingue missing']],
    ['an office without a name', { 'ufficio.cap': '26100' }, ['ufficio.nome missing']],
    ['a postcode that is none', { 'ufficio.nome': 'T', 'ufficio.cap': '261' }, ['ufficio.cap unreadable']],
    ['no number of years', { 'anni.audit': 'dieci' }, ['anni.audit years']],
    ['years without end', { 'anni.audit': '100' }, ['anni.audit years']],
  ])('%s', (_, more, expected) => {
    const result = read(more)
    expect(result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
  })
})
