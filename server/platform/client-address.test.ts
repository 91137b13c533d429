import { expect, test } from 'vitest'
import { addressBehind, networkOf } from './client-address'

test.each([
  ['no proxy: what the client says of itself does not count', 0, '203.0.113.9', '198.51.100.7', '198.51.100.7'],
  ['one proxy: the address it was called from', 1, '203.0.113.9', '10.0.0.1', '203.0.113.9'],
  ['one proxy: what the client put before it does not count', 1, '1.2.3.4, 203.0.113.9', '10.0.0.1', '203.0.113.9'],
  ['two proxies', 2, '203.0.113.9, 10.0.0.2', '10.0.0.1', '203.0.113.9'],
  ['fewer entries than proxies: the first there is', 3, '203.0.113.9', '10.0.0.1', '203.0.113.9'],
  ['a header that holds no address', 1, 'unknown, _hidden', '10.0.0.1', '10.0.0.1'],
])('%s', (_, proxies, forwarded, connection, address) =>
  expect(addressBehind(proxies, forwarded, connection)).toBe(address),
)

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
