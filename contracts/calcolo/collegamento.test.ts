import { expect, test } from 'vitest'
import { MASSIMO_COLLEGAMENTO, voceDiLink } from './collegamento'

const OWN = 'comune=D150&anno=2026'

test.each([
  [`https://tributi.example/calcolo/tari/risultato?${OWN}`, 'tari'],
  [`/de/calcolo/canone?${OWN}#voce-1`, 'canone'],
  [`  /calcolo/tasi/?${OWN} e altro`, 'tasi'],
  [`/calcolo/imu/f24?${OWN}`, 'imu'],
  [`/calcolo/tari/risultato?${OWN}&nome=Anna&confronta=x`, 'tari'],
])('%s holds a calculation', (text, calcolo) => expect(voceDiLink(text)).toEqual({ calcolo, query: OWN }))

test.each([
  `/calcolo/tari/confronto?a=${OWN}`,
  `/calcolo/tari?${'x'.repeat(MASSIMO_COLLEGAMENTO + 1)}`,
  '/calcolo/tari?anno=2026',
  `/calcolo/altro?${OWN}`,
  'https://example.org/?comune=D150',
  '',
])('%s holds none', (text) => expect(voceDiLink(text)).toBeUndefined())
