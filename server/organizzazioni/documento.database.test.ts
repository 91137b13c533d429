import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { p7m, pdf, png } from '../../testing/allegati'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { detach } from '../allegati/commands'
import { openAllegato } from '../allegati/queries'
import { exportPersona } from '../persone/queries'
import { findPosition } from '../positions/queries'
import { db } from '../platform/db'
import { citizen, intermediario, staff, type Scope } from '../platform/scope'
import { acceptMandato, askMandato, confirmMandato, endMandato, esaminaMandato } from './commands'
import { depositaMandato } from './documento'
import {
  mandatiCaricati,
  mandatiConQuesto,
  mandatiInAttesa,
  mandatiVerso,
  mandatoDaFirmare,
  perCliente,
} from './queries'

const { HERE, THERE, ALBA, GIULIA, CAF_CLERK, CAF_CHIEF, STUDIO } = its
const OTHER = '5a000000-0000-4000-8000-000000000002'
const OTHER_CLERK = 'VRDLSN80A01D150Z'

const { owner } = tenancyDatabase(async (run) => {
  await run(`insert into organizzazione (id, denominazione, codice_fiscale, tipo, attiva_dal, registrata_da)
    values ('${OTHER}', 'Altro studio', '91012340195', 'professionista', '2020-01-01', 'x')`)
  await run(`insert into operatore_organizzazione (organizzazione_id, codice_fiscale, ruolo, dal, dato_da)
    values ('${OTHER}', '${OTHER_CLERK}', 'responsabile', '2020-01-01', 'x')`)
})
beforeEach(async () => {
  for (const table of ['allegato where mandato_id is not null', 'mandato', "messaggio where modello like 'mandato%'"])
    await owner(`delete from ${table}`)
})

const clerk = intermediario(CAF_CLERK, STUDIO)
const office = staff(its.OFFICER, 'operatore', [HERE])
const far = staff(its.FAR_OFFICER, 'responsabile', [THERE])
const other = intermediario(OTHER_CLERK, OTHER)

const ASKED = { cliente: GIULIA, comune: HERE, tributi: ['imu', 'tari'], anni: [], al: '2999-12-31' } as const
const PAPER = await pdf()
const WITH_FILE = await pdf((document) => document.attach(new Uint8Array([1]), 'x'))
const received = (bytes: Buffer) => ({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
const put = (id: string, bytes = PAPER, scope: Scope = clerk) =>
  depositaMandato(scope, id, '2026-01-31', 'mandato.pdf', received(bytes))

/** Whether the organisation sees anything of the client by this mandate now. */
const opens = async (id: string, scope = clerk): Promise<boolean> =>
  (await findPosition(
    perCliente(scope, GIULIA, [id]),
    { belfiore: HERE, codiceFiscale: GIULIA, anno: 2026 },
    'prova',
  )) !== undefined
const paperOf = async (id: string): Promise<string> =>
  (await owner<{ id: string }>(`select id::text as id from allegato where mandato_id = '${id}'`))[0]!.id
const live = async (): Promise<string> => {
  const id = await askMandato(clerk, ASKED)
  expect(await put(id)).toBe('vale')
  return id
}

describe('a signed paper', () => {
  test.each([
    ['PDF', PAPER],
    ['P7M', p7m(PAPER)],
  ])('as %s makes the mandate count at once, and its client is told', async (_, bytes) => {
    const id = await askMandato(clerk, ASKED)
    expect(await opens(id)).toBe(false)
    expect(await put(id, bytes)).toBe('vale')
    expect(await opens(id)).toBe(true)
    expect(await mandatiVerso(citizen(GIULIA))).toMatchObject([
      { id, stato: 'vivo', prova: 'caricato', carta: { comune: HERE, firmatoIl: '2026-01-31' } },
    ])
    const told = await owner(`select codice_fiscale, modello from messaggio where modello = 'mandato-caricato'`)
    expect(told).toEqual([{ codice_fiscale: GIULIA, modello: 'mandato-caricato' }])
    const said = await owner(`select attore, azione, dati->'valori'->>'firmatoIl' as il from audit_event
      where oggetto = '${id}' and azione = 'change:mandato-accettato'`)
    expect(said).toEqual([{ attore: CAF_CLERK, azione: 'change:mandato-accettato', il: '2026-01-31' }])
  })

  test('is opened by the client, the organisation and the office of its comune, and by nobody else; each time is written', async () => {
    const paper = await paperOf(await live())
    const open = async (scope: Scope) => (await openAllegato(scope, { belfiore: HERE, id: paper }))?.nome
    for (const scope of [citizen(GIULIA), clerk, office]) expect(await open(scope)).toBe('mandato.pdf')
    const key = (
      await owner<{ id: string }>(`insert into chiave_organizzazione (organizzazione_id, nome, impronta, azioni, comuni,
      al_minuto, al, creata_da) values ('${STUDIO}', 'x', 'x', '{invia}', '{}', 1, '2999-01-01', '${CAF_CHIEF}')
      returning id::text as id`)
    )[0]!.id
    const program = intermediario(CAF_CHIEF, STUDIO, { chiave: key })
    for (const scope of [citizen(ALBA), far, other, citizen(CAF_CLERK), program])
      expect(await open(scope)).toBeUndefined()
    const [read] = await owner(`select count(*)::int as n from audit_event where azione = 'read:allegato'
      and motivo = 'mandato firmato' and persona = '${GIULIA}' and oggetto = '${paper}'`)
    expect(read).toEqual({ n: 3 })
    expect(await detach(citizen(GIULIA), { belfiore: HERE, id: paper })).toBe(false)
    expect(await detach(clerk, { belfiore: HERE, id: paper })).toBe(false)
    const given = await exportPersona(citizen(GIULIA), HERE, GIULIA, 'prova')
    expect(given.tabelle.mandato).toMatchObject([{ prova: 'caricato', firmato_il: '2026-01-31' }])
    expect(given.tabelle.allegato).toEqual(expect.arrayContaining([expect.objectContaining({ id: paper })]))
  })

  test.each([
    ['a photograph', png(), 'other-type'],
    ['a text under a name that lies', Buffer.from('mandato'), 'other-type'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a PDF that is cut', PAPER.subarray(0, PAPER.length / 2), 'broken'],
    ['a PDF with another file in it', WITH_FILE, 'pdf-with-files'],
  ] as const)('that is %s is not taken, and the mandate stays asked for', async (_, bytes, why) => {
    const id = await askMandato(clerk, ASKED)
    expect(await put(id, bytes)).toBe(why)
    expect(await mandatoDaFirmare(clerk, id)).toMatchObject({ stato: 'attesa', carta: undefined })
    expect(await owner(`select 1 from messaggio where modello = 'mandato-caricato'`)).toEqual([])
  })

  test('belongs to a mandate of this organisation, of one comune, that waits for one', async () => {
    const [theirs, whole] = [await askMandato(other, ASKED), await askMandato(clerk, { ...ASKED, comune: undefined })]
    const [ended, accepted] = [await askMandato(clerk, ASKED), await askMandato(clerk, ASKED)]
    await endMandato(clerk, ended)
    await acceptMandato(citizen(GIULIA), accepted)
    for (const id of [theirs, whole, ended, accepted, OTHER]) expect(await put(id)).toBe('draft-gone')
    expect(await put(theirs, PAPER, intermediario(CAF_CLERK, OTHER))).toBe('draft-gone')
    expect(await owner('select 1 from allegato where mandato_id is not null')).toEqual([])
  })

  test('sent twice at the same moment is kept once', async () => {
    const id = await askMandato(clerk, ASKED)
    const both = await Promise.all([put(id), put(id)])
    expect(both.filter((esito) => esito === 'vale')).toHaveLength(1)
    expect(await owner(`select 1 from allegato where mandato_id = '${id}'`)).toHaveLength(1)
  })
})

describe('what the client ended', () => {
  test('ends at once, and the next paper waits for the office or for them', async () => {
    const first = await live()
    expect(await endMandato(citizen(GIULIA), first)).toBe(true)
    expect(await opens(first)).toBe(false)
    const second = await askMandato(clerk, ASKED)
    expect(await put(second)).toBe('attende')
    expect(await opens(second)).toBe(false)
    expect(await put(second)).toBe('too-many')
    expect((await mandatiInAttesa(office)).find(({ id }) => id === second)?.carta).toMatchObject({ comune: HERE })
    // another organisation has nothing to do with it
    const theirs = await askMandato(other, ASKED)
    expect(await put(theirs, PAPER, other)).toBe('vale')
    expect(await confirmMandato(office, second, 'documento', 'mandato del 31/1, vista la carta d’identità')).toBe(true)
    expect(await opens(second)).toBe(true)
    // the office has said yes since
    await endMandato(clerk, second)
    expect(await put(await askMandato(clerk, ASKED))).toBe('vale')
  })

  test('what the organisation itself ended is no reason to wait', async () => {
    await endMandato(clerk, await live())
    expect(await put(await askMandato(clerk, ASKED))).toBe('vale')
  })
})

describe('the office', () => {
  const why = 'La firma non è quella della carta d’identità.'

  test('looks at the paper, suspends it with effect at once, lets it count again or ends it', async () => {
    const id = await live()
    expect((await mandatiCaricati(office, false)).map((one) => one.id)).toEqual([id])
    expect(await mandatiCaricati(far, false)).toEqual([])
    for (const scope of [far, citizen(GIULIA), clerk])
      expect(await esaminaMandato(scope, id, 'sospendi', why)).toBe(false)
    expect(await esaminaMandato(office, id, 'guardato', 'Firma e data ci sono.')).toBe(true)
    expect(await esaminaMandato(office, id, 'guardato', 'di nuovo')).toBe(false)
    expect(await mandatiCaricati(office, false)).toEqual([])
    expect((await mandatiCaricati(office, true)).map((one) => one.id)).toEqual([id])
    expect(await esaminaMandato(office, id, 'sospendi', why)).toBe(true)
    expect([await opens(id), await mandatiConQuesto(clerk, id)]).toEqual([false, []])
    expect(await mandatiVerso(citizen(GIULIA))).toMatchObject([{ stato: 'sospeso', motivo: why }])
    // another paper for the same client waits as long
    expect(await put(await askMandato(clerk, ASKED))).toBe('attende')
    expect(await esaminaMandato(office, id, 'riprendi', 'Visto l’originale.')).toBe(true)
    expect(await opens(id)).toBe(true)
    expect(await esaminaMandato(office, id, 'rifiuta', why)).toBe(true)
    expect(await opens(id)).toBe(false)
    expect(await esaminaMandato(office, id, 'riprendi', 'no')).toBe(false)
    expect(await put(await askMandato(clerk, ASKED))).toBe('attende')
    const done = await owner<{ azione: string }>(
      `select azione from audit_event where oggetto = '${id}' and attore = '${its.OFFICER}' order by id`,
    )
    expect(done.map(({ azione }) => azione)).toEqual(
      ['guardato', 'sospeso', 'ripreso', 'finito'].map((what) => `change:mandato-${what}`),
    )
  })

  test('is the only one who lifts what it suspended, and no paper means no mandate', async () => {
    const id = await live()
    await esaminaMandato(office, id, 'sospendi', why)
    const write = (scope: Scope, of: string, data: object) =>
      db(scope, (tx) => tx.mandato.updateMany({ where: { id: of }, data }))
    const lifted = { sospesoIl: null, sospesoDa: null, motivo: null }
    for (const scope of [clerk, citizen(GIULIA)])
      await expect(write(scope, id, lifted)).rejects.toThrow(/office of its comune/)
    const bare = await askMandato(clerk, { ...ASKED, cliente: ALBA })
    const accepted = { prova: 'caricato', accettatoIl: new Date(), accettatoDa: CAF_CLERK }
    await expect(write(clerk, bare, { ...accepted, firmatoIl: new Date() })).rejects.toThrow(/comes with its paper/)
    await expect(write(clerk, bare, accepted)).rejects.toThrow(/accepted once/)
  })

  test('of a paper put on the mandate of others the database takes none', async () => {
    const id = await askMandato(other, ASKED)
    const row = {
      belfiore: HERE,
      codiceFiscale: GIULIA,
      mandatoId: id,
      nome: 'x',
      tipo: 'pdf',
      dimensione: 1n,
      sha256: 'x',
    }
    const more = { caricatoDa: CAF_CLERK, deposito: 'postgres', esitoScansione: 'pulito' }
    for (const scope of [clerk, citizen(CAF_CLERK), office])
      await expect(
        db(scope, (tx) => tx.allegato.createMany({ data: [{ ...row, ...more, caricatoDa: scope.actor }] })),
      ).rejects.toThrow(/row-level security/)
  })
})
