import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PROBLEM_CODES } from '../engine/kernel/problem'

const FOLDER = path.join(import.meta.dirname, 'problems')

test('each problem of the engine has its page, and no page is of a problem that is gone', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(PROBLEM_CODES.map((code) => `${code}.md`).sort())
})

test('a page names its code, says what it means and how to mend it', () => {
  for (const code of PROBLEM_CODES) {
    const page = readFileSync(path.join(FOLDER, `${code}.md`), 'utf8')
    expect(page).toContain(`\`${code}\``)
    expect(page).toMatch(/^# \S[\s\S]+\n## What it means\n\n\S[\s\S]+\n## How to mend it\n\n\S/)
  }
})
