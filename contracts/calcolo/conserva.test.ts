import { describe, expect, test } from 'vitest'
import { readFile, writeFile } from './file-calcolo'
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

describe('the file', () => {
  test('what is saved is opened again, the same', () => {
    expect(readFile(writeFile(FULL))).toEqual({ ok: true, risposte: FULL })
    expect(readFile(`\uFEFF${writeFile(FULL)}`)).toMatchObject({ ok: true })
  })

  const changed = (change: (file: { versione: number; risposte: Record<string, unknown> }) => void): string => {
    const file = JSON.parse(writeFile(FULL)) as { versione: number; risposte: Record<string, unknown> }
    change(file)
    return JSON.stringify(file)
  }

  test.each([
    ['nothing', '  ', 'file-empty', ''],
    ['a letter to the comune', 'Gentile Comune,', 'file-not-json', ''],
    ['cut in half', writeFile(FULL).slice(0, 200), 'file-not-json', ''],
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
    ['too large', JSON.stringify({ a: 'x'.repeat(40_000) }), 'file-too-large', ''],
  ])('refused: %s', (_, text, code, where) => {
    expect(readFile(text)).toEqual({ ok: false, code, where })
  })
})
