import { expect, test } from 'vitest'
import { isForBodies, officialPage, shortText } from './rates-text'

test('the list of categories goes, the conditions stay', () => {
  const testo =
    "Abitazione locata o in comodato - Tipo contratto: Comodato d'uso gratuito Categoria catastale: - A/1 Abitazioni di tipo signorile - A/10 Uffici - A/9 Castelli, palazzi di eminenti pregi artistici o storici - Condizioni locatario/comodatario: Parenti"
  expect(shortText(testo)).toBe(
    "Abitazione locata o in comodato - Tipo contratto: Comodato d'uso gratuito - Condizioni locatario/comodatario: Parenti",
  )
})

test('a text that is only its categories is kept whole', () => {
  expect(shortText('Categoria catastale: - D/5 Istituti di credito')).toBe(
    'Categoria catastale: - D/5 Istituti di credito',
  )
})

test('what only bodies may have', () => {
  expect(isForBodies('Terreni agricoli - Di proprietà di ONLUS o enti del terzo settore')).toBe(true)
  expect(isForBodies('Abitazione tenuta a disposizione')).toBe(false)
})

test('the page of the Ministry is that of the comune', () => {
  expect(officialPage({ belfiore: 'D150', sigla: 'CR' })).toMatch(/\?cc=D150&pr=CR$/)
})
