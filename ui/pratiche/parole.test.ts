import { describe, expect, test } from 'vitest'
import { ALTRO } from '../../contracts/pratiche/campo'
import { PROCEDURE } from '../../contracts/pratiche/procedure'
import type { Procedura } from '../../contracts/pratiche/procedura'
import { LOCALES } from '../../i18n/routing'
import { readCatalogue } from '../../testing/catalogues'
import { isComune } from './parole'

type Words = { readonly [key: string]: string | Words }

const keysOf = (words: Words, prefix = ''): readonly string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  )

const textsOf = (words: Words): readonly string[] =>
  Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))

/** What a description asks words for; `?` are those that may be there. */
const wanted = ({ passi, carte, avvisi = [] }: Procedura) => {
  const own = passi.filter(({ id }) => !isComune(id))
  const campi = own.flatMap((passo) => passo.campi)
  const options = campi.flatMap((campo) => {
    const values =
      campo.tipo === 'scelta' || campo.tipo === 'scelte'
        ? campo.opzioni
        : campo.tipo === 'immobile' || campo.tipo === 'utenza'
          ? [ALTRO]
          : []
    return values.map((each) => `campi.${campo.id}.opzioni.${each}`)
  })
  const must = [
    ...['titolo', 'breve', 'lead', 'ottieni'],
    ...own.map(({ id }) => `passi.${id}`),
    ...campi.map(({ id }) => `campi.${id}.domanda`),
    ...options,
    ...carte.flatMap(({ id }) => [`carte.${id}.titolo`, `carte.${id}.testo`]),
    ...avvisi.map(({ id }) => `avvisi.${id}`),
  ]
  const may = campi.flatMap(({ id }) => [`campi.${id}.aiuto`, `campi.${id}.perche`])
  return { must: new Set(must), may: new Set(may) }
}

describe.each(Object.values(PROCEDURE))('the words of $id', (procedura) => {
  test.each(LOCALES)('in %s are those that its description asks for', (locale) => {
    const words = readCatalogue(locale, `procedure/${procedura.id}`) as Words
    const { must, may } = wanted(procedura)
    const there = keysOf(words)
    expect([...must].filter((key) => !there.includes(key))).toEqual([])
    expect(there.filter((key) => !must.has(key) && !may.has(key))).toEqual([])
  })

  test.each(LOCALES)('in %s leave nothing empty and name it within the width of a heading', (locale) => {
    const words = readCatalogue(locale, `procedure/${procedura.id}`) as Words
    expect(textsOf(words).filter((text) => text.trim() === '')).toEqual([])
    expect(String(words.titolo).length).toBeLessThanOrEqual(60)
  })
})
