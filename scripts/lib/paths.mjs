import { createHash } from 'node:crypto'
import path from 'node:path'

/** The checkout: every script works on it, wherever it is called from. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..')

/** Ignored by git: database, marks and logs of the two commands. */
export const DATA = path.join(ROOT, '.data')

/** A short name of this checkout, for things that must live outside it. */
export const checkoutId = () => createHash('sha256').update(ROOT).digest('hex').slice(0, 12)

/**
 * Programs of the packages as arguments of `node`: one process each, which a signal reaches, where a shell's link would
 * put another in between.
 */
export const TOOL = {
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  eslint: 'eslint/bin/eslint.js',
  next: 'next/dist/bin/next',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  prisma: 'prisma/build/index.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
}

/** Arguments of `node` that run a tool of a package. */
export const tool = (name, ...args) => [path.join(ROOT, 'node_modules', TOOL[name]), ...args]

/** Arguments of `node` that run a script of ours written in TypeScript. */
export const typescript = (file, ...args) => ['--import', 'tsx', path.join(ROOT, file), ...args]
