import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { APIRequestContext, Browser } from '@playwright/test'
import { LOTTO_ESEMPIO, OFFICINE } from '../contracts/api/lotti'
import { TIPI_TABELLA } from '../contracts/api/lotto'
import type { Example } from '../contracts/api/operation'
import { OPERATIONS } from '../contracts/api/operations'
import { call, expectAsDescribed } from './api-steps'
import { oneSheet } from '../testing/workbook'
import { askForKey, shownKey, toKeys } from './chiavi-steps'
import { expect, test } from './fixtures'

// in order: what is sent in one is confirmed and taken in the next
test.describe.configure({ mode: 'serial' })

const EVERYTHING = [/^Mandare tabelle/, /^Confermarle/, /^Scaricare ZIP/]

let key: string
const NAME = `Prova ${Date.now()}`
/** The batches that stand in the place of those of the examples. */
const made: Record<string, string> = {}

const bearer = () => ({ Authorization: `Bearer ${key}` })

const newKey = async (browser: Browser): Promise<string> => {
  const page = await browser.newPage()
  await toKeys(page, /Entra come Lucia Barbieri/)
  await askForKey(page, { nome: NAME, azioni: EVERYTHING, ritmo: '300' })
  const shown = await shownKey(page)
  await page.context().close()
  return shown
}

const bring = async (request: APIRequestContext, riga: object, name: string): Promise<string> => {
  const answer = await request.post('/api/v1/lotti', {
    headers: { ...bearer(), 'Idempotency-Key': name },
    data: { nome: name, righe: [riga] },
  })
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as { id: string }).id
}

/** Computes the batches where no worker of the portal does: the demonstration has one. */
const work = async (): Promise<void> => {
  if (process.env.APP_DATABASE_URL === undefined) return
  const env = { ...process.env, PUBLIC_URL: process.env.BASE_URL }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'testing/work-batches.ts'], { env })
}

const ownPath = ({ path = {} }: Example) =>
  Object.fromEntries(Object.entries(path).map(([name, value]) => [name, made[value] ?? value]))

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  test.setTimeout(120_000)
  key = await newKey(browser)
  const request = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL })
  const pronto = await bring(request, OFFICINE, 'esempio-pronto')
  const confirmed = await request.post(`/api/v1/lotti/${pronto}/conferma`, { headers: bearer() })
  expect(confirmed.status()).toBe(200)
  await expect(async () => {
    await work()
    const answer = await request.get(`/api/v1/lotti/${pronto}`, { headers: bearer() })
    expect((await answer.json()) as object).toMatchObject({ stato: 'pronto' })
  }).toPass({ timeout: 60_000 })
  made[LOTTO_ESEMPIO.pronto] = pronto
  made[LOTTO_ESEMPIO.attesa] = await bring(request, { ...OFFICINE, rendita: '12000,00' }, 'esempio-attesa')
  const another = { ...OFFICINE, codice_fiscale: '01234568028' }
  made[LOTTO_ESEMPIO.daConfermare] = await bring(request, another, 'esempio-da-confermare')
  await request.dispose()
})

test.afterAll(async ({ browser }) => {
  const page = await browser.newPage()
  await toKeys(page, /Entra come Lucia Barbieri/)
  const { lotti } = (await (await page.request.get('/api/v1/lotti', { headers: bearer() })).json()) as {
    lotti: { id: string }[]
  }
  for (const { id } of lotti) {
    await page.goto(`/studio/lotti/${id}`)
    await page.getByRole('button', { name: /Cancella il lotto|Non tenere il file/ }).click()
    await expect(page.getByRole('heading', { name: 'Cancellato. Non ne resta nulla.' })).toBeVisible()
  }
  await page.goto('/studio/chiavi')
  await page.getByRole('button', { name: `Revoca «${NAME}»` }).click()
  await expect(page.getByRole('heading', { name: 'Chiave revocata' })).toBeVisible()
  await page.context().close()
})

test.describe('examples that need a key', () => {
  for (const operation of OPERATIONS.filter((one) => one.key !== undefined)) {
    for (const example of operation.examples) {
      test(`${operation.id}, ${example.name}: ${example.status}`, async ({ request }) => {
        const own = { ...example, path: ownPath(example) }
        const answer = await call(request, operation, own, example.withKey === false ? {} : bearer())
        await expectAsDescribed(answer, operation, example)
      })
    }
  }
})

test('a request that is repeated makes no second batch, and every answer says what is left of the key', async ({
  request,
}) => {
  const [one, two] = [await bring(request, OFFICINE, 'ripetuta-1'), await bring(request, OFFICINE, 'ripetuta-1')]
  expect(two).toBe(one)
  const answer = await request.get('/api/v1/lotti', { headers: bearer() })
  expect(answer.headers()['x-ratelimit-limit']).toBe('300')
  expect(answer.headers()['access-control-allow-origin']).toBeUndefined()
  const { lotti } = (await answer.json()) as { lotti: { nome: string }[] }
  expect(lotti.filter(({ nome }) => nome === 'ripetuta-1')).toHaveLength(1)
})

test('a workbook is a table too, its cells told; one with macros is not opened', async ({ request }) => {
  const rows = [Object.keys(OFFICINE), Object.values({ ...OFFICINE, codice_fiscale: undefined })]
  const withCode = [rows[0]!, [{ v: '1234568010' }, ...rows[1]!.slice(1)]]
  const send = (data: Uint8Array, name: string) =>
    request.post('/api/v1/lotti?nome=clienti.xlsx', {
      headers: { ...bearer(), 'Idempotency-Key': name, 'Content-Type': TIPI_TABELLA[1] },
      data: Buffer.from(data),
    })
  const answer = await send(oneSheet(withCode), 'foglio-di-prova')
  expect(answer.status()).toBe(200)
  expect((await answer.json()) as object).toMatchObject({
    problemi: [{ riga: 2, colonna: 'codice fiscale', cella: 'Clienti!A2', valore: '1234568010' }],
  })
  const refused = await send(oneSheet(rows, { parts: { 'xl/vbaProject.bin': 'x' } }), 'foglio-con-macro')
  expect(refused.status()).toBe(422)
  expect((await refused.json()) as object).toMatchObject({ problems: [{ code: 'lotto-not-a-table' }] })
})

test('a key is taken from the header alone, and another’s batch is not there', async ({ request }) => {
  const id = made[LOTTO_ESEMPIO.pronto]!
  expect((await request.get(`/api/v1/lotti/${id}?access_token=${key}`)).status()).toBe(401)
  const changed = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A')
  const headers = { Authorization: `Bearer ${changed}`, 'Accept-Language': 'en' }
  const answer = await request.get(`/api/v1/lotti/${id}`, { headers })
  expect(answer.status()).toBe(401)
  expect(answer.headers()['www-authenticate']).toContain('Bearer')
  expect((await answer.json()) as object).toMatchObject({ problems: [{ code: 'key-unknown' }] })
})
