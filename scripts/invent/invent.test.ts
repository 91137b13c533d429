import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCodiceFiscale } from '../../engine/kernel/codice-fiscale'
import { readFabbricati } from '../../formats/catasto/fabbricati'
import { readSoggetti } from '../../formats/catasto/soggetti'
import { readTerreni } from '../../formats/catasto/terreni'
import { readTitolarita } from '../../formats/catasto/titolarita'
import { ANAGRAFE } from '../../formats/elenchi/anagrafe'
import { readElenco, type Elenco } from '../../formats/elenchi/elenco'
import { guessColumns } from '../../formats/elenchi/guess'
import { readHead } from '../../formats/elenchi/head'
import { POSIZIONI } from '../../formats/elenchi/posizioni'
import { UTENZE } from '../../formats/elenchi/utenze'
import { allOf, inPieces } from '../../testing/bytes'
import { Chance } from './chance'
import { HEADINGS, inventComune, type FileKind } from './comune'
import { nuclei } from './households'

const CONTRIBUENTI = 60

const filesOf = (seed: number, anomalie: boolean): ReadonlyMap<FileKind, readonly string[]> => {
  const files = new Map<FileKind, string[]>()
  for (const { file, text } of inventComune({ belfiore: 'D150', contribuenti: CONTRIBUENTI, seed, anomalie })) {
    files.set(file, [...(files.get(file) ?? []), text])
  }
  return files
}

const bytes = (files: ReadonlyMap<FileKind, readonly string[]>, kind: FileKind) => {
  const lines = [...(HEADINGS[kind] ? [HEADINGS[kind]] : []), ...(files.get(kind) ?? [])]
  return inPieces(Buffer.from(lines.join('\r\n'), HEADINGS[kind] ? 'utf8' : 'latin1'), 4_096)
}

const readList = async <T>(files: ReturnType<typeof filesOf>, kind: FileKind, elenco: Elenco<T>) => {
  const { head, samples } = (await readHead(bytes(files, kind)))!
  const columns = guessColumns(elenco, head, samples).map(({ campo, colonna }) => [campo, colonna])
  return allOf(readElenco(elenco, Object.fromEntries(columns), bytes(files, kind)))
}

const readAll = async (files: ReturnType<typeof filesOf>) => ({
  fab: await allOf(readFabbricati(bytes(files, 'fab'))),
  ter: await allOf(readTerreni(bytes(files, 'ter'))),
  sog: await allOf(readSoggetti(bytes(files, 'sog'))),
  tit: await allOf(readTitolarita(bytes(files, 'tit'))),
  anagrafe: await readList(files, 'anagrafe', ANAGRAFE),
  utenze: await readList(files, 'utenze', UTENZE),
  posizioni: await readList(files, 'posizioni', POSIZIONI),
})

const seeds = fc.integer({ min: 1, max: 1_000_000 })

describe('an invented comune', () => {
  test('what is written is read back, line by line and cent by cent', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const files = filesOf(seed, false)
        const read = await readAll(files)
        for (const [kind, { records, errors, notices }] of Object.entries(read)) {
          expect([kind, errors, notices]).toEqual([kind, [], []])
          expect([kind, records.length]).toEqual([kind, files.get(kind as FileKind)?.length ?? 0])
        }
        const units = [...nuclei(new Chance(seed), CONTRIBUENTI)].flatMap(({ beni }) => beni.map((b) => b.immobile))
        const written = units.flatMap((unit) => (unit.tipo === 'F' ? unit.stati.map(({ rendita }) => rendita) : []))
        const found = read.fab.records.flatMap((record) => (record.record === 'dati' ? [record.rendita] : []))
        expect(found).toEqual(written)
        const land = units.flatMap((unit) => (unit.tipo === 'T' ? [[unit.superficie, unit.dominicale]] : []))
        expect(
          read.ter.records.flatMap((record) =>
            record.record === 'dati' ? [[record.superficie, record.dominicale]] : [],
          ),
        ).toEqual(land)
      }),
      { numRuns: 8 },
    )
  })

  test('shares of today sum to the whole, or to a usufrutto with its nuda proprietà', async () => {
    const { tit } = await readAll(filesOf(7, false))
    const sums = new Map<string, number>()
    for (const { immobile, diritto, quota, fine } of tit.records) {
      if (fine !== undefined || diritto === 'nuda-proprieta') continue
      sums.set(immobile, (sums.get(immobile) ?? 0) + (60 * quota!.num) / quota!.den)
    }
    expect(new Set(sums.values())).toEqual(new Set([60]))
  })

  test('the same seed gives the same comune, another seed another', () => {
    expect(filesOf(3, true)).toEqual(filesOf(3, true))
    expect(filesOf(3, true)).not.toEqual(filesOf(4, true))
  })

  test('codici fiscali hold, and no two are the same', () => {
    const codes = [...nuclei(new Chance(5), 500)].flatMap(({ titolari, altri }) =>
      [...titolari, ...altri].map(({ codiceFiscale }) => codiceFiscale),
    )
    expect(codes.every((code) => readCodiceFiscale(code).ok)).toBe(true)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('planted faults are found, and only they', async () => {
    const files = new Map<FileKind, string[]>()
    for (const { file, text } of inventComune({ belfiore: 'D150', contribuenti: 1_500, seed: 2, anomalie: true })) {
      if (!files.has(file)) files.set(file, [])
      files.get(file)!.push(text)
    }
    const { fab, sog, tit } = await readAll(files)
    expect(new Set(fab.errors.map(({ reason }) => reason))).toEqual(new Set(['field-count']))
    expect(new Set(sog.notices.map(({ reason }) => reason))).toEqual(
      new Set(['codice-fiscale', 'codice-fiscale-check']),
    )
    const known = new Set(sog.records.map(({ soggetto }) => soggetto))
    expect(tit.records.some(({ soggetto }) => !known.has(soggetto))).toBe(true)
  })
})
