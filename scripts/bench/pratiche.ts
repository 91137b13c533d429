import { randomUUID } from 'node:crypto'
import { closeDb } from '../../server/platform/db'
import { citizen } from '../../server/platform/scope'
import { invia } from '../../server/pratiche/commands'
import { migrate, appUrlOf } from '../lib/database.mjs'
import { openCrew } from '../lib/crew.mjs'
import { discardServer, ensureDatabase, openServer, query } from '../lib/postgres.mjs'
import type { Figure } from './figure'

const NAME = 'bench-pratiche'
const HERE = 'D150'
const PERSON = 'FRRLCU58L52D150O'
const A_SECOND = 20
const SECONDS = 15
const WARM = 40

const RISPOSTE = {
  ...{ utenza: 'altro', indirizzo: 'Via dei Tigli 4', al: '2026-03-15', perche: 'chiusa' },
  ...{ nuovoIndirizzo: 'Via Larga 1', email: 'lucia@example.it', vero: 'si' },
}

const send = async (id: string): Promise<void> => {
  const mittente = { nome: 'Lucia Ferrari', lingua: 'it' } as const
  const done = await invia(citizen(PERSON), { belfiore: HERE, id }, 1, mittente)
  if (!done.ok) throw new Error(done.why)
}

/** 95 of 100 are sent within this, when they come at that many a second whether answered or not. */
const p95 = async (ids: readonly string[]): Promise<number> => {
  const times: number[] = []
  const calls: Promise<void>[] = []
  for (const id of ids) {
    const start = performance.now()
    calls.push(send(id).then(() => void times.push(performance.now() - start)))
    await new Promise((resolve) => setTimeout(resolve, 1_000 / A_SECOND))
  }
  await Promise.all(calls)
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!
}

/** Numbers that are missing or given twice. */
const faults = async (url: string): Promise<number> => {
  const { rows } = await query(
    url,
    'select max(numero) - count(distinct numero) + count(*) - count(distinct numero) as n from pratica',
  )
  return Number((rows as unknown as readonly { readonly n: string }[])[0]?.n)
}

/** Sending of requests, each to one comune, one after the other through its counter; the pages around them are not in it. */
export const benchPratiche = async (): Promise<Figure[]> => {
  const crew = openCrew()
  try {
    await discardServer(NAME)
    const ownerUrl = await ensureDatabase(await openServer(NAME, { crew }), 'sportello')
    process.env.APP_DATABASE_URL = appUrlOf(ownerUrl, 'bench')
    await migrate(crew, ownerUrl, process.env.APP_DATABASE_URL)
    const ente = `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('${HERE}', 'Cremona', '{it}', '2026-01-01')`
    await query(ownerUrl, ente)
    const ids = Array.from({ length: A_SECOND * SECONDS + WARM }, () => randomUUID())
    const rows = ids.map(
      (id) => `('${HERE}', '${id}', '${PERSON}', 'tari-fine', '${JSON.stringify(RISPOSTE)}', 'it', '${PERSON}')`,
    )
    const into = 'insert into bozza (belfiore, id, codice_fiscale, procedura, risposte, lingua, creata_da)'
    await query(ownerUrl, `${into} values ${rows.join(',')}`)
    for (const id of ids.slice(0, WARM)) await send(id)
    const sending = await p95(ids.slice(WARM))
    return [
      { name: 'request sent', value: sending, unit: `ms (p95 at ${A_SECOND}/s)`, goal: 300, better: 'lower' },
      { name: 'gaps and doubles', value: await faults(ownerUrl), unit: 'numbers', goal: 0, better: 'lower' },
    ]
  } finally {
    await closeDb()
    await crew.close()
    await discardServer(NAME)
  }
}
