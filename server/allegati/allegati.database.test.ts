import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { largePdf, png } from '../../testing/allegati'
import { bucket, KEYS, type Bucket } from '../../testing/s3'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { db } from '../platform/db'
import { citizen, staff, type Scope } from '../platform/scope'
import { attach, detach } from './commands'
import { allegatiOn, findPlace, openAllegato, type Place } from './queries'

const { HERE, ALBA, GIULIA, OFFICER } = its
const BOZZA = its.idOf('nuova', HERE, ALBA)
const DRAFT: Place = { belfiore: HERE, codiceFiscale: ALBA, tributo: null, bozzaId: BOZZA, praticaId: null }
const PNG = png()
const LARGE = await largePdf(1_300_000)

const { owner } = tenancyDatabase(async (owner) => {
  await owner(
    'insert into bozza (belfiore, id, codice_fiscale, procedura, lingua, creata_da) values ($1, $2, $3, $4, $5, $3)',
    [HERE, BOZZA, ALBA, 'rimborso', 'it'],
  )
})

const received = (bytes: Buffer) => ({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
const put = (scope: Scope, bytes: Buffer, name = 'ricevuta.pdf', on: Place = DRAFT) =>
  attach(scope, on, name, received(bytes))
const read = async (scope: Scope, id: string): Promise<Buffer | undefined> => {
  const opened = await openAllegato(scope, { belfiore: HERE, id })
  if (opened === undefined) return undefined
  const pieces: Uint8Array[] = []
  for await (const piece of opened.bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}
const idOf = async (done: ReturnType<typeof put>): Promise<string> => {
  const { ok, ...rest } = await done
  if (!ok || !('id' in rest)) throw new Error(JSON.stringify(rest))
  return rest.id
}
const kept = async () =>
  (
    await owner<{ n: number }>(`select (select count(*) from allegato where bozza_id is not null)::int
    + (select count(*) from allegato_parte where length(contenuto) > 3)::int as n`)
  )[0]!.n
const empty = () => owner('delete from allegato where bozza_id is not null')

describe.each(['postgres', 's3'] as const)('kept in %s', (deposito) => {
  let remote: Bucket
  beforeAll(async () => {
    remote = await bucket()
    if (deposito === 'postgres') return
    process.env.S3_BUCKET = 'tributi'
    process.env.S3_ENDPOINT = remote.url
    process.env.S3_ACCESS_KEY_ID = KEYS.id
    process.env.S3_SECRET_ACCESS_KEY = KEYS.secret
  })
  afterAll(() => {
    remote.server.close()
    for (const name of Object.keys(process.env)) if (name.startsWith('S3_')) delete process.env[name]
  })
  beforeEach(empty)

  test('what was put in comes out, byte by byte', async () => {
    for (const bytes of [PNG, LARGE]) {
      const id = await idOf(put(citizen(ALBA), bytes))
      expect((await read(citizen(ALBA), id))?.equals(bytes)).toBe(true)
    }
    expect(remote.objects.size).toBe(deposito === 's3' ? 2 : 0)
  })

  test('its list says what it is by content, and its name without what no name has', async () => {
    await put(citizen(ALBA), PNG, '..\\fattura\u202E.pdf')
    const [shown] = await db(citizen(ALBA), (tx) => allegatiOn(tx, { belfiore: HERE, bozzaId: BOZZA }))
    expect(shown).toMatchObject({ nome: 'fattura.pdf', tipo: 'png', dimensione: PNG.length, controllato: false })
    expect((await openAllegato(citizen(ALBA), { belfiore: HERE, id: shown!.id }))?.nome).toBe('fattura.pdf.png')
  })

  test('on a draft it is taken off, and its bytes are gone', async () => {
    const before = remote.objects.size
    const id = await idOf(put(citizen(ALBA), LARGE))
    expect(await detach(citizen(GIULIA), { belfiore: HERE, id })).toBe(false)
    expect(await detach(citizen(ALBA), { belfiore: HERE, id })).toBe(true)
    expect(await detach(citizen(ALBA), { belfiore: HERE, id })).toBe(false)
    expect(await read(citizen(ALBA), id)).toBeUndefined()
    expect([await kept(), remote.objects.size]).toEqual([1, before])
  })

  test('of a connection that is cut nothing is kept, and the answer says what to do', async () => {
    await owner(`create function tagliata() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); return new; end $$`)
    await owner('create trigger tagliata before insert on audit_event for each row execute function tagliata()')
    const before = remote.objects.size
    try {
      expect(await put(citizen(ALBA), LARGE)).toEqual({ ok: false, why: 'storage-away' })
    } finally {
      await owner('drop function tagliata cascade')
    }
    expect([await kept(), remote.objects.size]).toEqual([0, before])
    await idOf(put(citizen(ALBA), PNG))
  })
})

describe('where there is no room', () => {
  beforeEach(empty)

  test('of the database, nothing is kept by half', async () => {
    // what PostgreSQL raises when a write fails for want of room, on the third megabyte
    await owner(`create function piena() returns trigger language plpgsql as $$ begin
      if new.ordine = 2 then raise exception 'could not extend file' using errcode = '53100'; end if; return new; end $$`)
    await owner('create trigger piena before insert on allegato_parte for each row execute function piena()')
    try {
      expect(await put(citizen(ALBA), LARGE)).toEqual({ ok: false, why: 'storage-full' })
      expect(await kept()).toBe(0)
    } finally {
      await owner('drop function piena cascade')
    }
  })

  test.each([
    ['a bucket that is full', 507, 'storage-full'],
    ['a bucket that refuses', 403, 'storage-away'],
  ] as const)('of %s, no row is left', async (_, status, why) => {
    const remote = await bucket(() => status)
    Object.assign(process.env, { S3_BUCKET: 'tributi', S3_ENDPOINT: remote.url })
    Object.assign(process.env, { S3_ACCESS_KEY_ID: KEYS.id, S3_SECRET_ACCESS_KEY: KEYS.secret })
    try {
      expect(await put(citizen(ALBA), PNG)).toEqual({ ok: false, why })
      expect(await kept()).toBe(0)
    } finally {
      remote.server.close()
      for (const name of Object.keys(process.env)) if (name.startsWith('S3_')) delete process.env[name]
    }
  })
})

describe('who may', () => {
  beforeEach(empty)
  const OFFICE = staff(OFFICER, 'operatore', [HERE])
  const SENT = its.idOf('inviata', HERE, ALBA)
  const about = { belfiore: HERE, bozzaId: BOZZA, codiceFiscale: ALBA, nome: 'Alba', ricerca: 'alba', tributo: 'imu' }
  const more = { procedura: 'rimborso', risposte: {}, lingua: 'it', presentataDa: ALBA, tramite: 'web' }
  const draft = (scope: Scope) => findPlace(scope, { belfiore: HERE, bozzaId: BOZZA })

  test('nobody puts one on a draft of another', async () => {
    expect(await draft(citizen(ALBA))).toEqual(DRAFT)
    expect([await draft(citizen(GIULIA)), await draft(OFFICE)]).toEqual([undefined, undefined])
    await expect(put(citizen(GIULIA), PNG)).rejects.toThrow()
    await expect(put(OFFICE, PNG)).rejects.toThrow()
    await expect(put(citizen(ALBA), PNG, 'x', { ...DRAFT, codiceFiscale: GIULIA })).rejects.toThrow()
    expect(await kept()).toBe(0)
  })

  test('of a draft that is thrown away, nothing is left', async () => {
    const other = its.idOf('altra', HERE, ALBA)
    await owner(`insert into bozza (belfiore, id, codice_fiscale, procedura, lingua, creata_da)
      values ('${HERE}', '${other}', '${ALBA}', 'rimborso', 'it', '${ALBA}')`)
    const id = await idOf(put(citizen(ALBA), LARGE, 'x.pdf', { ...DRAFT, bozzaId: other }))
    await db(citizen(ALBA), (tx) => tx.bozza.deleteMany({ where: { belfiore: HERE, id: other } }))
    expect(await read(citizen(ALBA), id)).toBeUndefined()
    expect(await kept()).toBe(1)
  })

  test('one goes with its request, and then the office sees it and nobody takes it off', async () => {
    const id = await idOf(put(citizen(ALBA), PNG))
    expect([await read(OFFICE, id), await read(citizen(GIULIA), id)]).toEqual([undefined, undefined])
    await db(citizen(ALBA), async (tx) => {
      await tx.bozza.deleteMany({ where: { belfiore: HERE, id: BOZZA } })
      await tx.pratica.createMany({ data: [{ ...about, ...more, id: SENT }] })
    })
    expect((await read(OFFICE, id))?.equals(PNG)).toBe(true)
    expect(await read(citizen(GIULIA), id)).toBeUndefined()
    expect(await detach(citizen(ALBA), { belfiore: HERE, id })).toBe(false)
    expect(await owner(`select tributo, pratica_id from allegato where id = '${id}'`)).toEqual([
      { tributo: 'imu', pratica_id: SENT },
    ])
  })

  test('one is put on a request by its person and by the office, while it is open', async () => {
    const on = await findPlace(OFFICE, { belfiore: HERE, praticaId: SENT })
    const id = await idOf(put(OFFICE, PNG, 'risposta.png', on!))
    expect((await read(citizen(ALBA), id))?.equals(PNG)).toBe(true)
    expect(await findPlace(citizen(GIULIA), { belfiore: HERE, praticaId: SENT })).toBeUndefined()
    await owner(`update pratica set chiusa_il = now() where id = '${SENT}'`)
    expect(await findPlace(citizen(ALBA), { belfiore: HERE, praticaId: SENT })).toBeUndefined()
  })
})
