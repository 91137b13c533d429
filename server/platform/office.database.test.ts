import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { inPieces } from '../../testing/bytes'
import * as its from '../../testing/tenancy-rows'
import { openPosizione } from '../contribuenti/posizione'
import { proposteInAttesa } from '../contribuenti/proposte'
import { findContribuente, searchContribuenti } from '../contribuenti/queries'
import { applyImport, cancelImport, confirmImport, nameColumns, previewImport, stageFile } from '../imports/commands'
import { findImport, importProblems, listImports, tellProblems } from '../imports/queries'
import { closeDb } from './db'
import { citizen, staff, type Scope } from './scope'
import { rowsOf } from '../../testing/database'
import { waitingOf } from '../ufficio/queries'

const { HERE, THERE, ALBA, FIRM, OFFICER, FAR_OFFICER, KEEPER } = its
const WHY = { motivo: 'pratica', pratica: '' } as const
const LINE = 'D150||9001|P|PROVA|PIA|2|01011980|H501|||'

let scratch: Scratch
let ids: { readonly person: string; readonly file: string }
beforeAll(async () => {
  scratch = await migratedDatabase()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
  await its.fillTenancy(scratch.ownerUrl)
  const [row] = await rowsOf<{ id: string }>(
    `select id::text from soggetto where belfiore = '${HERE}' and codice_fiscale = '${ALBA}'`,
    [],
    scratch.ownerUrl,
  )
  const source = { file: 'a.sog', open: () => inPieces(Buffer.from(LINE), 100) }
  const file = await stageFile(
    staff(OFFICER, 'operatore', [HERE], 'test'),
    { belfiore: HERE, tipo: 'soggetti' },
    source,
  )
  ids = { person: row!.id, file }
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

const ROLES: Readonly<Record<string, Scope>> = {
  operatore: staff(OFFICER, 'operatore', [HERE], 'test'),
  responsabile: staff(OFFICER, 'responsabile', [HERE], 'test'),
  amministratore: staff(OFFICER, 'amministratore', [HERE], 'test'),
  'operatore of the neighbour': staff(FAR_OFFICER, 'operatore', [THERE], 'test'),
  'responsabile of the neighbour': staff(FAR_OFFICER, 'responsabile', [THERE], 'test'),
  'amministratore of the neighbour': staff(FAR_OFFICER, 'amministratore', [THERE], 'test'),
  gestore: { actor: KEEPER, role: 'gestore', comuni: [], persona: null, mandates: [] },
  // even for themselves: these are the office's doors
  cittadino: citizen(ALBA),
  rappresentante: { actor: its.AGENT, role: 'rappresentante', comuni: [], persona: FIRM, mandates: [] },
}
const OURS = ['operatore', 'responsabile', 'amministratore']

const NOTHING = { chi: '', dove: '', foglio: '', particella: '', subalterno: '' }
const here = () => ({ belfiore: HERE, id: ids.file })

/** What the office does, and whether something of the comune came of it. */
const ACTIONS: Readonly<Record<string, (scope: Scope) => Promise<boolean>>> = {
  'finds a contribuente': async (scope) =>
    (await searchContribuenti(scope, { ...NOTHING, chi: ALBA }, WHY)).found.some(({ belfiore }) => belfiore === HERE),
  'finds who holds a place of the map': async (scope) =>
    (await searchContribuenti(scope, { ...NOTHING, foglio: '12', particella: '345' }, WHY)).found.some(
      ({ belfiore }) => belfiore === HERE,
    ),
  'knows whom an address means': async (scope) => (await findContribuente(scope, ids.person)) !== undefined,
  'opens a position': async (scope) => (await openPosizione(scope, ids.person, 2026, WHY)) !== undefined,
  'reads what citizens propose': async (scope) =>
    (await proposteInAttesa(scope)).some(({ belfiore, nome }) => belfiore === HERE && nome !== undefined),
  'sees what waits': async (scope) => (await waitingOf(scope)).some(({ belfiore }) => belfiore === HERE),
  'lists the files': async (scope) => (await listImports(scope)).some(({ belfiore }) => belfiore === HERE),
  'opens a file': async (scope) => (await findImport(scope, ids.file)) !== undefined,
  'compares a file': async (scope) => (await previewImport(scope, here())).nuova > 0,
  'takes the lines of a file along': async (scope) =>
    tellProblems(scope, here(), 10).then((problems) => problems.length >= 0 && scope.comuni.includes(HERE)),
  'brings a file in': async (scope) => {
    const source = { file: 'b.sog', open: () => inPieces(Buffer.from(LINE.replace('9001', '9002')), 100) }
    return (await stageFile(scope, { belfiore: HERE, tipo: 'soggetti' }, source)) !== ''
  },
  'names the columns of a list': async (scope) => {
    await rowsOf(`update importazione set stato = 'colonne' where id = '${ids.file}'`, [], scratch.ownerUrl)
    const named = await nameColumns(scope, here(), { nome: 'Nome' })
    await rowsOf(`update importazione set stato = 'anteprima' where id = '${ids.file}'`, [], scratch.ownerUrl)
    return named
  },
  'calls a file off': async (scope) => {
    const done = await cancelImport(scope, here())
    await rowsOf(`update importazione set stato = 'anteprima' where id = '${ids.file}'`, [], scratch.ownerUrl)
    return done
  },
}

/** Refused by an error of the database or by finding nothing: both are no. */
const may = (work: Promise<boolean>): Promise<boolean> => work.catch(() => false)

describe('role × action × own and other comune', () => {
  const CASES = Object.keys(ROLES).flatMap((role) =>
    Object.keys(ACTIONS).map((action) => ({ role, action, allowed: OURS.includes(role) })),
  )
  test.each(CASES)('$role $action: $allowed', async ({ role, action, allowed }) => {
    expect(await may(ACTIONS[action]!(ROLES[role]!))).toBe(allowed)
  })

  test('nobody else confirms or applies a file; what they tried changes nothing', async () => {
    for (const [role, scope] of Object.entries(ROLES)) {
      if (OURS.includes(role)) continue
      await confirmImport(scope, here()).catch(() => undefined)
      await applyImport(scope, here()).catch(() => undefined)
      expect(await importProblems(scope, here())).toEqual([])
    }
    const rows = await rowsOf(`select 1 from dato_soggetto where cognome = 'PROVA'`, [], scratch.ownerUrl)
    expect(rows).toEqual([])
    const [file] = await rowsOf(`select stato from importazione where id = '${ids.file}'`, [], scratch.ownerUrl)
    expect(file).toEqual({ stato: 'anteprima' })
  })

  test('a position of a comune that one does not work for is not read, and nothing is written of it', async () => {
    await openPosizione(ROLES['operatore of the neighbour']!, ids.person, 2026, WHY)
    const events = await rowsOf(
      `select 1 from audit_event where attore = '${FAR_OFFICER}' and belfiore = '${HERE}'`,
      [],
      scratch.ownerUrl,
    )
    expect(events).toEqual([])
  })
})
