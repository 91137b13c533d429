import { describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import { isMqIlleggibile, propostaArea, propostaScelta } from './area'
import { applyAzione, readAzione } from './azioni'
import { readRisposte } from './risposte'

const ZONE = [
  { zona: 'B2', destinazione: 'residenziale', valore: 120_00 },
  { zona: 'D1', valore: 7_55 },
]

describe('what a plot comes to by the values of its comune', () => {
  test.each<[string, string, number | undefined]>([
    ['b2-residenziale', '1250', 150_000_00],
    ['b2-residenziale', '1.250,50', 150_060_00],
    ['b2-residenziale', '1250.5', 150_060_00],
    // 33,33 × 7,55 = 251,6415
    ['d1', '33,33', 251_64],
    ['d1', '', undefined],
    ['d1', '0', undefined],
    // a dot before three digits could mean either: it is not guessed
    ['d1', '1.250', undefined],
    ['d1', 'grande', undefined],
    ['', '1250', undefined],
    ['di-un-altro-comune', '1250', undefined],
  ])('%s, %s m²', (zona, mq, valore) => {
    expect(propostaArea(ZONE, { zona, mq })?.valore).toBe(valore)
  })

  test.each([
    ['', false],
    ['1250', false],
    ['1.250', true],
    ['grande', true],
  ])('a surface that cannot be read is told: %j', (mq, wrong) => {
    expect(isMqIlleggibile({ mq })).toBe(wrong)
  })

  test.each([
    ['150.000', false],
    ['150000', true],
    ['150.000,00', true],
    ['140000', false],
    ['', false],
  ])('is the answer only where the answer is that value: %j', (venale, chosen) => {
    expect(propostaScelta(ZONE, { zona: 'b2-residenziale', mq: '1250', venale }) !== undefined).toBe(chosen)
  })
})

describe('the button that takes it', () => {
  const risposte = readRisposte(new URLSearchParams('comune=D150&anno=2026&i0.tipo=area&i0.p0.venale=1&i1.tipo=area'))
  const pressed = (azione: string) => readAzione(new URLSearchParams({ azione }))

  test('writes the value into the answer of its own plot', () => {
    const next = applyAzione(risposte, pressed('usa-valore:1:0:15006000')!)
    expect(next.immobili.map(({ periodi }) => periodi[0]?.campi.venale)).toEqual(['1', '150060,00'])
    const read = propostaScelta(ZONE, { zona: 'b2-residenziale', mq: '1250,5', ...next.immobili[1]!.periodi[0]!.campi })
    expect(read?.valore).toBe(toCents(150_060_00))
  })

  test.each(['usa-valore:0:0', 'usa-valore:0:0:-5', 'usa-valore:0:0:1,5', 'usa-valore:0:0:999999999999'])(
    'says nothing without a value: %s',
    (azione) => {
      expect(pressed(azione)).toBeUndefined()
    },
  )

  test('changes nothing where there is no such plot', () => {
    expect(applyAzione(risposte, pressed('usa-valore:7:0:100')!)).toEqual(risposte)
  })
})
