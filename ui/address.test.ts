import { expect, test } from 'vitest'
import { inLocale, ownAddress, pathOf, withAspetto } from './address'

test('the same page in the other language keeps every answer', () => {
  expect(inLocale('/calcolo/imu?comune=D150&i0.tipo=terreno', 'en')).toBe('/en/calcolo/imu?comune=D150&i0.tipo=terreno')
  expect(inLocale('/en/calcolo/imu?comune=D150', 'it')).toBe('/calcolo/imu?comune=D150')
  expect(inLocale('/', 'en')).toBe('/en')
  expect(inLocale('/en', 'it')).toBe('/')
  expect(inLocale('/en/comuni?q=Brixen', 'de')).toBe('/de/comuni?q=Brixen')
  expect(inLocale('/de/calcolo/imu', 'it')).toBe('/calcolo/imu')
  expect(inLocale('/?q=x', 'en')).toBe('/en?q=x')
  expect(inLocale('/entrate', 'en')).toBe('/en/entrate')
})

test('letters are asked beside the answers', () => {
  expect(withAspetto('/comuni?q=crema', 'grandi')).toBe('/comuni?q=crema&caratteri=grandi')
  expect(withAspetto('/', 'normali')).toBe('/?caratteri=normali')
})

test('no address leads to another host', () => {
  expect(ownAddress('//example.org/x')).toBe('/example.org/x')
  expect(withAspetto('//example.org', 'grandi')).toBe('/example.org?caratteri=grandi')
  expect(inLocale('/en//example.org', 'it')).toBe('/example.org')
})

test('the path names the page', () => {
  expect(pathOf('/en/comuni?q=crema')).toBe('/comuni')
  expect(pathOf('/en')).toBe('/')
})
