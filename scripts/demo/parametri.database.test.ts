import { describe, expect, test } from 'vitest'
import { prospettoComune, type ProspettoComune } from '../../contracts/parametri/prospetto'
import { rowsOf } from '../../testing/database'
import { forgetHeld } from '../../server/comuni/current'
import { dataVersion, findAliquote, findComune, proprioDi } from '../../server/comuni/queries'
import { findScheda } from '../../server/comuni/scheda'
import { ritiraParametro, setParametro } from '../../server/enti/settings'
import { db } from '../../server/platform/db'
import { citizen, staff, type Scope } from '../../server/platform/scope'
import { effettoProspetto, effettoSenza } from '../../server/parametri/imu'
import { ritirabile } from '../../server/parametri/ritiro'
import { storiaDi } from '../../server/parametri/queries'
import { CREMA, CREMONA, storyDatabase } from '../../testing/story-database'

const CHIEF = staff('GLLSFN77B08D150W', 'responsabile', [CREMONA])
const OPERATOR = staff('MRTGLI85P70D150H', 'operatore', [CREMONA])
const NEIGHBOUR = staff('GRBHNH90D65A952O', 'responsabile', [CREMA])

const { scratch } = storyDatabase()

const ATTO = { organo: 'consiglio', numero: '58', data: '2026-11-10' } as const

/** What holds in Cremona now, with other figures. */
const valoreWith = async (anno: number, more: Partial<ProspettoComune>): Promise<ProspettoComune> => {
  const { base, differenziate } = (await findAliquote(CREMONA, anno))!
  const casi = differenziate.map(({ id, ...own }) => ({ ...own, codice: id }))
  const rest = { maggiorazione755: false, terreniEsenti: 'NO', assimilazioneAnziani: true }
  return prospettoComune.parse({ base, casi, ...rest, ...more })
}

const save = (scope: Scope, anno: number, valore: ProspettoComune, belfiore = CREMONA) =>
  setParametro(scope, belfiore, {
    ...{ chiave: 'imu.prospetto', valore, pubblico: true, dal: `${anno}-01-01`, atto: ATTO },
    reason: 'consiglio, n. 58 del 2026-11-10',
  })

const fresh = async <T>(read: () => Promise<T>): Promise<T> => {
  forgetHeld()
  return read()
}

describe('what a decision changes', () => {
  test('nothing, where nothing is decided', async () => {
    const effetto = await effettoProspetto(CHIEF, { belfiore: CREMONA, anno: 2026 }, await valoreWith(2026, {}))
    expect(effetto).toMatchObject({ aumentano: 0, diminuiscono: 0, daDecidere: 0, maggiori: [], completo: true })
    expect(effetto!.calcolate).toBeGreaterThan(5)
    expect(effetto!.prima).toBe(effetto!.dopo)
  })

  test('the line of building plots: the one plot of the story, by hand', async () => {
    const { base } = await valoreWith(2026, {})
    const valore = await valoreWith(2026, { base: { ...base, area: '0.96' } })
    const effetto = await effettoProspetto(CHIEF, { belfiore: CREMONA, anno: 2026 }, valore)
    const [plot] = await rowsOf<{ valore: string }>(
      `select valore_venale::text as valore from dato_catastale where belfiore = $1 and valore_venale is not null`,
      [CREMONA],
      scratch().ownerUrl,
    )
    // venal value × (0,96 % − 1,06 %) × 7 of 12 months, a whole right
    expect([base.area, effetto!.aumentano, effetto!.diminuiscono]).toEqual(['1.06', 0, 1])
    expect(effetto!.dopo - effetto!.prima).toBe((-Number(plot!.valore) / 1_000) * (7 / 12))
    expect(effetto!.maggiori.map(({ di }) => di)).toEqual([['A', 'D/7', 'C/1']])
  })

  test('it was read, and no name is in it', async () => {
    const events = await db(CHIEF, (tx) => tx.auditEvent.findMany({ where: { azione: 'read:effetto' } }))
    expect(events.length).toBe(2)
    for (const { persona, oggetto } of events) expect([persona, oggetto]).toEqual([null, 'imu.prospetto 2026'])
  })

  test('the neighbour sees nobody in it', async () => {
    const asked = { belfiore: CREMONA, anno: 2026 }
    await expect(effettoProspetto(NEIGHBOUR, asked, await valoreWith(2026, {}))).rejects.toThrow(/row-level security/)
  })
})

describe('who may decide', () => {
  test.each<[string, Scope, boolean]>([
    ['the responsabile', CHIEF, true],
    ['the amministratore', staff('CNTLNE74H57D150G', 'amministratore', [CREMONA]), true],
    ['an operatore', OPERATOR, false],
    ['the responsabile of the neighbour', NEIGHBOUR, false],
    ['a citizen', citizen('RSSNNA80C54D150O'), false],
    ['who runs the installation, without being it', { ...citizen('X'), role: 'gestore', persona: null }, false],
  ])('%s', async (_, scope, may) => {
    const saved = save(scope, 2024, await valoreWith(2026, {}))
    if (may) await saved
    else await expect(saved).rejects.toThrow(/row-level security/)
  })

  test('an operatore reads what was decided', async () => {
    const storia = await storiaDi(OPERATOR, CREMONA, 'imu.prospetto')
    expect(storia.map(({ da, atto, superata }) => [da, atto, superata !== undefined])).toEqual([
      ['CNTLNE74H57D150G', ATTO, false],
      ['GLLSFN77B08D150W', ATTO, true],
    ])
  })
})

describe('beside what the Ministry published', () => {
  const OWN = { 'altro-fabbricato': '1' }
  const other = async (anno: number, pubblicazione?: string) => {
    const valore = await valoreWith(anno, {})
    return { ...valore, base: { ...valore.base, ...OWN }, ...(pubblicazione === undefined ? {} : { pubblicazione }) }
  }
  const rate = async (anno: number) => {
    const found = (await findAliquote(CREMONA, anno))!
    return [
      found.base['altro-fabbricato'],
      found.stati['altro-fabbricato'],
      found.inseriteDalComune ?? false,
      found.motivi,
    ]
  }

  test('an entry that is not published holds for no year of which a reading is held', async () => {
    const before = await dataVersion()
    await save(CHIEF, 2026, await other(2026))
    expect(await fresh(() => rate(2026))).toEqual(['1.06', 'continued', false, []])
    expect((await proprioDi(CREMONA, 2026))!.atto).toEqual(ATTO)
    const scheda = await findScheda((await findComune(CREMONA))!, 2026)
    expect(scheda.decise.map(({ anno, delibera, base }) => [anno, delibera!.numero, base['altro-fabbricato']])).toEqual(
      [[2026, '58', '1']],
    )
    expect(await dataVersion()).not.toBe(before)
  })

  test('and stands, to be confirmed, where none is', async () => {
    await save(CHIEF, 2027, await other(2027))
    expect(await fresh(() => rate(2027))).toEqual(['1', 'unknown', true, ['not-published']])
  })

  test('published, it takes the place of the reading', async () => {
    await save(CHIEF, 2026, await other(2026, '2026-10-20'))
    expect(await fresh(() => rate(2026))).toEqual(['1', 'known', true, []])
    const cases = (await findAliquote(CREMONA, 2026))!.differenziate
    expect(cases.some(({ id }) => id === 'f19696d33c')).toBe(true)
  })

  test('until it is withdrawn: then the reading holds again, and the entry before it waits as it did', async () => {
    const [wrong] = await storiaDi(CHIEF, CREMONA, 'imu.prospetto')
    const shown = (await ritirabile(CHIEF, CREMONA, wrong!.id))!
    expect(shown.dopo?.valore).not.toHaveProperty('pubblicazione')
    const effetto = (await effettoSenza(CHIEF, { belfiore: CREMONA, anno: 2026 }, shown.dopo))!
    // 1 % was entered, and 1,06 % read
    expect([effetto.aumentano > 0, effetto.diminuiscono]).toEqual([true, 0])
    expect(await ritiraParametro(OPERATOR, CREMONA, { id: wrong!.id, motivo: 'Prova.' })).toBe(false)
    expect(await ritiraParametro(CHIEF, CREMONA, { id: wrong!.id, motivo: 'Cifra sbagliata.' })).toBe(true)
    expect(await fresh(() => rate(2026))).toEqual(['1.06', 'continued', false, []])
    expect((await proprioDi(CREMONA, 2026))!.valore).not.toHaveProperty('pubblicazione')
    expect((await ritirabile(CHIEF, CREMONA, shown.dopo!.id))?.dopo).toBeUndefined()
  })

  test('or until that very year was read again afterwards', async () => {
    await save(CHIEF, 2026, await other(2026, '2026-10-20'))
    await rowsOf(
      `update prospetto_imu set prospetto_anno = 2026, rilevata = '2999-01-01' where belfiore = $1 and anno = 2026`,
      [CREMONA],
      scratch().ownerUrl,
    )
    expect(await fresh(async () => (await rate(2026))[0])).toBe('1.06')
  })
})
