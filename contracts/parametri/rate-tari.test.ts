import { expect, test } from 'vitest'
import type { ParametroProblem } from './atto'
import { readCampi, typedCampi } from './campi'
import { gruppiDi, testiDi, valoreDi } from './tariffe'

const TARI = {
  ...{ 'd.1.fissa': '0,80', 'd.1.variabile': '60', tefa: '5', arrotondamento: 'euro' },
  ...{ UR1: '0,10', UR2: '1,50', UR3: '6' },
}
type Value = { readonly regole: { readonly scadenze?: unknown }; readonly servizio?: unknown }

const read = (fields: Readonly<Record<string, string>>) => {
  const problems: ParametroProblem[] = []
  const typed = typedCampi(gruppiDi('tari'), new URLSearchParams({ ...TARI, ...fields }))
  const value = valoreDi('tari', readCampi(gruppiDi('tari'), typed, problems), 2026, problems) as Value
  return { value, problems: problems.map(({ field, code }) => `${field} ${code}`) }
}

test('instalments are days with a share each, and back in the boxes', () => {
  const { value, problems } = read({
    ...{ 'r.1.giorno': '16/12/2026', 'r.1.parte': '33,334', 'r.2.giorno': '16.2.2027', 'r.2.parte': '66,666' },
  })
  expect(problems).toEqual([])
  expect(value.regole.scadenze).toEqual([
    { giorno: '2026-12-16', parte: '33334/100000' },
    { giorno: '2027-02-16', parte: '66666/100000' },
  ])
  const boxes = testiDi('tari', value, { anno: 2026, popolazione: 1 })
  expect([boxes['r.1.giorno'], boxes['r.1.parte'], boxes['r.2.giorno']]).toEqual(['16/12/2026', '33,334', '16/02/2027'])
  // last year's days are nobody's guess for this year
  expect(testiDi('tari', value, { anno: 2027, popolazione: 1 })['r.1.giorno']).toBeUndefined()
})

test('without instalments there are none', () => {
  expect(read({}).value).not.toHaveProperty('regole.scadenze')
})

test('an instalment before December needs to be told on which tariffs it is paid (DL 201/2011 art. 13 c. 15-ter)', () => {
  const early = { 'r.1.giorno': '31/7/2026', 'r.1.parte': '50', 'r.2.giorno': '16/12/2026', 'r.2.parte': '50' }
  expect(read(early).problems).toEqual(['tariffeRate missing'])
  const told = read({ ...early, tariffeRate: 'precedenti' })
  expect([told.problems, told.value.regole]).toMatchObject([[], { tariffeRate: 'precedenti' }])
  expect(testiDi('tari', told.value, { anno: 2026, popolazione: 1 }).tariffeRate).toBe('precedenti')
})

test.each([
  ['one alone', { 'r.1.giorno': '16/12/2026', 'r.1.parte': '100' }, ['r.1.giorno instalments']],
  ['a day that is none', { 'r.1.giorno': '31/2/2026', 'r.1.parte': '100' }, ['r.1.giorno date']],
  ['no day at all', { 'r.1.giorno': 'dicembre', 'r.1.parte': '100' }, ['r.1.giorno date', 'r.1.giorno pair']],
  ['a share without its day', { 'r.2.parte': '50' }, ['r.2.giorno pair']],
  [
    'less than the whole',
    { 'r.1.giorno': '1/12/2026', 'r.1.parte': '50', 'r.2.giorno': '16/12/2026', 'r.2.parte': '49' },
    ['r.1.giorno instalments'],
  ],
  [
    'not in their order',
    { 'r.1.giorno': '16/12/2026', 'r.1.parte': '50', 'r.2.giorno': '1/12/2026', 'r.2.parte': '50' },
    ['r.1.giorno instalments'],
  ],
  [
    'of another year',
    { 'r.1.giorno': '16/12/2025', 'r.1.parte': '50', 'r.2.giorno': '1/12/2026', 'r.2.parte': '50' },
    ['r.1.giorno instalments'],
  ],
])('%s is refused', (_, fields, expected) => {
  expect(read(fields as Record<string, string>).problems).toEqual(expected)
})

test('of the service what was said, and nothing else', () => {
  const { value, problems } = read({ 's.gestore': 'Esempio', 's.differenziata': '71,5', 's.differenziataAnno': '2025' })
  expect([problems, value.servizio]).toEqual([[], { gestore: 'Esempio', differenziata: { pct: '71.5', anno: 2025 } }])
  expect(testiDi('tari', value, { anno: 2026, popolazione: 1 })['s.differenziata']).toBe('71,5')
  expect(read({ 's.differenziata': '71,5' }).problems).toEqual(['s.differenziataAnno pair'])
  expect(read({ 's.differenziata': '171,5', 's.differenziataAnno': '2025' }).problems).toEqual([
    's.differenziata number',
  ])
})
