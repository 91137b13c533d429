import { describe, expect, test } from 'vitest'
import { lottoFields, readLottoView } from '../../contracts/lotto'
import { rateAperte } from './rate'
import { ricevi } from './ricevi'

const TEXT = 'codice fiscale;cognome;comune;quota\nFRRLCU58L52D150O;Ferrari;Cremona;100\n'
const BOUNDARY = 'limite'

const bodyOf = (content: Buffer, name = 'clienti.csv'): Buffer =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="studio"\r\n\r\n CAF Esempio \r\n`),
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="campo.quota"\r\n\r\nquota\r\n`),
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])

const sent = (body: Buffer, type = `multipart/form-data; boundary=${BOUNDARY}`) =>
  ricevi(
    new Request('http://localhost/calcolo/lotto', {
      ...{ method: 'POST', headers: { 'content-type': type } },
      body: Uint8Array.from(body),
    }),
  )

describe('a table that is sent', () => {
  test('is taken with what goes with it', async () => {
    const received = await sent(bodyOf(Buffer.from(TEXT)))
    expect(received).toMatchObject({ ok: true, invio: { studio: 'CAF Esempio', colonne: { quota: 'quota' } } })
    expect(received.ok && Buffer.from(received.invio.bytes).toString()).toBe(TEXT)
  })

  test('may be Unicode text of a spreadsheet', async () => {
    expect((await sent(bodyOf(Buffer.from(`\uFEFF${TEXT}`, 'utf16le')))).ok).toBe(true)
  })

  test.each([
    ['breaks off in the middle', bodyOf(Buffer.from(TEXT)).subarray(0, 260), 'form'],
    ['is none', bodyOf(Buffer.from(''), ''), 'no-file'],
    ['is empty', bodyOf(Buffer.from('')), 'empty'],
    ['is a PDF', bodyOf(Buffer.from('%PDF-1.7')), 'pdf'],
    ['is half a spreadsheet', bodyOf(Buffer.from('PK\u0003\u0004..[Content_Types].xml', 'latin1')), 'sheet-broken'],
    ['is a spreadsheet of before', bodyOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0])), 'sheet-old'],
    ['is an archive', bodyOf(Buffer.from('PK\u0003\u0004..clienti.csv', 'latin1')), 'archive'],
    ['is no text', bodyOf(Buffer.from([1, 0, 2, 0, 3])), 'binary'],
    ['is larger than one megabyte', bodyOf(Buffer.alloc(1_200_000, 'x;\n')), 'too-large'],
  ])('that %s is told for what it is', async (_, body, why) => {
    expect(await sent(body)).toEqual({ ok: false, why })
  })
})

test.each([
  [2026, '2026-06-16', ['acconto', 'saldo', 'entrambe', 'unica']],
  [2026, '2026-06-17', ['saldo']],
  [2026, '2026-12-16', ['saldo']],
  [2026, '2026-12-17', []],
  [2019, '2019-05-01', []],
])('what can be paid of %i on %s', (anno, oggi, rate) => expect(rateAperte(anno, oggi)).toEqual(rate))

describe('what the page is told', () => {
  const controllo = { righe: 3, esiti: { pronto: 1, niente: 0, fermo: 1 }, problemi: [], altri: 0 }

  test('comes back as it was', () => {
    const view = { studio: 'CAF è', rata: '', controllo }
    expect(readLottoView(new URLSearchParams(lottoFields(view)), undefined)).toEqual(view)
  })

  test('is cut where it would be too long: the counts stay', () => {
    const one = { riga: 2, colonna: 'uso', codiceFiscale: 'x', cosa: 'è'.repeat(2_000), valore: '' }
    const view = { studio: '', rata: '', controllo: { ...controllo, problemi: Array.from({ length: 20 }, () => one) } }
    const read = readLottoView(new URLSearchParams(lottoFields(view)), undefined)
    expect(read.controllo).toEqual({ ...controllo, altri: 20 })
  })

  test('or only why, by the address; anything else says nothing', () => {
    expect(readLottoView(new URLSearchParams(), 'pdf')).toEqual({ studio: '', rata: '', why: 'pdf' })
    expect(readLottoView(new URLSearchParams(), '<b>')).toEqual({ studio: '', rata: '' })
  })
})
