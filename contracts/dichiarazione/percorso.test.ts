import { describe, expect, test } from 'vitest'
import { CASA, CHI, CONTESTO, RISPOSTE, sotto } from '../../testing/dichiarazione-risposte'
import { leggiImu } from './imu'
import { nascoste, percorri } from './percorso'
import { MODULO_IMU } from './quadri-imu'
import type { Risposte } from './risposte'

const go = (sent: Risposte, vai: string) => percorri(MODULO_IMU, sent, vai, (all) => leggiImu(all, CONTESTO).problems)

describe('the way through the form', () => {
  test('begins with who declares, and says nothing wrong', () => {
    expect(go({}, '')).toEqual({ passo: 'chi', risposte: {}, problems: [] })
  })

  test('stops where something is wrong, and says only what is wrong there', () => {
    const { 'p0.nome': _, ...rest } = RISPOSTE
    const seen = go({ ...rest, 'i0.foglio': '' }, 'controlla')
    expect(seen.passo).toBe('chi')
    expect(seen.problems.map(({ field }) => field)).toEqual(['p0.nome'])
  })

  test('opens the first property by itself', () => {
    const seen = go(CHI, 'immobili')
    expect(seen).toMatchObject({ passo: 'immobili', risposte: { 'i0.c': 'si' }, problems: [] })
    expect(nascoste(MODULO_IMU, seen).map(([name]) => name)).toContain('p0.cognome')
    expect(nascoste(MODULO_IMU, seen).map(([name]) => name)).not.toContain('i0.c')
  })

  test('goes back without asking for anything', () => {
    expect(go({ comune: 'x' }, 'chi')).toMatchObject({ passo: 'chi', problems: [] })
  })

  test('ends where all is right', () => {
    expect(go(RISPOSTE, 'controlla')).toMatchObject({ passo: 'controlla', problems: [] })
  })

  test('forgets names that are not its own', () => {
    expect(go({ ...RISPOSTE, 'x.y': '1', 'i5.foglio': '9' }, 'chi').risposte).toEqual(RISPOSTE)
  })
})

describe('a list', () => {
  const three = { ...RISPOSTE, ...sotto('i1.', { ...CASA, foglio: '13' }), ...sotto('i2.', { ...CASA, foglio: '14' }) }
  const fogli = ({ risposte }: ReturnType<typeof go>) => [0, 1, 2, 3].map((at) => risposte[`i${at}.foglio`])

  test('grows by one that is open', () => {
    const seen = go(three, 'aggiungi-immobili')
    expect(seen).toMatchObject({ passo: 'immobili', nuovo: { quadro: 'immobili', at: 3 } })
    expect(seen.risposte['i3.c']).toBe('si')
  })

  test('loses one in its middle, and keeps the others in order', () => {
    expect(fogli(go(three, 'togli-immobili-1'))).toEqual(['12', '14', undefined, undefined])
    expect(go(three, 'togli-immobili-1').risposte['p0.cognome']).toBe('Ferrari')
  })

  test('another change of the last one keeps where it is', () => {
    const { risposte } = go(three, 'stesso-immobili')
    expect(risposte).toMatchObject({ 'i3.foglio': '14', 'i3.stesso': 'si', 'i3.quota': '1/2' })
    expect(risposte['i3.data.g']).toBeUndefined()
  })

  test('takes no more than it has room for', () => {
    let risposte: Risposte = CHI
    for (let times = 0; times < 15; times++) risposte = go(risposte, 'aggiungi-immobili').risposte
    expect(Object.keys(risposte).filter((name) => name.endsWith('.c'))).toHaveLength(12)
  })
})
