import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { readRisposte } from '../../contracts/calcolo/risposte'
import { prepara } from '../../contracts/calcolo/posizione'
import { REGOLAMENTO_IMU } from '../../contracts/parametri/regolamento'
import { forgetHeld } from '../../server/comuni/current'
import { findAliquote } from '../../server/comuni/queries'
import { ritiraParametro, setParametro } from '../../server/enti/settings'
import { effettoRegolamento } from '../../server/parametri/regolamento'
import { effettoVoce } from '../../server/parametri/voci'
import { ritirabile } from '../../server/parametri/ritiro'
import { inVigorePer, storiaDi } from '../../server/parametri/queries'
import { citizen, staff, type Scope } from '../../server/platform/scope'
import { contoOf, findPosition, ratesFor } from '../../server/positions/queries'
import { CREMA, CREMONA, storyDatabase } from '../../testing/story-database'

const PIETRO = 'RSSPTR83B11D150M'
const CHIEF = staff('GLLSFN77B08D150W', 'responsabile', [CREMONA])
const OPERATOR = staff('MRTGLI85P70D150H', 'operatore', [CREMONA])
const NEIGHBOUR = staff('GRBHNH90D65A952O', 'responsabile', [CREMA])
const ATTO = { organo: 'consiglio', numero: '12', data: '2026-02-10' } as const

/** Nothing below a hundred euro is asked for, and a hundred is. */
const CENTO = { minimo: { importo: 100_00, dovutoSeUguale: true } }

storyDatabase()

const save = (scope: Scope, valore: object, dal = '2026-03-01') =>
  setParametro(scope, CREMONA, {
    ...{ chiave: REGOLAMENTO_IMU, valore: valore as never, pubblico: true, dal, atto: ATTO },
    reason: 'consiglio, n. 12 del 2026-02-10',
  })

const regolamentoNel = async (anno: number, belfiore = CREMONA) => {
  forgetHeld()
  return (await findAliquote(belfiore, anno))?.regolamento
}

/** Pietro has a sixth of Via Vecchia: 310 × 1,05 × 160 × 1,06 % = 552,05, a sixth 92,01; 46 euro at each instalment. */
const dovutoDiPietro = async () => {
  forgetHeld()
  const asked = { belfiore: CREMONA, codiceFiscale: PIETRO, anno: 2026 }
  const position = (await findPosition(citizen(PIETRO), asked, 'prova'))!
  return contoOf(position, await ratesFor(CREMONA, 2026)).righe.find(({ tributo }) => tributo === 'imu')?.dovuto
}

describe.sequential('the regolamento of the IMU', () => {
  test('what a minimum would change is told before, and changes nothing yet', async () => {
    expect(await dovutoDiPietro()).toBe(92_00)
    const effetto = await effettoRegolamento(
      CHIEF,
      { belfiore: CREMONA, anno: 2026 },
      { prima: undefined, dopo: CENTO },
    )
    expect(effetto).toMatchObject({ aumentano: 0, daDecidere: 0, completo: true })
    expect(effetto.diminuiscono).toBeGreaterThan(0)
    // each of them owed less than a hundred euro
    for (const { prima, dopo } of effetto.maggiori) expect([prima < 100_00, dopo]).toEqual([true, 0])
    expect(effetto.maggiori).toContainEqual(expect.objectContaining({ prima: 92_01, dopo: 0 }))
    expect(await dovutoDiPietro()).toBe(92_00)
  })

  test('is decided by who directs the office, and by nobody else', async () => {
    for (const scope of [OPERATOR, NEIGHBOUR, citizen(PIETRO)]) {
      await expect(save(scope, CENTO)).rejects.toThrow(/row-level security/)
    }
    await expect(
      effettoRegolamento(NEIGHBOUR, { belfiore: CREMONA, anno: 2026 }, { prima: undefined, dopo: CENTO }),
    ).rejects.toThrow(/row-level security/)
    await save(CHIEF, CENTO)
  })

  test('then holds for the year in which it begins and after it, and for no year before, nor another comune', async () => {
    expect(await regolamentoNel(2025)).toBeUndefined()
    expect(await regolamentoNel(2026)).toEqual(CENTO)
    expect(await regolamentoNel(2027)).toEqual(CENTO)
    expect(await regolamentoNel(2026, CREMA)).toBeUndefined()
  })

  test('is read by the position and by the calculator', async () => {
    expect(await dovutoDiPietro()).toBe(0)
    const aliquote = (await findAliquote(CREMONA, 2026))!
    const { posizioni } = prepara(readRisposte(new URLSearchParams('comune=D150')), {
      ...{ anno: 2026, aliquote, precedenti: aliquote },
    })
    expect(posizioni[0]).toMatchObject(CENTO)
  })

  test('gives way to a later one, and stays in the history with its act', async () => {
    await save(CHIEF, { cumulo: 'meta' }, '2027-01-01')
    expect(await regolamentoNel(2026)).toEqual(CENTO)
    expect(await regolamentoNel(2027)).toEqual({ cumuloStoricoInagibile: false })
    await save(CHIEF, {}, '2026-03-01')
    expect(await regolamentoNel(2026)).toEqual({})
    expect(await dovutoDiPietro()).toBe(92_00)
    const storia = await storiaDi(OPERATOR, CREMONA, REGOLAMENTO_IMU)
    expect(storia.map(({ dal, superata, atto }) => [dal, superata !== undefined, atto?.numero])).toEqual([
      ['2026-03-01', false, '12'],
      ['2027-01-01', false, '12'],
      ['2026-03-01', true, '12'],
    ])
    expect(inVigorePer(storia, 2026)?.valore).toEqual({})
    expect(inVigorePer(storia, 2025)).toBeUndefined()
  })

  test('rounds the saldo as it says: the effect and the position ask for the year rounded less the acconto', async () => {
    const where = { belfiore: CREMONA, anno: 2026 }
    const same = await effettoRegolamento(CHIEF, where, { prima: {}, dopo: { saldo: 'saldoDaSolo' } })
    expect([same.aumentano, same.diminuiscono]).toEqual([0, 0])
    const other = await effettoRegolamento(CHIEF, where, { prima: {}, dopo: { saldo: 'differenza' } })
    expect(other.aumentano + other.diminuiscono).toBeGreaterThan(0)
    // a row of the F24 moves by a euro and no more
    for (const { prima, dopo } of other.maggiori) expect(Math.abs(dopo - prima) % 100).toBe(0)
    const asked = { ...where, codiceFiscale: PIETRO }
    const position = (await findPosition(citizen(PIETRO), asked, 'prova'))!
    const { corrente, ...rates } = await ratesFor(CREMONA, 2026)
    const dovuto = (arrotondamentoSaldo: 'saldo-da-solo' | 'differenza') =>
      contoOf(position, { ...rates, corrente: { ...corrente!, regolamento: { arrotondamentoSaldo } } }).righe[0]?.dovuto
    // 92,01: 46,01 and 46,00 are 46 + 46 by themselves; 92 − 46 by difference
    expect([dovuto('saldo-da-solo'), dovuto('differenza')]).toEqual([92_00, 92_00])
  })

  test('is withdrawn: what it had replaced holds again, in every process within a second', async () => {
    const [wrong] = (await storiaDi(CHIEF, CREMONA, REGOLAMENTO_IMU)).filter(({ superata }) => superata === undefined)
    expect(wrong).toMatchObject({ dal: '2026-03-01', valore: {} })
    const shown = (await ritirabile(CHIEF, CREMONA, wrong!.id))!
    expect(shown.dopo?.valore).toEqual(CENTO)
    const effetto = await effettoVoce(
      CHIEF,
      { voce: 'regolamento', belfiore: CREMONA, anno: 2026 },
      { prima: shown.prima?.valore, dopo: shown.dopo?.valore },
    )
    expect(effetto.aumentano).toBe(0)
    expect(effetto.maggiori).toContainEqual(expect.objectContaining({ prima: 92_01, dopo: 0 }))
    await regolamentoNel(2026)
    expect(await ritiraParametro(CHIEF, CREMONA, { id: wrong!.id, motivo: 'Salvato vuoto per errore.' })).toBe(true)
    expect(await ritirabile(CHIEF, CREMONA, wrong!.id)).toBeUndefined()
    await setTimeout(1_100)
    expect((await findAliquote(CREMONA, 2026))?.regolamento).toEqual(CENTO)
    expect(await dovutoDiPietro()).toBe(0)
  })

  test('may be withdrawn only where it is decided on a page, by an id that is one, and of one’s own comune', async () => {
    await setParametro(CHIEF, CREMONA, {
      ...{ chiave: 'uscita.consegna', valore: {}, pubblico: false, dal: '2026-01-01', reason: 'prova' },
    })
    const [delivered] = await storiaDi(CHIEF, CREMONA, 'uscita.consegna')
    const [own] = (await storiaDi(CHIEF, CREMONA, REGOLAMENTO_IMU)).filter(({ superata }) => superata === undefined)
    expect((await ritirabile(CHIEF, CREMONA, own!.id))?.scheda).toEqual({ kind: 'voce', voce: 'regolamento' })
    for (const [belfiore, id] of [
      [CREMONA, delivered!.id],
      [CREMONA, 'no-id'],
      [CREMA, own!.id],
    ] as const) {
      expect(await ritirabile(CHIEF, belfiore, id)).toBeUndefined()
    }
  })
})
