import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { forget, isKept, keepFor, openKept, receive } from './kept-file'

const folder = mkdtempSync(path.join(tmpdir(), 'sportello-importazioni-'))
const OFFICES = 8
const EXTRACTS = 25

async function* bodyOf(text: string, pieces = 1): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < pieces; at++) yield Buffer.from(text)
}

beforeAll(() => vi.stubEnv('IMPORTS_FOLDER', folder))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('a file that waits to be read', () => {
  it('is there until it is forgotten', async () => {
    const { waiting, head } = await receive(bodyOf('una riga'), 3)
    expect(Buffer.from(head).toString()).toBe('una')
    await keepFor('uno', waiting)
    expect(await isKept('uno')).toBe(true)
    const pieces: Uint8Array[] = []
    for await (const piece of openKept('uno')) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('una riga')
    await forget('uno')
    expect(await isKept('uno')).toBe(false)
  })

  it('comes in while others come in, get their name and go', async () => {
    // each sends more than the one before: no two go in step
    const office = async (name: string, pieces: number): Promise<void> => {
      for (let at = 0; at < EXTRACTS; at++) {
        const { waiting } = await receive(bodyOf('una riga', pieces), 3)
        const id = `${name}-${at}`
        await keepFor(id, waiting)
        expect(await isKept(id)).toBe(true)
        await forget(id)
      }
    }
    await Promise.all(Array.from({ length: OFFICES }, (_, at) => office(`ufficio-${at}`, 1 + at)))
    expect(readdirSync(folder)).toEqual([])
  })
})
