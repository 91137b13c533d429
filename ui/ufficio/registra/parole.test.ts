import { expect, test } from 'vitest'
import { campiDi, REGISTRAZIONI } from '../../../contracts/registra/registrazioni'
import { LOCALES } from '../../../i18n/routing'
import { readCatalogue } from '../../../testing/catalogues'

type Words = { readonly domanda?: string; readonly opzioni?: Readonly<Record<string, string>> }

/** Options of a tax are named as everywhere else, those of what is owed by what it is. */
const NAMED_ELSEWHERE = ['tributo', 'dovuti']

const campi = REGISTRAZIONI.flatMap((cosa) => campiDi(cosa, []))

test.each(LOCALES)('in %s every question has its words, and no word stands idle', (locale) => {
  const words = (readCatalogue(locale, 'procedure/registrazioni') as unknown as { campi: Record<string, Words> }).campi
  expect(Object.keys(words).sort()).toEqual([...new Set(campi.map(({ id }) => id))].sort())
  for (const campo of campi) {
    expect([campo.id, words[campo.id]?.domanda]).toEqual([campo.id, expect.stringMatching(/./)])
    if (campo.tipo === 'scelta' && !NAMED_ELSEWHERE.includes(campo.id)) {
      expect(Object.keys(words[campo.id]?.opzioni ?? {}).sort()).toEqual([...campo.opzioni].sort())
    }
  }
})
