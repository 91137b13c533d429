import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DATI_FABBRICATO } from '../../formats/catasto/fabbricati'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { inPieces } from '../../testing/bytes'
import { rowsOf } from '../../testing/database'
import { closeDb } from '../platform/db'
import { staff } from '../platform/scope'
import { applyImport, confirmImport, previewImport, stageFile, type Asked } from './commands'
import type { Tipo } from './destinations'
import { importProblems } from './queries'

const HERE = 'D150'
const THERE = 'L736'
const OFFICER = staff('MRNPLA68H09D150O', 'operatore', [HERE], 'test')
const THEIRS = staff('PRTUGO60M14L736Q', 'operatore', [THERE], 'test')

/** One unit of two owners, and a field. Invented. */
const SOG = [
  'D150||1001|P|ROSSI|MARIO|1|01011980|H501|RSSMRA80A01H501U||',
  'D150||1002|P|BELLACQUA|ALBA|2|01011980|H501|||',
  'D150||1003|G|OFFICINE INVENTATE S.R.L.|D150|01234567897|',
].join('\n')
const fab = (
  rendita: string,
  progressivo = 1,
  dal = '01012010',
  belfiore = HERE,
  more: Readonly<Record<string, string>> = {},
) => {
  const key = `${belfiore}||2001|F|00${progressivo}`
  const values: Readonly<Record<string, string>> = {
    ...{
      zona: '001',
      categoria: 'A02',
      classe: '04',
      superficie: '112',
      rendita_euro: rendita,
      gen_data_efficacia: dal,
    },
    ...more,
  }
  const dati = DATI_FABBRICATO.slice(6).map((name) => values[name] ?? '')
  return [`${key}|1|${dati.join('|')}|`, `${key}|2||0084|00123||0004||`, `${key}|3|236|SOLFERINO|0012||||`].join('\n')
}
const tit = (id: number, soggetto: number, belfiore = HERE) =>
  `${belfiore}||${soggetto}|${soggetto === 1003 ? 'G' : 'P'}|2001|F|10 ||1|2|C||01012010|T|||2010|01012010||||||||||${id}|||||`

let scratch: Scratch
beforeAll(async () => {
  scratch = await migratedDatabase()
  process.env.APP_DATABASE_URL = scratch.appUrl
  for (const belfiore of [HERE, THERE]) {
    await ask(
      `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('${belfiore}', 'x', '{it}', '2026-01-01')`,
    )
  }
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})
beforeEach(async () => {
  await ask(
    'truncate importazione, riga_importata, titolarita, dato_catastale, immobile, dato_soggetto, utenza_tari, condizione_imu, soggetto cascade',
  )
})

const ask = <Row extends object>(sql: string) => rowsOf<Row & Record<string, unknown>>(sql, [], scratch.ownerUrl)

const source = (text: string) => ({ file: 'a.txt', open: () => inPieces(Buffer.from(text, 'latin1'), 50_000) })
const stage = (tipo: Tipo, text: string, more: Partial<Asked> = {}, scope = OFFICER) =>
  stageFile(scope, { belfiore: HERE, tipo, ...more }, source(text))

/** The whole way in: staged, shown, confirmed, applied. */
const bring = async (tipo: Tipo, text: string, more: Partial<Asked> = {}, scope = OFFICER) => {
  const id = await stage(tipo, text, more, scope)
  const which = { belfiore: more.belfiore ?? HERE, id }
  const preview = await previewImport(scope, which)
  await confirmImport(scope, which)
  return { id, which, preview, applied: await applyImport(scope, which) }
}

const counts = (some: object) => ({ nuova: 0, cambiata: 0, uguale: 0, attesa: 0, errata: 0, ...some })

describe.sequential('files of the catasto', () => {
  test('a preview says what would be done, and does nothing', async () => {
    const id = await stage('soggetti', SOG)
    expect(await previewImport(OFFICER, { belfiore: HERE, id })).toEqual(counts({ nuova: 3 }))
    expect(await ask('select 1 from soggetto')).toEqual([])
    // what has not been confirmed is not applied
    await applyImport(OFFICER, { belfiore: HERE, id })
    expect(await ask('select 1 from soggetto')).toEqual([])
  })

  test('people, a unit in its three records, and two rights', async () => {
    await bring('soggetti', SOG)
    await bring('fabbricati', fab('743,69'))
    const { applied } = await bring('titolarita', [tit(3001, 1001), tit(3002, 1002)].join('\n'))
    expect(applied).toEqual(counts({ nuova: 2 }))
    expect(
      await ask(`select t.codice_fiscale, t.diritto, t.quota_num::int, t.quota_den::int, t.dal::text, d.rendita::int, d.categoria,
        d.foglio, d.particella, d.subalterno, d.indirizzo, d.civico from titolarita t
        join dato_catastale d using (belfiore, immobile_id) order by 1`),
    ).toEqual(
      ['RSSMRA80A01H501U', 'senza:catasto:P:1002'].map((codice_fiscale) => ({
        codice_fiscale,
        ...{ diritto: '10', quota_num: 1, quota_den: 2, dal: '2010-01-01', rendita: 743_69, categoria: 'A/2' },
        ...{ foglio: '84', particella: '123', subalterno: '4', indirizzo: 'SOLFERINO', civico: '12' },
      })),
    )
  })

  test('the same file twice changes nothing', async () => {
    await bring('fabbricati', fab('743,69'))
    const before = await ask('select * from dato_catastale')
    const { preview, applied } = await bring('fabbricati', fab('743,69'))
    expect([preview, applied]).toEqual([counts({ uguale: 1 }), counts({ uguale: 1 })])
    expect(await ask('select * from dato_catastale')).toEqual(before)
  })

  test('a corrected rendita is a new row, and the old one is kept with the moment it was replaced', async () => {
    await bring('fabbricati', fab('743,69'))
    const { preview } = await bring('fabbricati', fab('800,00'))
    expect(preview).toEqual(counts({ cambiata: 1 }))
    expect(
      await ask('select rendita::int, superato_il is not null as superato, foglio from dato_catastale order by 1'),
    ).toEqual([
      { rendita: 743_69, superato: true, foglio: '84' },
      { rendita: 800_00, superato: false, foglio: '84' },
    ])
  })

  test('a rendita from a day on ends the one before, also when the old file comes again', async () => {
    await bring('fabbricati', fab('743,69'))
    await bring('fabbricati', fab('800,00', 2, '10052024'))
    const rows = () =>
      ask('select rendita::int, dal::text, al::text from dato_catastale where superato_il is null order by dal')
    const expected = [
      { rendita: 743_69, dal: '2010-01-01', al: '2024-05-09' },
      { rendita: 800_00, dal: '2024-05-10', al: null },
    ]
    expect(await rows()).toEqual(expected)
    expect((await bring('fabbricati', fab('743,69'))).applied).toEqual(counts({ uguale: 1 }))
    expect(await rows()).toEqual(expected)
    const both = `${fab('743,69')}\n${fab('800,00', 2, '10052024')}`
    expect((await bring('fabbricati', both)).applied).toEqual(counts({ uguale: 2 }))
    expect(await rows()).toEqual(expected)
  })

  test('what the office decided over stays: the same file says nothing new, another thing is told, a later state ends it', async () => {
    await bring('soggetti', SOG)
    await bring('fabbricati', fab('743,69'))
    await bring('titolarita', [tit(1, 1001), tit(2, 1003)].join('\n'))
    // as applyCorrection leaves it: the row replaced, one until the day before without the key, one with it
    for (const [table, set] of [
      ['dato_catastale', `'{"rendita": 70000}'`],
      ['titolarita', `'{"quota_num": 1, "quota_den": 3}'`],
    ] as const) {
      const mine = table === 'titolarita' ? `and codice_fiscale = 'RSSMRA80A01H501U'` : ''
      const put = (more: string) => `insert into ${table} select (jsonb_populate_record(null::${table},
        to_jsonb(x) || jsonb_build_object('id', gen_random_uuid(), 'superato_il', null) || ${more})).* from ${table} x
        where x.superato_il is not null ${mine}`
      await ask(`update ${table} set superato_il = now() where superato_il is null ${mine}`)
      await ask(put(`'{"chiave": null, "al": "2025-12-31"}'`))
      await ask(
        put(`'{"fonte": "ufficio", "dal": "2026-01-01"}' || ${set}`).replace(
          'where x.superato_il',
          'where x.chiave is not null and x.superato_il',
        ),
      )
    }
    const before = await ask('select * from titolarita order by id')
    expect((await bring('titolarita', [tit(1, 1001), tit(2, 1003)].join('\n'))).applied).toEqual(counts({ uguale: 2 }))
    expect(await ask('select * from titolarita order by id')).toEqual(before)
    expect((await bring('fabbricati', fab('743,69'))).applied).toEqual(counts({ uguale: 1 }))
    const { applied, which } = await bring('fabbricati', fab('800,00'))
    expect(applied).toEqual(counts({ errata: 1 }))
    expect((await importProblems(OFFICER, which)).map(({ reason }) => reason)).toEqual(['decided'])
    await bring('fabbricati', fab('900,00', 2, '01072026'))
    expect(
      await ask('select rendita::int, dal::text, al::text from dato_catastale where superato_il is null order by dal'),
    ).toEqual([
      { rendita: 743_69, dal: '2010-01-01', al: '2025-12-31' },
      { rendita: 700_00, dal: '2026-01-01', al: '2026-06-30' },
      { rendita: 900_00, dal: '2026-07-01', al: null },
    ])
  })

  test('a record that a later file lacks leaves what is known', async () => {
    await bring('fabbricati', fab('743,69'))
    const [dati] = fab('743,69').split('\n')
    expect((await bring('fabbricati', dati!)).applied).toEqual(counts({ uguale: 1 }))
  })

  test('broken lines are told with line and field, and the rest is applied', async () => {
    const broken = SOG.replace('01011980|H501|RSS', '32011980|H501|RSS')
    const { which, applied } = await bring('soggetti', `${broken}\nD150||1004|X|CHI|SA|`)
    expect(applied).toEqual(counts({ nuova: 2, errata: 2 }))
    expect(await importProblems(OFFICER, which)).toEqual([
      { line: 1, field: 'data_nascita', reason: 'day-joined', value: '32011980' },
      { line: 4, field: 'tipo_soggetto', reason: 'record-kind', value: 'X' },
    ])
  })

  test('a unit without its identifiers, and two lines that say the same, are told', async () => {
    const [dati] = fab('743,69').split('\n')
    const id = await stage('fabbricati', `${dati}\n${fab('800,00', 2)}\n${fab('900,00', 2).split('\n')[0]}`)
    expect(await previewImport(OFFICER, { belfiore: HERE, id })).toEqual(counts({ nuova: 1, errata: 1 }))
    expect((await importProblems(OFFICER, { belfiore: HERE, id })).map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'incomplete'],
      [5, 'duplicate'],
    ])
  })

  test('a right whose owner or property is not there waits, and is told when it is applied all the same', async () => {
    await bring('soggetti', SOG)
    const { preview, applied, which } = await bring('titolarita', tit(3001, 1001))
    expect([preview, applied]).toEqual([counts({ attesa: 1 }), counts({ errata: 1 })])
    expect((await importProblems(OFFICER, which)).map(({ reason }) => reason)).toEqual(['not-found'])
    await bring('fabbricati', fab('743,69'))
    expect((await bring('titolarita', tit(3001, 1001))).applied).toEqual(counts({ nuova: 1 }))
  })

  test('amounts of before the euro are converted to the nearest cent', async () => {
    // 1.440.000 ÷ 1.936,27 = 743,6979…
    await bring('fabbricati', fab('', 1, '01012010', HERE, { rendita_lire: '1440000' }))
    expect(await ask('select rendita::int from dato_catastale')).toEqual([{ rendita: 743_70 }])
  })

  test('a unit that no longer exists holds on no day, and ends the state before', async () => {
    await bring('fabbricati', fab('743,69'))
    await bring('fabbricati', fab('743,69', 2, '10052024', HERE, { partita: 'C' }))
    expect(await ask(`select 1 from dato_catastale where superato_il is null and al is null`)).toEqual([])
  })
})

describe.sequential('lists of the office', () => {
  const names = (text: string) =>
    Object.fromEntries(
      text
        .split('\n')[0]!
        .split(';')
        .map((name) => [name, name]),
    )
  const UTENZE =
    'codice;codice_fiscale;tipo;superficie;foglio;numero;subalterno;dal\nU1;RSSMRA80A01H501U;D;112;84;123;4;01/01/2020'

  test('an utenza finds its property by its place, and another superficie from a day on ends the one before', async () => {
    await bring('fabbricati', fab('743,69'))
    await bring('utenze', UTENZE, { colonne: names(UTENZE) })
    const later = UTENZE.replace('112', '98').replace('2020', '2025')
    await bring('utenze', later, { colonne: names(UTENZE) })
    expect(
      await ask(`select superficie::text, dal::text, al::text, immobile_id is not null as placed from utenza_tari
        where superato_il is null order by dal`),
    ).toEqual([
      { superficie: '112.00', dal: '2020-01-01', al: '2024-12-31', placed: true },
      { superficie: '98.00', dal: '2025-01-01', al: null, placed: true },
    ])
    expect((await bring('utenze', UTENZE, { colonne: names(UTENZE) })).applied).toEqual(counts({ uguale: 1 }))
    expect((await bring('utenze', later, { colonne: names(UTENZE) })).applied).toEqual(counts({ uguale: 1 }))
  })

  test('the register, and a person that moves', async () => {
    const text = 'codice_fiscale;cognome;nome;indirizzo\nRSSMRA80A01H501U;Rossi;Mario;Via Roma'
    await bring('anagrafe', text, { colonne: names(text) })
    const { preview } = await bring('anagrafe', text.replace('Via Roma', 'Via Po'), { colonne: names(text) })
    expect(preview).toEqual(counts({ cambiata: 1 }))
    expect(
      await ask('select indirizzo, residenza, ricerca, superato_il is null as vale from dato_soggetto order by 1'),
    ).toEqual([
      { indirizzo: 'Via Po', residenza: HERE, ricerca: ' rossi mario', vale: true },
      { indirizzo: 'Via Roma', residenza: HERE, ricerca: ' rossi mario', vale: false },
    ])
  })

  test('an IMU position is put to the property at its place; without one it is told', async () => {
    const text =
      'codice_fiscale;categoria;foglio;numero;subalterno;quota;uso;dal\nRSSMRA80A01H501U;A/2;84;123;4;1/2;AP;01/01/2020'
    expect((await bring('posizioni', text, { colonne: names(text) })).applied).toEqual(counts({ errata: 1 }))
    await bring('fabbricati', fab('743,69'))
    expect((await bring('posizioni', text, { colonne: names(text) })).applied).toEqual(counts({ nuova: 1 }))
    expect(await ask('select uso, dal::text from condizione_imu')).toEqual([
      { uso: 'abitazione-principale', dal: '2020-01-01' },
    ])
  })
})

describe.sequential('whose it is', () => {
  test('the neighbour comune is left alone, and its lines are refused', async () => {
    await bring('fabbricati', fab('743,69', 1, '01012010', THERE), { belfiore: THERE }, THEIRS)
    const before = await ask(`select * from dato_catastale`)
    const { applied } = await bring('fabbricati', `${fab('800,00', 1, '01012010', THERE)}`)
    expect(applied).toEqual(counts({ errata: 3 }))
    await bring('fabbricati', fab('800,00'))
    expect(await ask(`select * from dato_catastale where belfiore = '${THERE}'`)).toEqual(before)
  })

  test('nobody of another comune stages, sees or applies an import', async () => {
    await expect(stage('soggetti', SOG, {}, THEIRS)).rejects.toThrow()
    const id = await stage('soggetti', SOG)
    const which = { belfiore: HERE, id }
    await expect(previewImport(THEIRS, which)).rejects.toThrow()
    await expect(applyImport(THEIRS, which)).rejects.toThrow()
    expect(await importProblems(THEIRS, which)).toEqual([])
  })

  test('who confirmed is in the audit', async () => {
    const { id } = await bring('soggetti', SOG)
    expect(await ask(`select attore, azione, oggetto from audit_event where oggetto = '${id}'`)).toEqual([
      { attore: OFFICER.actor, azione: 'change:importazione', oggetto: id },
    ])
  })

  test('what was staged is emptied when it is applied', async () => {
    await bring('soggetti', SOG)
    expect(await ask('select 1 from riga_importata where dati is not null or legami is not null')).toEqual([])
  })
})
