import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf, testAppUrl } from '../../testing/database'
import { closeDb } from '../platform/db'
import { aliquoteFromFiles } from './aliquote-files'
import { comuneBySlug, dataVersion, findAliquote, findComune, findComuneDiOggi, regime, searchComuni } from './queries'

beforeAll(() => {
  process.env.APP_DATABASE_URL = testAppUrl()
})
afterAll(closeDb)

/** What a search gives, as a person would read it. */
const found = async (text: string, limit?: number): Promise<readonly string[]> =>
  (await searchComuni(text, limit)).map(
    ({ nome, sigla, ex, simile }) => `${simile ? '~' : ''}${nome} (${sigla})${ex ? `, ex ${ex.nome}` : ''}`,
  )

describe('searching a comune', () => {
  test.each([
    ["reggio nell'emilia", "Reggio nell'Emilia (RE)"],
    ['REGGIO NELL EMILIA', "Reggio nell'Emilia (RE)"],
    ['reggio emilia', "Reggio nell'Emilia (RE)"],
    ['Forli', 'Forlì (FC)'],
    ["forli'", 'Forlì (FC)'],
    ['aosta', 'Aosta (AO)'],
    ['Santhià', 'Santhià (VC)'],
    ['santhia', 'Santhià (VC)'],
    ["l'aquila", "L'Aquila (AQ)"],
    ['aquila', "L'Aquila (AQ)"],
    ['H703', 'Salerno (SA)'],
    ['h703', 'Salerno (SA)'],
    ['058091', 'Roma (RM)'],
    ['roma', 'Roma (RM)'],
    ['bozen', 'Bolzano (BZ)'],
    ['samone to', 'Samone (TO)'],
    ['samone tn', 'Samone (TN)'],
    ['san severo fg', 'San Severo (FG)'],
    ['Quero Vas', 'Setteville (BL), ex Quero Vas'],
    ['M332', 'Setteville (BL), ex Quero Vas'],
    ['Zoldo Alto', 'Val di Zoldo (BL), ex Zoldo Alto'],
    ['Contarina', 'Porto Viro (RO), ex Contarina'],
    ['vas', 'Setteville (BL), ex Vas'],
  ])('«%s» finds first %s', async (text, first) => expect((await found(text))[0]).toBe(first))

  test('a name that is one of them stands before the longer ones, and those by their people', async () => {
    expect((await found('re', 3)).slice(0, 3)).toEqual([
      'Re (VB)',
      "Reggio nell'Emilia (RE)",
      'Reggio di Calabria (RC)',
    ])
  })

  test('a misspelt name gives the nearest ones, marked as such', async () => {
    expect((await found('Cremna'))[0]).toBe('~Cremona (CR)')
    expect((await found('Milanno'))[0]).toBe('~Milano (MI)')
  })

  test('the last day of a former comune is told', async () => {
    const [setteville] = await searchComuni('Quero Vas')
    expect(setteville?.ex).toEqual({ nome: 'Quero Vas', belfiore: 'M332', al: '2024-01-21' })
  })

  test('each comune comes once, however many of its names match', async () => {
    const all = await searchComuni('san', 50)
    expect(all).toHaveLength(50)
    expect(new Set(all.map(({ belfiore }) => belfiore)).size).toBe(50)
  })

  test.each(['', '   ', '%', '_', "'; drop table comune; --", '\0', 'x'.repeat(100_000), '\uD800', '🍕'])(
    'a text that names nothing finds nothing and breaks nothing: %j',
    async (text) => expect(Array.isArray(await searchComuni(text))).toBe(true),
  )

  test.each([
    [0, 1],
    [-5, 1],
    [3, 3],
    [1e9, 50],
  ])('asked for %d it gives at most %d', async (limit, most) =>
    expect((await searchComuni('san', limit)).length).toBe(most),
  )

  test('every comune of today is found by its own name and by its own code', async () => {
    const lost = await rowsOf(`select belfiore from comune c where not exists
      (select 1 from comune_nome n where n.belfiore = c.belfiore and n.comune_oggi = c.belfiore and n.al is null)`)
    expect(lost).toEqual([])
  })
})

describe('a comune', () => {
  test('is found by its code, and only one of today', async () => {
    expect(await findComune('D150')).toMatchObject({ nome: 'Cremona', sigla: 'CR', slug: 'cremona-d150' })
    expect(await findComune('M332')).toBeUndefined()
    expect(await findComune('Z999')).toBeUndefined()
    expect(await findComune("' or 1=1")).toBeUndefined()
  })

  test('a former code leads to the comune of today', async () => {
    expect((await findComuneDiOggi('M332'))?.nome).toBe('Setteville')
    expect((await findComuneDiOggi('D150'))?.nome).toBe('Cremona')
    expect(await findComuneDiOggi('Z999')).toBeUndefined()
  })

  test('an address leads there by its code, and says the right address', async () => {
    expect((await comuneBySlug('reggio-nell-emilia-h223'))?.nome).toBe("Reggio nell'Emilia")
    expect((await comuneBySlug('nome-sbagliato-h223'))?.slug).toBe('reggio-nell-emilia-h223')
    expect((await comuneBySlug('quero-vas-m332'))?.slug).toBe('setteville-m437')
    expect(await comuneBySlug('reggio')).toBeUndefined()
  })

  test.each([
    ['L378', 2026, 'IMIS'],
    ['A952', 2026, 'IMI'],
    ['L483', 2026, 'ILIA'],
    ['L483', 2022, 'IMU'],
    ['D150', 2026, 'IMU'],
    ['Z999', 2026, undefined],
  ])('%s in %d is under %s', async (belfiore, anno, tax) => expect(await regime(belfiore, anno)).toBe(tax))

  test('497 comuni have another tax in 2026: 166 IMIS, 116 IMI, 215 ILIA', async () => {
    expect(
      await rowsOf(`select sigla in ('TN') as imis, sigla = 'BZ' as imi, count(*)::int from comune
        where sigla in ('TN', 'BZ') or regione = 'Friuli-Venezia Giulia' group by 1, 2 order by count`),
    ).toEqual([
      { imis: false, imi: true, count: 116 },
      { imis: true, imi: false, count: 166 },
      { imis: false, imi: false, count: 215 },
    ])
  })
})

describe('rates', () => {
  test('Cremona 2026: the prospetto of 2025 continues', async () => {
    const rates = await findAliquote('D150', 2026)
    expect(rates).toMatchObject({
      stato: 'continued',
      motivi: [],
      prospettoAnno: 2025,
      delibera: { numero: '58', data: '2024-12-19' },
      rilevata: '2026-10-03',
      differenziateCoperte: true,
      base: {
        'abitazione-principale': '0.6',
        'rurale-strumentale': '0',
        'gruppo-d': '1.06',
        terreno: '1.06',
        area: '1.06',
        'altro-fabbricato': '1.06',
      },
    })
    expect(rates?.differenziate).toHaveLength(8)
  })

  test('Milano 2026: known, its differentiated rates not held', async () => {
    expect(await findAliquote('F205', 2026)).toMatchObject({
      stato: 'known',
      delibera: { numero: '110', data: '2025-12-18' },
      base: { 'altro-fabbricato': '1.14', 'abitazione-principale': '0.68' },
      differenziateCoperte: false,
      differenziate: [],
    })
  })

  test('Milano 2025: one line was inferred and must be confirmed, the others are known', async () => {
    const rates = await findAliquote('F205', 2025)
    expect(rates?.stato).toBe('unknown')
    expect(rates?.stati).toMatchObject({ area: 'unknown', 'altro-fabbricato': 'known', 'gruppo-d': 'known' })
    expect(rates?.motivi).toEqual(['note'])
    expect(rates?.differenziate).toHaveLength(5)
  })

  test('Siena 2026: published late, everything to be confirmed', async () => {
    expect(await findAliquote('I726', 2026)).toMatchObject({ stato: 'unknown', motivi: ['late-publication'] })
  })

  test('Rezzato 2025: an empty cell has no figure', async () => {
    const rates = await findAliquote('H256', 2025)
    expect(rates?.base).not.toHaveProperty('area')
    expect(rates?.stati.area).toBe('unknown')
    expect(rates?.motivi).toContain('cell-empty')
  })

  test('Volla 2026: without a prospetto the rates are those of the law', async () => {
    const rates = await findAliquote('M115', 2026)
    expect(rates).toMatchObject({
      motivi: expect.arrayContaining(['base-di-legge']),
      base: { 'altro-fabbricato': '0.86' },
    })
    expect(rates?.stati['altro-fabbricato']).toBe('continued')
    expect(rates?.stati.terreno).toBe('unknown')
  })

  test.each([2023, 2024, 2027])('Cremona %d: not held, the nearest figures as a hint', async (anno) => {
    const rates = await findAliquote('D150', anno)
    expect(rates).toMatchObject({ anno, stato: 'unknown', motivi: ['year-not-held'], differenziateCoperte: false })
    expect(rates?.base['altro-fabbricato']).toBe('1.06')
    expect(Object.values(rates?.stati ?? {}).every((stato) => stato === 'unknown')).toBe(true)
  })

  test('Trento: nothing is held, because it is no IMU', async () => {
    expect(await findAliquote('L378', 2026)).toMatchObject({ stato: 'unknown', base: {}, differenziate: [] })
  })

  test.each([
    ['Z999', 2026],
    ['M332', 2026],
    ['d150', 2026],
    ['D150', 1e9],
    ['D150', 2026.5],
    ['D150', Number.NaN],
  ])('no comune or no year (%s, %d): nothing', async (belfiore, anno) =>
    expect(await findAliquote(belfiore, anno)).toBeUndefined(),
  )

  test('the database says what the files say, for comuni of every kind and year', async () => {
    const fromFiles = aliquoteFromFiles('data')
    const sample = await rowsOf<{ belfiore: string }>(
      `(select belfiore from comune order by md5(belfiore) limit 60) union select 'D150' union select 'L378'`,
    )
    for (const { belfiore } of sample) {
      for (const anno of [2024, 2025, 2026, 2027]) {
        expect(await findAliquote(belfiore, anno)).toEqual(await fromFiles(belfiore, anno))
      }
    }
  })

  test('the counts of the collection: 5,057 prospetti of 2026, 2,300 still of 2025, 42 none', async () => {
    expect(
      await rowsOf(`select prospetto_anno, count(*)::int from prospetto_imu where anno = 2026 and superseded_at is null
        group by 1 order by 1 nulls last`),
    ).toEqual([
      { prospetto_anno: 2025, count: 2300 },
      { prospetto_anno: 2026, count: 5057 },
      { prospetto_anno: null, count: 42 },
    ])
  })

  test('every prospetto has its six lines, and no unknown one without a reason', async () => {
    expect(
      await rowsOf(`select prospetto_id from aliquota_imu group by 1 having count(*) <> 6
        union all select prospetto_id from aliquota_imu where stato = 'unknown' and motivo is null`),
    ).toEqual([])
  })

  test('the data have a version', async () => expect(await dataVersion()).toMatch(/^[0-9a-f]{64}$/))
})
