import { expect, test } from 'vitest'
import { MASSIMO_COLLEGAMENTO, queryOfLink } from './collegamento'

const OWN = 'comune=D150&anno=2026'

test.each([
  [`https://tributi.example/calcolo/tari/risultato?${OWN}`, 'tari', OWN],
  [`/de/calcolo/canone?${OWN}#voce-1`, 'canone', OWN],
  [`  /calcolo/tasi/?${OWN} e altro`, 'tasi', OWN],
  [`/calcolo/imu?${OWN}`, 'tari', undefined],
  [`/calcolo/tari/confronto?a=${OWN}`, 'tari', undefined],
  [`/calcolo/tari?${'x'.repeat(MASSIMO_COLLEGAMENTO + 1)}`, 'tari', undefined],
  ['https://example.org/?comune=D150', 'tari', undefined],
  ['', 'canone', undefined],
] as const)('%s', (text, tax, expected) => {
  expect(queryOfLink(text, tax)).toBe(expected)
})
