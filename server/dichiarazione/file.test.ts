import { describe, expect, test } from 'vitest'
import { leggiEnc } from '../../contracts/dichiarazione/enc'
import { leggiImu } from '../../contracts/dichiarazione/imu'
import { readFornituraEnc, readFornituraImu } from '../../formats/dichiarazione-imu/fornitura'
import { CASA, CONTESTO, CONTITOLARE, ENC_RISPOSTE, RISPOSTE, sotto } from '../../testing/dichiarazione-risposte'
import { DICHIARAZIONE, ENC } from '../../testing/dichiarazione-imu'
import { readPdf } from '../../testing/pdf-text'
import { fileDiEnc, fileDiImu } from './file'

const read = () => {
  const { value, problems } = leggiImu(
    {
      ...RISPOSTE,
      ...sotto('i1.', { ...CASA, stesso: 'si', 'data.m': '9', riduzione: '0' }),
      ...sotto('t0.', CONTITOLARE),
    },
    CONTESTO,
  )
  if (!value) throw new Error(JSON.stringify(problems))
  return value
}

const textOf = async (of = read()) => {
  const { body } = await fileDiImu(of, 'pdf')
  const pdf = await readPdf(body)
  return { pdf, text: pdf.pages.map(({ items }) => items.map(({ text }) => text).join(' ')).join(' ') }
}

describe('the telematic file of a declaration', () => {
  test('is read back as it was typed', async () => {
    const { name, type, body } = await fileDiImu(read(), 'telematico')
    expect(name).toBe('Dichiarazione-IMU-2025-cremona.txt')
    expect(type).toContain('text/plain')
    expect(body.length % 1900).toBe(0)
    const { records, problems } = readFornituraImu(Buffer.from(body).toString('latin1'))
    expect(problems).toEqual([])
    expect(records.map(({ tipo }) => tipo).join('')).toBe('ABCDZ')
    expect(records[0]?.valori).toMatchObject({ tipoFornitore: '01', codiceFiscaleFornitore: 'FRRLCU58L52D150O' })
    expect(records[1]?.valori).toMatchObject({
      anno: 2026,
      periodo: 2025,
      'comune.belfiore': 'D150',
      'contribuente.cognome': 'FERRARI',
      'contribuente.dataNascita': '1958-07-12',
      'contribuente.domicilio.indirizzo': "VIA DELL'UNIVERSITA'",
    })
    expect(records[3]?.gruppi).toMatchObject([
      {
        numeroOrdine: 1,
        progressivo: 1,
        foglio: '12',
        valore: 124_853,
        'quota.intera': 50,
        riduzione: '3',
        data: '2025-03-15',
      },
      { numeroOrdine: 2, progressivo: 1, continuita: 1, data: '2025-09-15', riduzione: '0' },
    ])
  })
})

describe('the files of a body that does no commerce', () => {
  const readEnc = () => {
    const { value, problems } = leggiEnc(ENC_RISPOSTE, CONTESTO)
    if (!value) throw new Error(JSON.stringify(problems))
    return value
  }

  test('are read back as they were typed', async () => {
    const { name, body } = await fileDiEnc(readEnc(), 'telematico')
    expect(name).toBe('Dichiarazione-IMU-ENC-2025-cremona.txt')
    const { records, problems } = readFornituraEnc(Buffer.from(body).toString('latin1'))
    expect(problems).toEqual([])
    expect(records.map(({ tipo }) => tipo).join('')).toBe('ABCDEZ')
    expect(records[1]?.valori).toMatchObject({ 'ente.denominazione': 'SCUOLA AURORA', 'rappresentante.sesso': 'F' })
    expect(records[3]?.gruppi?.[0]).toMatchObject({ 'attivita.ricerca': true, 'didattica.cms': 6_000, foglio: '14' })
    expect(records[4]?.valori).toMatchObject({ dovuta: 1_000, compensazione: 50 })
  })

  test('have every quadro of the model on paper', async () => {
    const pdf = await readPdf((await fileDiEnc(ENC, 'pdf')).body)
    const text = pdf.pages.map(({ items }) => items.map((item) => item.text).join(' ')).join(' ')
    expect(pdf.title).toBe('Dichiarazione IMU ENC per l’anno 2025 - Comune di Cremona')
    for (const value of [
      'Scuola Aurora',
      'Marienplatz 1',
      'Questura di Cremona',
      'didattiche, di ricerca scientifica',
      'Associazione Aurora',
      '3.000 €',
      '25,00 %',
      'Nota A',
      'Nota B',
      'Quadro C - Imposta, in euro',
      'Quadro D - Compensazione e rimborso',
      'Firma del rappresentante',
    ]) {
      expect(text).toContain(value)
    }
  })
})

describe('the declaration on paper', () => {
  test('has a title that names nobody, its language, and sheets of A4', async () => {
    const { pdf } = await textOf()
    expect(pdf.title).toBe('Dichiarazione IMU/IMPi per l’anno 2025 - Comune di Cremona')
    expect(pdf.language).toBe('it-IT')
    expect(pdf.displaysTitle).toBe(true)
    expect(pdf.pages[0]).toMatchObject({ width: 595.28, height: 841.89 })
  })

  test('holds what was said, each in its box', async () => {
    const { text } = await textOf()
    for (const value of [
      'FRRLCU58L52D150O',
      'FERRARI',
      '12/07/1958',
      'VIA DANTE 3',
      '124.853 €',
      '50,00 %',
      '3 - Comodato',
      'COMODATO AL FIGLIO',
      '15/03/2025',
      '15/09/2025',
      'Quadro A - Numero d’ordine 2, immobile 1',
      'GALLI BRUNO',
      'Firma del contitolare (numero d’ordine 1)',
      'Quadri del modello non compilati: dichiarante, quadro B (IMPi), annotazioni, intermediario.',
    ]) {
      expect(text).toContain(value)
    }
  })

  test('has every quadro of the model', async () => {
    const { text } = await textOf(DICHIARAZIONE)
    for (const value of [
      '10 - Tutore',
      'Piattaforma Alfa',
      '1.000.000 €',
      'Questura di Cremona',
      '00077'.replace(/^0+/, ''),
      '33,33 %',
    ]) {
      expect(text).toContain(value)
    }
  })

  test('says how it is handed in: with an occupied property by telematic means alone', async () => {
    const words = async (of: Parameters<typeof textOf>[0]) => (await textOf(of)).text.replace(/\s+/g, ' ')
    expect(await words(read())).toContain('spedita per raccomandata o PEC')
    expect(await words(DICHIARAZIONE)).toContain('si invia solo con i servizi telematici')
  })

  test('cuts no row of boxes at the end of a sheet', async () => {
    const many = { ...DICHIARAZIONE, immobili: Array.from({ length: 12 }, () => DICHIARAZIONE.immobili[1]!) }
    const { pdf } = await textOf(many)
    for (const { items } of pdf.pages) for (const { y } of items) expect(y).toBeLessThan(820)
    expect(pdf.pages.length).toBeGreaterThan(4)
  })
})
