import type { APIRequestContext, APIResponse } from '@playwright/test'
import { readPdf } from '../testing/pdf-text'
import { times } from './f24-steps'
import { expect, test } from './fixtures'

// in order and one at a time: the last journey uses up the calls of a minute
test.describe.configure({ mode: 'default' })

type Told = { code: string; field: string; message: string; values: Record<string, unknown>; severity?: string }

const told = async (answer: APIResponse): Promise<Told[]> => ((await answer.json()) as { problems: Told[] }).problems

const JSON_TYPE = { 'Content-Type': 'application/json' }

const send = (request: APIRequestContext, path: string, data: unknown, headers: Record<string, string> = {}) =>
  request.post(path, {
    data: typeof data === 'string' ? Buffer.from(data) : Buffer.from(JSON.stringify(data)),
    headers: { ...JSON_TYPE, ...headers },
  })

const record = {
  applyCost: false,
  section: 'EL',
  municipality: 'D150',
  taxType: '3918',
  advancePayment: false,
  fullPayment: true,
  numberOfProperties: '001',
  year: '2026',
  debit: 33100,
}

const send24 = (record_: Record<string, unknown> = {}, taxPayer: Record<string, unknown> = {}) => ({
  f24Simplified: {
    taxPayer: {
      taxCode: 'FRRLCU58L52D150O',
      personalData: {
        surname: 'FERRARI',
        name: 'LUCIA',
        birthDate: '12-07-1958',
        sex: 'F',
        birthPlace: 'CREMONA',
        birthProvince: 'CR',
      },
      ...taxPayer,
    },
    payments: { records: [{ ...record, ...record_ }] },
  },
})

const library = {
  taxPayer: {
    taxCode: 'FRRLCU58L52D150O',
    personData: {
      personalData: {
        surname: 'FERRARI',
        name: 'LUCIA',
        birthDate: '12-07-1958',
        sex: 'F',
        birthPlace: 'CREMONA',
        birthProvince: 'CR',
      },
    },
  },
  paymentReasonSection: {
    reasonRecordList: [
      {
        section: 'EL',
        taxTypeCode: '3918',
        municipalityCode: 'D150',
        fullPayment: true,
        numberOfProperties: '001',
        year: '2026',
        debitAmount: '33100',
        creditAmount: '0',
      },
    ],
  },
}

test.describe('the F24 of a JSON', () => {
  for (const [shape, json] of [
    ['SEND', send24()],
    ['the older library', library],
  ] as const) {
    test(`of ${shape}: a PDF with its row and total on both halves`, async ({ request }) => {
      const answer = await send(request, '/api/v1/f24', json)
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toBe('application/pdf')
      expect(answer.headers()['cache-control']).toBe('no-store')
      const pdf = await readPdf(await answer.body())
      expect(times(pdf, 'EL 3918 D150 X 1 2026 331,00')).toBe(2)
      expect(times(pdf, 'FERRARI LUCIA')).toBe(2)
    })
  }

  test('check=1 only lints; strict=1 refuses warnings', async ({ request }) => {
    const odd = send24({ debit: 33109 })
    const clean = await send(request, '/api/v1/f24?check=1', send24())
    expect([clean.status(), await told(clean)]).toEqual([200, []])
    const warned = await send(request, '/api/v1/f24?check=1', odd)
    expect([warned.status(), (await told(warned)).map(({ code, severity }) => [code, severity])]).toEqual([
      200,
      [['rounding', 'warning']],
    ])
    const printed = await send(request, '/api/v1/f24', odd)
    expect([printed.status(), printed.headers()['f24-warnings']]).toEqual([200, 'rounding'])
    expect((await send(request, '/api/v1/f24?strict=1', odd)).status()).toBe(422)
  })

  test('sentences follow the language asked for', async ({ request }) => {
    const bad = send24({ debit: -1 })
    const italian = await send(request, '/api/v1/f24', bad, { 'Accept-Language': 'it' })
    const english = await send(request, '/api/v1/f24', bad, { 'Accept-Language': 'en-GB,en;q=0.9' })
    expect((await told(italian))[0]?.message).toContain('non è un importo')
    expect((await told(english))[0]?.message).not.toContain('importo')
    expect(english.headers()['content-language']).toBe('en')
    const german = await send(request, '/api/v1/f24', bad, { 'Accept-Language': 'de-IT,it;q=0.5' })
    expect((await told(german))[0]?.message).toContain('ist kein Betrag')
    expect(german.headers()['content-language']).toBe('de')
  })

  const BAD: readonly (readonly [string, unknown, number, string])[] = [
    ['malformed', '{"f24Simplified": oops}', 400, 'json-malformed'],
    ['empty', '', 400, 'json-malformed'],
    ['too large', `{"a":"${'x'.repeat(300 * 1024)}"}`, 413, 'body-too-large'],
    ['nested without end', '['.repeat(100_000), 400, 'json-too-deep'],
    ['a list for an object', [], 422, 'root-missing'],
    ['null', null, 422, 'root-missing'],
    ['lists for objects inside', { f24Simplified: { taxPayer: [], payments: [] } }, 422, 'field-type-object'],
    ['an 80-digit amount', send24({ debit: Number('9'.repeat(80)) }), 422, 'amount-too-large'],
    ['an 80-digit text for an amount', send24({ debit: '9'.repeat(80) }), 422, 'amount-too-large'],
    [
      'an absurd date',
      send24({}, { personalData: { surname: 'FERRARI', name: 'LUCIA', birthDate: '31-02-1958', sex: 'F' } }),
      422,
      'date-invalid',
    ],
    ['an unknown property', { ...send24(), pippo: 1 }, 422, 'property-unknown'],
    ['a property of prototypes', '{"__proto__": {"f24Simplified": 1}, "constructor": 2}', 422, 'root-missing'],
    ['two models', { ...send24(), f24Standard: {} }, 422, 'root-two-types'],
    ['an ordinario without who pays', { f24Standard: {} }, 422, 'field-missing'],
    ['the F24 of excise', { f24Excise: {} }, 422, 'model-refused'],
    ['a wrong check character', send24({}, { taxCode: 'FRRLCU58L52D150X' }), 422, 'codice-fiscale-check'],
    ['debit and credit', send24({ credit: 1 }), 422, 'debit-and-credit'],
    ['no rows', { f24Simplified: { ...send24().f24Simplified, payments: { records: [] } } }, 422, 'rows-missing'],
  ]
  for (const [name, data, status, code] of BAD) {
    test(`${name} is ${status} ${code}, and no file`, async ({ request }) => {
      const answer = await send(request, '/api/v1/f24', data)
      expect(answer.status()).toBe(status)
      const problems = await told(answer)
      expect(problems.map((problem) => problem.code)).toContain(code)
      for (const { message } of problems) expect(message).toMatch(/\S.*\./)
      expect(await answer.text()).not.toMatch(/node_modules|\bat .*\.(?:js|ts):\d+|SyntaxError|ZodError/)
    })
  }

  test('text that is no JSON, and another method, are told what to do', async ({ request }) => {
    const text = await request.post('/api/v1/f24', { data: 'ciao', headers: { 'Content-Type': 'text/plain' } })
    expect([text.status(), (await told(text))[0]?.code]).toEqual([415, 'content-type-unsupported'])
    const get = await request.get('/api/v1/f24')
    expect([get.status(), get.headers().allow, (await told(get))[0]?.code]).toEqual([405, 'POST', 'method-not-allowed'])
  })
})

/** 743,69 × 1,05 × 160 × 1,06 % × 1/2 = 662,18. */
const calcolo = (periodo: Record<string, unknown> = {}) => ({
  posizioni: [
    {
      anno: 2026,
      comune: 'D150',
      immobili: [
        {
          id: 'casa',
          periodi: [
            {
              dal: '2026-01-01',
              al: '2026-12-31',
              bene: { tipo: 'fabbricato', categoria: 'A/3', rendita: 74369 },
              quota: '1/2',
              aliquota: '1.06',
              aliquotaAcconto: '1.06',
              ...periodo,
            },
          ],
        },
      ],
    },
  ],
})

test.describe('the calculation', () => {
  test('one position, to the cent, with the rows of its F24', async ({ request }) => {
    const answer = await send(request, '/api/v1/calcolo/imu', calcolo())
    expect(answer.status()).toBe(200)
    expect(await answer.json()).toMatchObject({
      posizioni: [
        {
          ok: true,
          risultato: { imposta: 66218, acconto: 33109, saldo: 33109 },
          versamenti: [
            { codice: '3918', rata: 'acconto', importo: 33100 },
            { codice: '3918', rata: 'saldo', importo: 33100 },
          ],
        },
      ],
    })
  })

  test('rates left out come from the comune, and are named with how sure they are', async ({ request }) => {
    const answer = await send(
      request,
      '/api/v1/calcolo/imu',
      calcolo({ aliquota: undefined, aliquotaAcconto: undefined }),
    )
    const { posizioni } = (await answer.json()) as {
      posizioni: {
        risultato: { imposta: number }
        aliquoteUsate: { anno: number; aliquota: string; stato: string }[]
      }[]
    }
    expect(posizioni[0]?.risultato.imposta).toBe(66218)
    expect(posizioni[0]?.aliquoteUsate.map(({ anno, aliquota, stato }) => [anno, aliquota, stato])).toEqual([
      [2026, '1.06', 'continued'],
      [2025, '1.06', 'known'],
    ])
  })

  const bene = (rendita: unknown) => ({ bene: { tipo: 'fabbricato', categoria: 'A/3', rendita } })
  const BAD: readonly (readonly [string, unknown, number, string])[] = [
    ['malformed', '{"posizioni": [}', 400, 'json-malformed'],
    ['too large', `{"a":"${'x'.repeat(1100 * 1024)}"}`, 413, 'body-too-large'],
    ['nested without end', '{"a":'.repeat(50_000), 400, 'json-too-deep'],
    ['a list for an object', [], 422, 'field-type'],
    ['an object for a list', { posizioni: {} }, 422, 'field-type'],
    ['an unknown property', { ...calcolo(), pippo: 1 }, 422, 'property-unknown'],
    ['an 80-digit amount', calcolo(bene(Number('9'.repeat(80)))), 422, 'number-out-of-range'],
    ['an amount as text', calcolo(bene('9'.repeat(80))), 422, 'field-type'],
    ['an absurd date', calcolo({ dal: '2026-02-31' }), 422, 'field-value'],
    ['a date before all', calcolo({ dal: '0000-00-00' }), 422, 'field-value'],
    ['a year we do not hold', { posizioni: [{ ...calcolo().posizioni[0], anno: 2150 }] }, 422, 'anno-unsupported'],
    ['more than the limit', { posizioni: Array(101).fill(calcolo().posizioni[0]) }, 422, 'list-too-long'],
  ]
  for (const [name, data, status, code] of BAD) {
    test(`${name} is ${status} ${code}`, async ({ request }) => {
      const answer = await send(request, '/api/v1/calcolo/imu', data)
      expect(answer.status()).toBe(status)
      expect((await told(answer)).map((problem) => problem.code)).toContain(code)
    })
  }

  test('a position that cannot be computed does not stop the others', async ({ request }) => {
    const [good] = calcolo().posizioni
    const answer = await send(request, '/api/v1/calcolo/imu', { posizioni: [{ ...good, anno: 2150 }, good] })
    expect(answer.status()).toBe(200)
    const { posizioni } = (await answer.json()) as { posizioni: { ok: boolean; problems?: Told[] }[] }
    expect(posizioni.map(({ ok }) => ok)).toEqual([false, true])
    expect(posizioni[0]?.problems?.[0]).toMatchObject({ code: 'anno-unsupported', field: 'posizioni.0.anno' })
  })
})

const household = (periodo: object = {}, regole: object = {}) => ({
  posizioni: [
    {
      anno: 2026,
      utenza: {
        tipo: 'domestica',
        periodi: [
          {
            dal: '2026-01-01',
            al: '2026-12-31',
            superfici: ['94.25'],
            tariffa: { fissa: '1.12', variabile: '142.5' },
            ...periodo,
          },
        ],
      },
      regole: { giorniAnno: 365, ...regole },
    },
  ],
})

test.describe('the calculation of the TARI', () => {
  test('one household, to the cent, with its warning and the rows of its F24', async ({ request }) => {
    const answer = await send(request, '/api/v1/calcolo/tari', household(), { 'Accept-Language': 'en' })
    expect(answer.status()).toBe(200)
    const json = (await answer.json()) as { posizioni: { risultato: { avvisi: Told[] } }[] }
    // 94,25 × 1,12 = 105,56; + 142,50 = 248,06; × 5 % = 12,40; + 7,60
    expect(json).toMatchObject({
      posizioni: [
        {
          ok: true,
          risultato: { imposta: 24806, tefa: 1240, perequative: 760, totale: 26806 },
          versamenti: [
            { codice: '3944', rateazione: '0101', importo: 25600 },
            { codice: 'TEFA', rateazione: '0101', importo: 1200 },
          ],
        },
      ],
    })
    expect(json.posizioni[0]?.risultato.avvisi[0]).toMatchObject({
      code: 'figure-not-confirmed',
      message: 'A rule used in this sum is to be confirmed: ask the comune before you pay.',
    })
  })

  const BAD: readonly (readonly [string, unknown, number, string, string])[] = [
    ['malformed', '{"posizioni": [}', 400, 'json-malformed', ''],
    [
      'a year we do not hold',
      { posizioni: [{ ...household().posizioni[0], anno: 2150 }] },
      422,
      'anno-unsupported',
      'posizioni.0.anno',
    ],
    ['no tariff', household({ tariffa: undefined }), 422, 'field-missing', 'posizioni.0.utenza.periodi.0.tariffa'],
    ['a TEFA of 50 %', household({}, { tefa: '50' }), 422, 'tefa-invalid', 'posizioni.0.regole.tefa'],
    [
      'a surface of zero',
      household({ superfici: ['0'] }),
      422,
      'superficie-invalid',
      'posizioni.0.utenza.periodi.0.superfici.0',
    ],
  ]
  for (const [name, data, status, code, field] of BAD) {
    test(`${name} is ${status} ${code}`, async ({ request }) => {
      const answer = await send(request, '/api/v1/calcolo/tari', data)
      expect(answer.status()).toBe(status)
      expect((await told(answer))[0]).toMatchObject({ code, field })
    })
  }
})

test.describe('ravvedimento, canone and scadenzario', () => {
  const tardi = { tributo: 'IMU', imposta: 100_000, scadenza: '2026-06-16', versamenti: [{ giorno: '2026-07-16' }] }

  test('a payment thirty days late, to the cent', async ({ request }) => {
    const answer = await send(request, '/api/v1/calcolo/ravvedimento', { posizioni: [tardi] })
    expect(answer.status()).toBe(200)
    // 1.000 × 1,25 % = 12,50; 30 × 1,6 % ÷ 365 = 1,32
    expect(await answer.json()).toMatchObject({ posizioni: [{ risultato: { totale: 101_382 } }] })
  })

  test('tables outside a bar, by pagoPA', async ({ request }) => {
    const answer = await send(request, '/api/v1/calcolo/canone', {
      posizioni: [
        {
          anno: 2026,
          regolamento: { popolazione: 25_000, arrotondamento: 'intero' },
          voci: [
            { id: 'a', tipo: 'occupazione', superficie: '11.3', durata: { tipo: 'permanente' }, coefficienti: ['0.7'] },
          ],
        },
      ],
    })
    expect(await answer.json()).toMatchObject({
      posizioni: [{ risultato: { totale: 33_600, pagamento: { canale: 'pagopa' } } }],
    })
  })

  test('one calendar, as JSON and as a file without a name in it', async ({ request }) => {
    const asked = { posizioni: [{ tributo: 'RAVVEDIMENTO', comune: 'D150', posizione: tardi }] }
    const json = await send(request, '/api/v1/calcolo/scadenzario', asked)
    expect(await json.json()).toMatchObject({ totale: 101_382, perCanale: { f24: 101_382, pagopa: 0 } })
    const file = await send(request, '/api/v1/calcolo/scadenzario', asked, {
      Accept: 'text/calendar',
      'Accept-Language': 'en',
    })
    expect(file.headers()['content-type']).toContain('text/calendar')
    const text = await file.text()
    expect(text).toContain('UID:d150-imu-ravvedimento-2026-1@sportello-tributi')
    expect(text).toContain('DTSTART;VALUE=DATE:20260716')
    expect(text).toContain('Amount: €')
  })

  const BAD: readonly (readonly [string, string, unknown, string, string])[] = [
    [
      'canone unico',
      'ravvedimento',
      { ...tardi, tributo: 'CANONE-UNICO' },
      'ravvedimento-not-a-tax',
      'posizioni.0.tributo',
    ],
    [
      'a year without its rate',
      'ravvedimento',
      { ...tardi, versamenti: [{ giorno: '2027-01-10' }] },
      'saggio-unknown',
      'posizioni.0.versamenti.0.giorno',
    ],
    ['no square metres', 'canone', { anno: 2026, voci: [] }, 'field-missing', 'posizioni.0.regolamento'],
  ]
  for (const [name, path, posizione, code, field] of BAD) {
    test(`${name} is 422 ${code}`, async ({ request }) => {
      const answer = await send(request, `/api/v1/calcolo/${path}`, { posizioni: [posizione] })
      expect(answer.status()).toBe(422)
      expect((await told(answer))[0]).toMatchObject({ code, field })
    })
  }
})

test.describe('comuni and health', () => {
  test('a comune by its name without accents, kept until the data change', async ({ request }) => {
    const answer = await request.get('/api/v1/comuni?q=forli&limit=3')
    expect(answer.status()).toBe(200)
    const { comuni } = (await answer.json()) as { comuni: { belfiore: string; nome: string; provincia: string }[] }
    expect(comuni[0]).toMatchObject({ belfiore: 'D704', nome: 'Forlì', provincia: 'FC' })
    expect(comuni.length).toBeLessThanOrEqual(3)
    const again = await request.get('/api/v1/comuni?q=forli&limit=3', {
      headers: { 'If-None-Match': answer.headers().etag! },
    })
    expect(again.status()).toBe(304)
  })

  for (const [query, code] of [
    ['', 'query-missing'],
    ['?q=', 'query-missing'],
    [`?q=${'x'.repeat(101)}`, 'query-too-long'],
  ] as const) {
    test(`comuni${query.slice(0, 8)} is 400 ${code}`, async ({ request }) => {
      const answer = await request.get(`/api/v1/comuni${query}`)
      expect([answer.status(), (await told(answer))[0]?.code]).toEqual([400, code])
    })
  }

  test('strange searches find nothing, and break nothing', async ({ request }) => {
    for (const q of ["'; drop table comune; --", '%_\\', '\u0000', '😀😀', '('.repeat(90)]) {
      const answer = await request.get(`/api/v1/comuni?${new URLSearchParams({ q })}`)
      expect(answer.status(), q).toBe(200)
    }
  })

  test('health says versions and no secrets', async ({ request }) => {
    const answer = await request.get('/api/health')
    expect(answer.status()).toBe(200)
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ status: 'ok' })
    expect(text).not.toMatch(/postgres|password|@/i)
  })
})

test.describe('forms and limits', () => {
  test('a form that is too large, or of another kind, is refused before any page is made', async ({ request }) => {
    const large = await request.post('/calcolo/imu/f24?comune=D150', { form: { 'p0.nome': 'x'.repeat(40_000) } })
    expect(large.status()).toBe(413)
    const other = await request.post('/calcolo/imu/f24?comune=D150', { multipart: { a: 'b' } })
    expect(other.status()).toBe(415)
  })

  test('a header cannot pass for a form', async ({ request }) => {
    const answer = await request.get('/calcolo/imu/f24?comune=D150', {
      headers: { 'x-posted-form': 'passo=controlla' },
    })
    expect(answer.status()).toBe(200)
    expect(await answer.text()).not.toContain('Da correggere')
  })

  test('one who calls without end is told when to come back', async ({ request }) => {
    const call = () => request.post('/api/v1/calcolo/imu', { data: 'x', headers: { 'Content-Type': 'text/plain' } })
    let refused: APIResponse | undefined
    for (let round = 0; round < 200 && !refused; round++) {
      const answers = await Promise.all(Array.from({ length: 10 }, call))
      refused = answers.find((answer) => answer.status() === 429)
    }
    expect(refused?.status()).toBe(429)
    expect(Number(refused!.headers()['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused!.headers()['retry-after'])).toBeLessThanOrEqual(60)
    expect((await told(refused!))[0]).toMatchObject({ code: 'rate-limited' })
  })
})
