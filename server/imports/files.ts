import { readFabbricati } from '../../formats/catasto/fabbricati'
import { readSoggetti } from '../../formats/catasto/soggetti'
import { readTerreni } from '../../formats/catasto/terreni'
import { readTitolarita } from '../../formats/catasto/titolarita'
import { ANAGRAFE } from '../../formats/elenchi/anagrafe'
import { readElenco, type Colonne, type Elenco } from '../../formats/elenchi/elenco'
import { ESITI_CONSEGNA } from '../../formats/elenchi/esiti'
import { POSIZIONI } from '../../formats/elenchi/posizioni'
import { UTENZE } from '../../formats/elenchi/utenze'
import type { LineRead } from '../../formats/line-error'
import type { Tipo } from './destinations'
import { fromFabbricato, fromSoggetto, fromTerreno, fromTitolarita } from './from-catasto'
import { fromAnagrafe, fromEsito, fromPosizione, fromUtenza } from './from-elenchi'
import { toStaged, type Mapped, type Staged } from './staged'

type Chunks = AsyncIterable<Uint8Array>

async function* staged<T>(
  batches: AsyncIterable<readonly LineRead<T>[]>,
  map: (record: T) => Mapped,
): AsyncGenerator<readonly Staged[]> {
  for await (const batch of batches) yield batch.map((read) => toStaged(read, map))
}

/** A record of another comune is told: a file belongs to one. */
const ofComune =
  <T extends { readonly comune: string }>(belfiore: string, map: (record: T) => Mapped) =>
  (record: T): Mapped =>
    record.comune === belfiore
      ? map(record)
      : { problem: { field: 'codice_amministrativo', reason: 'other-comune', value: record.comune } }

/** The lists whose columns a person confirms; the files of the catasto have theirs by layout. */
export const ELENCHI: Readonly<Partial<Record<Tipo, Elenco<unknown>>>> = {
  anagrafe: ANAGRAFE,
  utenze: UTENZE,
  posizioni: POSIZIONI,
  esiti: ESITI_CONSEGNA,
}

/** The lines of a file as rows on their way in, some at a time. */
export const readStaged = (
  tipo: Tipo,
  belfiore: string,
  colonne: Colonne,
  chunks: Chunks,
): AsyncGenerator<readonly Staged[]> => {
  switch (tipo) {
    case 'soggetti':
      return staged(readSoggetti(chunks), ofComune(belfiore, fromSoggetto))
    case 'fabbricati':
      return staged(readFabbricati(chunks), ofComune(belfiore, fromFabbricato))
    case 'terreni':
      return staged(readTerreni(chunks), ofComune(belfiore, fromTerreno))
    case 'titolarita':
      return staged(readTitolarita(chunks), ofComune(belfiore, fromTitolarita))
    case 'anagrafe':
      return staged(readElenco(ANAGRAFE, colonne, chunks), fromAnagrafe(belfiore))
    case 'utenze':
      return staged(readElenco(UTENZE, colonne, chunks), fromUtenza)
    case 'posizioni':
      return staged(readElenco(POSIZIONI, colonne, chunks), fromPosizione)
    case 'esiti':
      return staged(readElenco(ESITI_CONSEGNA, colonne, chunks), fromEsito(belfiore))
  }
}
