import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../testing/database'
import { ALL, codeOf, emissioneImu, HERE, MAKER, NEIGHBOUR, OTHER, WHOLE } from '../../testing/emissione-imu'
import { staff } from '../platform/scope'
import { act, fermaVoce } from './commands'
import { dueLotti } from './lotti'
import { workOn } from './lavora'
import { findEmissione, vociDi } from './queries'

const { owner, person, begun, workAll, tried, issued, voci, appUrl } = emissioneImu()
const CLERK = staff('MRTGLI85P70D150H', 'operatore', [HERE])
const SALDO = { ...ALL, rata: 'saldo' } as const
const SENZA = { ...SALDO, scelta: { ...ALL.scelta, avviso: 'senza' } } as const

const held = ['trattenuta', 'gia-emesso', [], 445_00]
const whose = async () =>
  (await owner<{ codice_fiscale: string }>('select codice_fiscale from avviso order by numero')).map(
    (row) => row.codice_fiscale,
  )

describe('somebody who has a statement', () => {
  test('is held by the next trial of the same instalment, with the way to it, and is not among those chosen where only the others are', async () => {
    await person('A')
    const first = await issued(SALDO)
    await person('B')
    const again = await tried(SALDO)
    expect(await voci()).toMatchObject({ A: held, B: ['pronta', null, [], 445_00] })
    const [shown] = (await vociDi(CLERK, again, { esito: 'trattenuta', motivo: 'gia-emesso' })).voci
    expect(shown).toMatchObject({ codiceFiscale: codeOf('A'), gia: { emissione: first.id, numero: 1 } })
    const others = await tried(SENZA)
    expect((await findEmissione(CLERK, others.id))!.trovato).toMatchObject({
      esclusi: 1,
      esiti: { pronta: 1 },
      motivi: {},
    })
  })

  test.each([
    ['the same', 'anno', 'anno', 'gia-emesso'],
    ['one of all', 'anno', 'saldo', 'gia-emesso'],
    ['all after one', 'acconto', 'anno', 'gia-emesso'],
    ['another one', 'acconto', 'saldo', null],
  ] as const)('may be asked for %s: %s, then %s', async (_, before, after, motivo) => {
    await person('A')
    await issued({ ...ALL, rata: before })
    const { id } = await tried({ ...ALL, rata: after })
    expect(await owner(`select motivo from voce_emissione where emissione_id = '${id}'`)).toEqual([{ motivo }])
  })

  test.each(['anno = 2025', `tributo = 'tari'`, `codice_fiscale = '${codeOf('B')}'`])(
    'of something else is asked all the same: %s',
    async (other) => {
      await person('A')
      const { id } = await issued(SALDO)
      await owner(`update avviso set ${other}`)
      const next = await tried(SALDO)
      expect(next.id).not.toBe(id)
      expect(await voci()).toMatchObject({ A: ['pronta', null, [], 445_00] })
    },
  )

  test('gets no second one from two runs that were tried side by side, in whatever order they are issued', async () => {
    await person('A')
    const [one, two] = [await tried(SALDO), await tried(SALDO)]
    for (const run of [one, two]) expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
    const due = await dueLotti(HERE)
    expect(due).toHaveLength(2)
    expect(await Promise.all(due.map((id) => workOn({ belfiore: HERE, id })))).toEqual(['done', 'done'])
    expect(await whose()).toEqual([codeOf('A')])
    const found = await Promise.all([one, two].map(({ id }) => findEmissione(MAKER, id)))
    const sums = found.map((run) => [run!.stato, run!.emesso.esiti.pronta ?? 0, run!.emesso.motivi['gia-emesso'] ?? 0])
    expect(sums.sort()).toEqual([
      ['emessa', 0, 1],
      ['emessa', 1, 0],
    ])
    expect(
      await owner(`select persona from audit_event where azione = 'send:avviso'
      and oggetto in ('${one.id}', '${two.id}')`),
    ).toHaveLength(1)
  })

  test('is refused a second one by the database itself', async () => {
    await person('A')
    await issued(SALDO)
    const columns = `belfiore, emissione_id, codice_fiscale, tributo, anno, rata, operazione, dovuto, versato, importo, istantanea,
      risultato, motore`
    const { id } = await tried({ ...ALL, rata: 'acconto' })
    await expect(
      owner(
        `insert into avviso (${columns}, numero) select ${columns.replace('emissione_id', `'${id}'`)}, 99 from avviso`,
      ),
    ).rejects.toThrow(/avviso_una_volta/)
  })

  test('waits while a run that asks for the same instalments in another way is being issued', async () => {
    await person('A')
    await person('B')
    const whole = await tried()
    const saldo = await tried(SALDO)
    const acconto = await tried({ ...ALL, rata: 'acconto' })
    expect(await act(OTHER, whole, 'rilascia')).toBe('fatto')
    expect(await act(OTHER, saldo, 'rilascia')).toBe('altra')
    await workAll()
    expect(await act(OTHER, saldo, 'rilascia')).toBe('fatto')
    // two instalments of their own do not wait for one another
    expect(await act(OTHER, acconto, 'rilascia')).toBe('fatto')
    await workAll()
    expect(await whose()).toEqual([codeOf('A'), codeOf('B')])
    expect((await findEmissione(MAKER, saldo.id))!.emesso.motivi).toEqual({ 'gia-emesso': 2 })
  })
})

const soggettoOf = async (label: string): Promise<string> =>
  (await owner<{ id: string }>(`select id::text from soggetto where codice_fiscale = '${codeOf(label)}'`))[0]!.id

describe('a statement on hold by hand', () => {
  test('is not issued, takes no number, and is picked up by the next run for who has none', async () => {
    for (const label of ['A', 'B', 'C']) await person(label)
    const run = await tried(SALDO)
    const fermo = { soggetto: await soggettoOf('B'), atto: 'ferma', motivo: 'Atto da controllare.' } as const
    expect(await fermaVoce(CLERK, run, fermo)).toBe('fermata')
    expect((await findEmissione(OTHER, run.id))!.fermi).toEqual({ quanti: 1, importo: 445_00 })
    const { voci: shown } = await vociDi(OTHER, run, { fermi: true })
    expect(shown.map(({ codiceFiscale, fermo: own }) => [codiceFiscale, own?.motivo, own?.da])).toEqual([
      [codeOf('B'), 'Atto da controllare.', CLERK.actor],
    ])
    expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
    await workAll()
    expect(await whose()).toEqual([codeOf('A'), codeOf('C')])
    expect(await owner('select max(numero) as n from avviso')).toEqual([{ n: 2 }])
    await issued(SENZA)
    expect(await owner("select numero as n from avviso where codice_fiscale like 'B%'")).toEqual([{ n: 3 }])
    const written = await owner(`select attore, motivo, dati from audit_event where azione = 'change:emissione'
      and oggetto = '${run.id}' and persona = '${codeOf('B')}'`)
    expect(written).toEqual([
      {
        attore: CLERK.actor,
        motivo: 'avviso fermato a mano prima del rilascio',
        dati: { motivo: 'Atto da controllare.' },
      },
    ])
  })

  test('goes out with the others once it was taken off, which stays to be read', async () => {
    await person('A')
    const run = await tried(SALDO)
    const soggetto = await soggettoOf('A')
    expect(await fermaVoce(CLERK, run, { soggetto, atto: 'ferma', motivo: 'x' })).toBe('fermata')
    expect(await act(OTHER, run, 'rilascia')).toBe('vuota')
    expect(await fermaVoce(MAKER, run, { soggetto, atto: 'togli', motivo: '' })).toBe('ripresa')
    expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
    await workAll()
    expect(await whose()).toEqual([codeOf('A')])
    expect(await owner('select messo_da, tolto_da from fermo_emissione')).toEqual([
      { messo_da: CLERK.actor, tolto_da: MAKER.actor },
    ])
  })

  test.each([
    ['motivo', {}, { atto: 'ferma', motivo: '' }],
    ['cambiata', {}, { atto: 'togli', motivo: '' }],
    ['cambiata', { label: 'MORTA' }, { atto: 'ferma', motivo: 'x' }],
    ['cambiata', { stato: 'emissione' }, { atto: 'ferma', motivo: 'x' }],
    ['assente', { by: NEIGHBOUR }, { atto: 'ferma', motivo: 'x' }],
    ['assente', { soggetto: '00000000-0000-4000-8000-000000000000' }, { atto: 'ferma', motivo: 'x' }],
  ] as const)(
    'is refused: %s %o',
    async (esito, how: { label?: string; stato?: string; by?: typeof CLERK; soggetto?: string }, what) => {
      await person('A')
      await person('MORTA', { more: { deceduto_il: `'2026-02-01'` } })
      const run = await tried(SALDO)
      if (how.stato !== undefined) await act(OTHER, run, 'rilascia')
      const soggetto = how.soggetto ?? (await soggettoOf(how.label ?? 'A'))
      expect(await fermaVoce(how.by ?? CLERK, run, { soggetto, ...what })).toBe(esito)
      expect(await owner('select 1 from fermo_emissione')).toEqual([])
    },
  )

  test('is put there once by two at the same moment, and a release comes before or after it', async () => {
    await person('A')
    await person('B')
    const run = await tried(SALDO)
    const soggetto = await soggettoOf('A')
    const put = () => fermaVoce(CLERK, run, { soggetto, atto: 'ferma', motivo: 'x' })
    expect((await Promise.all([put(), put()])).sort()).toEqual(['cambiata', 'fermata'])
    const b = { soggetto: await soggettoOf('B'), atto: 'ferma', motivo: 'x' } as const
    const [released, stopped] = await Promise.all([act(OTHER, run, 'rilascia'), fermaVoce(CLERK, run, b)])
    expect([released, stopped]).toEqual(released === 'fatto' ? ['fatto', 'cambiata'] : ['vuota', 'fermata'])
    await workAll()
    expect(await whose()).toEqual(released === 'fatto' ? [codeOf('B')] : [])
  })

  test('is kept: nobody changes why, nor takes the row away', async () => {
    await person('A')
    const run = await tried(SALDO)
    await fermaVoce(CLERK, run, { soggetto: await soggettoOf('A'), atto: 'ferma', motivo: 'x' })
    const app = (sql: string) => rowsOf(sql, [], appUrl())
    for (const sql of [`update fermo_emissione set motivo = 'y'`, 'delete from fermo_emissione'])
      await expect(app(sql)).rejects.toThrow(/permission denied/)
    await expect(owner(`update fermo_emissione set motivo = ' '`)).rejects.toThrow(/fermo_motivo/)
    await expect(owner(`update fermo_emissione set tolto_da = 'x'`)).rejects.toThrow(/fermo_tolto/)
  })
})

test('a part that was left by its worker and one beside it issue everybody once', async () => {
  for (const label of ['A', 'B', 'C']) await person(label)
  const run = await begun(SALDO)
  await workAll()
  await act(OTHER, run, 'rilascia')
  const [id] = await dueLotti(HERE)
  const both = await Promise.all([workOn({ belfiore: HERE, id: id! }), workOn({ belfiore: HERE, id: id! })])
  expect(both.sort()).toEqual(['done', 'not-mine'])
  expect(await owner('select count(*)::int as n, sum(importo)::int as importo from avviso')).toEqual([
    { n: 3, importo: 3 * (WHOLE / 2) },
  ])
})
