import { describe, expect, test } from 'vitest'
import { leggiElenco, MASSIMI, queryElenco, vociDiLink } from './elenco'

const IMU = 'imu?comune=D150&anno=2026'
const TARI = 'tari?comune=H501&anno=2026&utenza=domestica'

describe('the list of an address', () => {
  test('in its order, each once', () => {
    expect(leggiElenco([TARI, IMU, TARI])).toEqual({
      voci: [
        { calcolo: 'tari', query: 'comune=H501&anno=2026&utenza=domestica' },
        { calcolo: 'imu', query: 'comune=D150&anno=2026' },
      ],
      scartate: [],
    })
  })

  test('what cannot be read is said by its number, and the others stand', () => {
    const { voci, scartate } = leggiElenco(['iva?anno=2026', IMU, 'imu', 'tari?', ''])
    expect(voci).toEqual([{ calcolo: 'imu', query: 'comune=D150&anno=2026' }])
    expect(scartate.map(({ numero, perche }) => `${numero} ${perche}`)).toEqual([
      '1 unknown',
      '3 unknown',
      '4 unknown',
      '5 unknown',
    ])
  })

  test('more than an address holds', () => {
    const many = Array.from({ length: MASSIMI.voci + 1 }, (_, at) => `imu?comune=D150&anno=${2000 + at}`)
    expect(leggiElenco(many).scartate).toEqual([{ numero: MASSIMI.voci + 1, perche: 'too-many' }])
    const long = `imu?i0.p0.rendita=${'1'.repeat(MASSIMI.caratteri)}`
    expect(leggiElenco([IMU, long])).toMatchObject({ voci: [{}], scartate: [{ numero: 2, perche: 'too-many' }] })
  })

  test('written and read again', () => {
    const { voci } = leggiElenco([IMU, TARI])
    const params = new URLSearchParams(queryElenco(voci, 'metti'))
    expect(leggiElenco(params.getAll('conto')).voci).toEqual(voci)
    expect(params.get('mossa')).toBe('metti')
  })
})

describe('a pasted address', () => {
  test.each([
    ['https://tributi.example/calcolo/imu/risultato?comune=D150&anno=2026', ['imu?comune=D150&anno=2026']],
    ['/de/calcolo/tari?comune=H501&anno=2026#mq', ['tari?comune=H501&anno=2026']],
    ['https://x.example/calcolo/ravvedimento/f24?tributo=IMU', ['ravvedimento?tributo=IMU']],
    [
      `/scadenzario?${new URLSearchParams([
        ['conto', IMU],
        ['conto', TARI],
      ])}`,
      [IMU, TARI],
    ],
    ['https://tributi.example/calcolo/iva?anno=2026', []],
    ['ciao', []],
    ['', []],
  ])('%s', (link, expected) => {
    expect(vociDiLink(link).map(({ calcolo, query }) => `${calcolo}?${query}`)).toEqual(expected)
  })
})
