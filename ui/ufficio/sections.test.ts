import { describe, expect, test } from 'vitest'
import { isCounter, sectionAt, sectionsFor } from './sections'

describe('the parts of the office', () => {
  test('are open to every role of a comune, and to no other', () => {
    for (const role of ['operatore', 'responsabile', 'amministratore']) {
      expect(sectionsFor(role).map(({ key }) => key)).toContain('inizio')
    }
    for (const role of ['cittadino', 'rappresentante', 'gestore', '']) expect(sectionsFor(role)).toEqual([])
  })

  test.each([
    ['/ufficio', 'inizio'],
    ['/ufficio/', 'inizio'],
    ['/ufficiale', undefined],
    ['/area', undefined],
  ])('%s belongs to %s', (path, key) => {
    expect(sectionAt(path)?.key).toBe(key)
  })

  test('the page for the person in front is told from the others', () => {
    expect(isCounter('/ufficio/contribuenti/0b7c/sportello')).toBe(true)
    expect(isCounter('/ufficio/contribuenti/0b7c')).toBe(false)
  })
})
