/**
 * A page that has nothing to program leaves without a program (docs/decisions/0079). Next sends React, itself and a second copy
 * of every page (what it calls flight), to bring components alive that are not there: most of our pages are only read, and their forms post.
 */

/** Components of Next's own in every page; each of ours that needs a script is exported by its own name. */
const NEXTS = new Set(['default', 'OutletBoundary', 'ViewportBoundary', 'MetadataBoundary', 'IconMark'])

/** Components of ours that do nothing until somebody touches the page: what they show is what came with it. */
export const WAITING = new Set([
  ...['ComuneCombobox', 'TextBox'],
  ...['LiveForm', 'LiveSums', 'LiveSum', 'LiveBar', 'LiveAmount', 'LiveLine', 'LiveStatus'],
])

/** Where what is to be shown comes from the scripts: the frame failed, or a part of the page did. */
const FAILED = /<html id="__next_error__"|<template data-dgst|\$RX\(/

const FLIGHT =
  /<script nonce="[^"]*">(?:self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)|\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[0\]\))<\/script>/g
const BOOT = /<script nonce="[^"]*" id="_R_">\(globalThis\["TURBOPACK"\][^<]*<\/script>/g
const BUILD = /<script [^>]*\bsrc="\/_next\/[^>]*><\/script>|<link rel="preload" as="script"[^>]*>/g

/** A row of flight that names a component: `3b:I[363242,["…"],"CopyButton"]`. It may begin anywhere: a long text before it has no end of line. */
const COMPONENT = /[0-9a-f]+:I\[(?:\d+,\[[^\]]*\],"([^"]*)"(?:,\d+)?\])?/g
/** A text that is said more than once is a row of its own. */
const TEXT = /^([0-9a-f]+):"([^"]*)"$/gm

const namesIn = (flight) => {
  const texts = new Map([...flight.matchAll(TEXT)].map(([, row, text]) => [row, text]))
  return [...flight.matchAll(COMPONENT)].map(([, name]) => (name?.startsWith('$') ? texts.get(name.slice(1)) : name))
}

/**
 * What a whole page needs a program for: `nothing`; `hand`, what somebody does with it; `life`, something that goes on by itself. What is not
 * understood lives.
 */
export const needOf = (html) => {
  const flight = [...html.matchAll(FLIGHT)].map(([, text]) => (text === undefined ? '' : JSON.parse(text))).join('')
  if (flight === '' || FAILED.test(html)) return 'life'
  const names = namesIn(flight)
  if (names.length === 0) return 'life'
  const ours = names.filter((name) => !NEXTS.has(name))
  if (ours.length === 0) return 'nothing'
  return ours.every((name) => WAITING.has(name)) ? 'hand' : 'life'
}

/** The page without Next's scripts and its second copy; its own stay. */
export const plainPage = (html) => html.replace(FLIGHT, '').replace(BOOT, '').replace(BUILD, '')
