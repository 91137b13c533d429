import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lateScripts } from './late-scripts.mjs'
import { needOf, plainPage, WAITING } from './plain-pages.mjs'

const NEXTS = [
  '1:"$Sreact.fragment"',
  '2:"/_next/static/chunks/a.js"',
  '3:I[339756,["$2"],"default"]',
  'f:I[897367,["$2"],"OutletBoundary"]',
  '12:"ViewportBoundary"',
  '13:I[897367,["$2"],"$12",1]',
]
const OURS = '3b:I[363242,["/_next/static/chunks/b.js"],"SessionWarning"]'
const HANDS = '3c:I[363243,["/_next/static/chunks/b.js"],"LiveForm"]'

const push = (flight: string): string => `<script nonce="x">self.__next_f.push([1,${JSON.stringify(flight)}])</script>`
const HEAD =
  '<link rel="preload" as="script" fetchPriority="low" nonce="x" href="/_next/a.js"/><script src="/_next/a.js" async="" nonce="x"></script>'
const BOOT =
  '<script nonce="x" id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>'
const FIRST = '<script nonce="x">(self.__next_f=self.__next_f||[]).push([0])</script>'
const OWN =
  '<script type="application/ld+json" nonce="x">{"a":1}</script><script src="/copy.js" defer="" nonce="x"></script>'

const page = (...flight: readonly string[]): string =>
  `<!DOCTYPE html><html><head>${HEAD}</head><body>Perché €${OWN}${BOOT}${FIRST}${flight.map(push).join('')}</body></html>`

describe('a page that has nothing to program', () => {
  const plain = page(`${NEXTS.join('\n')}\n`)

  it('leaves with its words and its own scripts, and with none of Next', () => {
    expect(needOf(plain)).toBe('nothing')
    expect(plainPage(plain)).toBe(`<!DOCTYPE html><html><head></head><body>Perché €${OWN}</body></html>`)
  })

  it('does so on its way out when it is whole, and not in pieces', () => {
    const bytes = Buffer.from(plain)
    expect(lateScripts('x')(bytes, true).toString()).toBe(plainPage(plain))
    const late = lateScripts('x')
    const pieces = [late(bytes.subarray(0, 900), false), late(bytes.subarray(900), true)]
    expect(Buffer.concat(pieces).toString()).toContain('self.__next_f.push([1,')
  })
})

describe('a page whose components wait for a hand', () => {
  const html = page([...NEXTS, HANDS, ''].join('\n'))
  const programOf = (text: string): string => lateScripts('x')(Buffer.from(text), true).toString()

  it('fetches its scripts and runs them when one comes', () => {
    expect(needOf(html)).toBe('hand')
    expect(programOf(html)).toContain('pointerdown')
  })

  it('does not wait beside a component that lives by itself', () => {
    const lively = page([...NEXTS, HANDS, OURS, ''].join('\n'))
    expect(needOf(lively)).toBe('life')
    expect(programOf(lively)).not.toContain('pointerdown')
  })
})

describe('a page keeps its scripts', () => {
  it.each([
    ['that has a component of ours', page([...NEXTS, OURS, ''].join('\n'))],
    ['whose component is cut in two', page(`${NEXTS.join('\n')}\n${OURS.slice(0, 9)}`, `${OURS.slice(9)}\n`)],
    ['whose component follows a long text', page(`${NEXTS.join('\n')}\n4:Tb,fine inizio${OURS}\n`)],
    ['whose component is named by a row that is not there', page('3:I[1,["a"],"$77"]\n')],
    ['whose component is written in another way', page('3:I[1,["a"],{"name":"default"}]\n')],
    ['whose second copy names no component', page('1:"$Sreact.fragment"\n')],
    ['that has no second copy', `<html><body>${BOOT}</body></html>`],
    ['whose frame failed', page('3:I[1,["a"],"default"]\n').replace('<html>', '<html id="__next_error__">')],
    [
      'of which a part failed',
      page('3:I[1,["a"],"default"]\n').replace('Perché', '<template data-dgst="1"></template>'),
    ],
  ])('%s', (_, html) => {
    expect(needOf(html)).toBe('life')
    expect(lateScripts('x')(Buffer.from(html), true).toString()).toContain(
      '/_next/a.js'.slice(0, html.includes(HEAD) ? 11 : 0),
    )
  })
})

const ROOT = path.join(import.meta.dirname, '..', '..')
const below = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)

describe('components that need a script', () => {
  const files = [...below('app'), ...below('ui')].filter((file) =>
    /^(?:\/\*[\s\S]*?\*\/\s*)?['"]use client['"]/.test(readFileSync(path.join(ROOT, file), 'utf8')),
  )

  it('are there', () => expect(files.length).toBeGreaterThan(5))

  it('are known by the names of those that wait for a hand', () => {
    const all = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8')).join('\n')
    for (const name of WAITING) expect(all).toContain(`export const ${name} = `)
  })

  it.each(files.filter((file) => !/\/(?:global-)?error\.tsx$/.test(file)))('%s is exported by its own name', (file) => {
    expect(readFileSync(path.join(ROOT, file), 'utf8')).not.toMatch(/export default|as default/)
  })
})
