import { describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import { ravvedutaAl } from './ravveduto'
import type { RataAperta } from './posizione'

const rata = (
  tributo: RataAperta['tributo'],
  name: string,
  giorno: string | undefined,
  righe: Readonly<Record<string, number>>,
): RataAperta => ({
  ...{ tributo, rata: name, giorno },
  resta: toCents(Object.values(righe).reduce((all, one) => all + one, 0)),
  righe: Object.entries(righe).map(([codice, resta]) => ({
    ...{ codice, resta: toCents(resta), immobili: 2, detrazione: toCents(0) },
  })),
})

const WHERE = { belfiore: 'D150', anno: 2026, finestre: {} }
const ACCONTO = rata('imu', 'acconto', '2026-06-16', { '3918': 500_00 })
const PRIMA = rata('tari', '1', '2026-07-31', { '3944': 142_00, TEFA: 7_10 })
const SECONDA = rata('tari', '2', '2026-12-02', { '3944': 142_00, TEFA: 7_10 })

const mended = (own: RataAperta, giorno: string) => {
  const found = ravvedutaAl(own, [PRIMA, SECONDA], WHERE, giorno)
  if (!found.ok) throw found.problems[0]!
  return found.value
}

describe('an instalment that is late', () => {
  // D.Lgs. 471/1997 art. 13 c. 1 (25 % from 1 September 2024; half within 90 days; a fifteenth a day within 15), D.Lgs. 472/1997 art. 13
  // (1/10 within 30 days, 1/8 within a year), legal rate of 2026: 1,60 % (DM 10/12/2025), of 365 days.
  test.each([
    // 164 days: 500 × 25 % / 8 = 15,625; 500 × 1,6 % × 164/365 = 3,5945
    ['acconto of the IMU after 164 days', ACCONTO, '2026-11-27', [['3918', 500_00, 15_63, 3_59, 519_00]]],
    // 10 days: × 12,5 % × 10/15 / 10 = 0,8333 %; × 1,6 % × 10/365
    [
      'instalment of the TARI after ten days',
      PRIMA,
      '2026-08-10',
      [
        ['3944', 142_00, 1_18, 6, 143_00],
        ['TEFA', 7_10, 6, 0, 7_00],
      ],
    ],
  ] as const)('%s: tax, sanction, interest, row', (_, own, giorno, rows) => {
    const { parti, righe } = mended(own, giorno)
    expect(
      parti.map(({ codice, imposta, sanzione, interessi }, at) => {
        const { debito, codiceTributo } = righe[at]!
        expect(codiceTributo).toBe(codice)
        return [codice, imposta, sanzione, interessi, debito]
      }),
    ).toEqual(rows)
  })

  test('has rows with the box of the ravvedimento and those that it has in time', () => {
    expect(mended(ACCONTO, '2026-11-27').righe).toMatchObject([
      { ravvedimento: true, acconto: true, saldo: false, numeroImmobili: 2, codiceEnte: 'D150', anno: 2026 },
    ])
    expect(mended(PRIMA, '2026-08-10').righe).toMatchObject([
      { ravvedimento: true, rateazione: '0102' },
      { ravvedimento: true, rateazione: '0102', codiceTributo: 'TEFA' },
    ])
  })

  // D.Lgs. 472/1997 art. 13 c. 1 lett. b: one year from the violation, or the term of the declaration of its year, 30 June after it
  // (docs/law/ravvedimento.md). Beyond it 1/7: of 30 % for a violation to 31 August 2024, of 25 % from then on.
  test.each([
    // 500 × 30 % / 7 = 21,43; / 8 = 18,75
    ['an acconto of 2024', { imu: 'un-anno' }, '2024-06-17', '2025-06-25', 21_43],
    ['an acconto of 2024, to the declaration', { imu: 'dichiarazione' }, '2024-06-17', '2025-06-25', 18_75],
    // 500 × 25 % / 8 = 15,625; / 7 = 17,857
    ['a saldo of 2024', { imu: 'un-anno' }, '2024-12-16', '2025-07-10', 15_63],
    ['a saldo of 2024, to the declaration', { imu: 'dichiarazione' }, '2024-12-16', '2025-07-10', 17_86],
    ['where the comune has spoken of the TARI alone', { tari: 'dichiarazione' }, '2024-12-16', '2025-07-10', 15_63],
    ['where it has said nothing', {}, '2024-12-16', '2025-07-10', 15_63],
  ] as const)('%s has the sanction that the comune reads', (_, finestre, scadenza, giorno, sanzione) => {
    const own = rata('imu', 'saldo', scadenza, { '3918': 500_00 })
    const found = ravvedutaAl(own, [own], { belfiore: 'D150', anno: 2024, finestre }, giorno)
    expect(found.ok && found.value.parti.map((parte) => parte.sanzione)).toEqual([sanzione])
  })

  test.each([
    ['a price, which is no tax', rata('tari', '1', '2026-07-31', { '3950': 10_00 }), 'ravvedimento-not-a-tax'],
    ['a code that we do not know', rata('tari', '1', '2026-07-31', { '9999': 10_00 }), 'choice-unknown'],
    ['no due date', rata('imu', 'acconto', undefined, { '3918': 10_00 }), 'value-missing'],
  ] as const)('of %s is not mended: %s', (_, own, code) => {
    expect(ravvedutaAl(own, [own], WHERE, '2026-11-27')).toMatchObject({ ok: false, problems: [{ code }] })
  })
})
