import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cercato } from '../../contracts/ricerca'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { loadStory } from '../../scripts/demo/load'
import { rowsOf } from '../../testing/database'
import { closeDb } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { findContribuente, PAGE, searchContribuenti } from './queries'

const CREMONA = 'D150'
const CREMA = 'D142'
const OFFICE = staff('MRTGLI85P70D150H', 'operatore', [CREMONA], 'test')
const NEIGHBOUR = staff('GRBHNH90D65A952O', 'operatore', [CREMA], 'test')
const BOTH = staff('CNTLNE74H57D150G', 'amministratore', [CREMONA, CREMA], 'test')
const ANNA = 'RSSNNA80C54D150O'
const WHY = { motivo: 'sportello', pratica: '' } as const

let scratch: Scratch
const owner = (sql: string) => rowsOf<Record<string, string>>(sql, [], scratch.ownerUrl)

beforeAll(async () => {
  scratch = await migratedDatabase()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
  for (const belfiore of [CREMONA, CREMA]) {
    await owner(
      `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('${belfiore}', 'x', '{it}', '2026-01-01')`,
    )
  }
  await loadStory(scratch.ownerUrl)
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

const NOTHING: Cercato = { chi: '', dove: '', foglio: '', particella: '', subalterno: '' }
const look = async (some: Partial<Cercato>, scope = OFFICE, page = 1) =>
  searchContribuenti(scope, { ...NOTHING, ...some }, WHY, page)
const names = async (some: Partial<Cercato>, scope = OFFICE) => (await look(some, scope)).found.map(({ nome }) => nome)

describe('a search of the office', () => {
  test.each<[string, Partial<Cercato>, readonly string[]]>([
    ['a surname', { chi: 'bianchi' }, ['Bianchi Marco']],
    ['name and surname in any order', { chi: 'anna rossi' }, ['Rossi Anna']],
    ['the beginning of words', { chi: 'ross ann' }, ['Rossi Anna']],
    ['a firm', { chi: 'Officine Verdi' }, ['Officine Verdi s.r.l.']],
    ['a codice fiscale with blanks', { chi: 'rssnna80c54 d150o' }, ['Rossi Anna']],
    ['its beginning', { chi: 'RSSNNA80' }, ['Rossi Anna']],
    ['that of a firm', { chi: '01234560199' }, ['Officine Verdi s.r.l.']],
    ['a place of the map', { foglio: '84', particella: '101' }, ['Rossi Anna']],
    ['a unit, with zeros before it', { foglio: '0084', particella: '00101', subalterno: '0001' }, ['Rossi Anna']],
    ['another unit of it', { foglio: '84', particella: '101', subalterno: '2' }, []],
    ['the street of a property, however it is written', { dove: 'via DEI TIGLI 1', chi: 'rossi' }, ['Rossi Anna']],
    ['a name and a place that do not go together', { chi: 'bianchi', foglio: '84', particella: '101' }, []],
    ['signs that a pattern would read', { chi: '%%__' }, []],
    ['letters that no name has', { chi: 'жж' }, []],
    ['a quotation mark', { chi: `o'; drop table soggetto; --` }, []],
  ])('%s', async (_, some, expected) => {
    expect(await names(some)).toEqual(expected)
  })

  test('the neighbour comune finds nothing of it; who works for both finds both', async () => {
    expect(await names({ chi: 'SRRLCU79D04D150U' })).toEqual(['Serra Luca'])
    expect(await names({ chi: 'SRRLCU79D04D150U' }, NEIGHBOUR)).toEqual([])
    const both = (await look({ chi: 'ro' }, BOTH)).found.map(({ belfiore }) => belfiore)
    expect(both).toContain(CREMONA)
    for (const some of [{ chi: 'rossi' }, { dove: 'tigli' }, { foglio: '84', particella: '101' }]) {
      expect((await look(some, NEIGHBOUR)).found.every(({ belfiore }) => belfiore === CREMA)).toBe(true)
    }
  })

  test('who is in the list is told in the audit, with the reason, each for themselves', async () => {
    await owner(`truncate audit_event`)
    await look({ chi: 'rossi' })
    const told = await owner(`select persona, attore, ruolo, azione, motivo from audit_event order by persona`)
    expect(told.length).toBe((await look({ chi: 'rossi' })).total)
    expect(told.find(({ persona }) => persona === ANNA)).toEqual({
      ...{ persona: ANNA, attore: OFFICE.actor, ruolo: 'operatore', azione: 'read:ricerca' },
      motivo: 'la persona è allo sportello',
    })
  })

  test('a long list has pages', async () => {
    const rows = Array.from({ length: PAGE + 3 }, (_, n) => String(90_000_000_000 + n))
    for (const code of rows) {
      await owner(
        `insert into soggetto (belfiore, codice_fiscale, natura) values ('${CREMONA}', '${code}', 'giuridica')`,
      )
      await owner(`insert into dato_soggetto (belfiore, codice_fiscale, denominazione, ricerca, fonte, registrato_da)
        values ('${CREMONA}', '${code}', 'Pagina ${code}', ' pagina ${code}', 'ufficio', 'test')`)
    }
    const [first, second, far] = [
      await look({ chi: 'pagina' }),
      await look({ chi: 'pagina' }, OFFICE, 2),
      await look({ chi: 'pagina' }, OFFICE, 9),
    ]
    expect([first.found.length, first.total, first.pages]).toEqual([PAGE, PAGE + 3, 2])
    expect(second.found.length).toBe(3)
    expect(new Set([...first.found, ...second.found].map(({ id }) => id)).size).toBe(PAGE + 3)
    expect(far.found).toEqual([])
  })
})

describe('an address names a contribuente by an id', () => {
  test('which says nothing of them; another comune’s is like one that does not exist', async () => {
    const { id } = (await look({ chi: ANNA })).found[0]!
    expect(await findContribuente(OFFICE, id)).toEqual({ belfiore: CREMONA, codiceFiscale: ANNA })
    expect(await findContribuente(NEIGHBOUR, id)).toBeUndefined()
    expect(await findContribuente(citizen(ANNA), id)).toBeUndefined()
    for (const other of [ANNA, '', `${id}x`, '00000000-0000-4000-8000-000000000000', `' or true --`]) {
      expect(await findContribuente(OFFICE, other)).toBeUndefined()
    }
  })
})
