import type { Colonne } from '../../formats/elenchi/elenco'
import { ELENCHI, readStaged } from './files'
import { TIPI, type Tipo } from './destinations'

const LINE_FEED = 0x0a

async function* wholeLines(head: Uint8Array): AsyncGenerator<Uint8Array> {
  const end = head.lastIndexOf(LINE_FEED)
  yield end < 0 ? head : head.subarray(0, end)
}

const LAYOUT = ['record-kind', 'field-count']

/** At least one of the first lines has the layout of this kind of file. */
const fits = async (tipo: Tipo, belfiore: string, head: Uint8Array): Promise<boolean> => {
  for await (const rows of readStaged(tipo, belfiore, {} satisfies Colonne, wholeLines(head))) {
    if (rows.some(({ problemi }) => !problemi.some(({ reason }) => LAYOUT.includes(reason)))) return true
  }
  return false
}

/** Which files of the catasto these lines may be of, by their layout; lists say what they are by their columns. */
export const catastoKinds = async (belfiore: string, head: Uint8Array): Promise<readonly Tipo[]> => {
  const kinds: Tipo[] = []
  for (const tipo of TIPI.filter((each) => ELENCHI[each] === undefined)) {
    if (await fits(tipo, belfiore, head)) kinds.push(tipo)
  }
  return kinds
}

/** What a file is instead of what it was said to be; undefined where it may well be that. */
export const notOfKind = async (
  tipo: Tipo,
  belfiore: string,
  head: Uint8Array,
): Promise<Tipo | 'lista' | undefined> => {
  const kinds = await catastoKinds(belfiore, head)
  if (ELENCHI[tipo] !== undefined) return kinds[0]
  return kinds.includes(tipo) ? undefined : (kinds[0] ?? 'lista')
}
