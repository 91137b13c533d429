import { describe, expect, test } from 'vitest'
import { COLONNE } from '../../contracts/dati/insiemi'
import { delProgramma } from './del-programma'
import { inFlusso, scritto, type Riga } from './scritto'

async function* blocks(...all: readonly (readonly Riga[])[]): AsyncGenerator<readonly Riga[]> {
  yield* all
}

const text = async (pieces: AsyncGenerator<string>): Promise<string> => {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

const head = { insieme: 'delibere-imu', anno: 2026, versione: 'v1' } as const
const row = (more: Riga): Riga => ({ belfiore: 'D150', comune: 'Cremona', anno: 2026, ...more })

describe('a file of the open data', () => {
  test('CSV: one head, the columns in their order, lines of RFC 4180', async () => {
    const csv = await text(scritto('csv', head, blocks([row({ numero: '1' })], [row({ numero: '2' })])))
    expect(csv).toBe(
      'belfiore,comune,provincia,anno,numero,data,pubblicazione,note,id_file\r\n' +
        'D150,Cremona,,2026,1,,,,\r\nD150,Cremona,,2026,2,,,,\r\n',
    )
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+39 0372', "'+39 0372"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['a, «b» "c"', '"a, «b» ""c"""'],
    ['due\nrighe', '"due\nrighe"'],
    ['1.06', '1.06'],
  ])('CSV: no spreadsheet runs %j', async (note, cell) => {
    const csv = await text(scritto('csv', head, blocks([row({ note })])))
    expect(csv.split('\r\n')[1]).toBe(`D150,Cremona,,2026,,,,${cell},`)
  })

  test('JSON: the text as it was, no trailing comma between blocks, valid without rows', async () => {
    const json = await text(scritto('json', head, blocks([row({ note: '=1+1' })], [], [row({ note: null })])))
    const { righe, ...rest } = JSON.parse(json) as { righe: Riga[] }
    expect(rest).toEqual({ ...head, licenza: 'CC-BY-4.0' })
    expect(righe.map(({ note }) => note)).toEqual(['=1+1', null])
    expect(JSON.parse(await text(scritto('json', head, blocks())))).toMatchObject({ righe: [] })
  })

  test('who stops reading stops the reading behind it', async () => {
    let ended = false
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield 'x'
      } finally {
        ended = true
      }
    }
    const reader = inFlusso(endless()).getReader()
    await reader.read()
    await reader.cancel()
    expect(ended).toBe(true)
  })

  test('what the program holds has the columns that are promised, and no other', () => {
    for (const insieme of ['tabelle', 'codici-tributo', 'casi'] as const) {
      const { righe } = delProgramma(insieme)
      expect(righe.length).toBeGreaterThan(50)
      for (const riga of righe) expect(Object.keys(riga)).toEqual(Object.keys(COLONNE[insieme]))
    }
  })
})
