import { describe, expect, test } from 'vitest'
import { imu } from '../../engine/imu/imu'
import type { ImmobileImu, PosizioneImu } from '../../engine/imu/imu.types'
import { ONE, percent, ratio, toCents } from '../../engine/kernel/money'
import { checkVersamento } from '../../f24/model/check'
import type { Contribuente } from '../../f24/model/delega'
import { f24FileName } from './file-name'
import { controlliDi, moduloDi } from './moduli'
import { inRitardo, qualeOggi, rateDi, type Quale } from './righe'

const INTERO = { primoSemestre: 6, secondoSemestre: 6 }

/** 743,69 × 1,05 × 160 × 1,06 % × 1/2 = 662,18; each half 331,09. */
const flat: ImmobileImu = {
  id: 'i0',
  periodi: [
    {
      bene: { kind: 'fabbricato', categoria: 'A/3', rendita: toCents(743_69) },
      quota: ratio(1, 2),
      mesi: INTERO,
      aliquota: percent(106),
      aliquotaAcconto: percent(106),
    },
  ],
}

/** 10.000,00 × 1,05 × 65 × 1,06 % = 7.234,50: 5.187,00 to the State (0,76 %), 2.047,50 to the comune (0,30 %). */
const factory: ImmobileImu = {
  id: 'i1',
  periodi: [
    {
      bene: { kind: 'fabbricato', categoria: 'D/7', rendita: toCents(10_000_00) },
      quota: ONE,
      mesi: INTERO,
      aliquota: percent(106),
      aliquotaAcconto: percent(106),
    },
  ],
}

/** 2.000,00 × 1,05 × 160 × 0,60 % = 2.016,00 less 200,00: 1.816,00; each half 908,00 with 100,00 of detrazione. */
const castle: ImmobileImu = {
  id: 'i2',
  detrazione: { annua: toCents(200_00), titolari: 1 },
  periodi: [
    {
      bene: { kind: 'fabbricato', categoria: 'A/9', rendita: toCents(2_000_00) },
      quota: ONE,
      mesi: INTERO,
      aliquota: percent(60),
      aliquotaAcconto: percent(60),
      abitazionePrincipale: true,
    },
  ],
}

const posizione = (immobili: readonly ImmobileImu[], more: Partial<PosizioneImu> = {}): PosizioneImu => ({
  anno: 2026,
  immobili,
  ...more,
})

const result = (own: PosizioneImu) => {
  const outcome = imu(own)
  if (!outcome.ok) throw outcome.problems[0]
  return outcome.value
}

const rows = (own: PosizioneImu, quale: Quale) =>
  rateDi(own, result(own), quale, 'D150').map(({ rata, scadenza, totale, righe }) => ({
    rata,
    scadenza,
    totale,
    righe: righe.map(({ riga, esatto, va }) => [
      riga.codiceTributo,
      riga.debito,
      esatto,
      `${riga.acconto ? 'A' : ''}${riga.saldo ? 'S' : ''}`,
      va,
    ]),
  }))

describe('the rows of an F24', () => {
  test('acconto and saldo on a form each, each with its own day and total', () => {
    expect(rows(posizione([flat]), 'entrambe')).toEqual([
      { rata: 'acconto', scadenza: '2026-06-16', totale: 331_00, righe: [['3918', 331_00, 331_09, 'A', 'comune']] },
      { rata: 'saldo', scadenza: '2026-12-16', totale: 331_00, righe: [['3918', 331_00, 331_09, 'S', 'comune']] },
    ])
  })

  test('the year in one payment crosses both boxes', () => {
    expect(rows(posizione([flat]), 'unica')).toEqual([
      { rata: 'unica', scadenza: '2026-06-16', totale: 662_00, righe: [['3918', 662_00, 662_18, 'AS', 'comune']] },
    ])
  })

  test('group D goes to the State and to the comune', () => {
    expect(rows(posizione([factory]), 'saldo')).toEqual([
      {
        rata: 'saldo',
        scadenza: '2026-12-16',
        totale: 2_594_00 + 1_024_00,
        righe: [
          ['3925', 2_594_00, 2_593_50, 'S', 'stato'],
          ['3930', 1_024_00, 1_023_75, 'S', 'comune'],
        ],
      },
    ])
  })

  test('what was paid as acconto leaves the rest as saldo', () => {
    const paid = posizione([flat], { accontoVersato: [{ codice: '3918', importo: toCents(300_00) }] })
    expect(rows(paid, 'saldo')[0]?.righe).toEqual([['3918', 362_00, 362_18, 'S', 'comune']])
    const all = posizione([flat], { accontoVersato: [{ codice: '3918', importo: toCents(700_00) }] })
    expect(rows(all, 'saldo')).toEqual([])
  })

  test('the luxury home carries the detrazione of its instalment', () => {
    const own = posizione([castle])
    const [rata] = rateDi(own, result(own), 'saldo', 'D150')
    expect(rata?.righe[0]?.riga).toMatchObject({ codiceTributo: '3912', debito: 908_00, detrazione: 100_00 })
  })
})

describe('which instalment, on which day', () => {
  const year = result(posizione([flat]))
  test.each([
    ['2026-03-01', false, 'acconto'],
    ['2026-06-16', false, 'acconto'],
    ['2026-06-17', false, 'saldo'],
    ['2026-03-01', true, 'saldo'],
    ['2027-02-01', false, 'saldo'],
  ])('on %s (acconto paid: %s) the %s is proposed', (oggi, paid, quale) => {
    expect(qualeOggi(year, oggi, paid)).toBe(quale)
  })

  test.each([
    ['2026-06-16', []],
    ['2026-06-17', ['acconto']],
    ['2026-12-17', ['acconto', 'saldo']],
  ])('on %s late are %j', (oggi, late) => {
    const rate = rateDi(posizione([flat]), year, 'entrambe', 'D150')
    expect(inRitardo(rate, oggi).map(({ rata }) => rata)).toEqual(late)
  })
})

const LUCIA: Contribuente = {
  codiceFiscale: 'FRRLCU58L52D150O',
  anagrafica: {
    kind: 'persona',
    cognome: 'FERRARI',
    nome: 'LUCIA',
    dataNascita: '1958-07-12',
    sesso: 'F',
    comuneNascita: 'CREMONA',
    provinciaNascita: 'CR',
  },
}

const comuni = (belfiore: string) => (belfiore === 'D150' ? [{ nome: 'CREMONA', provincia: 'CR' }] : undefined)
const context = { comuni, oggi: '2026-11-23' }

describe('forms made by the portal', () => {
  const mixed = posizione([flat, factory, castle])
  test.each(['acconto', 'saldo', 'entrambe', 'unica'] as const)('%s: neither errors nor warnings', (quale) => {
    const year = result(mixed)
    const moduli = rateDi(mixed, year, quale, 'D150').map((rata) => moduloDi(LUCIA, rata))
    const deleghe = moduli.flatMap((modulo) => modulo.deleghe)
    expect(deleghe.flatMap((delega) => checkVersamento(delega, context))).toEqual([])
    expect(deleghe).toHaveLength(quale === 'entrambe' ? 2 : 1)
    expect(controlliDi(moduli, year, context).filter(({ passed }) => !passed)).toEqual([])
  })

  test('a person who contradicts the codice fiscale is shown at its check, and only there', () => {
    const year = result(mixed)
    const other = { ...LUCIA, anagrafica: { ...LUCIA.anagrafica!, cognome: 'BIANCHI' } } as Contribuente
    const moduli = rateDi(mixed, year, 'saldo', 'D150').map((rata) => moduloDi(other, rata))
    const left = controlliDi(moduli, year, context).filter(({ passed }) => !passed)
    expect(left.map(({ id, problems }) => [id, problems.map(({ code }) => code)])).toEqual([
      ['codice-fiscale', ['codice-fiscale-cognome']],
    ])
  })

  test('a total that is not the sum of its rows is seen', () => {
    const year = result(mixed)
    const [rata] = rateDi(mixed, year, 'saldo', 'D150')
    const modulo = moduloDi(LUCIA, rata!)
    const wrong = { ...modulo, deleghe: modulo.deleghe.map((delega) => ({ ...delega, saldoFinale: toCents(1) })) }
    expect(controlliDi([wrong], year, context).find(({ id }) => id === 'somma')?.passed).toBe(false)
  })
})

test.each([
  [2026, 'saldo', 'Cremona', 0, 'F24-IMU-2026-saldo-Cremona.pdf'],
  [2025, 'entrambe', 'Reggio nell’Emilia', 0, 'F24-IMU-2025-acconto-saldo-Reggio-nell-Emilia.pdf'],
  [2026, 'unica', 'Forlì', 2, 'F24-IMU-2026-unica-soluzione-Forli-contitolare-2.pdf'],
  [2026, 'acconto', '"; rm -rf /\r\nX: y', 1, 'F24-IMU-2026-acconto-rm-rf-X-y-contitolare-1.pdf'],
] as const)('the name of a file: %s %s %s %s', (anno, quale, comune, who, name) => {
  expect(f24FileName(anno, quale, comune, who)).toBe(name)
})
