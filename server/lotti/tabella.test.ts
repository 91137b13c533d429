import { describe, expect, test } from 'vitest'
import { readElenco } from '../../formats/elenchi/elenco'
import { LOTTO, type RigaLotto } from '../../formats/elenchi/lotto'
import { celleDi, COLONNE_LOTTO } from '../../formats/elenchi/lotto-celle'
import { USI } from '../../formats/elenchi/lotto-usi'
import { allOf, utf8 } from '../../testing/bytes'
import { tabellaDi } from './tabella'

const RIGA = {
  codiceFiscale: 'FRRLCU58L52D150O',
  ...{ cognome: 'Ferrari', comune: 'Cremona', tipo: 'F', categoria: 'A/2', rendita: 1_000_00, quota: '50' },
} as RigaLotto

const again = async (righe: readonly RigaLotto[]) =>
  (await allOf(readElenco(LOTTO, COLONNE_LOTTO, utf8(tabellaDi(righe.map(celleDi)))))) as {
    readonly records: readonly RigaLotto[]
    readonly errors: readonly unknown[]
  }

const FULL: RigaLotto = {
  ...RIGA,
  ...{ nome: 'Lucia', natoIl: '1958-07-12', comuneNascita: 'Cremona', provinciaNascita: 'CR', datiVerificati: true },
  ...{ immobile: 'casa; "vecchia"', indirizzo: 'Via Larga 1', foglio: '12', numero: '345', subalterno: '6' },
  ...{ requisiti: false, coltivatore: true, montano: false, storico: true, inagibile: false, titolari: 2, mesi: 7 },
  ...{ dal: '2026-05-01', al: '2026-11-30', aliquota: '1.06', aliquotaPrecedente: '0.98', verificata: true },
  ...{ accontoVersato: 12_05, valore: 100_000_00, dominicale: 7 },
} as RigaLotto

describe('a row that is written is read as it was', () => {
  test('with every field, and with the least', async () => {
    expect(await again([FULL, RIGA])).toMatchObject({ records: [FULL, RIGA], errors: [] })
  })

  test.each(['100', '50', '33,33', '0,5', '1', '1/3', '250/1000'])('quota %s', async (quota) => {
    expect((await again([{ ...RIGA, quota }])).records).toEqual([{ ...RIGA, quota }])
  })

  test.each([...new Set(Object.values(USI))])('uso %s', async (uso) => {
    expect((await again([{ ...RIGA, uso }])).records).toEqual([{ ...RIGA, uso }])
  })

  test.each(['T', 'A', 'F'] as const)('tipo %s', async (tipo) => {
    expect((await again([{ ...RIGA, tipo }])).records).toEqual([{ ...RIGA, tipo }])
  })

  test('a name that begins like a formula stays a name', async () => {
    expect((await again([{ ...RIGA, cognome: '=Rossi' }])).records).toEqual([{ ...RIGA, cognome: '=Rossi' }])
  })
})
