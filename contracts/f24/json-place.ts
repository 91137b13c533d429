/** What may come next: a value, a name, … `first…` also admits the end of an empty list or object. */
type Expected = 'value' | 'firstValue' | 'name' | 'firstName' | 'colon' | 'more' | 'nothing'
type State = { readonly open: ('{' | '[')[]; expected: Expected }

const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const matchEnd = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\r' || character === '\t'

/** Where a text between quotes ends; or, as a negative number less one, where it goes wrong. */
const stringEnd = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length) {
    const character = text[at]!
    if (character === '"') return at + 1
    if (character < ' ') return -1 - at
    if (character !== '\\') at++
    else {
      const end = matchEnd(ESCAPE, text, at)
      if (end === undefined) return -1 - at
      at = end
    }
  }
  return -1 - at
}

const afterValue = (state: State): void => {
  state.expected = state.open.length === 0 ? 'nothing' : 'more'
}

const punctuation = (state: State, character: string): boolean => {
  const { expected, open } = state
  const inside = open.at(-1)
  const wantsValue = expected === 'value' || expected === 'firstValue'
  if ((character === '{' || character === '[') && wantsValue) {
    open.push(character)
    state.expected = character === '{' ? 'firstName' : 'firstValue'
  } else if (character === '}' && inside === '{' && (expected === 'firstName' || expected === 'more')) {
    open.pop()
    afterValue(state)
  } else if (character === ']' && inside === '[' && (expected === 'firstValue' || expected === 'more')) {
    open.pop()
    afterValue(state)
  } else if (character === ',' && expected === 'more') {
    state.expected = inside === '{' ? 'name' : 'value'
  } else if (character === ':' && expected === 'colon') {
    state.expected = 'value'
  } else return false
  return true
}

/** A text or a plain word at `at`: its end, or a negative number as `stringEnd` gives. */
const scalarEnd = (state: State, text: string, at: number): number => {
  const isName = state.expected === 'name' || state.expected === 'firstName'
  const isValue = state.expected === 'value' || state.expected === 'firstValue'
  if (!isName && !isValue) return -1 - at
  const end = text[at] === '"' ? stringEnd(text, at) : isValue ? (matchEnd(WORD, text, at) ?? -1 - at) : -1 - at
  if (end >= 0 && isName) state.expected = 'colon'
  else if (end >= 0) afterValue(state)
  return end
}

/** The place of the first character that makes a text no JSON; its end when it stops too early. */
export const faultOf = (text: string): number => {
  const state: State = { open: [], expected: 'value' }
  let at = 0
  while (at < text.length) {
    const character = text[at]!
    if (isBlank(character) || punctuation(state, character)) at++
    else {
      const end = scalarEnd(state, text, at)
      if (end < 0) return -1 - end
      at = end
    }
  }
  return at
}

/** "line:column" of the fault, both counted from one. */
export const placeOfFault = (text: string): string => {
  const before = text.slice(0, faultOf(text)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}
