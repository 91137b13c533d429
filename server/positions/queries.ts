import { audit } from '../platform/audit'
import { isoDayOf } from '../platform/clock'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Position } from './position.types'
import { readPosition, type Asked } from './read'

export {
  canoneMisurato,
  imuConRegolamento,
  imuMisurata,
  nextConPagamenti,
  nextPositions,
  positionsOf,
  tariMisurata,
  type Base,
  type Misurato,
  type Pagina,
  type Prossime,
} from './all'
export type { Rates } from './aliquota'
export { anagraficaOf, type Anagrafica } from './anagrafica'
export { condivisiOf, posizioneDelContitolare, type Condivisi, type ParteDi } from './contitolari'
export { contoOf, type Conto, type Riga, type UtenzaCalcolata } from './conto'
export { ratesFor } from './rates'
export { estrattoOf, type Estratto, type Imputato, type Scadenza } from './scadenze'
export { USO, type Uso } from './condizione'
export { corrected, imuDiImmobile, imuOfImmobile, rowOf, since, type Correction } from './correction'
export { PAGA } from './diritti'
export { datoOf, heldBy } from './held'
export { mortiFra } from './morte'
export { dovutiOfMany, toPropostaRow, versamentiOfMany } from './ledger'
export type { Condizione, Held, Position, PropostaRow, UtenzaRow } from './position.types'
export { readPosition, tariffeOf, utenzeOf, type Asked } from './read'
export { stretchesOf, type Stretch } from './stretches'
export { byUtenza, clipped, tariffeTariOf, toUtenzaTari } from './to-engine-tari'
export { quotaOf, toPosizioneImu } from './to-engine'

/**
 * What a comune knows of a person for a year, as far as the scope may see it. That it was read is written in the same
 * transaction. @returns undefined where there is nobody whom this scope may see: then nothing was read
 */
export const findPosition = (scope: Scope, asked: Asked, reason: string): Promise<Position | undefined> =>
  db(scope, async (tx) => {
    const position = await readPosition(tx, scope, asked)
    if (position === undefined) return undefined
    const { belfiore, codiceFiscale, anno } = asked
    const event = { belfiore, persona: codiceFiscale, action: 'read:posizione', reason, object: String(anno) } as const
    await audit(tx, scope, event)
    return position
  })

/** A comune that knows the person, and the first year for which it has something of theirs. */
export type KnownIn = { readonly belfiore: string; readonly comune: string; readonly dal: number | undefined }

/** Where a person is known, as far as the scope may see it. Nothing of a position is in it, so it is not a read to write down. */
export const comuniOf = (scope: Scope, codiceFiscale = scope.persona ?? ''): Promise<readonly KnownIn[]> =>
  db(scope, async (tx) => {
    const rows = await tx.soggetto.findMany({
      where: { codiceFiscale },
      include: { ente: true, titolarita: { orderBy: { dal: 'asc' }, take: 1 } },
    })
    return rows
      .map(({ belfiore, ente, titolarita: [first] }) => ({
        belfiore,
        comune: ente.denominazione,
        dal: first && Number(isoDayOf(first.dal).slice(0, 4)),
      }))
      .sort((a, b) => (a.comune < b.comune ? -1 : 1))
  })

/** Under which opaque id a comune knows a person; undefined where it does not, or the scope may not see them. */
export const personaOf = (scope: Scope, belfiore: string, codiceFiscale: string): Promise<string | undefined> =>
  db(scope, async (tx) => (await tx.soggetto.findFirst({ where: { belfiore, codiceFiscale } }))?.id)
