import { expect, test } from 'vitest'
import { aliquoteNote } from '../../testing/aliquote'
import { annoPrima } from './anno-prima'
import { MASSIMO_COLLEGAMENTO, risposteOfLink } from './collegamento'
import { prepara } from './posizione'
import { readRisposte, writeRisposte } from './risposte'

const rates = (anno: number) =>
  aliquoteNote(anno, {
    prospettoAnno: anno,
    base: { 'altro-fabbricato': '1.06', terreno: '1.06' },
    terreniEsenti: 'NO',
    differenziate: [
      {
        id: anno === 2026 ? 'd7' : 'd3',
        gruppo: 'altro-fabbricato',
        aliquota: '0.98',
        categorie: [],
        testo: 'Parenti',
        testoDaVerificare: false,
      },
    ],
  })

const CONTESTO = { anno: 2026, aliquote: rates(2026), precedenti: rates(2025) }

const yearBefore = (query: string): string => {
  const risposte = readRisposte(new URLSearchParams(`comune=D150&anno=2026&${query}`))
  return decodeURIComponent(writeRisposte(annoPrima(risposte, prepara(risposte, CONTESTO))).toString())
}

const CASA = 'i0.tipo=abitazione&i0.p0.categoria=A/3&i0.p0.uso=vuoto&i0.p0.rendita=500&i0.p0.quota=50'
const START = 'comune=D150&anno=2025&i0.tipo=abitazione&i0.possesso=tutto&i0.p0.categoria=A/3&i0.p0.rendita=500'

test.each([
  [
    'held all year',
    `${CASA}&i0.possesso=tutto&i0.p0.scelta=base`,
    `${START}&i0.p0.uso=vuoto&i0.p0.quota=50&i0.p0.scelta=base&i0.p0.sceltaPrecedente=base`,
  ],
  [
    'sold this year: last year it was whole',
    `${CASA}&i0.possesso=parte&i0.vendita.g=3&i0.vendita.m=5&i0.p0.scelta=base`,
    `${START}&i0.p0.uso=vuoto&i0.p0.quota=50&i0.p0.scelta=base&i0.p0.sceltaPrecedente=base`,
  ],
  [
    'bought this year: it was not there',
    `${CASA}&i0.possesso=parte&i0.acquisto.g=16&i0.acquisto.m=5`,
    'comune=D150&anno=2025',
  ],
  [
    'a change of this year: the first use held',
    `${CASA}&i0.possesso=tutto&i0.p0.scelta=base&i0.p1.uso=abito&i0.p1.dal.g=1&i0.p1.dal.m=9`,
    `${START}&i0.p0.uso=vuoto&i0.p0.quota=50&i0.p0.scelta=base&i0.p0.sceltaPrecedente=base`,
  ],
  [
    'a case of the prospetto: the same words of last year',
    `${CASA}&i0.possesso=tutto&i0.p0.scelta=d7`,
    `${START}&i0.p0.uso=vuoto&i0.p0.quota=50&i0.p0.scelta=d3&i0.p0.sceltaPrecedente=d3`,
  ],
  [
    'a rate written by hand, and last year’s too',
    `${CASA}&i0.possesso=tutto&i0.p0.scelta=altra&i0.p0.aliquota=1&i0.p0.sceltaPrecedente=altra&i0.p0.aliquotaPrecedente=0,9`,
    `${START}&i0.p0.uso=vuoto&i0.p0.quota=50&i0.p0.scelta=altra&i0.p0.aliquota=0,9&i0.p0.sceltaPrecedente=altra&i0.p0.aliquotaPrecedente=0,9`,
  ],
  [
    'a rate written for this year only: last year’s is asked',
    `${CASA}&i0.possesso=tutto&i0.p0.scelta=altra&i0.p0.aliquota=1`,
    `${START}&i0.p0.uso=vuoto&i0.p0.quota=50`,
  ],
  [
    'what was paid this year says nothing of last',
    `${CASA}&i0.possesso=tutto&i0.p0.scelta=base&acconto=versato&versato.3918=10`,
    `${START}&i0.p0.uso=vuoto&i0.p0.quota=50&i0.p0.scelta=base&i0.p0.sceltaPrecedente=base`,
  ],
])('%s', (_, query, expected) => expect(yearBefore(query)).toBe(expected))

test.each([
  ['the form', 'https://tributi.example/calcolo/imu?comune=D150&anno=2026', 'D150'],
  ['the result, in English, with a place in the page', '/en/calcolo/imu/risultato?comune=d150&anno=2026#r0', 'D150'],
  ['in the middle of a message', 'Guarda: https://x.it/calcolo/imu/risultato?comune=A001&anno=2025 ciao', 'A001'],
])('a link: %s', (_, text, comune) => expect(risposteOfLink(text)?.comune).toBe(comune))

test.each([
  ['words', 'il conto del CAF'],
  ['another page', 'https://tributi.example/comuni?q=cremona'],
  ['no comune', '/calcolo/imu?anno=2026'],
  ['too long', `/calcolo/imu?comune=D150&anno=2026&i0.tipo=${'x'.repeat(MASSIMO_COLLEGAMENTO)}`],
])('no link: %s', (_, text) => expect(risposteOfLink(text)).toBeUndefined())
