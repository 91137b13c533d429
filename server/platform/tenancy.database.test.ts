import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf } from '../../testing/database'
import * as its from '../../testing/tenancy-rows'
import { citizen, intermediario, staff, system, type Scope } from './scope'

const { HERE, THERE, ALBA, FIRM, AGENT, KEEPER, OFFICER, CHIEF } = its

/** What is public by law or nobody's: known here by name, so that a new table has to be thought about. */
const OPEN = [
  '_prisma_migrations',
  'aliquota_differenziata_imu',
  'aliquota_imu',
  'comune',
  'comune_nome',
  'delibera_imu',
  'fattispecie_imu',
  'page_rating',
  'problem_report',
  'prospetto_imu',
  'rate_limit',
  'reference_file',
  'reference_load',
  'sessione_chiusa',
]
/** Under policies, and of no comune: who runs the installation, what is a person's alone, and who acts for people. */
const NO_COMUNE = [
  ...['calcolo_tenuto', 'gestore', 'operatore_organizzazione', 'organizzazione', 'recapito', 'sede'],
  ...[its.KEY_ROW, ...its.BATCH_ROWS].map(([table]) => table),
]
/** Under policies as well, but read by all: who is served, at which host, by which office, when, and how easily. */
const PUBLIC = [
  'ente',
  'nome_host',
  'ufficio',
  'agenda',
  'chiusura',
  'posto',
  'valutazione_servizio',
  'valutazione_usata',
]
/** Put in by anybody, for they say nothing of who did. */
const ANYBODYS = ['valutazione_servizio', 'parere_servizio', 'valutazione_usata']
/** Looked up by who signs in, or by the call itself, before a comune is known. */
const OTHER_INDEXES = [
  'allegato_mandato_id_key',
  'calcolo_tenuto_codice_fiscale_idx',
  'calcolo_tenuto_pkey',
  'carta_lotto_pkey',
  'chiave_organizzazione_organizzazione_id_creata_il_idx',
  'chiave_organizzazione_pkey',
  'cliente_lotto_organizzazione_id_codice_fiscale_idx',
  'cliente_lotto_pkey',
  'copia_avviso_codice_fiscale_idx',
  'delega_delegato_idx',
  'file_lotto_pkey',
  'gestore_pkey',
  'incarico_codice_fiscale_idx',
  'lotto_organizzazione_id_chiave_id_idempotenza_key',
  'lotto_organizzazione_id_creato_il_idx',
  'lotto_pkey',
  'mandato_cliente_idx',
  'mandato_organizzazione_id_cliente_id_idx',
  'mandato_pkey',
  'nome_host_pkey',
  'operatore_organizzazione_codice_fiscale_idx',
  'operatore_organizzazione_organizzazione_id_idx',
  'operatore_organizzazione_pkey',
  'organizzazione_codice_fiscale_key',
  'organizzazione_pkey',
  'rappresentanza_rappresentante_idx',
  'recapito_pkey',
  'riga_lotto_organizzazione_id_lotto_id_codice_fiscale_idx',
  'riga_lotto_pkey',
  'sede_organizzazione_id_idx',
  'sede_pkey',
]

let scratch: Scratch
let app: pg.Client
beforeAll(async () => {
  scratch = await migratedDatabase()
  await its.fillTenancy(scratch.ownerUrl)
  app = new pg.Client({ connectionString: scratch.appUrl })
  await app.connect()
})
afterAll(async () => {
  await app.end()
  await scratch.drop()
})

const owner = <Row extends pg.QueryResultRow>(sql: string) => rowsOf<Row>(sql, [], scratch.ownerUrl)

const represents = (persona: string): Scope => ({
  actor: AGENT,
  role: 'rappresentante',
  comuni: [],
  persona,
  mandates: [],
})
const KEEPS: Scope = { actor: KEEPER, role: 'gestore', comuni: [], persona: null, mandates: [] }
const mandate = (belfiore: string) => its.idOf('delega', belfiore, ALBA)
const mandato = (belfiore: string) => its.idOf('mandato', belfiore, ALBA)

/** Runs in a transaction of that scope that is always undone. */
const as = async <T>(scope: Scope | undefined, run: (client: pg.Client) => Promise<T>): Promise<T> => {
  await app.query('begin')
  try {
    if (scope) {
      const { actor, role, comuni, persona, mandates, organizzazione = '' } = scope
      await app.query(
        `select set_config('app.attore', $1, true), set_config('app.ruolo', $2, true), set_config('app.comuni', $3, true),
         set_config('app.persona', $4, true), set_config('app.mandati', $5, true), set_config('app.organizzazione', $6, true)`,
        [actor, role, `{${comuni.join(',')}}`, persona ?? '', `{${mandates.join(',')}}`, organizzazione],
      )
    }
    return await run(app)
  } finally {
    await app.query('rollback')
  }
}

const seen = (scope: Scope | undefined, table: string) =>
  as(scope, async (client) => (await client.query<Record<string, string>>(`select * from ${table}`)).rows)

/** Whose a row is, as far as its table says. */
const personOf = (row: Record<string, string>) =>
  row.delegante ?? row.cliente ?? row.persona ?? row.codice_fiscale ?? its.PEOPLE.find((person) => isOf(row, person))
const isOf = (row: Record<string, string>, person: string) =>
  its.COMUNI.some(
    (comune) =>
      [row.id, row.immobile_id].includes(its.idOf('immobile', comune, person)) ||
      row.allegato_id === its.idOf('allegato', comune, person),
  )

const TABLES = its.ALL_ROWS.map(([table]) => table)
const SCOPES: readonly { readonly name: string; readonly scope: Scope | undefined; readonly own: string[] }[] = [
  { name: 'nobody', scope: undefined, own: [] },
  {
    name: 'operatore',
    scope: staff(OFFICER, 'operatore', [HERE]),
    own: its.PEOPLE.map((person) => `${HERE} ${person}`),
  },
  { name: 'amministratore', scope: staff(CHIEF, 'amministratore', [HERE]), own: its.PEOPLE.map((p) => `${HERE} ${p}`) },
  { name: 'cittadino', scope: citizen(ALBA), own: [`${HERE} ${ALBA}`, `${THERE} ${ALBA}`] },
  { name: 'rappresentante', scope: represents(FIRM), own: [`${HERE} ${FIRM}`, `${THERE} ${FIRM}`] },
  { name: 'delegato', scope: citizen(AGENT, { mandates: [mandate(HERE)] }), own: [`${HERE} ${ALBA}`] },
  {
    name: 'intermediario',
    scope: intermediario(its.CAF_CLERK, its.STUDIO, { mandates: [mandato(HERE)] }),
    own: [`${HERE} ${ALBA}`],
  },
  { name: 'gestore', scope: KEEPS, own: [] },
  { name: 'sistema', scope: system(HERE, 'test'), own: its.PEOPLE.map((person) => `${HERE} ${person}`) },
]
/** The gestore prepares a comune, and reads what is set for it. */
const isPrepared = (name: string, table: string) => name === 'gestore' && table === 'parametro_ente'
/** Rows that somebody sees because they are named in them. */
const NAMED = ['rappresentanza', 'delega', 'incarico', 'mandato']

describe('the catalogue', () => {
  test('every table is public by law, nobody’s, or under policies that hold for its owner too', async () => {
    const tables = await owner<{ name: string; forced: boolean; policies: string[] }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        array(select distinct p.polcmd::text from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
    const forced = tables.filter(({ forced: is }) => is)
    expect(tables.filter(({ forced: is }) => !is).map(({ name }) => name)).toEqual(OPEN)
    expect(forced.map(({ name }) => name)).toEqual([...NO_COMUNE, ...TABLES].sort())
    for (const { name, policies } of forced)
      expect([name, policies.includes('r'), policies.includes('a')]).toEqual([name, true, true])
  })

  test('a view would run with the rights of who asks', async () => {
    const views = await owner(`select relname from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('v', 'm') and not coalesce(reloptions::text like '%security_invoker=true%', false)`)
    expect(views).toEqual([])
  })

  test('no function of ours runs with the rights of the owner, but the one that gives numbers and those that give sums', async () => {
    const functions =
      await owner(`select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`)
    expect(functions.map(({ proname }) => proname)).toEqual([
      'cifre_chiarezza',
      'cifre_pratiche',
      'cifre_recapiti',
      'protocolla',
    ])
  })

  test('every index of theirs leads with the comune', async () => {
    const others = await owner<{ name: string }>(`
      select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and a.attname <> 'belfiore' order by 1`)
    expect(others.map(({ name }) => name)).toEqual(OTHER_INDEXES)
  })
})

describe.each(SCOPES)('$name', ({ name, scope, own }) => {
  test.each(TABLES.filter((table) => !PUBLIC.includes(table)))('reads no row of others in %s', async (table) => {
    if (isPrepared(name, table)) return
    const rows = await seen(scope, table)
    const isStaff = scope !== undefined && scope.comuni.length > 0
    const others = rows.filter((row) =>
      isStaff ? row.belfiore !== HERE : !own.includes(`${row.belfiore} ${personOf(row) ?? ''}`),
    )
    const named = NAMED.includes(table)
      ? others.filter(
          (row) =>
            ![row.rappresentante, row.delegato, row.codice_fiscale].includes(scope?.actor ?? '-') &&
            row.organizzazione_id !== (scope?.organizzazione ?? '-'),
        )
      : others
    expect(named).toEqual([])
  })

  test.each(TABLES)('changes no row of the neighbour comune in %s', async (table) => {
    const columns = await owner<{ name: string }>(`
      select attname as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0
      and has_column_privilege('${new URL(scratch.appUrl).username}', '${table}', attname, 'update')`)
    for (const { name: column } of columns) {
      const others = ['bozza', 'pratica'].includes(table) ? `and codice_fiscale = '${its.GIULIA}'` : ''
      const set = `update ${table} set ${column} = ${column} where belfiore = '${THERE}' ${others}`
      const change = () => as(scope, (client) => client.query(set))
      const allowed = name === 'gestore' && ['ente', 'nome_host'].includes(table)
      // whose it is may end it, in whatever comune
      const own = ['delega', 'messaggio', 'appuntamento', 'posto'].includes(table)
      const mine = own && ['cittadino', 'delegato', 'rappresentante'].includes(name)
      // its own organisation may end it, in whatever comune
      const held = table === 'mandato' && ['cittadino', 'rappresentante', 'intermediario'].includes(name)
      // who represents may end it, in whatever comune, and changes nothing else of it
      const theirs = table === 'rappresentanza' && scope?.actor === AGENT
      if (theirs) await expect(change()).rejects.toMatchObject({ code: '42501' })
      else if (!allowed && !mine && !held) expect((await change()).rowCount).toBe(0)
    }
  })

  test.each(TABLES.filter((table) => !['nome_host', 'bozza'].includes(table)))(
    'takes no row away from %s',
    async (table) => {
      await expect(as(scope, (client) => client.query(`delete from ${table}`))).rejects.toThrow(/permission denied/)
    },
  )

  test.each(its.ALL_ROWS.filter(([table]) => !ANYBODYS.includes(table)))(
    'puts no row of the neighbour comune into %s',
    async (table, rowOf) => {
      if (isPrepared(name, table) || (name === 'gestore' && PUBLIC.includes(table))) return
      const { text, values } = its.insertOf(table, rowOf(THERE, its.GIULIA, 9))
      await expect(as(scope, (client) => client.query(text, [...values]))).rejects.toMatchObject({ code: '42501' })
    },
  )
})

describe('the batches of an organisation', () => {
  const TENANTS = its.BATCH_ROWS.map(([table]) => table)
  const OTHER = '5a000000-0000-4000-8000-000000000002'
  const clerk = intermediario(its.CAF_CLERK, its.STUDIO)
  const worker = (organizzazione: string): Scope => ({ ...system('0000', 'test'), organizzazione })

  test.each(TENANTS)('are seen by its people and by nobody else: %s', async (table) => {
    expect(await seen(clerk, table)).toHaveLength(1)
    const others = [
      ...SCOPES.map(({ scope }) => scope),
      intermediario(its.CAF_CLERK, OTHER),
      intermediario(AGENT, its.STUDIO),
    ]
    for (const scope of others)
      if (scope?.actor !== its.CAF_CLERK || scope.organizzazione === OTHER) expect(await seen(scope, table)).toEqual([])
  })

  test.each(TENANTS.filter((table) => table !== 'file_lotto'))(
    'are worked on for one organisation at a time: %s',
    async (table) => {
      expect(await seen(worker(its.STUDIO), table)).toHaveLength(1)
      // which batches are due is all that it finds of others
      expect(await seen(worker(OTHER), table)).toHaveLength(table === 'lotto' ? 1 : 0)
    },
  )

  test.each(its.BATCH_ROWS)('are put in for nobody else: %s', async (table, row) => {
    const { text, values } = its.insertOf(table, { ...row, organizzazione_id: OTHER })
    for (const scope of [clerk, citizen(ALBA), worker(its.STUDIO), staff(CHIEF, 'amministratore', [HERE])])
      await expect(as(scope, (client) => client.query(text, [...values]))).rejects.toMatchObject({ code: '42501' })
  })

  test.each(TENANTS)('are taken away by nobody else: %s', async (table) => {
    for (const scope of [
      citizen(ALBA),
      intermediario(AGENT, its.STUDIO),
      worker(OTHER),
      staff(CHIEF, 'amministratore', [HERE]),
    ])
      expect((await as(scope, (client) => client.query(`delete from ${table}`))).rowCount).toBe(0)
  })
})

const UNDER = { mandates: [mandato(HERE), mandato(THERE)] }

describe('the three clauses', () => {
  const count = async (scope: Scope, table: string) => (await seen(scope, table)).length
  /** What the office has among itself about a person. */
  const OFFICE = ['correzione_avviso', 'erede']
  const OTHERS = [...NAMED, ...PUBLIC, ...OFFICE]
  const POSITION = its.PERSON_ROWS.map(([table]) => table).filter((table) => !OTHERS.includes(table))

  test.each(POSITION.filter((table) => table !== 'bozza'))(
    'who works for the comune sees its people in %s',
    async (table) => {
      expect(await count(staff(CHIEF, 'responsabile', [HERE]), table)).toBe(its.PEOPLE.length)
      expect(await count(staff(CHIEF, 'responsabile', [HERE, THERE]), table)).toBe(2 * its.PEOPLE.length)
      expect(await count(staff(CHIEF, 'responsabile', []), table)).toBe(0)
    },
  )

  test.each(POSITION)('a citizen sees their own in %s', async (table) => {
    expect(await count(citizen(ALBA), table)).toBe(2)
  })

  test.each(POSITION)('who represents a firm sees that of the firm in %s', async (table) => {
    expect(await count(represents(FIRM), table)).toBe(2)
  })

  test('a delega opens what concerns its taxes, in its comune', async () => {
    const scope = citizen(AGENT, { mandates: [mandate(HERE)] })
    const open: string[] = []
    for (const table of POSITION) if ((await count(scope, table)) > 0) open.push(table)
    const known = ['soggetto', 'dato_soggetto', 'utenza_tari', 'dovuto', 'versamento', 'abbinamento']
    expect(open).toEqual([...known, 'pratica', 'evento_pratica', 'allegato', 'allegato_parte'])
    expect(await count(citizen(AGENT), 'dovuto')).toBe(0)
    expect(await count(citizen(its.GIULIA, { mandates: [mandate(HERE)] }), 'dovuto')).toBe(2)
  })

  test.each(['accettata_il = null', 'revocata_il = now()', `al = oggi() - 1`, `dal = oggi() + 1`])(
    'a delega that is not live opens nothing: %s',
    async (change) => {
      await owner(`update delega set ${change} where id = '${mandate(HERE)}'`)
      try {
        expect(await count(citizen(AGENT, { mandates: [mandate(HERE)] }), 'dovuto')).toBe(0)
      } finally {
        await owner(`update delega set accettata_il = now(), revocata_il = null, dal = '2020-01-01', al = '2999-12-31'
        where id = '${mandate(HERE)}'`)
      }
    },
  )

  test('a mandate opens what concerns its taxes, in its comune', async () => {
    const scope = intermediario(its.CAF_CLERK, its.STUDIO, { mandates: [mandato(HERE)] })
    const open: string[] = []
    for (const table of POSITION) if ((await count(scope, table)) > 0) open.push(table)
    const known = ['soggetto', 'dato_soggetto', 'utenza_tari', 'dovuto', 'versamento', 'abbinamento']
    expect(open).toEqual([...known, 'pratica', 'evento_pratica', 'allegato', 'allegato_parte'])
    expect(await count(intermediario(its.CAF_CLERK, its.STUDIO), 'dovuto')).toBe(0)
    const both = { mandates: [mandato(HERE), mandato(THERE)] }
    expect(await count(intermediario(its.CAF_CLERK, its.STUDIO, both), 'dovuto')).toBe(2)
  })

  test('a mandate for some years opens the accounts of those years', async () => {
    const scope = intermediario(its.CAF_CLERK, its.STUDIO, { mandates: [mandato(HERE)] })
    await owner(`update mandato set anni = '{1999}' where id = '${mandato(HERE)}'`)
    try {
      expect([await count(scope, 'dovuto'), await count(scope, 'versamento')]).toEqual([0, 0])
      await owner(`update mandato set anni = (select array_agg(anno) from dovuto) where id = '${mandato(HERE)}'`)
      expect(await count(scope, 'dovuto')).toBe(1)
    } finally {
      await owner(`update mandato set anni = '{}' where id = '${mandato(HERE)}'`)
    }
  })

  test('a mandate for all comuni opens each of them', async () => {
    await owner(`update mandato set belfiore = null where id = '${mandato(HERE)}'`)
    try {
      const scope = intermediario(its.CAF_CLERK, its.STUDIO, { mandates: [mandato(HERE)] })
      expect(await count(scope, 'dovuto')).toBe(2)
      // an office sees those of the people it knows, and turns in no circle
      expect(await count(staff(OFFICER, 'operatore', [THERE]), 'mandato')).toBe(its.PEOPLE.length + 1)
      expect(await count(citizen(AGENT), 'mandato')).toBe(0)
    } finally {
      await owner(`update mandato set belfiore = '${HERE}' where id = '${mandato(HERE)}'`)
    }
  })

  test.each([
    ['accepted by nobody', 'prova = null, accettato_il = null, accettato_da = null'],
    ['revoked', `revocato_il = now(), revocato_da = '${ALBA}'`],
    ['over', 'al = oggi() - 1'],
    ['not begun', 'dal = oggi() + 1'],
  ])('a mandate that is not live opens nothing: %s', async (_, change) => {
    await owner(`update mandato set ${change} where id = '${mandato(HERE)}'`)
    try {
      const scope = intermediario(its.CAF_CLERK, its.STUDIO, { mandates: [mandato(HERE)] })
      expect([await count(scope, 'dovuto'), await count(scope, 'pratica')]).toEqual([0, 0])
    } finally {
      await owner(`update mandato set prova = 'spid', accettato_il = now(), accettato_da = '${ALBA}', revocato_il = null,
        revocato_da = null, dal = '2020-01-01', al = '2999-12-31' where id = '${mandato(HERE)}'`)
    }
  })

  test.each([
    ['another organisation', intermediario(its.CAF_CLERK, '5a000000-0000-4000-8000-000000000002', UNDER)],
    ['somebody who does not work there', intermediario(AGENT, its.STUDIO, UNDER)],
    ['its client', { ...citizen(its.GIULIA, UNDER) }],
  ])('a mandate gives nothing to %s', async (_, scope) => {
    const rows = await seen(scope, 'dovuto')
    expect(rows.filter(({ codice_fiscale: whose }) => whose === ALBA)).toEqual([])
    if (scope.role === 'intermediario') expect(await count(scope, 'mandato')).toBe(0)
  })

  test('who no longer works for the organisation sees nothing of its clients', async () => {
    const scope = intermediario(its.CAF_CLERK, its.STUDIO, UNDER)
    await owner(`update operatore_organizzazione set al = oggi() - 1 where codice_fiscale = '${its.CAF_CLERK}'`)
    try {
      expect([await count(scope, 'dovuto'), await count(scope, 'mandato')]).toEqual([0, 0])
    } finally {
      await owner(`update operatore_organizzazione set al = null where codice_fiscale = '${its.CAF_CLERK}'`)
    }
  })

  test.each(['confermata_il = null', 'revocata_il = now()', `al = '2020-01-02'`])(
    'a representation that is not live opens nothing: %s',
    async (change) => {
      const id = its.idOf('rappresentanza', HERE, FIRM)
      await owner(`update rappresentanza set ${change} where id = '${id}'`)
      try {
        expect((await seen(represents(FIRM), 'dovuto')).map(({ belfiore }) => belfiore)).toEqual([THERE])
      } finally {
        await owner(`update rappresentanza set confermata_il = now(), revocata_il = null, al = null where id = '${id}'`)
      }
    },
  )

  test('what a property is, is not seen by who sold it before, nor by who was entered by mistake', async () => {
    const title = its.idOf('titolarita', HERE, ALBA)
    const here = async (table: string) =>
      (await seen(citizen(ALBA), table)).filter(({ belfiore }) => belfiore === HERE).length
    const after = async (change: string) => {
      await owner(`update titolarita set ${change} where id = '${title}'`)
      return [await here('immobile'), await here('dato_catastale'), await here('titolarita')]
    }
    try {
      expect(await after(`al = '2024-12-31'`)).toEqual([1, 1, 1])
      expect(await after(`al = '2019-12-31'`)).toEqual([1, 0, 1])
      expect(await after(`al = null, superato_il = now()`)).toEqual([1, 0, 1])
    } finally {
      await owner(`update titolarita set al = null, superato_il = null where id = '${title}'`)
    }
  })

  test('another persona in the setting is not believed', async () => {
    expect(await count({ ...citizen(ALBA), persona: FIRM }, 'dovuto')).toBe(0)
    expect(await count({ ...represents(FIRM), actor: ALBA }, 'dovuto')).toBe(0)
    expect(await count({ ...KEEPS, actor: ALBA, comuni: [HERE] }, 'dovuto')).toBe(0)
  })
})

describe('who may do what', () => {
  const STAFF = [
    'titolarita',
    'dovuto',
    'rappresentanza',
    'proposta',
    'bozza',
    'pratica',
    'evento_pratica',
    'appuntamento',
  ]
  const DIRECTED = [
    'risposta_tipo',
    'ufficio',
    'parametro_ente',
    'agenda',
    'chiusura',
    'emissione',
    'lotto_emissione',
    'voce_emissione',
    'avviso',
  ]
  /** Role × action, in one's own comune or for oneself: may it be done? What is others' is refused above, for all. */
  const OWN: Readonly<Record<string, readonly string[]>> = {
    operatore: STAFF,
    responsabile: [...STAFF, ...DIRECTED],
    amministratore: [...STAFF, ...DIRECTED, 'incarico', 'audit_seal'],
    gestore: ['ente', 'nome_host', 'ufficio', 'parametro_ente'],
    cittadino: ['proposta', 'bozza', 'pratica', 'evento_pratica', 'appuntamento'],
    rappresentante: ['proposta', 'bozza', 'pratica', 'evento_pratica', 'appuntamento'],
  }
  const SCOPE: Readonly<Record<string, Scope>> = {
    operatore: staff(OFFICER, 'operatore', [HERE]),
    responsabile: staff(OFFICER, 'responsabile', [HERE]),
    amministratore: staff(OFFICER, 'amministratore', [HERE]),
    gestore: KEEPS,
    cittadino: citizen(ALBA),
    rappresentante: represents(FIRM),
  }
  const ACTIONS = [...new Set(Object.values(OWN).flat())]
  const CASES = Object.keys(OWN).flatMap((role) =>
    ACTIONS.map((table) => ({ role, table, may: OWN[role]!.includes(table) })),
  )

  test.each(CASES)('$role puts into $table: $may', async ({ role, table, may }) => {
    const scope = SCOPE[role]!
    const rowOf = its.ALL_ROWS.find(([name]) => name === table)![1]
    const belfiore = table === 'ente' ? 'H501' : HERE
    const row = { ...rowOf(belfiore, scope.persona ?? ALBA, 9) }
    const mine = {
      ...('dato_da' in row ? { dato_da: scope.actor } : {}),
      ...('creata_da' in row ? { creata_da: scope.actor } : {}),
      // a draft of the office names who stands at its counter
      ...(table === 'bozza' && scope.comuni.length > 0 ? { cognome: 'Inventata', nome: 'Persona' } : {}),
      // of another person: each asks once
      ...(table === 'rappresentanza' ? { rappresentante: its.GIULIA } : {}),
      ...('presentata_da' in row ? { presentata_da: scope.actor } : {}),
      ...('tramite' in row ? { tramite: scope.comuni.length > 0 ? 'sportello' : 'web' } : {}),
      ...('ruolo' in row && 'da' in row ? { da: scope.actor, ruolo: scope.role } : {}),
    }
    const { text, values } = its.insertOf(table, { ...row, ...mine })
    const done = as(scope, (client) => client.query(text, [...values]))
    if (may) await expect(done).resolves.toMatchObject({ rowCount: 1 })
    else await expect(done).rejects.toMatchObject({ code: '42501' })
  })

  test.each(['titolarita', 'dato_catastale', 'dovuto'])('nobody rewrites what was known in %s', async (table) => {
    const column = table === 'dovuto' ? 'importo' : 'dal'
    await expect(
      as(staff(CHIEF, 'amministratore', [HERE]), (client) => client.query(`update ${table} set ${column} = ${column}`)),
    ).rejects.toThrow(/permission denied/)
  })

  test('nobody writes in the audit under another’s name, nor changes it', async () => {
    const { text, values } = its.insertOf('audit_event', its.PERSON_ROWS.at(-1)![1](HERE, ALBA))
    const put = (scope: Scope) => as(scope, (client) => client.query(text, [...values]))
    await expect(put(staff(OFFICER, 'operatore', [HERE]))).resolves.toMatchObject({ rowCount: 1 })
    await expect(put(staff(CHIEF, 'operatore', [HERE]))).rejects.toMatchObject({ code: '42501' })
    await expect(put(staff(OFFICER, 'responsabile', [HERE]))).rejects.toMatchObject({ code: '42501' })
    for (const change of [`update audit_event set motivo = 'x'`, 'delete from audit_event', 'truncate audit_event']) {
      await expect(as(staff(CHIEF, 'amministratore', [HERE]), (client) => client.query(change))).rejects.toThrow(
        /permission denied/,
      )
    }
  })

  test('a delega is accepted by the other person alone, and ended by either', async () => {
    const id = its.idOf('delega', HERE, ALBA)
    const set = (scope: Scope, change: string) =>
      as(scope, (client) => client.query(`update delega set ${change} where id = '${id}'`))
    await owner(`update delega set accettata_il = null where id = '${id}'`)
    await expect(set(citizen(ALBA), 'accettata_il = now()')).rejects.toMatchObject({ code: '42501' })
    await expect(set(citizen(AGENT), 'accettata_il = now()')).resolves.toMatchObject({ rowCount: 1 })
    await owner(`update delega set accettata_il = now() where id = '${id}'`)
    for (const who of [ALBA, AGENT]) {
      await expect(set(citizen(who), `revocata_il = now(), revocata_da = '${who}'`)).resolves.toMatchObject({
        rowCount: 1,
      })
    }
    await expect(set(citizen(ALBA), `revocata_il = now(), revocata_da = '${AGENT}'`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(set(citizen(its.GIULIA), 'revocata_il = now()')).resolves.toMatchObject({ rowCount: 0 })
  })

  test('a mandate is accepted by its person or confirmed by the office, and ended by any of the three', async () => {
    const id = mandato(HERE)
    const set = (scope: Scope, change: string) =>
      as(scope, (client) => client.query(`update mandato set ${change} where id = '${id}'`))
    const accept = (scope: Scope, prova: string) =>
      set(scope, `prova = '${prova}', accettato_il = now(), accettato_da = '${scope.actor}'`)
    const studio = intermediario(its.CAF_CHIEF, its.STUDIO)
    await owner(`update mandato set prova = null, accettato_il = null, accettato_da = null where id = '${id}'`)
    await expect(accept(studio, 'spid')).rejects.toMatchObject({ code: '42501' })
    await expect(accept(citizen(ALBA), 'ufficio')).rejects.toMatchObject({ code: '42501' })
    await expect(accept(citizen(ALBA), 'spid')).resolves.toMatchObject({ rowCount: 1 })
    await expect(accept(staff(OFFICER, 'operatore', [HERE]), 'spid')).rejects.toMatchObject({ code: '42501' })
    await expect(accept(staff(OFFICER, 'operatore', [HERE]), 'documento')).resolves.toMatchObject({ rowCount: 1 })
    await expect(accept(staff(OFFICER, 'operatore', [THERE]), 'ufficio')).resolves.toMatchObject({ rowCount: 0 })
    for (const scope of [studio, citizen(ALBA), staff(OFFICER, 'operatore', [HERE])]) {
      await expect(set(scope, `revocato_il = now(), revocato_da = '${scope.actor}'`)).resolves.toMatchObject({
        rowCount: 1,
      })
    }
    await expect(set(studio, `revocato_il = now(), revocato_da = '${ALBA}'`)).rejects.toMatchObject({ code: '42501' })
    await expect(set(citizen(its.GIULIA), `revocato_il = now(), revocato_da = '${its.GIULIA}'`)).resolves.toMatchObject(
      {
        rowCount: 0,
      },
    )
    await expect(set(studio, `al = '2999-12-31'`)).rejects.toThrow(/permission denied/)
    await owner(`update mandato set prova = 'spid', accettato_il = now(), accettato_da = '${ALBA}' where id = '${id}'`)
  })

  test('a mandate is asked by who works for the organisation, and its people are named by its responsabile', async () => {
    const ask = (scope: Scope) =>
      as(scope, (client) =>
        client.query(
          `insert into mandato (organizzazione_id, cliente, tributi, anni, dal, al, chiesto_da)
           values ($1, $2, '{imu}', '{}', oggi(), oggi(), $3)`,
          [its.STUDIO, ALBA, scope.actor],
        ),
      )
    const name = (scope: Scope) =>
      as(scope, (client) =>
        client.query(
          `insert into operatore_organizzazione (organizzazione_id, codice_fiscale, ruolo, dal, dato_da)
           values ($1, $2, 'operatore', oggi(), $3)`,
          [its.STUDIO, AGENT, scope.actor],
        ),
      )
    const [chief, clerk] = [intermediario(its.CAF_CHIEF, its.STUDIO), intermediario(its.CAF_CLERK, its.STUDIO)]
    await expect(ask(clerk)).resolves.toMatchObject({ rowCount: 1 })
    await expect(ask(intermediario(AGENT, its.STUDIO))).rejects.toMatchObject({ code: '42501' })
    await expect(ask(citizen(ALBA))).rejects.toMatchObject({ code: '42501' })
    await expect(name(chief)).resolves.toMatchObject({ rowCount: 1 })
    await expect(name(clerk)).rejects.toMatchObject({ code: '42501' })
    await expect(name(KEEPS)).rejects.toMatchObject({ code: '42501' })
  })
})
