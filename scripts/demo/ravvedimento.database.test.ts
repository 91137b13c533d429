import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { RAVVEDIMENTO } from '../../contracts/parametri/ravvedimento'
import { rowsOf } from '../../testing/database'
import { CREMA, CREMONA, storyDatabase } from '../../testing/story-database'
import { forgetHeld } from '../../server/comuni/current'
import { findFinestre } from '../../server/comuni/queries'
import { setParametro } from '../../server/enti/settings'
import { effettoRavvedimento } from '../../server/parametri/ravvedimento'
import { citizen, staff, type Scope } from '../../server/platform/scope'
import { contoOf, estrattoOf, findPosition, ratesFor } from '../../server/positions/queries'

const CHIEF = staff('GLLSFN77B08D150W', 'responsabile', [CREMONA])
const OPERATOR = staff('MRTGLI85P70D150H', 'operatore', [CREMONA])
const NEIGHBOUR = staff('GRBHNH90D65A952O', 'responsabile', [CREMA])
const ATTO = { organo: 'consiglio', numero: '3', data: '2026-01-20' } as const
const OGGI = '2026-11-28'

const { scratch } = storyDatabase()

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${OGGI}T10:00:00Z`) })
})
afterAll(() => {
  vi.useRealTimers()
})

const save = (scope: Scope, valore: object, dal = '2026-02-01') =>
  setParametro(scope, CREMONA, {
    ...{ chiave: RAVVEDIMENTO, valore: valore as never, pubblico: true, dal, atto: ATTO },
    reason: 'consiglio, n. 3 del 2026-01-20',
  })

const finestreNel = async (giorno: string, belfiore = CREMONA) => {
  forgetHeld()
  return findFinestre(belfiore, giorno)
}

/** Every row of the IMU of 2025 and 2026 that is late in Cremona, as the positions have them. */
const lateRows = async (): Promise<readonly { readonly giorno: string; readonly resta: number }[]> => {
  const people = await rowsOf<{ codice: string }>(
    `select codice_fiscale as codice from soggetto where belfiore = $1`,
    [CREMONA],
    scratch().ownerUrl,
  )
  const found = []
  for (const anno of [2025, 2026]) {
    const rates = await ratesFor(CREMONA, anno)
    for (const { codice } of people) {
      const position = (await findPosition(CHIEF, { belfiore: CREMONA, codiceFiscale: codice, anno }, 'prova'))!
      const { scadenze } = estrattoOf(position, contoOf(position, rates))
      for (const { tributo, giorno = OGGI, righe } of scadenze) {
        if (tributo === 'imu' && giorno < OGGI) found.push(...righe.map(({ resta }) => ({ giorno, resta })))
      }
    }
  }
  return found.filter(({ resta }) => resta > 0)
}

/**
 * What the reading to the declaration asks for beside the one of a year, row by row: beyond its last day 25 % ÷ 7 instead of ÷ 8
 * (D.Lgs. 472/1997 art. 13 c. 1 lett. b and b-bis), each to the cent.
 */
const moreByHand = ({ giorno, resta }: { readonly giorno: string; readonly resta: number }): number => {
  const year = Number(giorno.slice(0, 4)) + 1
  const sanction = (last: string): number => Math.round((resta * 0.25) / (OGGI <= last ? 8 : 7))
  return sanction(`${year}-06-30`) - sanction(`${year}${giorno.slice(4)}`)
}

describe.sequential('the window of 1/8', () => {
  test('what another reading would change is told of what is late today, and of the tax that it is of', async () => {
    const asked = { belfiore: CREMONA, anno: 2026 }
    const effetto = await effettoRavvedimento(CHIEF, asked, { prima: undefined, dopo: { imu: 'dichiarazione' } })
    const more = (await lateRows()).map(moreByHand)
    expect(effetto.dopo - effetto.prima).toBe(more.reduce((sum, own) => sum + own, 0))
    expect(effetto.dopo).toBeGreaterThan(effetto.prima)
    expect(effetto.diminuiscono).toBe(0)
    const same = await effettoRavvedimento(CHIEF, asked, { prima: undefined, dopo: { imu: 'un-anno' } })
    expect([same.prima, same.dopo, same.aumentano]).toEqual([effetto.prima, effetto.prima, 0])
  })

  test('is decided by who directs the office, and by nobody else', async () => {
    for (const scope of [OPERATOR, NEIGHBOUR, citizen('RSSPTR83B11D150M')]) {
      await expect(save(scope, { imu: 'dichiarazione' })).rejects.toThrow(/row-level security/)
    }
    const asked = { belfiore: CREMONA, anno: 2026 }
    await expect(effettoRavvedimento(NEIGHBOUR, asked, { prima: undefined, dopo: {} })).rejects.toThrow(
      /row-level security/,
    )
    await save(CHIEF, { imu: 'dichiarazione' })
  })

  test('holds from its day, until another begins, and in no other comune', async () => {
    await save(CHIEF, { imu: 'un-anno', tari: 'dichiarazione' }, '2026-10-01')
    expect(await finestreNel('2026-01-31')).toBeUndefined()
    expect(await finestreNel('2026-02-01')).toMatchObject({ valore: { imu: 'dichiarazione' }, atto: ATTO })
    expect(await finestreNel(OGGI)).toMatchObject({ valore: { imu: 'un-anno', tari: 'dichiarazione' } })
    expect(await finestreNel(OGGI, CREMA)).toBeUndefined()
  })
})
