import { describe, expect, test } from 'vitest'
import { readF24 } from '../../contracts/f24'
import { toCents } from '../../engine/kernel/money'
import type { Delega, RigaF24 } from '../../f24/model/delega'
import { readPdf } from '../../testing/pdf-text'
import { fileF24 } from './formati'

const riga = (changes: Partial<RigaF24>): RigaF24 => ({
  sezione: 'EL',
  codiceTributo: '3918',
  codiceEnte: 'D150',
  ravvedimento: false,
  immobiliVariati: false,
  acconto: true,
  saldo: false,
  numeroImmobili: 1,
  anno: 2026,
  debito: toCents(331_00),
  credito: toCents(0),
  ...changes,
})

const delega = (righe: readonly RigaF24[]): Delega => ({
  contribuente: {
    codiceFiscale: '01234567897',
    anagrafica: { kind: 'ente', denominazione: 'SOCIETA AGRICOLA DI PROVA' },
  },
  righe,
  saldoFinale: toCents(righe.reduce((sum, { debito }) => sum + debito, 0)),
})

const SEMPLICE = delega([riga({})])
/** 85 euro after a detrazione of 150, which the semplificato of SEND has no property for. */
const CASA = delega([riga({ codiceTributo: '3912', debito: toCents(85_00), detrazione: toCents(150_00) })])

const file = (deleghe: readonly Delega[], form: Readonly<Record<string, string>> = {}) =>
  fileF24({ deleghe, name: 'F24-IMU-2026-acconto-Cremona.pdf' }, new URLSearchParams(form))

const textOf = async (body: Uint8Array<ArrayBuffer> | string): Promise<readonly string[]> => {
  if (typeof body === 'string') throw new Error('a PDF is bytes')
  const { pages } = await readPdf(body)
  return pages.map(({ items }) => items.map(({ text }) => text.replaceAll(' ', '')).join(''))
}

describe('the files of a form', () => {
  test('the semplificato, also where something unknown is asked', async () => {
    const own = (await file([SEMPLICE], { formato: 'altro' }))!
    expect([own.type, own.name]).toEqual(['application/pdf', 'F24-IMU-2026-acconto-Cremona.pdf'])
    expect(await textOf(own.body)).toHaveLength(1)
  })

  test('the ordinario: three copies of the same row', async () => {
    const own = (await file([SEMPLICE], { formato: 'ordinario' }))!
    expect(own.name).toBe('F24-IMU-2026-acconto-Cremona-ordinario.pdf')
    const pages = await textOf(own.body)
    expect(pages).toHaveLength(3)
    for (const page of pages) expect(page).toContain('3918')
  })

  test('SEND: what is written is read back the same', async () => {
    const own = (await file([SEMPLICE], { formato: 'send' }))!
    expect([own.type, own.name]).toEqual(['application/json', 'F24-IMU-2026-acconto-Cremona-send.json'])
    const comuni = (belfiore: string) => (belfiore === 'D150' ? [{ nome: 'CREMONA', provincia: 'CR' }] : undefined)
    const read = readF24(String(own.body), { comuni, oggi: '2026-05-01' })
    expect(read.deleghe[0]!.righe[0]).toMatchObject({ codiceTributo: '3918', acconto: true, debito: 331_00 })
  })

  test('SEND: a detrazione travels on the ordinario (docs/law/f24.md)', async () => {
    const own = (await file([CASA], { formato: 'send' }))!
    expect(JSON.parse(String(own.body))).toMatchObject({ f24Standard: { localTax: { deduction: '150' } } })
  })

  test('SEND: a file for each form, and none beyond', async () => {
    const [second, third] = await Promise.all(
      ['1', '2'].map((foglio) => file([SEMPLICE, CASA], { formato: 'send', foglio })),
    )
    expect(second!.name).toBe('F24-IMU-2026-acconto-Cremona-send-2.json')
    expect(third).toBeUndefined()
    expect(await file([SEMPLICE], { formato: 'send', foglio: 'x' })).toBeUndefined()
  })
})
