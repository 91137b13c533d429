import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readRisposte } from '../../contracts/calcolo/risposte'
import { LOCALES } from '../../i18n/routing'
import { aliquoteFromFiles } from '../../server/comuni/aliquote-files'
import { readCatalogue } from '../../testing/catalogues'
import { contoDi, isPrintable } from '../../ui/calcolo/conto'
import { ANNO_CASI, CASI_SVOLTI, casoSvolto, isCasoSvolto, queryDi, risposteDi } from './casi'

const find = aliquoteFromFiles(path.join(import.meta.dirname, '..', '..', 'data'))

const contoOf = async (id: (typeof CASI_SVOLTI)[number]) => {
  const { comune } = casoSvolto(id)
  const [aliquote, precedenti] = [await find(comune, ANNO_CASI), await find(comune, ANNO_CASI - 1)]
  if (!aliquote || !precedenti) throw new Error(`no rates of ${comune}`)
  return { conto: contoDi(risposteDi(id), { anno: ANNO_CASI, aliquote, precedenti }), aliquote, precedenti }
}

// the files of all comuni are read once, at the first question
beforeAll(async () => {
  await find('I963', ANNO_CASI)
}, 60_000)

describe('worked cases', () => {
  // the figures are written by hand beside each case, with their arithmetic
  test.each(CASI_SVOLTI)('%s', async (id) => {
    const { conto, aliquote, precedenti } = await contoOf(id)
    expect(conto.problems).toEqual([])
    expect(isPrintable(conto)).toBe(true)
    const righe = conto.persone[0]?.righe ?? []
    const codici = [...new Set(righe.map(({ codice }) => codice))].sort()
    const euro = (codice: string, rata: string): number =>
      (righe.find((riga) => riga.codice === codice && riga.rata === rata)?.importo ?? 0) / 100
    expect(
      codici.map((codice) => ({ codice, acconto: euro(codice, 'acconto'), saldo: euro(codice, 'saldo') })),
      casoSvolto(id).arithmetic,
    ).toEqual(casoSvolto(id).righe.map(({ codice, acconto, saldo }) => ({ codice, acconto, saldo })))
    for (const rates of [aliquote, precedenti]) {
      expect(Object.values(rates.stati), 'every line of its prospetto is known').not.toContain('unknown')
      expect(rates.stato).toBe('known')
      expect(rates.differenziateCoperte).toBe(true)
    }
  })

  test('each is told in every language, and none more', () => {
    expect(CASI_SVOLTI.length).toBeGreaterThanOrEqual(15)
    expect(new Set(CASI_SVOLTI).size).toBe(CASI_SVOLTI.length)
    for (const locale of LOCALES) {
      expect(Object.keys(readCatalogue(locale, 'casi').storie as object).sort()).toEqual([...CASI_SVOLTI].sort())
    }
  })

  test('the address of a case holds its answers, and nothing of a person', () => {
    for (const id of CASI_SVOLTI) {
      expect(readRisposte(new URLSearchParams(queryDi(id)))).toEqual(risposteDi(id))
      expect(queryDi(id)).not.toContain(casoSvolto(id).chi)
    }
  })

  test('only these are cases', () => {
    expect(['seconda-casa', 'constructor', 'toString', ''].map(isCasoSvolto)).toEqual([true, false, false, false])
  })
})
