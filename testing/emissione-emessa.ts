import { afterAll, beforeAll } from 'vitest'
import { migratedDatabase, type Scratch } from '../prisma/scratch-database'
import { closeDb } from '../server/platform/db'
import { staff } from '../server/platform/scope'
import { rowsOf } from './database'
import { immobile, prospettoDi } from './prospetto'

export const HERE = 'D150'
export const CHIEF = staff('MRTGLI85P70D150H', 'amministratore', [HERE])
export const CLERK = staff('CNTLNE74H57D150G', 'operatore', [HERE])
export const NEIGHBOUR = staff('GRBHNH90D65A952O', 'amministratore', ['L736'])
export const RUN = { belfiore: HERE, id: '5a000000-0000-4000-8000-00000000000a' }
const WHOLE = { indirizzo: 'Via Dante', civico: '14', cap: '26100', localita: 'Cremona', residenza: HERE }

/** A code of the form of a natural person's. */
export const codeOf = (numero: number): string => `PERSONA${String(numero).padStart(9, '0')}`

type More = { readonly many?: number; readonly address?: object; readonly scadenze?: readonly object[] }

/** A run that was issued, in a database of its own; each statement is put in by the test. */
export const emissioneEmessa = () => {
  let scratch: Scratch
  const owner = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    rowsOf<Row & Record<string, unknown>>(sql, values, scratch.ownerUrl)

  beforeAll(async () => {
    scratch = await migratedDatabase()
    await owner(`insert into ente (belfiore, denominazione, lingue, attivo_dal) values
      ('${HERE}', 'Cremona', '{it}', '2026-01-01'), ('L736', 'Venezia', '{it}', '2026-01-01')`)
    await closeDb()
    process.env.APP_DATABASE_URL = scratch.appUrl
  }, 120_000)
  afterAll(async () => {
    await closeDb()
    await scratch.drop()
  })

  /** A statement of it, as a run leaves it. */
  const avviso = async (numero: number, { many = 1, address = {}, scadenze = [] }: More = {}) => {
    const destinatario = { cognome: 'Rossi', nome: `Numero${numero}`, ...WHOLE, ...address }
    const prospetto = prospettoDi(Array.from({ length: many }, (_, at) => immobile(at)))
    const { indirizzo, civico, cap, localita } = destinatario
    const paper = {
      ...prospetto,
      destinatario: {
        ...{ nome: `Rossi Numero${numero}`, codiceFiscale: codeOf(numero) },
        indirizzo: [`${indirizzo ?? ''} ${civico}`, `${cap ?? ''} ${localita ?? ''}`],
      },
    }
    const contribuente = { codiceFiscale: codeOf(numero) }
    await owner(
      `insert into avviso (belfiore, emissione_id, codice_fiscale, tributo, anno, rata, numero, operazione, dovuto, versato, importo,
        istantanea, risultato, motore) values ('${HERE}', '${RUN.id}', $1, 'imu', 2026, 'anno', $2, 'x', 1, 0, 1, $3, $4, 'x')`,
      [
        ...[codeOf(numero), numero, JSON.stringify({ destinatario, immobili: [] })],
        JSON.stringify({ scadenze, prospetto: paper, contribuente }),
      ],
    )
  }

  /** An empty run, whatever a test before has left. */
  const reset = async (): Promise<void> => {
    for (const table of [
      'esito_consegna',
      'plico_parte',
      'busta',
      'plico',
      'stampa',
      'invio',
      'messaggio',
      'copia_avviso',
      'avviso',
      'emissione',
    ])
      await owner(`delete from ${table}`)
    await owner(`insert into emissione (belfiore, id, tributo, anno, rata, scelta, stato, motore, basi, impronta, creata_da,
      rilasciata_da, finita_il) values ('${HERE}', '${RUN.id}', 'imu', 2026, 'anno', '{}', 'emessa', 'x', '{}', 'x', 'a',
      '${CHIEF.actor}', now())`)
  }
  return { owner, avviso, reset, appUrl: () => scratch.appUrl }
}
