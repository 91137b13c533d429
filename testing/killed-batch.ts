import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { conferma } from '../server/lotti/tenuti/commands'
import { entra } from '../server/lotti/tenuti/entra'
import { scaricaLotto } from '../server/lotti/tenuti/scarica'
import type { Scope } from '../server/platform/scope'
import { dittaDi, tabellaDitte } from './clienti-lotto'

/** A batch of so many firms, confirmed and not computed. @returns its id */
export const bringDitte = async (scope: Scope, many: number): Promise<string> => {
  const done = await entra(scope, {
    ...{
      bytes: Buffer.from(tabellaDitte(many)),
      nome: 'ditte.csv',
      rata: 'saldo',
      studio: 'CAF di prova',
      lingua: 'it',
    },
  })
  if (!done.ok) throw new Error(done.why)
  const said = await conferma(scope, done.id)
  if (said !== 'tenuto') throw new Error(said)
  return done.id
}

/** What is in the ZIP of a batch that is done: the names of its files, the sum of each, and the rows of its summary. */
export type Dentro = {
  readonly files: Readonly<Record<string, string>>
  readonly riepilogo: readonly Readonly<Record<string, string>>[]
}

export const dentroZip = async (scope: Scope, id: string): Promise<Dentro> => {
  const made = await scaricaLotto(scope, id)
  if (made === undefined) throw new Error('The batch is not done.')
  const parts: Uint8Array[] = []
  for await (const part of made.bytes) parts.push(part)
  const zip = unzipSync(Buffer.concat(parts))
  const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  return {
    files: Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, sumOf(bytes)])),
    riepilogo: parse(Buffer.from(zip['riepilogo.csv']!), { bom: true, delimiter: ';', columns: true }),
  }
}

/** Each client once, in the order of the table. */
export const ditte = (many: number): readonly string[] => Array.from({ length: many }, (_, at) => dittaDi(at + 1))

/** What stands of a batch: clients by how they stand, papers, and the tries of the client that was tried most. */
export const STANDS = `select (select count(*)::int from cliente_lotto where lotto_id = $1) as clienti,
  (select count(*)::int from cliente_lotto where lotto_id = $1 and stato = 'fatto' and esito = 'pronto') as pronti,
  (select count(*)::int from carta_lotto where lotto_id = $1) as carte,
  (select count(distinct nome)::int from carta_lotto where lotto_id = $1) as nomi,
  (select stato from lotto where id = $1) as stato`
