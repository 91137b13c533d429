import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { NuovaEmissione } from '../contracts/emissione'
import { migratedDatabase, type Scratch } from '../prisma/scratch-database'
import { act, beginEmissione } from '../server/emissioni/commands'
import { dueLotti } from '../server/emissioni/lotti'
import { workOn } from '../server/emissioni/lavora'
import { closeDb } from '../server/platform/db'
import { staff } from '../server/platform/scope'
import { rowsOf } from './database'

export const HERE = 'D150'
export const MAKER = staff('CNTLNE74H57D150G', 'responsabile', [HERE])
export const OTHER = staff('MRTGLI85P70D150H', 'amministratore', [HERE])
export const NEIGHBOUR = staff('GRBHNH90D65A952O', 'amministratore', ['L736'])
export const ALL: NuovaEmissione = {
  ...{ tributo: 'imu', belfiore: HERE, anno: 2026, rata: 'anno' },
  scelta: { natura: 'tutti', residenza: 'tutti', minimo: 12_00 },
}

/*
 * Whoever has one A/3 in Cremona, at disposal, with a rendita of 500 euro: 500 × 1,05 × 160 = 84.000 euro, by 1,06 % = 890,40
 * (L. 160/2019 art. 1 c. 745 and 748, prospetto 2025 and 2026); half of it in June, rounded to the euro like the rest
 * (L. 296/2006 art. 1 c. 166): 445 + 445.
 */
export const WHOLE = 890_00
export const RATES_SINCE = '2015-01-01'

/** Sixteen letters and figures, as the table wants a code: the label, filled up. Nobody's. */
export const codeOf = (label: string): string => (label.includes(':') ? label : label.padEnd(16, '0'))
export const labelOf = (code: string): string => code.replace(/0+$/, '')

/** People of Cremona with their homes, in a database of its own that each test finds empty, and runs of the IMU for them. */
export const emissioneImu = () => {
  let scratch: Scratch
  const owner = <Row extends object>(sql: string) => rowsOf<Row & Record<string, unknown>>(sql, [], scratch.ownerUrl)

  /** A person with one home. */
  const person = async (
    label: string,
    {
      rendita = '50000',
      den = 1,
      uso = 'a-disposizione',
      more = {},
    }: { rendita?: string; den?: number; uso?: string; more?: Record<string, string> } = {},
  ): Promise<void> => {
    const code = codeOf(label)
    const known = { indirizzo: `'Via dei Tigli'`, residenza: `'${HERE}'`, ...more }
    await owner(`insert into soggetto (belfiore, codice_fiscale, natura) values ('${HERE}', '${code}', 'persona')`)
    await owner(`insert into dato_soggetto (belfiore, codice_fiscale, cognome, nome, ricerca, nato_il, fonte, registrato_da,
      ${Object.keys(known).join(', ')}) values ('${HERE}', '${code}', 'Rossi', '${code}', ' rossi ${code.toLowerCase()}',
      '1960-01-01', 'anagrafe', 'test', ${Object.values(known).join(', ')})`)
    const [{ id }] = (await owner<{ id: string }>(
      `insert into immobile (belfiore, tipo, chiave) values ('${HERE}', 'F', '${code}') returning id::text`,
    )) as [{ id: string }]
    await owner(`insert into dato_catastale (belfiore, immobile_id, categoria, rendita, dal, fonte, registrato_da)
      values ('${HERE}', '${id}', 'A/3', ${rendita}, '${RATES_SINCE}', 'catasto', 'test')`)
    await owner(`insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, registrato_da)
      values ('${HERE}', '${id}', '${code}', '10', 1, ${den}, '${RATES_SINCE}', 'catasto', 'test')`)
    const dati = uso === 'a-disposizione' ? `'{"aliquota":"base"}'` : 'null'
    await owner(`insert into condizione_imu (belfiore, immobile_id, codice_fiscale, uso, dati, dal, fonte, registrato_da)
      values ('${HERE}', '${id}', '${code}', '${uso}', ${dati}, '${RATES_SINCE}', 'ufficio', 'test')`)
  }

  const clear = async (): Promise<void> => {
    for (const table of [
      ...[
        ...['esito_consegna', 'plico_parte', 'busta', 'plico', 'stampa', 'invio', 'riga_importata', 'importazione'],
        'messaggio',
        'correzione_avviso',
        'stampa_avviso',
        'copia_avviso',
        'avviso',
        'registro_avvisi',
        'fermo_emissione',
        'voce_emissione',
        'lotto_emissione',
        'emissione',
        'versamento',
        'condizione_imu',
      ],
      ...['erede', 'titolarita', 'dato_catastale', 'immobile', 'dato_soggetto', 'soggetto'],
    ])
      await owner(`delete from ${table}`)
  }

  beforeAll(async () => {
    scratch = await migratedDatabase()
    const load = ['--import', 'tsx', 'scripts/load-reference.ts']
    await promisify(execFile)(process.execPath, load, { env: { ...process.env, DATABASE_URL: scratch.ownerUrl } })
    await owner(`insert into ente (belfiore, denominazione, lingue, attivo_dal) values
      ('${HERE}', 'Cremona', '{it}', '2026-01-01'), ('L736', 'Venezia', '{it}', '2026-01-01')`)
    await closeDb()
    process.env.APP_DATABASE_URL = scratch.appUrl
  }, 120_000)
  afterAll(async () => {
    await closeDb()
    await scratch.drop()
  })
  beforeEach(clear)

  const begun = async (asked = ALL): Promise<{ readonly belfiore: string; readonly id: string }> => {
    const made = await beginEmissione(MAKER, asked)
    if (!('id' in made)) throw new Error(made.why)
    return { belfiore: asked.belfiore, id: made.id }
  }

  const workAll = async (): Promise<readonly string[]> => {
    const done: string[] = []
    for (const id of await dueLotti(HERE)) done.push(await workOn({ belfiore: HERE, id }))
    return done
  }

  const tried = async (asked = ALL) => {
    const run = await begun(asked)
    await workAll()
    return run
  }

  type Row = {
    codice_fiscale: string
    esito: string
    motivo: string | null
    anomalie: string[]
    importo: string | null
  }
  const voci = async () =>
    Object.fromEntries(
      (await owner<Row>('select * from voce_emissione')).map(
        ({ codice_fiscale: code, esito, motivo, anomalie, importo }) => [
          labelOf(code),
          [esito, motivo, anomalie, importo === null ? null : Number(importo)],
        ],
      ),
    )

  const issued = async (asked = ALL) => {
    const run = await tried(asked)
    await act(OTHER, run, 'rilascia')
    await workAll()
    return run
  }
  return { owner, person, begun, workAll, tried, issued, voci, appUrl: () => scratch.appUrl }
}
