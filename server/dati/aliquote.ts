import type { StatoAliquote } from '../../engine/imu/imu.types'
import { LINEE } from '../../formats/aliquote-base'
import { isoDayOf } from '../platform/clock'
import { reference, type Db, type Prisma } from '../platform/db'
import type { Blocchi, Riga } from './scritto'

const CHUNK = 500

const dayOrNull = (column: Date | null): string | null => (column === null ? null : isoDayOf(column))

type Dove = Prisma.ComuneGetPayload<object> | undefined

const dove = (belfiore: string, comune: Dove): Riga => ({
  belfiore,
  comune: comune?.nome ?? null,
  provincia: comune?.sigla ?? null,
})

const comuniOf = async (db: Db, belfiori: readonly string[]): Promise<ReadonlyMap<string, Dove>> => {
  const rows = await db.comune.findMany({ where: { belfiore: { in: [...new Set(belfiori)] } } })
  return new Map(rows.map((row) => [row.belfiore, row]))
}

type WithId = { readonly id: bigint; readonly belfiore: string }

/** Rows in the order of comune and id, a chunk after the other; what was closed by a correction is left out. */
async function* chunks<T extends WithId>(
  read: (db: Db, after: { belfiore: string; id: bigint } | undefined) => Promise<T[]>,
  toRiga: (row: T, comune: Dove) => Riga,
): AsyncGenerator<readonly Riga[]> {
  let last: { belfiore: string; id: bigint } | undefined
  do {
    const found = await reference(async (db) => {
      const rows = await read(db, last)
      const comuni = await comuniOf(
        db,
        rows.map(({ belfiore }) => belfiore),
      )
      return { rows, comuni }
    })
    yield found.rows.map((row) => toRiga(row, found.comuni.get(row.belfiore)))
    const end = found.rows.length === CHUNK ? found.rows.at(-1) : undefined
    last = end && { belfiore: end.belfiore, id: end.id }
  } while (last !== undefined)
}

const page = (anno: number, after: { belfiore: string; id: bigint } | undefined) => ({
  where: {
    anno,
    supersededAt: null,
    ...(after === undefined
      ? {}
      : { OR: [{ belfiore: { gt: after.belfiore } }, { belfiore: after.belfiore, id: { gt: after.id } }] }),
  },
  orderBy: [{ belfiore: 'asc' as const }, { id: 'asc' as const }],
  take: CHUNK,
})

type Linea = { readonly linea: string; readonly aliquota: { toString(): string } | null; readonly stato: StatoAliquote }

const lineeOf = (linee: readonly Linea[]): Riga =>
  Object.fromEntries(
    LINEE.flatMap((linea) => {
      const name = linea.replace('-', '_')
      const found = linee.find((each) => each.linea === linea)
      return [
        [name, found?.aliquota?.toString() ?? null],
        [`${name}_stato`, found?.stato ?? 'unknown'],
      ]
    }),
  )

const motiviOf = (linee: readonly { readonly motivo: string | null }[]): string =>
  [...new Set(linee.flatMap(({ motivo }) => motivo ?? []))].join('; ')

export const aliquoteImu = (anno: number): Blocchi =>
  chunks(
    (db, after) => db.prospettoImu.findMany({ ...page(anno, after), include: { aliquote: true } }),
    (row, comune) => ({
      ...dove(row.belfiore, comune),
      regione: comune?.regione ?? null,
      istat: comune?.istat ?? null,
      anno,
      ...lineeOf(row.aliquote),
      prospetto_anno: row.prospettoAnno,
      delibera_numero: row.deliberaNumero,
      delibera_data: dayOrNull(row.deliberaData),
      pubblicazione: dayOrNull(row.pubblicazione),
      terreni_esenti: row.terreniEsenti,
      assimilazione_anziani: row.assimilazioneAnziani,
      differenziate_coperte: row.differenziateCoperte,
      motivi: motiviOf(row.aliquote),
      nota: row.nota,
      fonte: row.fonte,
      rilevata: isoDayOf(row.rilevata),
    }),
  )

export const differenziateImu = (anno: number): Blocchi =>
  chunks(
    (db, after) =>
      db.aliquotaDifferenziataImu.findMany({ ...page(anno, after), include: { load: { select: { loadedAt: true } } } }),
    (row, comune) => ({
      ...dove(row.belfiore, comune),
      anno,
      codice: row.codice,
      gruppo: row.gruppo,
      aliquota: row.aliquota.toString(),
      categorie: row.categorie.join('; '),
      fattispecie: row.fattispecie,
      tipo: row.tipo,
      contratto: row.contratto,
      uso: row.uso.join('; '),
      condizioni: row.condizioni ?? null,
      testo: row.testo,
      testo_da_verificare: row.testoDaVerificare,
      prospetto_anno: row.prospettoAnno,
      fonte: row.fonte,
      caricata: isoDayOf(row.load.loadedAt),
    }),
  )

export const delibereImu = (anno: number): Blocchi =>
  chunks(
    (db, after) => db.deliberaImu.findMany(page(anno, after)),
    (row, comune) => ({
      ...dove(row.belfiore, comune),
      anno,
      numero: row.numero,
      data: isoDayOf(row.data),
      pubblicazione: dayOrNull(row.pubblicazione),
      note: row.note,
      id_file: row.idFile,
    }),
  )
