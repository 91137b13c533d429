import { describe, expect, test } from 'vitest'
import { datoDi } from '../../testing/dato'
import { finoAllaMorte } from './morte'
import type { Held, Position, Titolo, UtenzaRow } from './position.types'
import { toPosizioneImu } from './to-engine'

const dated = { id: 'r', dal: '2015-01-01', al: undefined, fonte: 'prova' }
const dato = datoDi('2015-01-01')
const titolo = (more: Partial<Titolo> = {}): Titolo => ({ ...dated, diritto: '10', quota: { num: 1, den: 1 }, ...more })
const held = (...titoli: readonly Titolo[]): Held => ({
  ...{ id: 'casa', tipo: 'F', dati: [dato], titoli },
  condizioni: [{ ...dated, uso: 'a-disposizione', dati: {}, pertinenzaDi: undefined }],
})
const utenza = (more: Partial<UtenzaRow> = {}): UtenzaRow => ({
  ...dated,
  ...{ codice: 'U1', tipo: 'domestica', categoria: undefined, superficie: '80', occupanti: 1, dati: null },
  ...{ indirizzo: undefined, ...more },
})
const positionOf = (immobili: readonly Held[], utenze: readonly UtenzaRow[] = []): Position => ({
  ...{ belfiore: 'D150', codiceFiscale: 'RSSLDA47C03D150P', anno: 2026, natura: 'persona', nome: undefined },
  ...{ tributi: ['imu'], immobili, utenze, concessioni: [], dovuti: [], versamenti: [], proposte: [] },
  tariffe: { tari: undefined, canone: undefined },
})

/** Months of the year, of the first property. */
const mesiDi = (position: Position): number => {
  const made = toPosizioneImu(position, { corrente: undefined, precedente: undefined })
  if (!made.ok) throw new Error(made.problems[0]!.code)
  const [immobile] = made.value.posizione.immobili
  return (immobile?.periodi ?? []).reduce((all, { mesi }) => all + mesi.primoSemestre + mesi.secondoSemestre, 0)
}

describe('what is asked of somebody who died, and of their heirs, is the year once (L. 160/2019 art. 1 c. 761)', () => {
  // the day of the death is the heirs', and so is a month of which each has as many days
  test.each([
    ['2026-05-01', 4, 8],
    ['2026-05-10', 4, 8],
    ['2026-05-16', 4, 8], // fifteen days of thirty-one
    ['2026-05-17', 5, 7], // sixteen of thirty-one
    ['2026-06-16', 5, 7], // fifteen days each
    ['2026-06-17', 6, 6],
    ['2026-01-01', 0, 12],
    ['2026-12-31', 12, 0],
  ])('died on %s: %i months, the heirs %i', (giorno, morto, eredi) => {
    expect(mesiDi(finoAllaMorte(positionOf([held(titolo())]), giorno))).toBe(morto)
    const half = titolo({ dal: giorno, quota: { num: 1, den: 2 } })
    for (const _ of ['one heir', 'the other']) expect(mesiDi(positionOf([held(half)]))).toBe(eredi)
  })
})

describe('a position up to a death', () => {
  test('of who lives is as it was', () => {
    const position = positionOf([held(titolo())], [utenza()])
    expect(finoAllaMorte(position, undefined)).toBe(position)
  })

  test('keeps the ends that came before, and leaves out what began after', () => {
    const [sold, kept, after] = [titolo({ al: '2026-02-10' }), titolo(), titolo({ dal: '2026-05-10' })]
    const { immobili } = finoAllaMorte(positionOf([held(sold, kept), held(after)]), '2026-05-10')
    expect(immobili.map(({ titoli }) => titoli.map(({ al }) => al))).toEqual([['2026-02-10', '2026-05-09']])
  })

  test('has an utenza until the day itself, and none of a year after it', () => {
    const rows = [utenza(), utenza({ codice: 'U2', dal: '2026-06-01' })]
    const ends = (giorno: string) => finoAllaMorte(positionOf([], rows), giorno).utenze.map(({ al }) => al)
    expect(ends('2026-05-10')).toEqual(['2026-05-10'])
    expect(ends('2025-05-10')).toEqual([])
  })
})
