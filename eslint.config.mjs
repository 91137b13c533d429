import next from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

const PURE_CALLS = [
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'A day is an IsoDate string; only server/platform/clock.ts knows today.',
  },
  { selector: "MemberExpression[object.name='Date']", message: 'No clock here: pass the day in.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name=/^(round|random)$/]",
    message: 'Round with engine/kernel/money.ts.',
  },
  {
    selector: "CallExpression[callee.property.name='toFixed']",
    message: 'toFixed rounds floats: use engine/kernel/money.ts.',
  },
  { selector: "CallExpression[callee.name='parseFloat']", message: 'Money is never a float.' },
]

const config = [
  {
    ignores: [
      '.next/**',
      'prisma/generated/**',
      'node_modules/**',
      '.data/**',
      'next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...next,
  ...nextTypescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['engine/**/*.ts', 'f24/**/*.ts', 'formats/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...PURE_CALLS],
      'no-restricted-globals': ['error', 'Date', 'parseFloat'],
      'no-console': 'error',
    },
  },
  {
    files: [
      'engine/**/*.ts',
      'f24/**/*.ts',
      'formats/**/*.ts',
      'contracts/**/*.ts',
      'server/**/*.ts',
      'ui/**/*.{ts,tsx}',
      'app/**/*.{ts,tsx}',
      'cli/**/*.ts',
    ],
    ignores: ['**/*.test.{ts,tsx}', '**/*.tables.ts', '**/layout-*.ts', '**/*.cases.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['engine/**/*.ts', 'f24/**/*.ts', 'formats/**/*.ts', 'contracts/**/*.ts', 'server/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.tables.ts', '**/layout-*.ts', '**/*.cases.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
]

export default config
