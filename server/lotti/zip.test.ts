import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sendF24 } from '../../contracts/f24/send'
import { LINGUE, type Lingua } from '../../contracts/avvisi/lingue'
import { letto, LUCIA, MODO, tabella } from '../../testing/lotto'
import { readPdf } from '../../testing/pdf-text'
import { PROBLEMI_LOTTO } from './lotto.types'
import { dettoDi } from './parole'
import { calcolaLotto, zipLotto } from './queries'

const CASA = {
  ...LUCIA,
  comune: 'Cremona',
  categoria: 'A/2',
  rendita: '1000,00',
  quota: '100',
  uso: 'vuoto',
  indirizzo: 'Via Po 1',
}
const ROSSI = {
  ...{ ...CASA, codice_fiscale: 'RSSMRA80A01H501U', cognome: '=HYPERLINK("http://x")', nome: 'Mario' },
  ...{ comune_nascita: 'Roma', provincia_nascita: 'RM', dati_verificati: 'si', uso: '' },
}
const DITTA = {
  ...CASA,
  codice_fiscale: '01234567897',
  cognome: 'Officine Po S.r.l.',
  nome: '',
  categoria: 'D/7',
  uso: 'proprio',
}

const made = async (righe: Parameters<typeof tabella>[0], lingua: Lingua = 'it') => {
  const read = await letto(
    tabella(righe.map((own) => ({ ...own, cognome: `"${own.cognome!.replaceAll('"', '""')}"` }))),
  )
  const pieces: Uint8Array[] = []
  const modo = { ...MODO, lingua, studio: 'CAF Esempio' }
  for await (const piece of zipLotto(calcolaLotto(read, modo), read.nessuno, modo)) pieces.push(piece)
  return unzipSync(Buffer.concat(pieces))
}

const csvOf = (bytes: Uint8Array | undefined): readonly (readonly string[])[] =>
  parse(Buffer.from(bytes!), { bom: true, delimiter: ';' })

const textOf = async (bytes: Uint8Array | undefined): Promise<string> =>
  (await readPdf(bytes!)).pages.flatMap(({ items }) => items.map(({ text }) => text)).join(' ')

describe('the ZIP of a batch', () => {
  test('has the papers of who can pay, and what is missing of who cannot', async () => {
    const zip = await made([CASA, ROSSI, DITTA])
    expect(Object.keys(zip)).toEqual([
      ...['riepilogo.csv', 'da-completare.csv', 'leggimi.txt'],
      ...['f24/FRRLCU58L52D150O-saldo.pdf', 'send/FRRLCU58L52D150O-saldo.json', 'prospetti/FRRLCU58L52D150O.pdf'],
      ...['f24/01234567897-saldo.pdf', 'send/01234567897-saldo.json', 'prospetti/01234567897.pdf'],
    ])
  })

  test('its summary has one row a client, in euro', async () => {
    // by hand: A/2 1.780,80; D/7 1.000 × 1,05 × 65 × 1,06 % = 723,45: the State 518,70 and the comune 204,75, halves to the euro 259 + 102
    const [head, ...rows] = csvOf((await made([CASA, ROSSI, DITTA]))['riepilogo.csv'])
    const column = (name: string): readonly string[] => rows.map((row) => row[head!.indexOf(name)]!)
    expect(column('Codice fiscale')).toEqual(['FRRLCU58L52D150O', 'RSSMRA80A01H501U', '01234567897'])
    expect(column('Esito')).toEqual(['F24 pronto', 'da completare', 'F24 pronto'])
    expect(column('Imposta dell’anno')).toEqual(['1780,80', '', '723,45'])
    expect(column('Da pagare con F24')).toEqual(['890,00', '', '361,00'])
    expect(column('Entro')).toEqual(['16/12/2026', '', '16/12/2026'])
    expect(column('Che cosa manca')[1]).toBe('Riga 3, uso: manca, e senza non si può calcolare.')
  })

  test('no cell of it is run as a formula', async () => {
    const zip = await made([ROSSI])
    expect(csvOf(zip['riepilogo.csv'])[1]![1]).toBe(`'=HYPERLINK("http://x") Mario`)
  })

  test('says of each thing that is missing its row and its column', async () => {
    const zip = await made([CASA, { ...ROSSI, rendita: '1.74,69' }, { ...DITTA, codice_fiscale: '01234567890' }])
    expect(csvOf(zip['da-completare.csv']).slice(1)).toEqual([
      ['3', 'rendita', 'RSSMRA80A01H501U', 'Non è un importo: euro con la virgola, come 1.234,56.', '1.74,69'],
      [
        '4',
        'codice_fiscale',
        'non si sa di chi',
        'L’ultimo carattere non va con gli altri: uno è scritto male.',
        '01234567890',
      ].map((cell) => (cell === 'codice_fiscale' ? 'codice fiscale' : cell)),
    ])
  })

  test('the F24 of SEND is one that SEND takes, with the same sum', async () => {
    const zip = await made([DITTA])
    const json = sendF24.parse(JSON.parse(Buffer.from(zip['send/01234567897-saldo.json']!).toString()))
    expect(json.f24Simplified.taxPayer.company?.name).toBe('OFFICINE PO S.R.L.')
    expect(json.f24Simplified.payments?.records?.map(({ taxType, debit }) => [taxType, debit])).toEqual([
      ['3925', 259_00],
      ['3930', 102_00],
    ])
  })

  test('the prospetto says how much, by when, and how it is made, and that it is no avviso', async () => {
    const text = await textOf((await made([CASA]))['prospetti/FRRLCU58L52D150O.pdf'])
    for (const said of [
      '890,00',
      '16 dicembre 2026',
      '1.780,80',
      'non è un avviso',
      'CAF Esempio',
      'Via Po 1',
      '168.000,00',
    ]) {
      expect(text).toContain(said)
    }
  })

  test('the F24 has the person and the rows', async () => {
    const { pages } = await readPdf((await made([CASA]))['f24/FRRLCU58L52D150O-saldo.pdf']!)
    expect(pages).toHaveLength(1)
    const text = pages[0]!.characters.map(({ text: own }) => own).join('')
    for (const said of ['FERRARI', 'LUCIA', '3918']) expect(text).toContain(said)
  })
})

test.each(LINGUE)('every problem has its sentence in %s', (lingua) => {
  for (const code of PROBLEMI_LOTTO) {
    const values = { reason: 'amount', motivo: code === 'f24-refused' ? 'rows-missing' : 'quota-invalid', value: 'x' }
    const more = { scelte: '1', anno: 2026, aliquota: '1', riga: 2, mesi: 1, contati: 2, tributo: 'IMIS', name: 'x' }
    expect(dettoDi({ code, line: 2, colonna: 'uso', values: { ...values, ...more } }, lingua)).not.toMatch(/[{}]/)
  }
})
