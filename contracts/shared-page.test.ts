import { expect, it } from 'vitest'
import { isSharedPage } from './shared-page'

it.each(['/', '/en', '/en/', '/calcolo/imu', '/de/calcolo/tari/risultato', '/calcolo/tasi/confronto', '/casi/negozio'])(
  '%s is the same for everybody',
  (path) => {
    expect(isSharedPage(path)).toBe(true)
  },
)

it.each([
  ...['/area', '/en/area', '/ufficio', '/studio', '/accesso', '/avviso/abc', '/calcolo/imu/f24', '/calcolo/lotto'],
  ...['/calcolo/imu/apri', '/segnala/ricevuta', '/comuni/cremona-d150', '/api/v1/comuni', '/casi/a/b', '//area'],
])('%s is made for each', (path) => {
  expect(isSharedPage(path)).toBe(false)
})
