import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const FOLDER = path.join(import.meta.dirname, 'problems')

/** The closed union as it is written: types are gone when tests run. */
const codes = (): string[] => {
  const source = readFileSync(path.join(ROOT, 'engine', 'kernel', 'problem.ts'), 'utf8')
  const union = /export type ProblemCode =([\s\S]+?)\n\n/.exec(source)
  return [...union![1]!.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code!)
}

test('each problem of the engine has its page, and no page is of a problem that is gone', () => {
  expect(codes().length).toBeGreaterThan(20)
  expect(readdirSync(FOLDER).sort()).toEqual(
    codes()
      .map((code) => `${code}.md`)
      .sort(),
  )
})

test('a page names its code, says what it means and how to mend it', () => {
  for (const code of codes()) {
    const page = readFileSync(path.join(FOLDER, `${code}.md`), 'utf8')
    expect(page).toContain(`\`${code}\``)
    expect(page).toMatch(/^# \S[\s\S]+\n## What it means\n\n\S[\s\S]+\n## How to mend it\n\n\S/)
  }
})
