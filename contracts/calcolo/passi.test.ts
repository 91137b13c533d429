import { expect, test } from 'vitest'
import type { AliquoteComune } from '../../engine/imu/imu.types'
import { isFieldOf, passiDi, passoAccanto, primoDaDire } from './passi'
import { prepara } from './posizione'
import { readRisposte } from './risposte'
import { aliquoteNote } from '../../testing/aliquote'

const LINE = {
  'abitazione-principale': '0.6',
  'rurale-strumentale': '0.1',
  'gruppo-d': '1.06',
  terreno: '1.06',
  area: '1.06',
  'altro-fabbricato': '1.06',
}
const rates = (anno: number, change: Partial<AliquoteComune> = {}): AliquoteComune =>
  aliquoteNote(anno, {
    prospettoAnno: anno,
    base: LINE,
    terreniEsenti: 'NO',
    ...change,
  })

const of = (query: string, change: Partial<AliquoteComune> = {}) => {
  const contesto = { anno: 2026, aliquote: rates(2026, change), precedenti: rates(2025) }
  const risposte = readRisposte(new URLSearchParams(query))
  const preparato = prepara(risposte, contesto)
  return { passi: passiDi(risposte, contesto, preparato), problems: preparato.problems }
}

const CASA = 'i0.tipo=abitazione&i0.p0.categoria=A/3&i0.p0.uso=vuoto'

test('the questions of a second home, with one sure rate that is not asked', () => {
  expect(of(CASA).passi.map(({ id }) => id)).toEqual([
    'i0.p0.categoria',
    'i0.p0.uso',
    'i0.p0.rendita',
    'i0.p0.storico',
    'i0.p0.quota',
    'i0.possesso',
  ])
})

test('a rate to be confirmed is a question of its own', () => {
  const { passi } = of(`${CASA}&i0.p0.rendita=500&i0.p0.quota=50&i0.possesso=tutto`, { differenziateCoperte: false })
  expect(passi.at(-1)?.id).toBe('i0.p0.aliquote')
})

test('the home lived in: two questions, and since when', () => {
  expect(of('i0.tipo=abitazione&i0.p0.categoria=A/2&i0.p0.uso=abito').passi.map(({ domanda }) => domanda)).toEqual([
    'categoria',
    'uso',
    'possesso',
  ])
})

test('several immobili, one after the other; a change of the year is one page', () => {
  const { passi } = of('i0.tipo=terreno&i0.p1.dal.g=1&i1.tipo=area')
  expect(passi.map(({ id }) => id)).toEqual([
    'i0.p0.conduzione',
    'i0.p0.dominicale',
    'i0.p0.quota',
    'i0.possesso',
    'i0.p1.cambio',
    'i1.p0.conduzione',
    'i1.p0.venale',
    'i1.p0.quota',
    'i1.possesso',
  ])
})

test('the first that is still to be answered, and the one beside', () => {
  const { passi, problems } = of(`${CASA}&i0.p0.rendita=500`)
  expect(primoDaDire(passi, problems)?.id).toBe('i0.p0.quota')
  expect(passoAccanto(passi, 'i0.p0.uso', 'avanti')?.id).toBe('i0.p0.rendita')
  expect(passoAccanto(passi, 'i0.p0.categoria', 'indietro')).toBeUndefined()
  expect(passoAccanto(passi, 'i0.possesso', 'avanti')).toBeUndefined()
  expect(passoAccanto(passi, 'nonsense', 'avanti')?.id).toBe('i0.p0.categoria')
})

test('every field of the form belongs to the question that shows it', () => {
  const { passi } = of(`${CASA}&contitolari=1`)
  const owner = (name: string) => passi.filter((passo) => isFieldOf(passo, name)).map(({ domanda }) => domanda)
  expect(owner('i0.p0.rendita')).toEqual(['rendita'])
  expect(owner('i0.p0.renditaNonSo')).toEqual(['rendita'])
  expect(owner('i0.p0.inagibile')).toEqual(['storico'])
  expect(owner('i0.acquisto.g')).toEqual(['possesso'])
  expect(owner('i0.p0.quota')).toEqual(['quota'])
  expect(owner('i0.p0.quota1')).toEqual(['contitolari'])
  expect(owner('i0.tipo')).toEqual([])
})
