import { describe, expect, test } from 'vitest'
import { AREE } from '../../contracts/parametri/aree'
import { rowsOf } from '../../testing/database'
import { CREMA, CREMONA, storyDatabase } from '../../testing/story-database'
import { forgetHeld } from '../../server/comuni/current'
import { findAree } from '../../server/comuni/queries'
import { ritiraParametro, setParametro } from '../../server/enti/settings'
import { effettoAree } from '../../server/parametri/aree'
import { storiaDi } from '../../server/parametri/queries'
import { ritirabile } from '../../server/parametri/ritiro'
import { citizen, staff, type Scope } from '../../server/platform/scope'

const CHIEF = staff('GLLSFN77B08D150W', 'responsabile', [CREMONA])
const OPERATOR = staff('MRTGLI85P70D150H', 'operatore', [CREMONA])
const NEIGHBOUR = staff('GRBHNH90D65A952O', 'responsabile', [CREMA])
const ATTO = { organo: 'giunta', numero: '8', data: '2026-01-22' } as const

const { scratch } = storyDatabase()

type Zona = { readonly zona: string; readonly valore: number; readonly fogli?: string }
const table = (...zone: readonly Zona[]) => ({ zone })

const save = (scope: Scope, valore: object, dal = '2026-01-01') =>
  setParametro(scope, CREMONA, {
    ...{ chiave: AREE, valore: valore as never, pubblico: true, dal, atto: ATTO },
    reason: 'giunta, n. 8 del 2026-01-22',
  })

const effetto = (dopo: unknown, prima?: unknown, scope = CHIEF) =>
  effettoAree(scope, { belfiore: CREMONA, anno: 2026 }, { prima, dopo })

const areeNel = async (anno: number, belfiore = CREMONA) => {
  forgetHeld()
  return findAree(belfiore, anno)
}

/**
 * The one plot of the story: foglio 45, 2.400 m², 180.000 euro, held whole by a firm from 20 May 2026: seven months (L. 160/2019
 * art. 1 c. 761), at the 1,06 % that Cremona asks for plots.
 */
const more = (euroAlMq: number): number => (2_400 * euroAlMq - 180_000) * 1.06 * (7 / 12)

const ONE = { posizioni: 1, aree: 1, incalcolabili: 0, completo: true }
const NESSUNA = { superficie: 0, valore: 0, zona: 0, archivio: 0 }
const NIENTE = { aree: 0, posizioni: 0, imposta: 0 }
const sotto = (euroAlMq: number) => ({ aree: 1, posizioni: 1, imposta: Math.round(more(euroAlMq)) })

describe.sequential('the values of plots of a comune', () => {
  test.each<[string, unknown, object]>([
    [
      'above what is declared',
      table({ zona: 'D1', fogli: '40-49', valore: 90_00 }),
      { dopo: sotto(90), lacune: NESSUNA },
    ],
    ['as it is declared', table({ zona: 'D1', fogli: '40-49', valore: 75_00 }), { dopo: NIENTE, lacune: NESSUNA }],
    ['below it', table({ zona: 'D1', valore: 60_00 }), { dopo: NIENTE, lacune: NESSUNA }],
    [
      'of two zones on its foglio the lower one is certain',
      table({ zona: 'D1', fogli: '40-49', valore: 90_00 }, { zona: 'D3', fogli: '45', valore: 80_00 }),
      { dopo: sotto(80), lacune: NESSUNA },
    ],
    [
      'a zone without fogli may be its own',
      table({ zona: 'D1', fogli: '45', valore: 90_00 }, { zona: 'Agricola', valore: 78_00 }),
      { dopo: sotto(78), lacune: NESSUNA },
    ],
    [
      'no zone has its foglio',
      table({ zona: 'B', fogli: '1', valore: 900_00 }),
      { dopo: NIENTE, lacune: { ...NESSUNA, zona: 1 } },
    ],
  ])('%s', async (_, dopo, expected) => {
    expect(await effetto(dopo)).toEqual({ ...ONE, prima: NIENTE, ...expected })
  })

  test('against those that count now', async () => {
    const [now, then] = [table({ zona: 'D1', valore: 90_00 }), table({ zona: 'D1', valore: 60_00 })]
    expect(await effetto(then, now)).toMatchObject({ prima: sotto(90), dopo: NIENTE })
  })

  test('what the record does not say is said, and not guessed', async () => {
    const set = (what: string) =>
      rowsOf(
        `update dato_catastale set ${what} where belfiore = $1 and particella = '110' and subalterno is null`,
        [CREMONA],
        scratch().ownerUrl,
      )
    const dopo = table({ zona: 'D1', valore: 90_00 })
    await set('superficie = null')
    expect(await effetto(dopo)).toMatchObject({ ...ONE, dopo: NIENTE, lacune: { ...NESSUNA, superficie: 1 } })
    await set('superficie = 2400, foglio = null')
    expect(await effetto(dopo)).toMatchObject({ ...ONE, dopo: sotto(90), lacune: NESSUNA })
    await set('valore_venale = null')
    expect(await effetto(dopo)).toMatchObject({ ...ONE, dopo: NIENTE, lacune: { ...NESSUNA, valore: 1 } })
    await set(`valore_venale = 18000000, foglio = '45'`)
  })

  test('are decided by who directs the office, and by nobody else; no neighbour reads whom they touch', async () => {
    const dopo = table({ zona: 'D1', valore: 90_00 })
    for (const scope of [OPERATOR, NEIGHBOUR, citizen('RSSPTR83B11D150M')]) {
      await expect(save(scope, dopo)).rejects.toThrow(/row-level security/)
    }
    await expect(effetto(dopo, undefined, NEIGHBOUR)).rejects.toThrow(/row-level security/)
    await save(CHIEF, dopo, '2025-01-01')
  })

  test('hold from their year until others begin, with their act, and in no other comune', async () => {
    await save(CHIEF, table({ zona: 'D1', valore: 95_00 }))
    expect(await areeNel(2024)).toBeUndefined()
    expect(await areeNel(2025)).toMatchObject({ anno: 2025, zone: [{ zona: 'D1', valore: 90_00 }], atto: ATTO })
    for (const anno of [2026, 2027]) expect((await areeNel(anno))?.zone).toEqual([{ zona: 'D1', valore: 95_00 }])
    expect(await areeNel(2026, CREMA)).toBeUndefined()
  })

  test('withdrawn, those of the year before hold again', async () => {
    const [wrong] = await storiaDi(CHIEF, CREMONA, AREE)
    const shown = (await ritirabile(CHIEF, CREMONA, wrong!.id))!
    expect([shown.scheda, shown.anno]).toEqual([{ kind: 'voce', voce: 'aree' }, 2026])
    expect(shown.dopo?.dal).toBe('2025-01-01')
    expect(await ritiraParametro(CHIEF, CREMONA, { id: wrong!.id, motivo: 'Prova.' })).toBe(true)
    expect((await areeNel(2026))?.zone).toEqual([{ zona: 'D1', valore: 90_00 }])
  })
})
