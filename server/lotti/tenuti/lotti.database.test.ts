import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { onDay } from '../../../testing/on-day'
import { tenancyDatabase } from '../../../testing/tenancy-database'
import * as its from '../../../testing/tenancy-rows'
import { today } from '../../platform/clock'
import { intermediario } from '../../platform/scope'
import { anteprimaDi } from './anteprima'
import { cancella, conferma } from './commands'
import { differenzeDi } from './differenze'
import { lottiDi, lottoDi, mancanze } from './elenco'
import { entra } from './entra'
import { workOnBatch } from './lavora'
import { preparaProssimo } from './prossimo'
import { cancellaScaduti } from './scadenza'
import { scaricaLotto } from './scarica'
import { dueBatches, findInCorso, prendi } from './turno'

onDay('2026-11-27')

const { owner } = tenancyDatabase(async (run, ownerUrl) => {
  const env = { ...process.env, DATABASE_URL: ownerUrl }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/load-reference.ts'], { env })
  await run('delete from lotto')
})

const clerk = intermediario(its.CAF_CLERK, its.STUDIO)
const OTHER = '5a000000-0000-4000-8000-000000000002'

const HEAD =
  'codice fiscale;cognome o denominazione;nome;comune;categoria;rendita;quota;uso;aliquota;aliquota anno prima'
/** A firm with a plant, rates said by the file: 10.000 × 1,05 × 65 × 1,06 % = 7.234,50, half of it each time. */
const FIRM = '01234567897;Officine Po;;Cremona;D/7;10000,00;100;proprio;1,06;1,06'
const LUCIA = 'FRRLCU58L52D150O;Ferrari;Lucia;Cremona;A/2;1000,00;100;a disposizione;1,06;1,06'
const OPEN = 'RSSMRA80A01H501U;=Rossi;Mario;Cremona;A/3;500,00;100;;1,06;1,06'
const TABLE = [HEAD, FIRM, LUCIA, OPEN].join('\n')

const bring = async (text: string, scope = clerk) => {
  const done = await entra(scope, {
    ...{ bytes: Buffer.from(text), nome: 'clienti.csv', rata: 'saldo', studio: 'CAF di prova', lingua: 'it' },
  })
  if (!done.ok) throw new Error(done.why)
  return done.id
}
const count = async (what: string) => Number((await owner<{ n: string }>(`select count(*) as n from ${what}`))[0]!.n)
const whole = async (id: string) => {
  while (await workOnBatch(id, () => Promise.resolve())) continue
}
const kept = async (text: string) => {
  const id = await bring(text)
  expect(await conferma(clerk, id)).toBe('tenuto')
  await whole(id)
  return id
}
const unzip = async (id: string) => {
  const made = await scaricaLotto(clerk, id)
  const parts: Uint8Array[] = []
  for await (const part of made!.bytes) parts.push(part)
  return unzipSync(Buffer.concat(parts))
}

describe('a batch', () => {
  test('is a file until somebody confirms it, then computed and kept with its papers', async () => {
    const id = await bring(TABLE)
    const lotto = (await lottoDi(clerk, id))!
    expect(await anteprimaDi(clerk, lotto)).toMatchObject({
      ok: true,
      conteggi: { righe: 3, nuove: 3, cambiate: 0, uguali: 0, tolte: 0, errate: 0, clienti: 3, clientiUguali: 0 },
    })
    expect([await count('riga_lotto'), await count('cliente_lotto'), await dueBatches()]).toEqual([0, 0, []])
    expect(await conferma(clerk, id)).toBe('tenuto')
    expect(await conferma(clerk, id)).toBe('assente')
    expect([await count('riga_lotto'), await count('file_lotto'), await dueBatches()]).toEqual([3, 0, [id]])
    await whole(id)
    expect(await lottoDi(clerk, id)).toMatchObject({ stato: 'pronto', clienti: 3, pronti: 2, niente: 0, fermi: 1 })
    const [missing] = await mancanze(clerk, id, 'it')
    expect(missing).toMatchObject({ riga: 4, colonna: 'uso', codiceFiscale: 'RSSMRA80A01H501U' })
    const zip = await unzip(id)
    expect(Object.keys(zip).filter((name) => name.includes('01234567897'))).toHaveLength(3)
    expect(Object.keys(zip).filter((name) => name.includes('RSSMRA80A01H501U'))).toEqual([])
    const [firm, , open] = parse(Buffer.from(zip['riepilogo.csv']!), {
      bom: true,
      delimiter: ';',
      columns: true,
    }) as Record<string, string>[]
    expect(firm).toMatchObject({ 'Imposta dell’anno': '7234,50', 'Da pagare con F24': '3618,00' })
    expect(open).toMatchObject({ Contribuente: `'=Rossi Mario`, 'Da pagare con F24': '' })
    expect(await unzip(id)).toEqual(zip)
    const done = await owner(`select azione from audit_event where oggetto = '${id}' order by id`)
    expect(done.map(({ azione }) => azione)).toEqual(['change:lotto', 'export:lotto', 'export:lotto'])
  })

  test('brought in again brings nothing twice, and says what has changed', async () => {
    const [first] = await lottiDi(clerk)
    const again = await bring(TABLE)
    expect(await conferma(clerk, again)).toBe('niente')
    const changed = [HEAD, FIRM, LUCIA.replace('1000,00', '1200,00'), OPEN, OPEN.replace('A/3', 'C/6')].join('\n')
    const id = await bring(changed)
    const seen = await anteprimaDi(clerk, (await lottoDi(clerk, id))!)
    expect(seen).toMatchObject({ conteggi: { righe: 4, uguali: 2, nuove: 2, tolte: 1, clienti: 3, clientiUguali: 1 } })
    expect(await conferma(clerk, id)).toBe('tenuto')
    await whole(id)
    expect(await lottoDi(clerk, id)).toMatchObject({ clienti: 2, pronti: 1, fermi: 1, sostituiti: 0 })
    expect(await lottoDi(clerk, first!.id)).toMatchObject({ clienti: 3, pronti: 1, fermi: 0, sostituiti: 2 })
    expect(Object.keys(await unzip(first!.id)).filter((name) => name.includes('FRRLCU58L52D150O'))).toEqual([])
    expect(await cancella(clerk, id)).toBe(true)
    expect(await lottoDi(clerk, first!.id)).toMatchObject({ pronti: 2, fermi: 1, sostituiti: 0 })
    expect(await cancella(clerk, again)).toBe(true)
  })

  test('confirmed by two at once is kept once', async () => {
    const two = [HEAD, FIRM.replace('10000,00', '20000,00')].join('\n')
    const ids = [await bring(two), await bring(two)]
    expect((await Promise.all(ids.map((id) => conferma(clerk, id)))).sort()).toEqual(['niente', 'tenuto'])
    for (const id of ids) await cancella(clerk, id)
  })

  test('of another organisation is not there', async () => {
    const [mine] = await lottiDi(clerk)
    const other = intermediario(its.CAF_CLERK, OTHER)
    expect(await lottiDi(other)).toEqual([])
    expect(await lottoDi(other, mine!.id)).toBeUndefined()
    expect(await conferma(other, mine!.id)).toBe('assente')
    expect(await cancella(other, mine!.id)).toBe(false)
    expect(await scaricaLotto(other, mine!.id)).toBeUndefined()
    await expect(bring(TABLE, other)).rejects.toThrow()
  })

  test('whose worker dies in the middle is gone on with by another, and nothing is doubled', async () => {
    await owner('delete from lotto')
    const id = await bring(TABLE)
    await conferma(clerk, id)
    expect(await prendi((await findInCorso(id))!)).toHaveLength(3)
    // they are the dead one's until its minute is over
    expect(await workOnBatch(id, () => Promise.resolve())).toBe(false)
    await owner(`update cliente_lotto set scade = now() where stato = 'in-corso'`)
    await whole(id)
    expect(await lottoDi(clerk, id)).toMatchObject({ stato: 'pronto', fatti: 3, pronti: 2 })
    expect(await count('carta_lotto')).toBe(6)
  })

  test('whose lines are nobody’s or cannot be read says so with the cell', async () => {
    const bad = [HEAD, LUCIA.replace('1000,00', 'mille'), FIRM.replace('01234567897', '01234567890')].join('\n')
    const seen = await anteprimaDi(clerk, (await lottoDi(clerk, await bring(bad)))!)
    if (!seen.ok) throw new Error(seen.why)
    expect(seen.conteggi).toMatchObject({ righe: 2, errate: 2, clienti: 1 })
    expect(
      seen.righe.map(({ codiceFiscale, errori }) => [codiceFiscale, errori?.[0]?.line, errori?.[0]?.field]),
    ).toEqual([
      ['FRRLCU58L52D150O', 2, 'rendita'],
      ['', 3, 'codice fiscale'],
    ])
  })

  test('of a hundred thousand rows is too much, and says so', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `${FIRM} ${at}`)
    const id = await bring([HEAD, ...rows].join('\n'))
    expect(await anteprimaDi(clerk, (await lottoDi(clerk, id))!)).toMatchObject({ ok: false, why: 'righe' })
    expect(await conferma(clerk, id)).toBe('righe')
    expect(await cancella(clerk, id)).toBe(true)
  })

  test('goes on its day, and a file that nobody confirms the day after', async () => {
    const id = await kept([HEAD, LUCIA.replace('A/2', 'A/3')].join('\n'))
    const waits = await bring(TABLE)
    expect(await cancellaScaduti()).toBe(0)
    await owner(`update lotto set tenuto_al = $1::date - 1 where id = '${id}'`, [today()])
    await owner(`update lotto set creato_il = $1::timestamptz - interval '25 hours' where id = '${waits}'`, [
      new Date(),
    ])
    expect(await cancellaScaduti()).toBe(2)
    expect([await lottoDi(clerk, id), await lottoDi(clerk, waits)]).toEqual([undefined, undefined])
    expect(await count(`riga_lotto where lotto_id = '${id}'`)).toBe(0)
  })
})

describe('the next batch', () => {
  const YEAR = 2026
  /** As if the batch had been kept a year ago. */
  const aYearAgo = (id: string) => owner(`update lotto set anno = anno - 1 where id = '${id}'`)
  const SOLD = 'BNCMRC72S05D150P;Bianchi;Marco;Cremona;C/1;1000,00;100;proprio;1,06;1,06'
  const withDays = (row: string, dal = '', al = '') => `${row};${dal};${al}`

  test('of last year’s has what is held still, at the rate of the year before, and waits to be looked at', async () => {
    await owner('delete from lotto')
    const [last, days] = [YEAR - 1, 'dal;al']
    const old = await kept(
      [
        `${HEAD};${days}`,
        withDays(FIRM, `${YEAR}-03-01`),
        withDays(LUCIA, '', `${YEAR}-12-31`),
        withDays(OPEN),
        withDays(SOLD, '', `${YEAR}-06-30`),
      ].join('\n'),
    )
    await aYearAgo(old)
    await owner(
      `update riga_lotto set dati = replace(dati::text, '${YEAR}-', '${last}-')::jsonb where lotto_id = '${old}'`,
    )
    const done = await preparaProssimo(clerk, old, 'saldo')
    if (!done.ok) throw new Error(done.why)
    const seen = await anteprimaDi(clerk, (await lottoDi(clerk, done.id))!)
    if (!seen.ok) throw new Error(seen.why)
    expect(seen.conteggi).toMatchObject({ righe: 3, nuove: 3, errate: 0, clienti: 3 })
    expect(
      seen.righe.map(({ dati }) => [dati?.cognome, dati?.dal, dati?.al, dati?.aliquota, dati?.aliquotaPrecedente]),
    ).toEqual(['Officine Po', 'Ferrari', '=Rossi'].map((cognome) => [cognome, undefined, undefined, undefined, '1.06']))
    expect(await count(`cliente_lotto where lotto_id = '${done.id}'`)).toBe(0)
    expect(await cancella(clerk, done.id)).toBe(true)
  })

  test('of a batch of this year has its rows as they are', async () => {
    await owner('delete from lotto')
    const id = await kept(TABLE)
    const done = await preparaProssimo(clerk, id, 'saldo')
    if (!done.ok) throw new Error(done.why)
    expect(await conferma(clerk, done.id)).toBe('niente')
    expect(await cancella(clerk, done.id)).toBe(true)
  })

  test('is made of what is one’s own, is kept, and has something in it', async () => {
    const [id] = (await lottiDi(clerk)).map((lotto) => lotto.id)
    await expect(preparaProssimo(intermediario(its.CAF_CLERK, OTHER), id!, 'saldo')).resolves.toMatchObject({
      why: 'assente',
    })
    const waits = await bring(TABLE)
    expect(await preparaProssimo(clerk, waits, 'saldo')).toMatchObject({ ok: false, why: 'assente' })
    await owner('delete from lotto')
    const gone = await kept([`${HEAD};dal;al`, withDays(SOLD, '', `${YEAR}-06-30`)].join('\n'))
    await aYearAgo(gone)
    await owner(`update riga_lotto set dati = replace(dati::text, '${YEAR}-', '${YEAR - 1}-')::jsonb`)
    expect(await preparaProssimo(clerk, gone, 'saldo')).toMatchObject({ ok: false, why: 'nulla-avanti' })
  })

  test('tells what is another sum than last year, and whether the properties or the rates are others', async () => {
    await owner('delete from lotto')
    const before = [HEAD, FIRM.replace('1,06;1,06', '0,96;0,96'), LUCIA, SOLD].join('\n')
    const old = await kept(before)
    await aYearAgo(old)
    // 10.000 × 1,05 × 65 at 0,96 % and 1,06 %; 1.000 and 1.200 × 1,05 × 160 × 1,06 %
    const now = await kept([HEAD, FIRM, LUCIA.replace('1000,00', '1200,00'), SOLD, OPEN].join('\n'))
    expect(await differenzeDi(clerk, (await lottoDi(clerk, now))!)).toMatchObject({
      ...{ confrontati: 3, uguali: 1, altre: 0 },
      maggiori: [
        { codiceFiscale: '01234567897', prima: 6552_00, ora: 7234_50, perche: 'aliquote' },
        { codiceFiscale: 'FRRLCU58L52D150O', prima: 1780_80, ora: 2136_96, perche: 'dati' },
      ],
    })
    expect(await differenzeDi(clerk, (await lottoDi(clerk, old))!)).toBeUndefined()
  })
})
