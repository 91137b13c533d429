/**
 * A page is read before it is programmed: our pages are whole without scripts, so the words travel first and the scripts
 * are fetched once they are on the screen (docs/decisions/0036). React writes every script as one to be fetched at once;
 * here it becomes one that waits, and a few lines at the end of the page bring it.
 */

import { needOf, plainPage } from './plain-pages.mjs'

/** To a browser a script of an unknown type is data: it is neither fetched nor run. */
const WAITING = 'text/x-after-paint'

/** Brings the scripts that wait. One put in by a script that may run may run itself: that is what 'strict-dynamic' in the policy says. */
const BRING = `
  const bring = () => {
    for (const waiting of document.querySelectorAll('script[type="${WAITING}"]')) {
      const script = document.createElement('script')
      for (const { name, value } of waiting.attributes) if (name !== 'type') script.setAttribute(name, value)
      script.nonce = waiting.nonce
      script.onerror = () => delete document.documentElement.dataset.waits
      waiting.replaceWith(script)
    }
  }
  const begin = () => {
    bring()
    document.addEventListener('DOMContentLoaded', bring)
  }
`

/** Calls what it is given once, as soon as words were painted; at once where nobody looks or the browser cannot say; after three seconds in any case. */
const AFTER_PAINT = `
  const afterPaint = (whatThen) => {
    let isOver = false
    const then = () => {
      if (isOver) return
      isOver = true
      whatThen()
    }
    const seen = (list) => list.getEntriesByName('first-contentful-paint').length > 0 && then()
    const sees = typeof PerformanceObserver === 'function' && PerformanceObserver.supportedEntryTypes?.includes('paint')
    if (!sees || document.visibilityState === 'hidden') return then()
    new PerformanceObserver(seen).observe({ type: 'paint', buffered: true })
    document.addEventListener('visibilitychange', then)
    setTimeout(then, 3000)
  }
`

/**
 * After the paint the scripts are fetched, not run: they are run after the first thing that a hand does, once it was shown. A page
 * that a browser fills in again, or where a field has the cursor already, is at hand from the beginning. A mouse at rest is none: Chromium says
 * that it moved, by nothing, when a page comes under it.
 */
const AT_HAND = `
  const [way] = performance.getEntriesByType?.('navigation') ?? []
  const isTouched = way?.type !== 'navigate' || (document.activeElement ?? document.body) !== document.body
  if (isTouched) return afterPaint(begin)
  document.documentElement.dataset.waits = ''
  afterPaint(() => {
    if (navigator.connection?.saveData) return
    for (const { src } of document.querySelectorAll('script[type="${WAITING}"]')) {
      fetch(src, { priority: 'low' }).then((answer) => answer.arrayBuffer()).catch(() => undefined)
    }
  })
  const hands = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'input']
  const atHand = ({ type, movementX, movementY }) => {
    if (type === 'pointermove' && movementX === 0 && movementY === 0) return
    for (const hand of hands) removeEventListener(hand, atHand)
    requestAnimationFrame(() => setTimeout(begin))
  }
  for (const hand of hands) addEventListener(hand, atHand, { passive: true })
`

const program = (...parts) => `(() => {${parts.join('')}})()`.replace(/\n\s*/g, '\n')

/** What brings the scripts of a page. What still comes in one that is long in coming is brought at its end. */
const PROGRAMS = {
  hand: program(BRING, AFTER_PAINT, AT_HAND),
  life: program(BRING, AFTER_PAINT, 'afterPaint(begin)\n'),
}

/** A script of the build, its preload, the end of the page. In text and attributes React writes `<` and `>` otherwise. */
const TAGS = /<script [^>]*\bsrc="[^>]*>|<link rel="preload" as="script"[^>]*>|<\/body>/g

const isOurs = (tag) => tag.includes(' async=""') && !tag.includes(' type=') && tag.includes('src="/_next/')

/** A page whose words the scripts write (Next answers so where the frame itself fails): nothing is painted without them. */
const NEEDS_SCRIPTS = '<html id="__next_error__"'

/** Whether `policy` lets scripts of this nonce run: no nonce, no way to bring what would wait. */
export const nonceOf = (policy) => /'nonce-([^']+)'/.exec(String(policy ?? ''))?.[1]

/**
 * The page with its scripts told to wait, given and taken as bytes (every byte a character of latin1: what is changed is
 * ASCII). In pieces: a tag that is cut in two is kept back until the rest is there. A page that is whole at once and has nothing to
 * program leaves without scripts; one that waits for a hand says so.
 */
export const lateScripts = (nonce) => {
  let kept = ''
  let isLate
  let need = 'life'
  const late = (tag) => {
    if (tag.startsWith('<link')) return ''
    if (tag === '</body>') return `<script nonce="${nonce}">${PROGRAMS[need]}</script></body>`
    return isOurs(tag) ? tag.replace('<script', `<script type="${WAITING}"`) : tag
  }
  return (bytes, isLast) => {
    const text = kept + bytes.toString('latin1')
    if (isLate === undefined && isLast) need = needOf(text)
    if (need === 'nothing') return Buffer.from(plainPage(text), 'latin1')
    isLate ??= !text.includes(NEEDS_SCRIPTS)
    if (!isLate) return bytes
    const open = isLast ? -1 : text.lastIndexOf('<')
    const end = open === -1 || text.includes('>', open) ? text.length : open
    kept = text.slice(end)
    return Buffer.from(text.slice(0, end).replace(TAGS, late), 'latin1')
  }
}
