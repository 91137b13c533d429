import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tarOf } from './tar'

test('a folder as one file, which any tar opens', async () => {
  const [from, to] = [mkdtempSync(path.join(tmpdir(), 'tar-')), mkdtempSync(path.join(tmpdir(), 'tar-'))]
  const files = { 'empty.jsonl': '', 'indice.json': '{"comune":"D150"}\n', 'soggetto.jsonl': 'à'.repeat(5_000) }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(from, name), text)
  const pieces: Buffer[] = []
  for await (const piece of tarOf(from)) pieces.push(piece)
  const archive = path.join(to, 'a.tar')
  writeFileSync(archive, Buffer.concat(pieces))
  expect(execFileSync('tar', ['-tf', archive], { encoding: 'utf8' }).trim().split('\n')).toEqual(Object.keys(files))
  execFileSync('tar', ['-xf', archive, '-C', to])
  for (const [name, text] of Object.entries(files)) expect(readFileSync(path.join(to, name), 'utf8')).toBe(text)
  for (const folder of [from, to]) rmSync(folder, { recursive: true })
})
