import { describe, expect, test } from 'vitest'
import { CALCOLI } from '../scadenzario/elenco'
import { FORMATI, readFile, writeFile } from './file-calcolo'
import { queryOf } from './indirizzo'
import { CAMPI_IMMOBILE, CAMPI_PERIODO, readRisposte, writeRisposte, type Risposte } from './risposte'

/** Every field of the address, each with a text of its own; the days and amounts are half-typed on purpose. */
const FULL: Risposte = {
  comune: 'D150',
  anno: '2026',
  contitolari: 2,
  immobili: [0, 1].map((at) => ({
    campi: Object.fromEntries(CAMPI_IMMOBILE.map((key, n) => [key, `${at}x${n}`])),
    periodi: [0, 1].map((k) => ({
      campi: Object.fromEntries(CAMPI_PERIODO.map((key, n) => [key, `${at}.${k}&${n}=%`])),
      costi: [
        { anno: '2', importo: '1.', coefficiente: '' },
        { anno: '', importo: '', coefficiente: '1,0' },
      ],
      contitolari: [
        { quota: '1/', abita: true },
        { quota: '', abita: false },
      ],
    })),
  })),
  acconto: 'versato',
  accontoVersato: { '3918': 'boh', '3914': '34' },
}

describe('what the address holds', () => {
  test('every field comes back as it was typed, readable or not', () => {
    expect(readRisposte(new URLSearchParams(writeRisposte(FULL).toString()))).toEqual(FULL)
  })

  test.each([...CAMPI_IMMOBILE.map((key) => `i0.${key}`), ...CAMPI_PERIODO.map((key) => `i0.p0.${key}`)])(
    'half an answer is kept: only %s',
    (name) => {
      const query = `comune=D150&anno=2026&i1.tipo=abitazione&${name}=7`
      const written = writeRisposte(readRisposte(new URLSearchParams(query)))
      expect(written.get(name)).toBe('7')
    },
  )

  test('the list of fields is closed: what a property is like, never whose it is or where it stands', () => {
    const names = new Set([...writeRisposte(FULL).keys()].map((name) => name.replace(/\d+/g, 'N')))
    expect([...names].sort()).toEqual(
      [
        'comune',
        'anno',
        'contitolari',
        'acconto',
        'versato.N',
        ...CAMPI_IMMOBILE.map((key) => `iN.${key}`),
        ...CAMPI_PERIODO.map((key) => `iN.pN.${key.replace(/\d+/g, 'N')}`),
        'iN.pN.costoN.anno',
        'iN.pN.costoN.importo',
        'iN.pN.costoN.coefficiente',
        'iN.pN.quotaN',
        'iN.pN.abitaN',
      ]
        .filter((name, at, all) => all.indexOf(name) === at)
        .sort(),
    )
    const person =
      /nome|cognome|denominazione|fiscale|\bcf\b|nascita|\bsesso\b|indirizzo|\bvia\b|civico|\bcap\b|foglio|particella|mappale|subalterno|sezione|mail|telefono|iban/i
    expect([...names].filter((name) => person.test(name))).toEqual([])
  })

  test('a person’s data put into an address by hand is not carried on', () => {
    const query =
      'comune=D150&anno=2026&nome=Lucia&codiceFiscale=FRRLCU80A41D150X&i0.tipo=area&i0.foglio=41&i0.p0.particella=208&i0.p0.indirizzo=via+dei+Mille'
    expect(writeRisposte(readRisposte(new URLSearchParams(query))).toString()).toBe(
      'comune=D150&anno=2026&i0.tipo=area',
    )
  })
})

const IMU = { calcolo: 'imu', query: queryOf(FULL) } as const

describe('the file', () => {
  test('what is saved is opened again, the same', () => {
    expect(readFile(writeFile(IMU))).toEqual({ ok: true, voce: IMU })
    expect(readFile(`\uFEFF${writeFile(IMU)}`)).toMatchObject({ ok: true })
  })

  const changed = (change: (file: { versione: number; risposte: Record<string, unknown> }) => void): string => {
    const file = JSON.parse(writeFile(IMU)) as { versione: number; risposte: Record<string, unknown> }
    change(file)
    return JSON.stringify(file)
  }

  test.each([
    ['tari', 'comune=D150&anno=2026&periodi=2&mq=8%2C5x&p1.persone=3&l0.mq=4&r0.tipo=altra&rata0.g=31'],
    ['tasi', 'comune=D150&anno=2016&ruolo=possessore&bene=area&venale=100000'],
    ['canone', 'comune=D150&anno=2026&tipo=serbatoio&litri=4200&v1.tipo=cavi'],
    ['impi', 'comune=D150&anno=2026&tipo=piattaforma&costi=2&costo1.anno=2018&costo1.importo=1'],
    ['ravvedimento', 'comune=Cremona&tributo=IMU&imposta=445&scadenza.g=16&v0.giorno.m=6'],
  ] as const)('of %s is opened again, the same', (calcolo, query) => {
    const text = writeFile({ calcolo, query: `${query}&nome=Lucia` })
    expect(text).not.toContain('Lucia')
    const read = readFile(text)
    expect(read).toMatchObject({ ok: true, voce: { calcolo } })
    const opened = read.ok ? [...new URLSearchParams(read.voce.query)].sort() : []
    expect(opened).toEqual([...new URLSearchParams(query)].sort())
  })

  test('each calculator’s says whose it is', () =>
    expect(Object.values(FORMATI)).toEqual(CALCOLI.map((one) => `sportello-tributi/calcolo-${one}`)))

  const piano = (risposte: unknown) => JSON.stringify({ formato: FORMATI.tari, versione: 1, risposte })

  test.each([
    ['nothing', '  ', 'file-empty', ''],
    ['a letter to the comune', 'Gentile Comune,', 'file-not-json', ''],
    ['cut in half', writeFile(IMU).slice(0, 200), 'file-not-json', ''],
    ['a file of another program', '{"versione":"1.0","contribuente":{}}', 'file-of-others', ''],
    ['a list', '[]', 'file-of-others', ''],
    ['of a later version', changed((file) => (file.versione = 2)), 'file-newer', ''],
    ['a year in letters', changed((file) => (file.risposte.anno = 'due')), 'file-changed', 'risposte.anno'],
    ['a name put in', changed((file) => (file.risposte.nome = 'Lucia')), 'file-changed', 'risposte'],
    [
      'an amount of 80 digits',
      changed((file) => (file.risposte.accontoVersato = { '3918': '9'.repeat(80) })),
      'file-changed',
      'risposte.accontoVersato',
    ],
    ['a name put into the TARI', piano({ comune: 'D150', anno: '2026', nome: 'Lucia' }), 'file-changed', 'risposte'],
    ['a number where a text was', piano({ comune: 'D150', mq: 80 }), 'file-changed', 'risposte.mq'],
    ['no comune', piano({ mq: '80' }), 'file-changed', 'risposte'],
    ['too large', JSON.stringify({ a: 'x'.repeat(40_000) }), 'file-too-large', ''],
  ])('refused: %s', (_, text, code, where) => {
    expect(readFile(text)).toEqual({ ok: false, code, where })
  })
})
