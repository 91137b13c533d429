import { beforeEach, describe, expect, test } from 'vitest'
import { CHIEF, CLERK, codeOf, emissioneEmessa, HERE, NEIGHBOUR, RUN } from '../../testing/emissione-emessa'
import { utf8 } from '../../testing/bytes'
import { identificativoOperazione } from '../../f24/model/identificativo-operazione'
import { applyImport, confirmImport, previewImport, stageFile } from '../imports/commands'
import { importProblems } from '../imports/queries'
import { citizen } from '../platform/scope'
import { chiediStampa } from '../consegna/commands'
import { esitiDi, tornati } from '../consegna/esiti'
import { workOnStampa } from '../consegna/lavora'
import { inCartaDi } from '../consegna/queries'
import { dueStampe } from '../consegna/turno'
import { vieDi } from '../consegna/vie'

const { owner, avviso, reset } = emissioneEmessa()
beforeEach(async () => {
  await reset()
  for (const table of ['riga_importata', 'importazione', 'audit_event']) await owner(`delete from ${table}`)
})

const COLONNE = { avviso: 'codice', esito: 'esito', giorno: 'data', causale: 'causale' }
const NONE = { nuova: 0, cambiata: 0, uguale: 0, attesa: 0, errata: 0 }

const stage = (rows: readonly string[]) =>
  stageFile(
    CLERK,
    { belfiore: HERE, tipo: 'esiti', colonne: COLONNE },
    { file: 'esiti.csv', open: () => utf8(`codice;esito;data;causale\n${rows.join('\n')}\n`) },
  )
/** The whole way in: staged, shown, confirmed, applied. */
const bring = async (...rows: readonly string[]) => {
  const which = { belfiore: HERE, id: await stage(rows) }
  const preview = await previewImport(CLERK, which)
  await confirmImport(CLERK, which)
  return { which, preview, applied: await applyImport(CLERK, which) }
}
const print = async () => {
  expect(await chiediStampa(CHIEF, RUN, 500)).toBe('chiesta')
  for (const id of await dueStampe(HERE))
    while (await workOnStampa({ belfiore: HERE, id }, () => Promise.resolve())) continue
}

describe('what the printing house and the post send back', () => {
  test('is known by the code of the index and by the identificativo operazione, and counted', async () => {
    for (const numero of [1, 2, 3]) await avviso(numero)
    const operazione = identificativoOperazione({ tributo: 'I', motivo: 'O', anno: 2026, rata: 0, numero: 2 })
    const { preview, applied } = await bring(
      'D150-2026-1;consegnato;02/12/2026;',
      `${operazione};giacenza;02/12/2026;`,
      'D150-2026-3;reso;03/12/2026;destinatario trasferito',
    )
    expect([preview, applied]).toEqual([
      { ...NONE, nuova: 3 },
      { ...NONE, nuova: 3 },
    ])
    expect(await esitiDi(CLERK, RUN)).toEqual({ consegnata: 1, giacenza: 1, tornata: 1 })
  })

  test('is wrong line by line before anything is applied', async () => {
    await avviso(1)
    const which = {
      belfiore: HERE,
      id: await stage([
        'D150-2026-1;persa;02/12/2026;',
        'L736-2026-1;consegnato;02/12/2026;',
        'xyz;consegnato;02/12/2026;',
        'D150-2026-9;consegnato;02/12/2026;',
        'D150-2026-1;consegnato;31/02/2026;',
      ]),
    }
    expect(await previewImport(CLERK, which)).toEqual({ ...NONE, errata: 5 })
    expect((await importProblems(CLERK, which)).map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'choice'],
      [3, 'other-comune'],
      [4, 'statement-code'],
      [5, 'statement-missing'],
      [6, 'day-italian'],
    ])
    expect(await owner('select 1 from esito_consegna')).toEqual([])
  })

  test('twice changes nothing; what is told later takes the place of what was told before, which stays', async () => {
    await avviso(1)
    await bring('D150-2026-1;giacenza;02/12/2026;')
    expect((await bring('D150-2026-1;giacenza;02/12/2026;')).applied).toEqual({ ...NONE, uguale: 1 })
    expect((await bring('D150-2026-1;consegnato;09/12/2026;')).applied).toEqual({ ...NONE, cambiata: 1 })
    expect(await esitiDi(CLERK, RUN)).toEqual({ consegnata: 1 })
    expect(
      await owner('select esito, superato_il is null as vale, registrato_da from esito_consegna order by giorno'),
    ).toEqual([
      { esito: 'giacenza', vale: false, registrato_da: CLERK.actor },
      { esito: 'consegnata', vale: true, registrato_da: CLERK.actor },
    ])
  })

  test('is the neighbour’s and the citizen’s to see as little as to bring in', async () => {
    await avviso(1)
    await bring('D150-2026-1;reso;02/12/2026;')
    for (const scope of [NEIGHBOUR, citizen(codeOf(1))]) {
      expect(await esitiDi(scope, RUN)).toEqual({})
      expect((await tornati(scope, RUN, 0).catch(() => ({ tornati: [] }))).tornati).toEqual([])
    }
  })
})

describe('a letter that came back', () => {
  test('is shown with its address and why, with the audit of it; nothing more is printed to that address', async () => {
    await avviso(1)
    await print()
    await bring('D150-2026-1;reso;03/12/2026;destinatario sconosciuto')
    expect(await tornati(CLERK, RUN, 0)).toEqual({
      altri: false,
      tornati: [
        {
          ...{ numero: 1, nome: 'Rossi Numero1', soggetto: undefined, giorno: '2026-12-03' },
          ...{ causale: 'destinatario sconosciuto', indirizzo: ['Via Dante 14', '26100 Cremona'] },
        },
      ],
    })
    expect(await owner(`select persona, attore from audit_event where motivo = 'avvisi tornati indietro'`)).toEqual([
      { persona: codeOf(1), attore: CLERK.actor },
    ])
    // the next run: the same person at the same address, and at another
    await owner(`update avviso set anno = 2025, numero = numero + 100, emissione_id = $1`, [await otherRun()])
    await avviso(1)
    await print()
    expect((await inCartaDi(CLERK, RUN)).fuori).toEqual({ tornata: 1 })
  })

  test('to another address is printed', async () => {
    await avviso(1)
    await print()
    await bring('D150-2026-1;reso;03/12/2026;')
    await owner(`update avviso set anno = 2025, numero = numero + 100, emissione_id = $1`, [await otherRun()])
    await avviso(1, { address: { indirizzo: 'Via Solferino' } })
    await print()
    expect(await inCartaDi(CLERK, RUN)).toMatchObject({ restano: 0, fuori: {} })
  })
})

/** A run of the year before, of the same office. */
const otherRun = async (): Promise<string> => {
  const id = '5a000000-0000-4000-8000-00000000000b'
  await owner(`insert into emissione (belfiore, id, tributo, anno, rata, scelta, stato, motore, basi, impronta, creata_da,
    rilasciata_da) values ('${HERE}', '${id}', 'imu', 2025, 'anno', '{}', 'emessa', 'x', '{}', 'x', 'a', 'b')`)
  return id
}

test('a message that comes back lets its statement go on paper', async () => {
  await avviso(1)
  await owner(`insert into messaggio (belfiore, codice_fiscale, riferimento, modello, valori, lingua, stato, canale, creato_da)
    select belfiore, codice_fiscale, id::text, 'avviso-emesso', '{}', 'it', 'inviato', 'pec', 'x' from avviso`)
  expect((await vieDi(CLERK, RUN)).quanti).toEqual({ pec: 1 })
  await bring('D150-2026-1;non recapitata;03/12/2026;casella piena')
  expect((await vieDi(CLERK, RUN)).quanti).toEqual({ carta: 1 })
  expect((await inCartaDi(CLERK, RUN)).restano).toBe(1)
  expect((await tornati(CLERK, RUN, 0)).tornati[0]!.indirizzo).toEqual([])
})
