import { describe, expect, test } from 'vitest'
import { VARIANTI } from '../../contracts/avvisi/foglio'
import { LINGUE } from '../../contracts/avvisi/lingue'
import { prospettoSchema } from '../../contracts/avvisi/prospetto'
import { wordsOf } from '../../testing/foglio'
import { prospettoTariDi, TARIFFE_TARI, utenzaRow } from '../../testing/prospetto-tari'
import { delegheDi } from './deleghe'
import { scriviProspetto } from './scrivi'

const CASA = utenzaRow()
/** From July on there are three of them, and they compost. */
const CAMBIATA = [
  utenzaRow({ al: '2026-06-30' }),
  utenzaRow({
    ...{ dal: '2026-07-01', occupanti: 3 },
    dati: { riduzioni: [{ tipo: 'compostaggio', taglio: '20', su: 'variabile' }] },
  }),
]
const NEGOZIO = utenzaRow({
  codice: 'U-9',
  tipo: 'non-domestica',
  categoria: '13',
  superficie: '60',
  occupanti: undefined,
})

describe('the prospetto of a TARI', () => {
  test('has each utenza with its surface, people, days, tariffs and steps with their law', () => {
    const prospetto = prospettoTariDi([CASA])
    const [own] = prospetto.tari!.utenze
    expect(own?.periodi[0]).toMatchObject({
      superficie: '110',
      occupanti: 1,
      giorni: 365,
      fissa: '0.8',
      variabile: '60',
    })
    // 110 × 0,80 = 88,00; once 60,00; TEFA of 148,00: 7,40; 0,10 + 1,50 + 6,00
    expect(own?.periodi[0]?.passi.map(({ id, valore }) => [id, valore])).toEqual([
      ['fissaAnno', 88_00],
      ['giorni', 88_00],
      ['variabileCasa', 60_00],
      ['giorni', 60_00],
    ])
    expect(own?.passi.find(({ id }) => id === 'tefa')).toEqual({
      ...{ id: 'tefa', valore: 7_40, per: { num: 1, den: 20 } },
      norma: { atto: 'D.Lgs. 504/1992', punto: 'art. 19', incerta: false },
    })
    expect(prospetto.tari!.componenti.map(({ codice, importo }) => [codice, importo])).toEqual([
      ['UR1', 10],
      ['UR2', 1_50],
      ['UR3', 6_00],
    ])
  })

  test('tells the stretches of a year apart, with their reductions', () => {
    const [own] = prospettoTariDi(CAMBIATA).tari!.utenze
    // 181 and 184 days: 88 × 181/365 = 43,64; 110 × 1,16 = 127,60 × 184/365 = 64,32; 182,15 × 184/365 = 91,82, less a fifth 73,46
    expect(own?.periodi.map(({ giorni, riduzioni, quotaFissa }) => [giorni, riduzioni, quotaFissa])).toEqual([
      [181, [], 43_64],
      [184, ['compostaggio'], 64_32],
    ])
    expect(own?.periodi[1]?.quotaVariabile).toBe(73_46)
  })

  test('is kept as JSON and read back the same', () => {
    const prospetto = prospettoTariDi([...CAMBIATA, NEGOZIO])
    expect(prospettoSchema.parse(JSON.parse(JSON.stringify(prospetto)))).toEqual(prospetto)
  })

  test('has a form for each instalment, with both rows and which of how many', () => {
    const payer = { codiceFiscale: 'FRRLCU58L52D150O' }
    const forms = delegheDi(prospettoTariDi([CASA]), payer, ['it']).map(({ delega }) => delega)
    expect(
      forms.map(({ righe }) =>
        righe.map(({ codiceTributo, rateazione, debito }) => [codiceTributo, rateazione, debito]),
      ),
    ).toEqual([
      [
        ['3944', '0102', 78_00],
        ['TEFA', '0102', 4_00],
      ],
      [
        ['3944', '0202', 78_00],
        ['TEFA', '0202', 4_00],
      ],
    ])
  })

  test.each(LINGUE.flatMap((lingua) => VARIANTI.map((variante) => [lingua, variante] as const)))(
    'has words in %s, %s',
    (lingua, variante) => {
      const words = wordsOf(scriviProspetto(prospettoTariDi([...CAMBIATA, NEGOZIO]), { lingue: [lingua], variante }))
      expect(words).toContain('U-9')
      expect(words).not.toMatch(/\{\w+\}/)
    },
  )

  test('says what of the service the comune has said, and where to ask for the rest', () => {
    const whole = wordsOf(scriviProspetto(prospettoTariDi([CASA])))
    expect(whole).toContain('Servizi Ambiente Esempio')
    expect(whole).toMatch(/71,50\s%\snel 2025/)
    const { servizio: _, ...bare } = TARIFFE_TARI
    const silent = wordsOf(scriviProspetto(prospettoTariDi([CASA], {}, bare)))
    expect(silent).toContain('Per la raccolta e il suo calendario chiedi al Comune')
    expect(silent).not.toContain('Gestore')
  })
})
