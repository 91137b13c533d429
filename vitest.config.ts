import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }

/**
 * Three projects: `unit` needs nothing but Node; `program` starts our commands as a person would; `database` needs a
 * PostgreSQL, which scripts/test.mjs starts.
 */
export default defineConfig({
  test: {
    // every core: what a developer does meanwhile can wait for a minute
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          // a busy machine is no reason to fail: what a test must not do is hang
          testTimeout: 60_000,
          include: ['{engine,f24,formats,contracts,ui,app,server,scripts,docs,i18n}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.database.test.ts', '**/node_modules/**'],
        },
      },
      {
        resolve: { alias },
        test: { name: 'program', testTimeout: 60_000, include: ['cli/**/*.test.ts'] },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['{server,scripts,prisma}/**/*.database.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
