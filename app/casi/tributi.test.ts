import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../i18n/routing'
import { readCatalogue } from '../../testing/catalogues'
import { isCasoSvolto } from './casi'
import { CASI_TRIBUTI, casoTributo, contoTributo, isCasoTributo, queryTributo } from './tributi'

describe('worked cases of other taxes than the IMU', () => {
  // the figures are written by hand beside each case, with their arithmetic
  test.each(CASI_TRIBUTI)('%s', (id) => {
    const { dovuto, arithmetic } = casoTributo(id)
    expect(contoTributo(id).dovuto, arithmetic).toBe(dovuto)
  })

  test('each is told in every language, and none more', () => {
    expect(CASI_TRIBUTI.length).toBeGreaterThanOrEqual(15)
    for (const locale of LOCALES) {
      expect(Object.keys(readCatalogue(locale, 'casi').tributi as object).sort()).toEqual([...CASI_TRIBUTI].sort())
    }
  })

  test('the address of a case holds nothing of a person, and its name is of no other case', () => {
    for (const id of CASI_TRIBUTI) {
      expect(queryTributo(id)).not.toContain(casoTributo(id).chi)
      expect(isCasoSvolto(id)).toBe(false)
    }
    expect(['tari-vivo-sola', 'constructor', ''].map(isCasoTributo)).toEqual([true, false, false])
  })
})
