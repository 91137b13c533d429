import { describe, expect, test } from 'vitest'
import type { Cents } from '../../engine/kernel/money'
import { CONTESTO, CHI } from '../../testing/dichiarazione-risposte'
import { readTyped } from '../contribuente/campi'
import { leggiImu } from '../dichiarazione/imu'
import { risposteModello, type ImmobileNoto } from './dichiarazione'
import type { Risposte } from './lettura'

const cents = (euro: number): Cents => Math.round(euro * 100) as Cents

/** A home of which half is hers, as the comune has it. */
const CASA: ImmobileNoto = {
  ...{ tipo: 'F', indirizzo: 'Via Dante 3', foglio: '12', particella: '345', subalterno: '6' },
  ...{ categoria: 'A/2', classe: '2', rendita: cents(743.69), redditoDominicale: undefined, valoreVenale: undefined },
  quota: '1/2',
}
const TERRENO: ImmobileNoto = {
  ...CASA,
  ...{ tipo: 'T', categoria: undefined, classe: undefined, subalterno: undefined, rendita: undefined },
  redditoDominicale: cents(100),
}
const AREA: ImmobileNoto = { ...TERRENO, tipo: 'A', redditoDominicale: undefined, valoreVenale: cents(80_000) }

const COMMON: Risposte = {
  ...{ immobile: 'casa-1', dal: '2025-03-15', tipologia: 'N', email: 'lucia@example.it', vero: 'si' },
  ...{ via: 'Via Po', civico: '4', cap: '26100', comune: 'Cremona', provincia: 'CR' },
}
const contribuente = readTyped(new URLSearchParams(CHI), 0)

const letta = (answers: Risposte, noto: ImmobileNoto | 'detto' = CASA) =>
  leggiImu(
    risposteModello({
      ...{ risposte: { ...COMMON, ...answers }, comune: 'Cremona', contribuente },
      immobile: noto === 'detto' ? undefined : noto,
      rappresentante: undefined,
    }),
    CONTESTO,
  )
const quadro = (answers: Risposte, immobile?: ImmobileNoto) => {
  const { value, problems } = letta(answers, immobile)
  expect(problems).toEqual([])
  return value!.immobili[0]!
}

const NONE = { riduzione: '0', esenzione: '0' }

// 743,69 × 1,05 × 160 = 124.939,92; 100 × 1,25 × 135 = 16.875 (L. 160/2019 art. 1 c. 745, 746)
describe('each change in the codes of the model (DM 24/4/2024, istruzioni)', () => {
  test.each<[string, Risposte, ImmobileNoto, object]>([
    [
      'a share is bought, to live there',
      { cosa: 'acquisto', come: 'compravendita', diritto: 'proprieta', quota: '1/2', uso: 'abitazione-principale' },
      CASA,
      {
        ...NONE,
        caratteristica: '5',
        acquisto: true,
        cessione: false,
        altro: false,
        quota: 50_00,
        titolo: 'COMPRAVENDITA',
      },
    ],
    [
      'a garage of the home',
      { cosa: 'acquisto', come: 'donazione', diritto: 'usufrutto', quota: '1/1', uso: 'pertinenza' },
      CASA,
      { ...NONE, caratteristica: '6', acquisto: true, quota: 100_00, titolo: 'DONAZIONE' },
    ],
    [
      'a share is sold',
      { cosa: 'cessione', perche: 'vendita', ceduta: '1/4' },
      CASA,
      { ...NONE, caratteristica: '3', acquisto: false, cessione: true, altro: false, quota: 25_00, titolo: 'VENDITA' },
    ],
    [
      'another rendita: 800 × 1,05 × 160',
      { cosa: 'valore', cambia: 'rendita', nuovaRendita: '80000' },
      CASA,
      { ...NONE, caratteristica: '3', altro: true, valore: 134_400, altroDescrizione: 'NUOVA RENDITA CATASTALE' },
    ],
    [
      'another value of a plot',
      { cosa: 'valore', cambia: 'area', nuovoValore: '9550050' },
      AREA,
      { ...NONE, caratteristica: '2', catasto: 'T', valore: 95_501, altro: true },
    ],
    [
      'land that becomes a plot',
      { cosa: 'valore', cambia: 'area', nuovoValore: '6000000' },
      TERRENO,
      { ...NONE, caratteristica: '2', catasto: 'T', valore: 60_000, categoria: 'AREA FABBRICABILE' },
    ],
    [
      'the home that she lives in',
      { cosa: 'abitazione', inizio: 'inizia' },
      CASA,
      { ...NONE, caratteristica: '5', altro: true, altroDescrizione: 'ABITAZIONE PRINCIPALE', valore: 124_940 },
    ],
    [
      'and no longer',
      { cosa: 'abitazione', inizio: 'finisce', usoDopo: 'locato' },
      CASA,
      { ...NONE, caratteristica: '3', altroDescrizione: 'FINE: ABITAZIONE PRINCIPALE' },
    ],
    [
      'lent to a child',
      { cosa: 'comodato', inizio: 'inizia' },
      CASA,
      { riduzione: '3', inizioTermine: 'I', esenzione: '0' },
    ],
    ['unfit', { cosa: 'inagibile', inizio: 'inizia' }, CASA, { riduzione: '2', inizioTermine: 'I', quota: 50_00 }],
    [
      'mended',
      { cosa: 'inagibile', inizio: 'finisce' },
      CASA,
      { riduzione: '2', inizioTermine: 'T', caratteristica: '3' },
    ],
    ['historic', { cosa: 'storico', inizio: 'inizia' }, CASA, { riduzione: '1', inizioTermine: 'I' }],
    ['a pensioner abroad', { cosa: 'pensionato', inizio: 'inizia' }, CASA, { riduzione: '4', inizioTermine: 'I' }],
    [
      'land that is farmed',
      { cosa: 'coltivatore', inizio: 'inizia' },
      TERRENO,
      { caratteristica: '1', catasto: 'T', esenzione: '3', riduzione: '0', inizioTermine: 'I', valore: 16_875 },
    ],
    [
      'goods of a builder',
      { cosa: 'merce', inizio: 'inizia' },
      CASA,
      { caratteristica: '7', esenzione: '3', inizioTermine: 'I' },
    ],
    [
      'social housing',
      { cosa: 'equiparata', quale: 'alloggio-sociale', inizio: 'inizia' },
      CASA,
      { caratteristica: '5', equiparazione: '1', esenzione: '0' },
    ],
    [
      'of somebody in the police',
      { cosa: 'equiparata', quale: 'forze-armate', inizio: 'inizia' },
      CASA,
      { caratteristica: '5', equiparazione: '2' },
    ],
    [
      'something else',
      { cosa: 'altro', descrivi: 'Fusione di società' },
      CASA,
      { altro: true, altroDescrizione: "FUSIONE DI SOCIETA'" },
    ],
  ])('%s', (_, answers, immobile, expected) => {
    expect(quadro(answers, immobile)).toMatchObject({ data: '2025-03-15', progressivo: 1, ...expected })
  })

  test('a property that the comune does not know, as it is described', () => {
    const nuovo = {
      ...{ immobile: 'altro', tipoImmobile: 'fabbricato', indirizzo: 'Via Larga 9', sezione: 'A', foglio: '7' },
      ...{ particella: '88', subalterno: '2', categoria: 'C/6', classe: '4', rendita: '12000' },
      ...{
        cosa: 'acquisto',
        come: 'costruzione',
        diritto: 'proprieta',
        quota: '1/3',
        uso: 'altro',
        coltivo: 'non-terreno',
      },
    }
    // 120 × 1,05 × 160 = 20.160
    expect(letta(nuovo, 'detto').value?.immobili[0]).toMatchObject({
      ...{ indirizzo: 'VIA LARGA 9', sezione: 'A', foglio: '7', particella: '88', subalterno: '2', categoria: 'C/6' },
      ...{ classe: '4', catasto: 'U', valore: 20_160, quota: 33_33, acquisto: true, caratteristica: '3' },
    })
  })
})

test('who declares, where they live, and their notes', () => {
  const { value } = letta({ cosa: 'storico', inizio: 'inizia', note: 'Vincolo del 1987', tipologia: 'S' })
  expect(value).toMatchObject({
    ...{ periodo: 2025, anno: 2026, tipologia: 'S', annotazioni: 'VINCOLO DEL 1987', data: '2026-06-15' },
    comune: { belfiore: 'D150', nome: 'Cremona' },
    contribuente: {
      ...{ codiceFiscale: 'FRRLCU58L52D150O', cognome: 'FERRARI', nome: 'LUCIA', email: 'LUCIA@EXAMPLE.IT' },
      domicilio: { indirizzo: 'VIA PO', civico: '4', cap: '26100', comune: 'CREMONA', provincia: 'CR' },
    },
  })
  expect(value?.dichiarante).toBeUndefined()
})

test('a firm declares by who represents it', () => {
  const ente = { ...contribuente, kind: 'ente', cf: '01234567897', denominazione: 'Costruzioni Aurora Srl di Prova' }
  const { value, problems } = leggiImu(
    risposteModello({
      risposte: {
        ...{ ...COMMON, cosa: 'merce', inizio: 'inizia', denominazione: 'Costruzioni Aurora Srl', carica: '1' },
        ...{ rVia: 'Via Adda', rCivico: '1', rComune: 'Cremona', rProvincia: 'CR' },
      },
      ...{ immobile: CASA, comune: 'Cremona', contribuente: ente },
      rappresentante: { codiceFiscale: 'FRRLCU58L52D150O', cognome: 'Ferrari', nome: 'Lucia' },
    }),
    CONTESTO,
  )
  expect(problems).toEqual([])
  expect(value).toMatchObject({
    contribuente: { codiceFiscale: '01234567897', cognome: 'COSTRUZIONI AURORA SRL' },
    dichiarante: { codiceFiscale: 'FRRLCU58L52D150O', carica: '1', cognome: 'FERRARI', nome: 'LUCIA' },
  })
})

describe('what the form does not take is told at its box', () => {
  test.each<[string, Risposte, ImmobileNoto, string]>([
    [
      'a home without a rendita on record',
      { cosa: 'storico', inizio: 'inizia' },
      { ...CASA, rendita: undefined },
      'i0.valore',
    ],
    ['land lent to a child', { cosa: 'comodato', inizio: 'inizia' }, TERRENO, 'i0.riduzione'],
  ])('%s', (_, answers, immobile, field) => {
    expect(letta(answers, immobile).problems.map((each) => each.field)).toEqual([field])
  })
})
