import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Derives the Tailwind theme from the tokens of the national design system, names kept, px turned into rem so that the
 * reader's own letter size is obeyed. `ui/styles/theme.css` is its output; a test fails when the two differ.
 */
const TOKENS = 'node_modules/design-tokens-italia/dist/css/variables.css'
const OUTPUT = 'ui/styles/theme.css'

/** Prefix of the token → namespace of the Tailwind theme, which makes the utilities (`text-blue-40`, `rounded-smooth`). */
const NAMESPACES: readonly (readonly [token: string, theme: string])[] = [
  ['color-(?:white|(?:blue|slate|gray|red|emerald|seagreen|orange|teal|black)-\\d+)', 'color'],
  ['font-size-\\d+', 'text'],
  ['font-leading-\\d+', 'leading'],
  ['font-weight-(?:regular|semibold|bold)', 'font-weight'],
  ['radius-(?:smooth|rounded)', 'radius'],
  ['spacing-\\d+x', 'spacing'],
]

const SOURCE_PREFIX: Readonly<Record<string, string>> = { text: 'font-size', leading: 'font-leading' }

const inRem = (value: string): string => value.replace(/^(\d+)px$/, (_, px: string) => `${Number(px) / 16}rem`)

const themed = (tokens: string, token: string, theme: string): string[] => {
  const found = [...tokens.matchAll(new RegExp(`^\\s*--it-(${token}): ([^;]+);`, 'gm'))]
  if (found.length === 0) throw new Error(`no token matches ${token}`)
  const prefix = SOURCE_PREFIX[theme] ?? theme
  return found.map(([, name = '', value = '']) => `  --${theme}${name.slice(prefix.length)}: ${inRem(value)};`)
}

export const themeOf = (tokens: string): string =>
  [
    '/* Written by scripts/theme.ts from design-tokens-italia: change the script, not this file. */',
    '@theme {',
    '  --color-*: initial;',
    '  --text-*: initial;',
    '  --leading-*: initial;',
    '  --font-*: initial;',
    '  --radius-*: initial;',
    '  --shadow-*: initial;',
    '  --breakpoint-*: initial;',
    '  --spacing: 0.25rem;',
    '  --font-sans: var(--font-latin-ext, Titillium), var(--font-latin, Titillium), Geneva, Tahoma, sans-serif;',
    '  --breakpoint-tablet: 46rem;',
    '  --breakpoint-desk: 66rem;',
    ...NAMESPACES.flatMap(([token, theme]) => themed(tokens, token, theme)),
    '}',
    '',
  ].join('\n')

export const currentTheme = (): { readonly derived: string; readonly written: string } => ({
  derived: themeOf(readFileSync(path.resolve(TOKENS), 'utf8')),
  written: readFileSync(path.resolve(OUTPUT), 'utf8'),
})

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(OUTPUT, themeOf(readFileSync(TOKENS, 'utf8')))
  console.log(`${OUTPUT} written`)
}
