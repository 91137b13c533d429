import { describe, expect, test } from 'vitest'
import { PROCEDURE } from '../../contracts/pratiche/procedure'
import { entroQuando, orologioDi, scadenzaDi } from './termini'

describe('the day by which a request is to be sent', () => {
  test.each<[string, keyof typeof PROCEDURE, Readonly<Record<string, string>>, string | undefined]>([
    // L. 296/2006 art. 1 c. 164: five years from the payment
    ['a refund', 'rimborso', { giorno: '2022-06-16' }, '2027-06-16'],
    ['a refund of a payment of 29 February', 'rimborso', { giorno: '2024-02-29' }, '2029-02-28'],
    // ... or from the day on which the right was ascertained
    ['a refund by a judgment', 'rimborso', { giorno: '2018-06-16', accertato: '2026-03-02' }, '2031-03-02'],
    ['a set-off', 'compensazione', { giorno: '2025-12-16' }, '2030-12-16'],
    // D.Lgs. 472/1997 art. 13 c. 1 lett. c): ninety days from 30 June
    ['a late declaration', 'dichiarazione-tardiva', { scadenza: '2026-06-30' }, '2026-09-28'],
    // L. 160/2019 art. 1 c. 769: 30 June of the year after; in 2024 that was a Sunday
    ['a dichiarazione IMU', 'dichiarazione-imu', { dal: '2025-01-01' }, '2026-06-30'],
    ['a dichiarazione IMU of a year before', 'dichiarazione-imu', { dal: '2023-12-31' }, '2024-07-01'],
    ['what has no such day', 'rateizzazione', {}, undefined],
    ['what is not answered yet', 'rimborso', {}, undefined],
  ])('%s', (_, id, risposte, day) => expect(entroQuando(PROCEDURE[id], risposte)).toBe(day))
})

describe('the day by which the office answers', () => {
  test.each<[keyof typeof PROCEDURE, number, string, string]>([
    // sent on 1 July 2026; 180 days on are 28 December, 90 are 29 September
    ['rimborso', 180, 'rifiuto', '2026-12-28'],
    ['comune-sbagliato', 180, 'ritardo', '2026-12-28'],
    ['autotutela', 90, 'rifiuto', '2026-09-29'],
    ['rateizzazione', 30, 'ritardo', '2026-07-31'],
  ])('of %s', (id, giorni, silenzio, last) => {
    expect(orologioDi(PROCEDURE[id], '2026-07-01')).toMatchObject({ giorni, silenzio })
    expect(scadenzaDi(PROCEDURE[id], '2026-07-01')).toBe(last)
  })
})
