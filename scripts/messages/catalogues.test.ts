import ts from 'typescript'
import { expect, test } from 'vitest'
import { argumentsOf, checkTranslation, unusedKeys } from './catalogues'
import { usedKeys } from './used-keys'

const keysOf = (source: string) => usedKeys([ts.createSourceFile('x.tsx', source, ts.ScriptTarget.Latest, true)])

const none = { area: '', locale: 'en', same: {} }

test.each([
  ['missing in English', { it: { a: 'uno' }, other: {} }, 'a: missing in en'],
  ['missing in Italian', { it: {}, other: { a: { b: 'one' } } }, 'a.b: in en, missing in Italian'],
  ['not translated', { it: { a: 'uno' }, other: { a: 'uno' } }, 'a: en is the Italian: «uno»'],
  ['empty', { it: { a: 'uno' }, other: { a: ' ' } }, 'a: empty'],
  [
    'other arguments',
    { it: { a: 'n. {n}' }, other: { a: 'no. {m}' } },
    'a: arguments differ: it {n: text}, en {m: text}',
  ],
  ['other tags', { it: { a: '<b>x</b>' }, other: { a: 'y' } }, 'a: arguments differ: it {<b>}, en {}'],
  [
    'with a loose percent',
    { it: { a: 'il 5 %' }, other: { a: '5%' } },
    'a: it has a plain space before a percent sign: it may break there',
  ],
])('a string %s is a fault', (_, catalogues, fault) => {
  expect(checkTranslation({ ...none, ...catalogues })).toEqual([fault])
})

test('broken ICU is a fault', () => {
  const [fault] = checkTranslation({ ...none, it: { a: '{n, plural, one {x}' }, other: { a: 'y' } })
  expect(fault).toMatch(/^a: not a valid ICU string/)
})

test('the list of equal strings holds only equal strings', () => {
  const it = { a: 'Menu', b: 'Uno' }
  const other = { a: 'Menu', b: 'One' }
  expect(checkTranslation({ ...none, same: { a: 'the same word' }, it, other })).toEqual([])
  expect(checkTranslation({ ...none, same: { b: 'why not' }, it, other: { a: 'List', b: 'One' } })).toEqual([
    'b: differs in en, so it has no place in the list',
  ])
})

test('a string that no screen asks for is a fault', () => {
  const used = keysOf(`const A = () => { const t = useTranslations('home'); return t('title') }`)
  expect(unusedKeys('home', { title: 'Inizio', other: 'Altro' }, used)).toEqual(['home.other: used nowhere'])
})

test('arguments are read inside plurals and tags too', () => {
  expect(argumentsOf('{n, plural, one {<b>{name}</b>} other {# {name}}}')).toBe('<b>, n: plural, name: text')
})

test('keys are found behind each way of asking for them', () => {
  const used = keysOf(`
    const A = () => { const t = useTranslations('home'); return t('title') + t.rich(\`cases.\${id}.text\`, {}) }
    const B = async () => (await getTranslations('shell'))('name')
    const C = async () => { const t = await getTranslations({ locale, namespace: 'far' }); return t(x ? 'one' : 'two') }
    const D = (t: Words<'problem'>, code: Code) => t(code)
    const E = () => Object.keys(useMessages().words.forms)
  `)
  for (const key of [
    'home.title',
    'home.cases.a.text',
    'shell.name',
    'far.one',
    'far.two',
    'problem.any',
    'words.forms.any',
  ]) {
    expect(used.has(key), key).toBe(true)
  }
  for (const key of ['title', 'home.cases.a.title', 'shell.motto', 'far.three', 'name', 'words.other']) {
    expect(used.has(key), key).toBe(false)
  }
})

test('a name means the translator of its own function only', () => {
  const used = keysOf(`
    const A = () => { const t = useTranslations('a'); return t('x') }
    const B = () => { const t = useTranslations('b'); return t('y') }
  `)
  expect(['a.x', 'a.y', 'b.x', 'b.y'].filter(used.has)).toEqual(['a.x', 'b.y'])
})

test('a key that cannot be read in the source is said', () => {
  expect(keysOf(`const A = () => { const t = useTranslations('a'); return t('x' + y) }`).unclear).toEqual([
    'x.tsx:1: the key cannot be read in the source',
  ])
})
