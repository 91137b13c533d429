import { describe, expect, test } from 'vitest'
import { RIDUZIONI } from '../../engine/tari/tari'
import { preparaCanone } from '../canone/posizione'
import { readRisposteCanone, TIPI_CANONE } from '../canone/risposte'
import { preparaRavvedimento } from '../ravvedimento/posizione'
import { preparaImpi } from '../impi/posizione'
import { readRisposteImpi } from '../impi/risposte'
import { readRisposteRavvedimento, TRIBUTI_CHIESTI } from '../ravvedimento/risposte'
import { preparaTari } from '../tari/posizione'
import { readRisposteTari, riduzioniPer, UTENZE } from '../tari/risposte'
import { preparaTasi } from '../tasi/posizione'
import { ANNI_TASI, BENI_CHIESTI, readRisposteTasi, RUOLI, usiTasi } from '../tasi/risposte'
import { CAMPI, risposteDi, type CalcoloPiano } from './campi'

/** Answers that note which of their names a calculator asks for. */
class Heard extends URLSearchParams {
  constructor(
    answers: Readonly<Record<string, string>>,
    private readonly names: Set<string>,
  ) {
    super(answers)
  }

  override get(name: string): string | null {
    this.names.add(name.replace(/\d(?=\.)/g, '#'))
    return super.get(name)
  }
}

type Answers = Readonly<Record<string, string>>

const D150 = { comune: 'D150', possesso: 'parte' }
/** A stretch of the year is asked about within a year that is told. */
const ANNI_E_POSSESSO = [
  { anno: '2024', possesso: 'parte' },
  { anno: '2026', possesso: 'tutto' },
]

const TARI = UTENZE.flatMap((utenza): Answers[] =>
  ANNI_E_POSSESSO.map((own) => ({
    ...{ ...D150, ...own, utenza, locali: '6', periodi: '4', bonus: 'si', modo: 'litro', natura: 'prezzo' },
    ...Object.fromEntries([1, 2, 3].map((at) => [`p${at}.persone`, '2'])),
    'r0.tipo': riduzioniPer(utenza).find((tipo) => RIDUZIONI[tipo].su === undefined) ?? '',
    ...{ 'r0.pct': '10', 'r0.su': 'totale' },
  })),
)

const TASI = ANNI_TASI.flatMap((anno) =>
  RUOLI.flatMap((ruolo) =>
    BENI_CHIESTI.flatMap((bene) =>
      usiTasi(ruolo, bene, anno).map((uso): Answers => ({
        ...D150,
        anno: String(anno),
        ruolo,
        bene,
        uso,
        categoria: 'A/3',
      })),
    ),
  ),
)

const CANONE = TIPI_CANONE.flatMap((tipo): Answers[] =>
  ['permanente', 'temporanea'].map((durata) => ({
    ...{ ...D150, anno: '2026', tipo, durata, senza: 'si' },
    ...{ 'v1.tipo': tipo, 'v1.durata': durata, 'v1.senza': 'si', superficie: '1', 'v1.superficie': '1' },
  })),
)

const IMPI: readonly Answers[] = [{ ...D150, anno: '2026', possesso: 'parte', 'costo0.importo': '1' }]

const RAVVEDIMENTO = TRIBUTI_CHIESTI.map((tributo): Answers => ({ tributo, comune: 'D150', 'v0.importo': '100' }))

const ASKED: Readonly<Record<CalcoloPiano, readonly [readonly Answers[], (params: URLSearchParams) => unknown]>> = {
  tari: [TARI, (params) => preparaTari(readRisposteTari(params))],
  tasi: [TASI, (params) => preparaTasi(readRisposteTasi(params))],
  canone: [CANONE, (params) => preparaCanone(readRisposteCanone(params), 70_000)],
  impi: [IMPI, (params) => preparaImpi(readRisposteImpi(params))],
  ravvedimento: [RAVVEDIMENTO, (params) => preparaRavvedimento(readRisposteRavvedimento(params))],
}

/** Asked by the page of the F24 alone. */
const OF_THE_FORM: Readonly<Partial<Record<CalcoloPiano, readonly string[]>>> = { ravvedimento: ['comune'] }

describe.each(Object.entries(ASKED))('the answers of %s', (tax, [answers, prepare]) => {
  const calcolo = tax as CalcoloPiano

  test('are called as the calculator asks for them, and nothing else is', () => {
    const names = new Set<string>(OF_THE_FORM[calcolo])
    for (const own of answers) prepare(new Heard(own, names))
    expect([...names].sort()).toEqual([...new Set(CAMPI[calcolo])].sort())
  })

  test('name no person and no place', () => {
    const person =
      /nome|cognome|fiscale|\bcf\b|nascita|\bsesso\b|indirizzo|\bvia\b|civico|\bcap\b|foglio|particella|subalterno|mail|telefono|iban/i
    expect(CAMPI[calcolo].filter((name) => person.test(name))).toEqual([])
  })
})

test.each([
  ['tari', 'anno=2026&mq=80&comune=D150&nome=Anna&verifica=si&l0.mq=3', 'comune=D150&anno=2026&mq=80&l0.mq=3'],
  ['tari', 'anno=2026&mq=80', undefined],
  ['canone', 'comune=D150&anno=2026&v1.tipo=cavi&v1.nome=x&tipo=', 'comune=D150&anno=2026&v1.tipo=cavi'],
  ['ravvedimento', 'tributo=IMU&imposta=1+000&imposta=2', 'tributo=IMU&imposta=1+000'],
  ['ravvedimento', 'comune=D150&anno=2026', undefined],
  ['imu', 'anno=2026&comune=D150&nome=Anna&i0.tipo=area', 'comune=D150&anno=2026&i0.tipo=area'],
  ['tasi', `comune=D150&anno=2016&parte=${'1'.repeat(80)}`, `comune=D150&anno=2016&parte=${'1'.repeat(60)}`],
] as const)('of %s?%s nothing else is kept', (calcolo, typed, kept) => {
  expect(risposteDi(calcolo, new URLSearchParams(typed))?.replace(/%2C/g, ',')).toBe(kept)
})
