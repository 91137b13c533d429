import { describe, expect, test } from 'vitest'
import { ratio, toCents } from '../../engine/kernel/money'
import { aliquoteNote } from '../../testing/aliquote'
import { datoDi } from '../../testing/dato'
import { condivisiOf, posizioneDelContitolare, type ParteDi } from './contitolari'
import { contoOf } from './conto'
import type { Condizione, Dato, Held, Position, Titolo } from './position.types'

const ANNA = 'RSSNNA80C54D150O'
const PIETRO = 'RSSPTR83B11D150M'
const dated = { id: 'r', dal: '2020-01-01', al: undefined, fonte: 'prova' }
const dato = (categoria: string | undefined, more: Partial<Dato> = {}): Dato =>
  datoDi('2020-01-01', { categoria, ...more })
const titolo = (num: number, den: number, more: Partial<Titolo> = {}): Titolo => ({
  ...dated,
  ...{ diritto: '10', quota: { num, den } },
  ...more,
})
const uso = (word: string, dati: unknown = {}): Condizione => ({ ...dated, uso: word, dati, pertinenzaDi: undefined })
const held = (id: string, categoria: string, condizione: Condizione, more: Partial<Held> = {}): Held => ({
  ...{ id, tipo: 'F', dati: [dato(categoria)], titoli: [titolo(1, 2)], condizioni: [condizione] },
  ...more,
})

const positionOf = (...immobili: readonly Held[]): Position => ({
  ...{ belfiore: 'D150', codiceFiscale: ANNA, anno: 2026, natura: 'persona', nome: 'Rossi Anna' },
  ...{ tributi: ['imu', 'tari'], immobili, utenze: [], concessioni: [], dovuti: [], versamenti: [], proposte: [] },
  tariffe: { tari: undefined, canone: undefined },
})

const base = { 'abitazione-principale': '0.5', 'altro-fabbricato': '1.06', terreno: '1.06', area: '1.06' } as const
const RATES = {
  corrente: aliquoteNote(2026, { base, terreniEsenti: 'NO' }),
  precedente: aliquoteNote(2025, { base, terreniEsenti: 'NO' }),
}

const parte = (id: string, num: number, den: number, sua = false): ParteDi => ({ id, quota: ratio(num, den), sua })

/** Rows of the F24 of the other owner: code, instalment, euro. */
const rowsOf = (position: Position, parti: readonly ParteDi[], all = [parti]) => {
  const [imu] = contoOf(posizioneDelContitolare(position, PIETRO, parti, all), RATES).righe
  if (imu?.fonte.da !== 'calcolo' || imu.fonte.calcolato.tributo !== 'imu') return imu?.fonte
  return imu.fonte.calcolato.versamenti
    .filter(({ importo }) => importo > 0)
    .map(({ codice, rata, importo }) => `${codice} ${rata} ${importo / 100}`)
}

const land: Held = {
  ...held('campo', '', uso('altro', { coltivatore: true, montano: false })),
  ...{ tipo: 'T', dati: [dato(undefined, { rendita: undefined, redditoDominicale: toCents(100_00) })] },
}

/*
 * L. 160/2019 art. 1 c. 740-762. A dwelling of rendita 500,00: 500 × 1,05 × 160 = 84.000; 1,06 % = 890,40; a half 445,20:
 * 222,60 at each instalment, 223 on the form (L. 296/2006 art. 1 c. 166).
 */
describe('what another owner owes for what is shared', () => {
  test.each<[string, Held, readonly ParteDi[], readonly string[]]>([
    [
      'a half of a dwelling kept empty',
      held('casa', 'A/3', uso('a-disposizione')),
      [parte('casa', 1, 2)],
      ['3918 acconto 223', '3918 saldo 223'],
    ],
    // the known owner lives there and owes nothing; who does not, does (c. 741 b)
    [
      'a home of the known owner only',
      held('casa', 'A/3', uso('abitazione-principale')),
      [parte('casa', 1, 2)],
      ['3918 acconto 223', '3918 saldo 223'],
    ],
    ['a home of both', held('casa', 'A/3', uso('abitazione-principale')), [parte('casa', 1, 2, true)], []],
    ['their home only', held('casa', 'A/3', uso('a-disposizione')), [parte('casa', 1, 2, true)], []],
    // 84.000 × 0,5 % / 2 = 210,00; 200,00 split by the two who live there: 110,00, 55,00 each time (c. 748, 749)
    [
      'a home of luxury class of both',
      held('casa', 'A/8', uso('abitazione-principale', { titolari: 1 })),
      [parte('casa', 1, 2, true)],
      ['3912 acconto 55', '3912 saldo 55'],
    ],
    // 84.000 / 2 × 1,06 % / 4 = 111,30: 55,65 each time (c. 747 b)
    [
      'a quarter of an unusable dwelling: the state is of the thing',
      held('casa', 'A/3', uso('a-disposizione', { inagibile: true })),
      [parte('casa', 1, 4)],
      ['3918 acconto 56', '3918 saldo 56'],
    ],
    // 500 × 1,05 × 55 = 28.875; 1,06 % = 306,08; a third 102,03: 51,01 and 51,02
    [
      'a shop, of which nothing is asked',
      held('bottega', 'C/1', uso('altro'), { titoli: [titolo(2, 3)] }),
      [parte('bottega', 1, 3)],
      ['3918 acconto 51', '3918 saldo 51'],
    ],
    // bought with the known owner on 1 July: six months, all at the balance (c. 761)
    [
      'a dwelling bought together in July',
      held('casa', 'A/3', uso('a-disposizione'), { titoli: [titolo(1, 2, { dal: '2026-07-01' })] }),
      [parte('casa', 1, 2)],
      ['3918 saldo 223'],
    ],
    // 100 × 1,25 × 135 = 16.875; 1,06 % = 178,88; a half 89,44: 44,72 each time (c. 746)
    [
      'land that the known owner farms and the other does not',
      land,
      [parte('campo', 1, 2)],
      ['3914 acconto 45', '3914 saldo 45'],
    ],
    ['land that both farm', land, [parte('campo', 1, 2, true)], []],
  ])('%s', (_, own, parti, expected) => expect(rowsOf(positionOf(own), parti)).toEqual(expected))

  test('a garage goes with a home that is theirs, and is taxed where it does not', () => {
    const all = positionOf(
      held('casa', 'A/3', uso('abitazione-principale')),
      held('box', 'C/6', uso('pertinenza'), { dati: [dato('C/6', { rendita: toCents(100_00) })] }),
    )
    expect(rowsOf(all, [parte('casa', 1, 2, true), parte('box', 1, 2, true)])).toEqual([])
    // 100 × 1,05 × 160 = 16.800; 1,06 % / 2 = 89,04: with the dwelling 534,24, 267,12 each time
    expect(rowsOf(all, [parte('casa', 1, 2), parte('box', 1, 2)])).toEqual(['3918 acconto 267', '3918 saldo 267'])
  })

  test('the detrazione is split among all who live there', () => {
    const all = positionOf(
      held('casa', 'A/8', uso('abitazione-principale', { titolari: 1 }), { titoli: [titolo(1, 3)] }),
    )
    const one = [parte('casa', 1, 3, true)]
    // 84.000 × 0,5 % / 3 = 140,00 less a third of 200,00: 73,33
    expect(rowsOf(all, one, [one, one])).toEqual(['3912 acconto 37', '3912 saldo 37'])
  })

  test('knows nothing else of the known owner: no payment, no other tax, no other property', () => {
    const home = held('casa', 'A/3', uso('a-disposizione'))
    const own = held('mia', 'A/3', uso('locato'), { titoli: [titolo(1, 1)] })
    const theirs = posizioneDelContitolare(positionOf(home, own), PIETRO, [parte('casa', 1, 2)], [])
    expect([theirs.codiceFiscale, theirs.nome, theirs.tributi]).toEqual([PIETRO, undefined, ['imu']])
    expect(theirs.immobili.map(({ id }) => id)).toEqual(['casa'])
  })

  test('a rate that the office found for another use is not taken', () => {
    const home = held('casa', 'A/3', uso('abitazione-principale', { aliquota: 'caso-1' }))
    const theirs = posizioneDelContitolare(positionOf(home), PIETRO, [parte('casa', 1, 2)], [])
    expect(theirs.immobili[0]!.condizioni[0]!.dati).toEqual({})
  })
})

describe('what is shared', () => {
  test('is what others have a part of, and how much is left for them', () => {
    const { condivisi, fuori } = condivisiOf(
      positionOf(
        held('casa', 'A/3', uso('a-disposizione'), { titoli: [titolo(1, 6)] }),
        held('mia', 'A/3', uso('a-disposizione'), { titoli: [titolo(1, 2), titolo(1, 2)] }),
        held('venduta', 'A/3', uso('a-disposizione'), { titoli: [titolo(1, 2, { al: '2025-12-31' })] }),
        held('box', 'C/6', uso('altro')),
        held('bottega', 'C/1', uso('altro')),
        land,
      ),
    )
    expect(condivisi.map(({ held: { id }, chiesta, resto }) => [id, chiesta, `${resto.num}/${resto.den}`])).toEqual([
      ['casa', 'abita', '5/6'],
      ['box', 'pertinenza', '1/2'],
      ['bottega', undefined, '1/2'],
      ['campo', 'coltivatore', '1/2'],
    ])
    expect(fuori).toEqual([])
  })

  test.each([
    ['a loan to a child', uso('comodato', { comodatoRidotto: true })],
    ['an exemption', uso('altro', { esenzione: 'casa-familiare' })],
    ['a pension from abroad', uso('a-disposizione', { pensionatoEstero: true })],
    ['what was built to be sold', uso('altro', { beneMerce: true })],
  ])('%s is of one owner: nothing is worked out here for another', (_, condizione) => {
    const { condivisi, fuori } = condivisiOf(positionOf(held('casa', 'A/3', condizione)))
    expect([condivisi, fuori.map(({ id }) => id)]).toEqual([[], ['casa']])
  })
})
