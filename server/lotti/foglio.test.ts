import { describe, expect, test } from 'vitest'
import { LOTTO } from '../../formats/elenchi/lotto'
import { tabellaIn } from '../../formats/elenchi/tabella'
import { once, testataDi } from './ricevi'
import { MODO, tabella } from '../../testing/lotto'
import { oneSheet, type Made } from '../../testing/workbook'
import { leggiLotto } from './leggi'
import { modelloFoglio } from './modello'
import { daCompletare, riepilogoDi } from './riepilogo'
import { calcolaLotto } from './tutti'
import { righeDi } from './tenuti/confronta'

const PERCENT = 1
const DATE = 2

/** The same three clients, as text and as a spreadsheet keeps them. */
const CLIENTI: readonly (readonly [Readonly<Record<string, string>>, Readonly<Record<string, Made>>])[] = [
  [
    {
      codice_fiscale: '01234567897',
      cognome: 'Officine Po',
      comune: 'Cremona',
      categoria: 'D/7',
      rendita: '10000,00',
      quota: '100',
      uso: 'proprio',
    },
    { rendita: { v: '10000' }, quota: { v: '1', s: PERCENT } },
  ],
  [
    {
      codice_fiscale: 'FRRLCU58L52D150O',
      cognome: 'Ferrari',
      nome: 'Lucia',
      comune: 'F205',
      categoria: 'A/3',
      rendita: '743,69',
      quota: '16,67',
      uso: 'vuoto',
      foglio: '84',
      numero: '123',
      dal: '01/05/2026',
      al: '',
      acconto_versato: '',
    },
    {
      rendita: { v: '743.69000000000005' },
      quota: { v: '0.1667', s: PERCENT },
      foglio: { v: '84' },
      numero: { v: '123' },
      dal: { v: '46143', s: DATE },
    },
  ],
  [
    {
      codice_fiscale: 'ZBBLMP73P54D150K',
      cognome: 'Zibibbi',
      nome: 'Olimpia',
      comune: 'D150',
      categoria: 'C/6',
      rendita: '80,00',
      quota: '1/6',
      uso: 'vuoto',
    },
    { rendita: { f: 'B1*2', v: '80' } },
  ],
]

const NOMI = [...new Set(CLIENTI.flatMap(([testo]) => Object.keys(testo)))]
const TESTO = tabella(CLIENTI.map(([testo]) => testo))
const FOGLIO = oneSheet(
  [NOMI, ...CLIENTI.map(([testo, foglio]) => NOMI.map((nome) => foglio[nome] ?? (testo[nome] || undefined)))],
  { formats: ['0.00%', 'dd/mm/yyyy'] },
)

const lettoDi = async (bytes: Uint8Array) => {
  const tavola = await tabellaIn(bytes)
  if (!tavola.ok) throw new Error(tavola.why)
  const testata = await testataDi({ bytes: tavola.bytes, colonne: {} })
  return { testata, letto: await leggiLotto(once(tavola.bytes), testata!.colonne) }
}

describe('a batch from a workbook', () => {
  test('comes to the figures of the same table as text, to the byte', async () => {
    const [text, sheet] = [await lettoDi(Buffer.from(TESTO)), await lettoDi(FOGLIO)]
    expect(sheet.testata).toMatchObject({ colonne: text.testata!.colonne, foglio: { nome: 'Clienti', altri: [] } })
    const [csv, xlsx] = [calcolaLotto(text.letto, MODO), calcolaLotto(sheet.letto, MODO)]
    expect(csv.map(({ esito }) => esito)).toEqual(['pronto', 'pronto', 'pronto'])
    expect(riepilogoDi(xlsx, 'it')).toBe(riepilogoDi(csv, 'it'))
    // 10.000 × 1,05 × 65 × 1,06 %
    expect(xlsx[0]!.comuni[0]!.result.dovuto).toBe(7234_50)
  })

  test('is the same rows: brought in as the other kind of file, nothing of it is new', async () => {
    const [text, sheet] = [await lettoDi(Buffer.from(TESTO)), await lettoDi(FOGLIO)]
    const keys = (letto: (typeof text)['letto']) => righeDi(letto).map(({ chiave, impronta }) => [chiave, impronta])
    expect(keys(sheet.letto)).toEqual(keys(text.letto))
  })

  test('says of each cell that is wrong which one it is, and stops its client alone', async () => {
    const bad = oneSheet([
      ['codice fiscale', 'cognome', 'comune', 'categoria', 'rendita', 'quota', 'uso'],
      ['FRRLCU58L52D150O', 'Ferrari', 'D150', 'A/3', { t: 'e', v: '#N/A' }, '100', 'vuoto'],
      [{ v: '1234567897' }, 'Officine Po', 'D150', 'D/7', { v: '10000' }, '100', 'proprio'],
    ])
    const { letto } = await lettoDi(bad)
    const table = daCompletare(calcolaLotto(letto, MODO), letto.nessuno, 'it')
    expect(table).toContain('Clienti!E2')
    expect(table).toContain('Clienti!A3')
    expect(riepilogoDi(calcolaLotto(letto, MODO), 'it')).toContain(
      'Cella Clienti!E2, rendita: La formula della cella dà un errore.',
    )
    expect(daCompletare(calcolaLotto((await lettoDi(Buffer.from(TESTO))).letto, MODO), [], 'it')).not.toContain('Cella')
  })

  test('begins with an empty table whose columns are ours', async () => {
    const { testata } = await lettoDi(modelloFoglio())
    expect(Object.keys(testata!.colonne).sort()).toEqual(LOTTO.campi.map(({ nome }) => nome).sort())
  })
})
