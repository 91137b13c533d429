import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enteForm } from '../../contracts/ente'
import { rowsOf } from '../../testing/database'
import { plainOwner } from '../../testing/plain-owner'
import * as its from '../../testing/tenancy-rows'
import { verifyAudit } from '../audit/queries'
import { closeDb } from '../platform/db'
import { citizen, INSTALLATION, staff } from '../platform/scope'
import { today } from '../platform/clock'
import { addEnte, keeper, openEnte, setServed } from './commands'
import { exportEnte, takeExport, type EnteExport } from './export'
import { findEntiGestiti } from './gestione'
import { capacitiesOf, enteOfHost, findEnti } from './queries'
import { removeEnte } from './remove'

const NEW = 'H501'
const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(path.join(tmpdir(), 'sportello-ente-'))
  folders.push(made)
  return made
}

let scratch: Awaited<ReturnType<typeof plainOwner>>
beforeAll(async () => {
  scratch = await plainOwner()
  await its.fillTenancy(scratch.superUrl)
  await rowsOf(
    `insert into comune (belfiore, istat, nome, sigla, provincia, regione, popolazione, slug)
     values ('${NEW}', '058091', 'Roma', 'RM', 'Roma', 'Lazio', 1, 'roma-h501')`,
    [],
    scratch.ownerUrl,
  )
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
  for (const made of folders) rmSync(made, { recursive: true })
})

const form = (more: object = {}) =>
  enteForm.parse({
    comune: NEW,
    host: ['Tributi.Comune.example.it', 'www.comune.example.it'],
    amministratori: [its.CHIEF.toLowerCase()],
    uffici: [{ nome: 'Ufficio tributi', tributi: ['imu'], telefono: '0372 000000', orari: 'lunedì 9-12' }],
    parametri: [{ chiave: 'conservazione.conto', valore: { anni: 10 }, delibera: 'C.C. 1/2026' }],
    ...more,
  })

const counted = async (table: string, belfiore: string): Promise<number> => {
  const rows = await rowsOf<{ count: number }>(
    `select count(*)::int from ${table} where belfiore = $1`,
    [belfiore],
    scratch.superUrl,
  )
  return rows[0]!.count
}

test('an owner who is no superuser reads nothing without a scope', async () => {
  // a place is no person's, and everybody's to see
  for (const [table] of its.PERSON_ROWS.filter(([name]) => name !== 'posto'))
    expect(await rowsOf(`select * from ${table}`, [], scratch.ownerUrl)).toEqual([])
})

describe('a comune is brought in', () => {
  test('with its hosts, office, administrator and settings', async () => {
    expect(await addEnte(scratch.ownerUrl, form(), its.KEEPER)).toBe('Comune di Roma')
    expect(await enteOfHost('tributi.comune.example.it')).toEqual({
      belfiore: NEW,
      denominazione: 'Comune di Roma',
      lingue: ['it'],
      host: ['tributi.comune.example.it', 'www.comune.example.it'],
    })
    expect((await findEnti()).map(({ belfiore }) => belfiore)).toContain(its.HERE)
    expect(await enteOfHost('evil.example.org')).toBeUndefined()
    expect((await capacitiesOf(its.CHIEF)).incarichi).toEqual([{ belfiore: NEW, role: 'amministratore' }])
    expect(await counted('ufficio', NEW)).toBe(1)
    expect(await counted('parametro_ente', NEW)).toBe(1)
    expect(await counted('audit_event', NEW)).toBe(1)
  })

  test.each([
    ['twice', form(), 'ente-exists'],
    ['that is none', form({ comune: 'Z999', host: ['z.example.it'] }), 'comune-unknown'],
  ])('not one %s', async (_, wrong, fault) => {
    await expect(addEnte(scratch.ownerUrl, wrong, its.KEEPER)).rejects.toMatchObject({ fault })
  })

  test('not at the host of another', async () => {
    await rowsOf(
      `insert into comune (belfiore, istat, nome, sigla, provincia, regione, popolazione, slug)
       values ('F205', '015146', 'Milano', 'MI', 'Milano', 'Lombardia', 1, 'milano-f205')`,
      [],
      scratch.ownerUrl,
    )
    const wrong = form({ comune: 'F205', host: ['www.comune.example.it'] })
    await expect(addEnte(scratch.ownerUrl, wrong, its.KEEPER)).rejects.toMatchObject({ fault: 'host-taken' })
    expect(await counted('ente', 'F205')).toBe(0)
  })

  test('from a page by the gestore, and by nobody else', async () => {
    const other = form({ comune: 'F205', host: ['milano.example.it'] })
    for (const scope of [citizen(its.ALBA), staff(its.CHIEF, 'amministratore', [its.HERE]), keeper(its.ALBA)])
      await expect(openEnte(scope, other)).rejects.toThrow(/row-level security/)
    expect(await openEnte(keeper(its.KEEPER), other)).toBe('Comune di Milano')
    expect(await counted('incarico', 'F205')).toBe(1)
  })

  test.each([
    { comune: 'h501' },
    { host: ['https://x.example.it'] },
    { host: [] },
    { amministratori: ['LBACRL70C12D150A'] },
    { amministratori: [] },
    { lingue: ['fr'] },
    { sconosciuto: 1 },
  ])('not as %o', (wrong) => {
    expect(enteForm.safeParse({ ...form(), ...wrong }).success).toBe(false)
  })
})

describe('who may act', () => {
  test('is looked up by who signed in', async () => {
    expect(await capacitiesOf(its.AGENT)).toMatchObject({
      incarichi: [],
      isGestore: false,
      represented: its.COMUNI.flatMap(() => its.PEOPLE.map(() => ({ denominazione: null }))),
      mandates: its.COMUNI.flatMap(() => its.PEOPLE.map(() => ({ tributi: ['tari'], al: '2999-12-31' }))),
    })
    expect(await capacitiesOf(its.OFFICER)).toMatchObject({ incarichi: [{ belfiore: its.HERE, role: 'operatore' }] })
    expect(await capacitiesOf(its.KEEPER)).toMatchObject({ isGestore: true })
    expect(await capacitiesOf(its.GIULIA)).toEqual({
      ...{ incarichi: [], isGestore: false, represented: [], mandates: [], organizzazioni: [] },
    })
    expect((await capacitiesOf(its.CAF_CHIEF)).organizzazioni).toEqual([
      { id: its.STUDIO, nome: 'CAF di prova', responsabile: true },
    ])
  })
})

describe('a comune is taken out', () => {
  const tally = (report: EnteExport) => Object.fromEntries(report.tabelle.map(({ tabella, righe }) => [tabella, righe]))

  test('is exported whole, a line a row, with the sum of each file', async () => {
    const to = folder()
    const report = await exportEnte(scratch.ownerUrl, its.HERE, to, its.CHIEF)
    expect(report.tabelle.map(({ tabella }) => tabella).sort()).toEqual(
      its.ALL_ROWS.map(([table]) => table)
        .filter((table) => table !== 'bozza')
        .sort(),
    )
    for (const { tabella, file, righe, sha256 } of report.tabelle) {
      const text = readFileSync(path.join(to, file), 'utf8')
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256)
      const rows = text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { belfiore: string })
      expect(rows).toHaveLength(righe)
      expect(rows.every(({ belfiore }) => belfiore === its.HERE)).toBe(true)
      expect([tabella, righe]).toEqual([tabella, await counted(tabella, its.HERE)])
    }
    expect(tally(report)).toMatchObject({ soggetto: 3, dovuto: 3, ente: 1, audit_event: 4 })
    await expect(exportEnte(scratch.ownerUrl, its.HERE, to, its.CHIEF)).rejects.toMatchObject({ fault: 'folder-full' })
  })

  test('by its administrator from a page: the same rows, and the gestore reads that they were taken', async () => {
    const chief = staff(its.CHIEF, 'amministratore', [its.HERE])
    const report = await takeExport(chief, its.HERE, folder())
    const counts = await Promise.all(report.tabelle.map(({ tabella }) => counted(tabella, its.HERE)))
    // itself is written down afterwards, as a setting
    const own = report.tabelle.map(({ tabella, righe }) => (tabella === 'parametro_ente' ? righe + 1 : righe))
    expect(counts).toEqual(own)
    const righe = report.tabelle.reduce((sum, each) => sum + each.righe, 0)
    const gestiti = await findEntiGestiti(keeper(its.KEEPER))
    expect(gestiti.find(({ belfiore }) => belfiore === its.HERE)?.consegna?.righe).toBe(righe)
    expect(gestiti.find(({ belfiore }) => belfiore === its.THERE)?.consegna).toBeUndefined()
  })

  test.each([
    ['an operatore', staff(its.OFFICER, 'operatore', [its.HERE])],
    ['the administrator of the neighbour', staff(its.FAR_OFFICER, 'amministratore', [its.THERE])],
    ['a citizen', citizen(its.ALBA)],
  ])('not by %s', async (_, scope) => {
    await expect(takeExport(scope, its.HERE, folder())).rejects.toThrow(/row-level security/)
  })

  test('goes with all its rows, and the neighbour keeps its own', async () => {
    const before = await Promise.all(its.ALL_ROWS.map(([table]) => counted(table, its.THERE)))
    const report = await removeEnte(scratch.ownerUrl, its.HERE, folder(), its.CHIEF)
    expect(tally(report)).toMatchObject({ soggetto: 3, titolarita: 3, incarico: 1 })
    for (const [table] of its.ALL_ROWS) expect([table, await counted(table, its.HERE)]).toEqual([table, 0])
    expect(await Promise.all(its.ALL_ROWS.map(([table]) => counted(table, its.THERE)))).toEqual(before)
    expect(await verifyAudit(INSTALLATION)).toMatchObject({ tail: { events: 1 }, faults: [] })
    await expect(removeEnte(scratch.ownerUrl, its.HERE, folder(), its.CHIEF)).rejects.toMatchObject({
      fault: 'ente-unknown',
    })
  })

  test.each([
    ['a citizen', citizen(its.ALBA)],
    ['its administrator', staff(its.FAR_OFFICER, 'amministratore', [its.THERE])],
    ['who says they run the installation', keeper(its.ALBA)],
  ])('its service is not ended by %s', async (_, scope) => {
    expect(await setServed(scope, its.THERE, false)).toBe(false)
  })

  test('its service is ended by the gestore, once, and may go on', async () => {
    const gestore = keeper(its.KEEPER)
    expect([await setServed(gestore, its.THERE, false), await setServed(gestore, its.THERE, false)]).toEqual([
      true,
      false,
    ])
    const [ente] = (await findEntiGestiti(gestore)).filter(({ belfiore }) => belfiore === its.THERE)
    // until tonight
    expect([ente!.al, (await findEnti()).some(({ belfiore }) => belfiore === its.THERE)]).toEqual([today(), true])
    expect(await setServed(gestore, its.THERE, true)).toBe(true)
    expect(await setServed(gestore, 'Z999', false)).toBe(false)
  })
})
