import { describe, expect, test } from 'vitest'
import { prospettoSchema, type Prospetto } from '../../contracts/avvisi/prospetto'
import { wordsOf } from '../../testing/foglio'
import { immobile, prospettoDi } from '../../testing/prospetto'
import { delegheDi } from './deleghe'
import { scriviProspetto } from './scrivi'

const CASA = immobile(0)
const AFFITTATA = {
  ...immobile(0),
  condizioni: [
    { ...immobile(0).condizioni[0]!, uso: 'a-disposizione', al: '2026-06-30' },
    { ...immobile(0).condizioni[0]!, uso: 'locato', dal: '2026-07-01' },
  ],
}

describe('the prospetto of an IMU', () => {
  // 743,69 × 1,05 = 780,8745; × 160 = 124.939,92; × 1,06 % = 1.324,363…; half is 662,18; halves of it 331,09, on the F24 331
  test('has the way to the tax with the law of each step', () => {
    const prospetto = prospettoDi([CASA])
    const [own] = prospetto.immobili
    expect(own?.imposta).toBe(662_18)
    expect(own?.periodi[0]?.passi.map(({ id, valore }) => [id, valore])).toEqual([
      ['rendita', 743_69],
      ['rivalutata', 780_87],
      ['valore', 124_939_92],
      ['aliquota', 1_324_36],
      ['quota', 662_18],
      ['mesi', 662_18],
    ])
    expect(own?.periodi[0]?.passi.find(({ id }) => id === 'mesi')?.norma).toEqual({
      ...{ atto: 'L. 160/2019', punto: 'art. 1 c. 761', incerta: false },
    })
    expect(prospetto.scadenze.map(({ rata, giorno, importo }) => [rata, giorno, importo])).toEqual([
      ['acconto', '2026-06-16', 331_00],
      ['saldo', '2026-12-16', 331_00],
    ])
  })

  test('is kept as JSON and read back the same', () => {
    const prospetto = prospettoDi([CASA, AFFITTATA], { versato: 100_00 })
    expect(prospettoSchema.parse(JSON.parse(JSON.stringify(prospetto)))).toEqual(prospetto)
  })

  test('tells apart the stretches of a year', () => {
    const [own] = prospettoDi([AFFITTATA]).immobili
    expect(own?.periodi.map(({ dal, al, uso }) => [dal, al, uso])).toEqual([
      ['2026-01-01', '2026-06-30', 'a-disposizione'],
      ['2026-07-01', '2026-12-31', 'locato'],
    ])
    const words = wordsOf(scriviProspetto(prospettoDi([AFFITTATA])))
    expect(words).toContain('Dal 1° luglio 2026 al 31 dicembre 2026')
  })

  test('says what was paid and what is left', () => {
    const prospetto = prospettoDi([CASA], { versato: 331_00, emessoIl: '2026-11-26' })
    expect([prospetto.dovuto, prospetto.versato, prospetto.resta]).toEqual([662_00, 331_00, 331_00])
    const words = wordsOf(scriviProspetto(prospetto))
    expect(words).toContain('Da pagare entro mercoledì 16 dicembre 2026')
    expect(words).toContain('Da dove viene')
  })

  test('says of a home why nothing is due', () => {
    const words = wordsOf(scriviProspetto(prospettoDi([immobile(0, {}, 'abitazione-principale'), immobile(1)])))
    expect(words).toContain('Non paghi: è la casa in cui vivi')
  })

  test('asks of one instalment alone where it is of one', () => {
    const prospetto = prospettoDi([CASA], { rata: 'saldo', emessoIl: '2026-11-01' })
    expect(prospetto.scadenze.map(({ rata }) => rata)).toEqual(['saldo'])
  })

  test('that is past its day prints no F24 and says why', () => {
    const late = prospettoDi([CASA], { emessoIl: '2026-07-01' })
    const payer = { codiceFiscale: 'FRRLCU58L52D150O' }
    expect(delegheDi(late, payer, ['it']).map(({ delega }) => delega.righe[0]?.saldo)).toEqual([true])
    expect(wordsOf(scriviProspetto(late))).toContain('La scadenza del 16 giugno 2026 è passata')
  })
})

describe('the forms', () => {
  test('carry the rows and the identificativo operazione of their instalment', () => {
    const [first, second] = delegheDi(prospettoDi([CASA]), { codiceFiscale: 'FRRLCU58L52D150O' }, ['it'])
    expect(first?.delega).toMatchObject({
      identificativoOperazione: 'SIO202601000001234',
      righe: [
        { codiceTributo: '3918', codiceEnte: 'D150', acconto: true, saldo: false, numeroImmobili: 1, debito: 331_00 },
      ],
      saldoFinale: 331_00,
    })
    expect(second?.delega.identificativoOperazione).toBe('SIO202602000001237')
    expect(first?.alternativa[0]).toContain('Codice tributo 3918, ente D150, acconto, anno 2026, 331,00\u00a0€.')
  })
})

describe('the words', () => {
  test.each(['it', 'de', 'en'] as const)('are whole in %s', (lingua) => {
    for (const variante of ['normale', 'grande', 'semplice'] as const) {
      const foglio = scriviProspetto(prospettoDi([CASA, AFFITTATA], { lingue: [lingua], versato: 50_00 }), { variante })
      expect(wordsOf(foglio)).not.toMatch(/[{}]|undefined/)
    }
  })

  test('stand in two languages side by side', () => {
    const foglio = scriviProspetto(prospettoDi([CASA], { lingue: ['it', 'de'] }))
    expect(foglio.blocchi[0]).toEqual({
      ...{ tipo: 'titolo', livello: 1 },
      testi: ['IMU 2026: quanto, perché, entro quando', 'IMU 2026: wie viel, warum, bis wann'],
    })
  })

  test('say of a preview that it is no avviso', () => {
    const { numero: _, ...prospetto } = prospettoDi([CASA], { tipo: 'anteprima' })
    const foglio = scriviProspetto(prospetto satisfies Prospetto)
    expect(wordsOf(foglio)).toContain('Questo non è un avviso')
    expect(foglio.testata.join()).not.toContain('Avviso')
  })

  test('mark a rate that is to be confirmed', () => {
    const prospetto = prospettoDi([CASA])
    const doubtful = { ...prospetto, aliquote: prospetto.aliquote.map((own) => ({ ...own, daConfermare: true })) }
    expect(wordsOf(scriviProspetto(doubtful))).toContain('1,06\u00a0% (da confermare)')
  })
})
