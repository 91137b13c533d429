import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const FOLDER = path.join(import.meta.dirname, 'decisions')
const read = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8')
const files = readdirSync(FOLDER).sort()

describe('decisions', () => {
  test('are numbered without gaps', () => {
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1))
  })

  test.each(files)('%s has a title with its number, a context, a decision, consequences', (file) => {
    const text = read(FOLDER, file)
    expect(text.startsWith(`# ${file.slice(0, 4)} `)).toBe(true)
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
    expect(headings).toEqual(['Context', 'Decision', 'Consequences'])
  })
})

test('no dependency without a reason and a licence, no reason without its dependency', () => {
  const manifest = JSON.parse(read(ROOT, 'package.json')) as Record<string, Record<string, string>>
  const rows = read(FOLDER, '0006-dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const told = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
  const installed = [...Object.keys(manifest.dependencies!), ...Object.keys(manifest.devDependencies!)]
  expect(told.sort()).toEqual(installed.sort())

  for (const row of rows) {
    const [, names, , licences] = row.split('|')
    for (const [, name] of names!.matchAll(/`([^`]+)`/g)) {
      const { license } = JSON.parse(read(ROOT, 'node_modules', name!, 'package.json')) as { license: string }
      expect([name, licences!.includes(license)]).toEqual([name, true])
    }
  }
})
