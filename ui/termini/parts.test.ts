import { describe, expect, test } from 'vitest'
import { termParts } from './parts'

const FORMS = { rendita: 'rendita|rendite', interessi: 'interessi legali|interessi', tari: 'TARI' } as const

const marked = (text: string, seen: Set<keyof typeof FORMS> = new Set()): string =>
  termParts(text, FORMS, seen)
    .map((part) => (part.of ? `[${part.of}: ${part.text}]` : part.text))
    .join('')

describe('the words of the glossary in a text', () => {
  test.each([
    ['La rendita, e ancora la rendita.', 'La [rendita: rendita], e ancora la rendita.'],
    ['Rendite e TARI', '[rendita: Rendite] e [tari: TARI]'],
    ['Gli interessi legali', 'Gli [interessi: interessi legali]'],
    ['una renditaccia non è una voce', 'una renditaccia non è una voce'],
    ['l’interessi', 'l’[interessi: interessi]'],
    ['', ''],
  ])('%s', (text, expected) => expect(marked(text)).toBe(expected))

  test('a word marked above stays plain below', () => {
    const seen = new Set<keyof typeof FORMS>()
    expect(marked('la rendita', seen)).toBe('la [rendita: rendita]')
    expect(marked('la rendita e la TARI', seen)).toBe('la rendita e la [tari: TARI]')
  })

  test('nothing of a text is lost', () => {
    const text = 'TARI: interessi, rendite; rendita TARI'
    expect(
      termParts(text, FORMS, new Set())
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})
