import { describe, expect, it } from 'vitest'
import { lateScripts, nonceOf } from './late-scripts.mjs'

const NONCE = 'bm9uY2U='
const rewrite = (html: string, cuts: readonly number[] = []): string => {
  const late = lateScripts(NONCE)
  const bytes = Buffer.from(html)
  const starts = [0, ...cuts]
  const pieces = starts.map((start, at) => late(bytes.subarray(start, starts[at + 1]), at === starts.length - 1))
  return Buffer.concat(pieces).toString()
}

const SCRIPT = '<script src="/_next/static/chunks/a.js" async="" nonce="x"></script>'
const BOOT = '<script src="/_next/static/chunks/b.js" nonce="x" id="_R_" async=""></script>'
const PRELOAD = '<link rel="preload" as="script" fetchPriority="low" nonce="x" href="/_next/static/chunks/b.js"/>'
const STYLES = '<link rel="stylesheet" href="/_next/static/a.css" nonce="x" data-precedence="next"/>'
const OLD = '<script src="/_next/static/chunks/old.js" noModule="" nonce="x"></script>'
const DATA = '<script nonce="x">self.__next_f.push([1,"\\u003cscript src=\\"/_next/a.js\\" async=\\"\\">"])</script>'

describe('scripts that wait for the paint', () => {
  it('are those of the build, which stay where they are', () => {
    const html = rewrite(`<head>${STYLES}${PRELOAD}${SCRIPT}</head><body>Perché €${DATA}${BOOT}</body>`)
    expect(html).toContain(`<head>${STYLES}<script type="text/x-after-paint" src="/_next/static/chunks/a.js" async=""`)
    expect(html).toContain('<script type="text/x-after-paint" src="/_next/static/chunks/b.js" nonce="x" id="_R_"')
    expect(html).toContain(`Perché €${DATA}`)
    expect(html).not.toContain('as="script"')
  })

  it('are brought by a script that the policy lets run, at the end of the page', () => {
    expect(rewrite(`<body>${SCRIPT}</body></html>`)).toMatch(
      /<script nonce="bm9uY2U=">\(\(\) => {[^<]*<\/script><\/body>/,
    )
  })

  it.each([
    ['for browsers that know no modules', OLD],
    ['of another address', '<script src="/incorpora.js" async=""></script>'],
    ['that is data', '<script type="application/ld+json" nonce="x">{"a":1}</script>'],
    ['that must run in its place', '<script src="/_next/static/chunks/a.js" nonce="x"></script>'],
  ])('are not one %s', (_, tag) => {
    expect(rewrite(`<head>${tag}</head>`)).toBe(`<head>${tag}</head>`)
  })

  it('are none in a page whose words they write', () => {
    const html = `<!DOCTYPE html><html id="__next_error__"><head>${PRELOAD}${SCRIPT}</head><body>${BOOT}</body></html>`
    expect(rewrite(html)).toBe(html)
  })

  it('are found wherever the page is cut in two', () => {
    const html = `<head>${PRELOAD}${SCRIPT}</head><body>Perché €${BOOT}</body></html>`
    const whole = rewrite(html)
    for (let cut = 0; cut <= Buffer.byteLength(html); cut += 1) expect(rewrite(html, [cut])).toBe(whole)
  })
})

describe('the nonce of a policy', () => {
  it.each([
    ["script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'; style-src 'self'", NONCE],
    ["default-src 'self'", undefined],
    [undefined, undefined],
  ])('%s: %s', (policy, nonce) => expect(nonceOf(policy)).toBe(nonce))
})
