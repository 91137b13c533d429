import { describe, expect, test } from 'vitest'
import { calcoloOfText, MOST_RISPOSTE, readCalcolo, textOfCalcolo } from './calcolo-tenuto'

const read = (risposte: string, calcolo = 'imu') => readCalcolo(new URLSearchParams({ calcolo, risposte }))

describe('a calculation to keep', () => {
  test('is its answers, and nothing that is none', () =>
    expect(read('anno=2026&comune=D150&i0.tipo=abitazione&i0.p0.rendita=500&nome=Anna&verifica=si')).toEqual({
      ...{ calcolo: 'imu', comune: 'D150', anno: 2026 },
      risposte: 'comune=D150&anno=2026&i0.tipo=abitazione&i0.p0.rendita=500',
    }))

  test.each([
    ['tari', 'anno=2026&comune=D150&mq=80&nome=Anna', 'D150', 2026, 'comune=D150&anno=2026&mq=80'],
    ['canone', 'comune=D150&anno=2025&tipo=cavi', 'D150', 2025, 'comune=D150&anno=2025&tipo=cavi'],
    ['tasi', 'comune=D150&anno=2016&bene=area', 'D150', 2016, 'comune=D150&anno=2016&bene=area'],
    [
      ...(['ravvedimento', 'imposta=9&comune=Cremona&tributo=IMU', undefined, undefined] as const),
      'comune=Cremona&tributo=IMU&imposta=9',
    ],
  ] as const)('of %s as well', (calcolo, typed, comune, anno, risposte) => {
    const kept = read(typed, calcolo)
    expect(kept).toEqual({ calcolo, comune, anno, risposte })
    expect(calcoloOfText(textOfCalcolo(kept!))).toEqual(kept)
  })

  test.each([
    ['nothing', ''],
    ['no comune', 'anno=2026&i0.tipo=abitazione'],
    ['no year', 'comune=D150&i0.tipo=abitazione'],
    ['no immobile', 'comune=D150&anno=2026'],
    ['too long', `comune=D150&anno=2026&i0.tipo=abitazione&x=${'a'.repeat(MOST_RISPOSTE)}`],
  ])('%s is not one', (_, risposte) => expect(read(risposte)).toBeUndefined())

  test('of no calculator of ours is not one', () => {
    expect(read('comune=D150&anno=2026&mq=80', 'iva')).toBeUndefined()
    expect(calcoloOfText('comune=D150&anno=2026&mq=80')).toBeUndefined()
  })
})
