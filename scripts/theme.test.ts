import { expect, test } from 'vitest'
import { currentTheme, themeOf } from './theme'

test('the theme in the repository is the one the tokens give', () => {
  const { derived, written } = currentTheme()
  expect(written).toBe(derived)
})

test('token names stay, px become rem', () => {
  const { derived } = currentTheme()
  expect(derived).toContain('--color-blue-40: #0066cc;')
  expect(derived).toContain('--text-4: 1.125rem;')
  expect(derived).toContain('--radius-smooth: 0.25rem;')
  expect(derived).not.toMatch(/\d+px/)
})

test('a token that the design system drops is an error, not a hole', () => {
  expect(() => themeOf(':root { --it-color-white: #fff; }')).toThrow('no token matches')
})
