import { describe, expect, test } from 'vitest'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { CLASSI_CONSERVATE, type ClasseConservata } from '../../contracts/parametri/conservazione'
import { eraseExpired } from './retention'

const { owner, scratch } = tenancyDatabase()

const DAY = '2036-06-01'
const erase = (kept: ClasseConservata, dryRun = false) =>
  eraseExpired(scratch().ownerUrl, its.HERE, kept, its.CHIEF, { day: DAY, dryRun })
const decide = (kept: ClasseConservata, anni: unknown) =>
  owner(`insert into parametro_ente (belfiore, chiave, valore, dal, registrato_da)
    values ('${its.HERE}', 'conservazione.${kept}', '${JSON.stringify({ anni })}', '2026-01-01', '${its.CHIEF}')`)
const count = async (table: string, belfiore: string = its.HERE) =>
  (await owner<{ count: number }>(`select count(*)::int from ${table} where belfiore = '${belfiore}'`))[0]!.count
const gone = async (kept: ClasseConservata, dryRun = false) =>
  Object.fromEntries((await erase(kept, dryRun)).tables.flatMap(({ table, rows }) => (rows > 0 ? [[table, rows]] : [])))

describe('what is kept no longer', () => {
  test.each(CLASSI_CONSERVATE)('nothing goes by default: %s needs a term of the comune', async (kept) => {
    // the fixture's own parameter is no term: it does not say years
    await expect(erase(kept)).rejects.toMatchObject({ fault: 'term-missing' })
  })

  test.each([0, -1, '10', 2.5])('%s years is no term', async (anni) => {
    await decide('proposte', anni)
    await expect(erase('proposte')).rejects.toMatchObject({ fault: 'term-missing' })
    await owner(`delete from parametro_ente where chiave = 'conservazione.proposte'`)
  })

  test('amounts of a year that closed before the term go with their matches; the neighbour keeps its own', async () => {
    await decide('conto', 10)
    expect(await gone('conto')).toEqual({})
    await owner(`update parametro_ente set valore = '{"anni": 9}' where chiave = 'conservazione.conto'`)
    expect(await gone('conto', true)).toEqual({ abbinamento: 3, dovuto: 3, versamento: 3 })
    expect(await count('dovuto')).toBe(3)
    expect(await gone('conto')).toEqual({ abbinamento: 3, dovuto: 3, versamento: 3 })
    expect(await count('dovuto')).toBe(0)
    expect(await count('dovuto', its.THERE)).toBe(3)
    expect(await owner(`select attore, dati->>'rows' as rows from audit_event where azione = 'erase:conto'`)).toEqual([
      { attore: its.CHIEF, rows: '9' },
    ])
  })

  test('of a position, only what ended', async () => {
    await decide('posizione', 5)
    expect(await gone('posizione')).toEqual({})
    const alba = `belfiore = '${its.HERE}' and codice_fiscale = '${its.ALBA}'`
    await owner(`update titolarita set al = '2030-12-31' where ${alba}`)
    await owner(`update utenza_tari set superato_il = '2031-06-02' where ${alba}`)
    expect(await gone('posizione')).toEqual({ titolarita: 1 })
    expect(await count('immobile')).toBe(3)
  })

  test('a person and a property of whom nothing is left go too', async () => {
    await owner(`update utenza_tari set superato_il = '2031-01-01' where superato_il is not null`)
    await owner(`delete from proposta where belfiore = '${its.HERE}'`)
    for (const table of ['condizione_imu', 'utenza_tari', 'concessione', 'titolarita', 'dato_catastale'])
      await owner(`update ${table} set al = '2030-01-01' where belfiore = '${its.HERE}'`)
    await owner(
      `update dato_soggetto set al = '2030-01-01' where belfiore = '${its.HERE}' and codice_fiscale = '${its.ALBA}'`,
    )
    expect(await gone('posizione')).toMatchObject({ immobile: 3, soggetto: 1 })
  })

  test('deleghe and proposals, when they ended or were decided', async () => {
    await decide('deleghe', 1)
    await decide('proposte', 1)
    await owner(`update delega set revocata_il = '2034-01-01' where delegante = '${its.ALBA}'`)
    expect(await gone('deleghe')).toEqual({ delega: 1 })
    expect(await gone('proposte')).toEqual({})
  })

  test('a mandate with the paper that it rests on', async () => {
    const id = its.idOf('mandato', its.HERE, its.ALBA)
    await owner(`insert into allegato (belfiore, codice_fiscale, mandato_id, nome, tipo, dimensione, sha256, caricato_da, deposito,
      esito_scansione) values ('${its.HERE}', '${its.ALBA}', '${id}', 'mandato.pdf', 'pdf', 1, 'x', 'x', 'postgres', 'pulito')`)
    await owner(`update mandato set revocato_il = '2036-01-01', revocato_da = cliente where id = '${id}'`)
    expect(await gone('deleghe')).toEqual({})
    await owner(`update mandato set revocato_il = '2034-01-01' where id = '${id}'`)
    expect(await gone('deleghe')).toEqual({ allegato: 1, mandato: 1 })
  })
})
