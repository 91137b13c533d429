import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { indiceCsv, indiceXml, type BustaInIndice } from './indice'

const BUSTA: BustaInIndice = {
  ...{ belfiore: 'D150', anno: 2026, numero: 17, posizione: 1, nome: 'Lucia Ferrari' },
  ...{ indirizzo: ['Via Dante 14', '26100 Cremona'], cap: '26100', daPagina: 1, pagine: 6, classe: 50 },
}
const EVIL = { ...BUSTA, posizione: 2, numero: 18, daPagina: 7, nome: '=HYPERLINK("http://x";"Rossi & figli")' }

const rows = (text: string) => parse(text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]

test('says where each envelope is in the file, and whose', () => {
  expect(rows(indiceCsv([BUSTA]))).toEqual([
    {
      ...{ posizione: '1', codice: 'D150-2026-17', destinatario: 'Lucia Ferrari' },
      ...{ indirizzo_1: 'Via Dante 14', indirizzo_2: '26100 Cremona', indirizzo_3: '', cap: '26100' },
      ...{ da_pagina: '1', a_pagina: '6', fogli: '3', classe_peso_g: '50' },
    },
  ])
})

test('no cell is run as a formula', () => {
  expect(rows(indiceCsv([EVIL]))[0]!.destinatario).toBe(`'${EVIL.nome}`)
})

test('is the same as XML, with what its signs would spoil written out', () => {
  const xml = indiceXml({ belfiore: 'D150', numero: 3, impronta: 'ab12' }, [BUSTA, { ...EVIL, nome: 'A & <B>\u0001' }])
  expect(xml).toContain(
    '<lotto comune="D150" numero="3" buste="2" sha256="ab12" unitaPeso="g" classiDaConfermare="si">',
  )
  expect(xml).toContain(
    '<busta posizione="2" codice="D150-2026-18" daPagina="7" aPagina="12" fogli="3" classePeso="50">',
  )
  expect(xml).toContain('<destinatario>A &amp; &lt;B&gt;</destinatario>')
  expect(xml).toContain('<riga>Via Dante 14</riga>\n    <riga>26100 Cremona</riga>')
})
